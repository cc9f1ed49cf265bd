import type { Besked } from "../../hub/besked.js";
import type { Journal, Registreret, Registrering } from "../../hub/ports.js";
import { aendringStatements } from "./aendringer.js";
import { findOriginals, originalKey } from "./beskeder.js";
import { appendHaendelser, type Chain, openChain } from "./chain.js";
import type { Database, Pipelined, Statement } from "./database.js";
import { erstattetKey, findErstattede } from "./erstatninger.js";
import { groupCommit, type Lane } from "./group-commit.js";
import { masseStatements } from "./masse.js";
import { newBeskedStatements } from "./ny-besked.js";
import { opgaveStatements, withOpgaver } from "./opgaveskrivning.js";
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
  newId: () => string,
): Journal => ({
  commit: groupCommit(
    connections.map((connection) => createLane(database, connection, clock, newId)),
    MAX_GROUP,
    (reason) => sqlState(reason) !== undefined,
  ),
});

const createLane = (
  database: Database,
  connection: Pipelined,
  clock: () => Date,
  newId: () => string,
): Lane<Registrering, Registreret> => {
  let chain: Chain | undefined;

  const write = (registreringer: readonly Registrering[]): Promise<void> =>
    withOpgaver(
      connection,
      registreringer.flatMap(({ opgaver, masse }) => [
        ...(opgaver ? [opgaver] : []),
        ...(masse?.opgaver ?? []),
      ]),
      newId,
      async (aendring) => {
        chain ??= await openChain(connection);
        const haendelser = [...registreringer.flatMap((one) => one.haendelser), ...aendring.haendelser];
        const { statements, end } = appendHaendelser(chain, haendelser, clock());
        try {
          await connection.transaction([
            ...statementsOf(registreringer),
            ...opgaveStatements(aendring),
            ...statements,
          ]);
          chain = end;
        } catch (reason) {
          if (!isUniqueViolation(reason)) chain = undefined;
          throw reason;
        }
      },
    );

  /** Write those that are new; `fresh` shrinks to them when the database knows some of the others. */
  const writeFresh = async (fresh: readonly Registrering[]): Promise<readonly Registrering[]> => {
    try {
      await write(fresh);
      return fresh;
    } catch (reason) {
      if (!isUniqueViolation(reason)) throw reason;
      const beskeder = newIn(fresh);
      const [known, replaced] = await Promise.all([
        findOriginals(database, beskeder),
        findErstattede(database, beskeder),
      ]);
      if (known.size + replaced.size === 0) throw reason;
      const taken = (key: string) => known.has(key) || replaced.has(key);
      return writeFresh(fresh.filter((one) => !keysOf(one).some(taken)));
    }
  };

  return async (group) => {
    const written = new Set(await writeFresh(firstOfEachId(group)));
    const others = group.filter((one) => !written.has(one));
    const known = others.length === 0 ? new Map() : await findOriginals(database, newIn(others));
    return group.map((one) => (written.has(one) ? { slags: "gemt" } : refusalOf(one, known)));
  };
};

/** Why nothing was written of it: its id was taken, or else the place that it would take. */
const refusalOf = (one: Registrering, known: ReadonlyMap<string, Besked>): Registreret => {
  const besked = keysOf(one)
    .map((key) => known.get(key))
    .find((found) => found !== undefined);
  return besked === undefined ? { slags: "afloest" } : { slags: "findes", besked };
};

const statementsOf = (registreringer: readonly Registrering[]): readonly Statement[] => [
  ...newBeskedStatements(
    registreringer.flatMap(({ ny, masse }) => [...(ny ? [ny] : []), ...(masse?.nye ?? [])]),
  ),
  ...overgangStatements(registreringer.flatMap(({ overgang }) => overgang ?? [])),
  ...registreringer.flatMap(({ aendringer = [] }) => aendringer.flatMap(aendringStatements)),
  ...registreringer.flatMap(masseStatements),
];

/** What only one message can have: the sender's id, of an original; the place of the sending that it replaces. */
const keysOf = ({ ny }: Registrering): readonly string[] => {
  if (ny === undefined) return [];
  const { besked } = ny;
  return [
    ...(besked.genfremsendelseAf === null ? [originalKey(besked)] : []),
    ...(besked.erstatter === null ? [] : [erstattetKey(besked.myndighed, besked.erstatter)]),
  ];
};

const newIn = (registreringer: readonly Registrering[]) =>
  registreringer.flatMap(({ ny }) => ny?.besked ?? []);

/** Of several with the same id or place in one group only the first is new; everything without goes along. */
const firstOfEachId = (group: readonly Registrering[]): readonly Registrering[] => {
  const seen = new Set<string>();
  return group.filter((one) => {
    const keys = keysOf(one);
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
};
