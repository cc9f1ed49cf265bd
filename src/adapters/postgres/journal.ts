import type { Journal, Registreret, Registrering } from "../../hub/ports.js";
import { aendringStatements } from "./aendringer.js";
import { findOriginals, originalKey } from "./beskeder.js";
import { appendHaendelser, type Chain, openChain } from "./chain.js";
import type { Database, Pipelined, Statement } from "./database.js";
import { groupCommit, type Lane } from "./group-commit.js";
import { newBeskedStatements } from "./ny-besked.js";
import { overgangStatements } from "./overgange.js";
import { isUniqueViolation, sqlState } from "./sql-state.js";

/** Most registreringer in one transaction. */
const MAX_GROUP = 256;

/**
 * The journal: concurrent registreringer share a transaction (group commit), each with its message, change of state,
 * outgoing work and rows of the log. Each lane has a connection and a chain of the log to itself.
 */
export const createJournal = (
  database: Database,
  connections: readonly Pipelined[],
  clock: () => Date,
): Journal => ({
  commit: groupCommit(
    connections.map((connection) => createLane(database, connection, clock)),
    MAX_GROUP,
    (reason) => sqlState(reason) !== undefined,
  ),
});

const createLane = (
  database: Database,
  connection: Pipelined,
  clock: () => Date,
): Lane<Registrering, Registreret> => {
  let chain: Chain | undefined;

  const write = async (registreringer: readonly Registrering[]): Promise<void> => {
    chain ??= await openChain(connection);
    const haendelser = registreringer.flatMap((one) => one.haendelser);
    const { statements, end } = appendHaendelser(chain, haendelser, clock());
    try {
      await connection.transaction([...statementsOf(registreringer), ...statements]);
      chain = end;
    } catch (reason) {
      if (!isUniqueViolation(reason)) chain = undefined;
      throw reason;
    }
  };

  /** Write those whose id is new; `fresh` shrinks to them when the database knows some of the others. */
  const writeFresh = async (fresh: readonly Registrering[]): Promise<readonly Registrering[]> => {
    try {
      await write(fresh);
      return fresh;
    } catch (reason) {
      if (!isUniqueViolation(reason)) throw reason;
      const known = await findOriginals(database, newIn(fresh));
      if (known.size === 0) throw reason;
      return writeFresh(fresh.filter((one) => !known.has(keyOf(one) ?? "")));
    }
  };

  return async (group) => {
    const written = new Set(await writeFresh(firstOfEachId(group)));
    const others = group.filter((one) => !written.has(one));
    const known = others.length === 0 ? new Map() : await findOriginals(database, newIn(others));
    return group.map((one) =>
      written.has(one) ? { slags: "gemt" } : { slags: "findes", besked: known.get(keyOf(one) ?? "")! },
    );
  };
};

const statementsOf = (registreringer: readonly Registrering[]): readonly Statement[] => [
  ...newBeskedStatements(registreringer.flatMap(({ ny }) => ny ?? [])),
  ...overgangStatements(registreringer.flatMap(({ overgang }) => overgang ?? [])),
  ...registreringer.flatMap(({ aendringer = [] }) => aendringer.flatMap(aendringStatements)),
];

/** The idempotency key of an original message; a resent one has none. */
const keyOf = ({ ny }: Registrering): string | undefined =>
  ny === undefined || ny.besked.genfremsendelseAf !== null ? undefined : originalKey(ny.besked);

const newIn = (registreringer: readonly Registrering[]) =>
  registreringer.flatMap(({ ny }) => ny?.besked ?? []);

/** Of several with the same id in one group only the first is new; everything without an id goes along. */
const firstOfEachId = (group: readonly Registrering[]): readonly Registrering[] => {
  const seen = new Set<string>();
  return group.filter((one) => {
    const key = keyOf(one);
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
