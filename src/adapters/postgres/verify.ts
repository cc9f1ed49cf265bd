import { createHash } from "node:crypto";
import { type Haendelsesart, OVERGANGE } from "../../domain/besked.js";
import { GENESIS } from "../../kit/hash-chain.js";
import { type ChainedRow, hashOf } from "./chain.js";
import type { Database } from "./database.js";

/** The first thing wrong with a chain of the log, or with a message that the log vouches for. */
export type Brud = {
  readonly kaede: number;
  readonly nr: bigint;
  readonly slags:
    | "ændret række"
    | "manglende række"
    | "overskydende række"
    | "afkortet kæde"
    | "ændret besked";
  readonly emne: string | null;
};

export type Verifikation = {
  readonly kaeder: readonly { readonly kaede: number; readonly laengde: bigint; readonly hash: string }[];
  readonly raekker: bigint;
  readonly brud: readonly Brud[];
};

const PAGE = 5_000;

type Row = ChainedRow & { readonly hash: Buffer; readonly indhold: string | null };

/**
 * Recompute every chain from its first row: each row's hash, its place, the chain's end, and that each message still
 * has the content that was logged when it was received. Names the first break of each chain.
 */
export const verifyLog = async (database: Database): Promise<Verifikation> => {
  const ends = await database.query<{ nr: number; laengde: bigint; hash: Buffer }>(
    "verify-kaeder",
    "select nr, laengde, hash from oeir.haendelse_kaede order by nr",
    [],
  );
  const brud: Brud[] = [...(await findLoose(database))];
  let raekker = 0n;
  for (const end of ends) {
    const found = await verifyChain(database, end);
    raekker += found.raekker;
    if (found.brud !== undefined) brud.push(found.brud);
  }
  return {
    kaeder: ends.map(({ nr, laengde, hash }) => ({ kaede: nr, laengde, hash: hash.toString("hex") })),
    raekker,
    brud,
  };
};

/** Rows that stand after the end of their chain: nobody but the chain's writer may add any. */
const findLoose = async (database: Database): Promise<readonly Brud[]> => {
  const rows = await database.query<{ kaede: number; nr: bigint; emne: string | null }>(
    "verify-overskydende",
    `select distinct on (h.kaede) h.kaede, h.nr, h.emne from oeir.haendelse h
     left join oeir.haendelse_kaede k on k.nr = h.kaede
     where h.nr > coalesce(k.laengde, 0) or h.nr < 1 order by h.kaede, h.nr`,
    [],
  );
  return rows.map((row) => ({ ...row, slags: "overskydende række" }));
};

const verifyChain = async (
  database: Database,
  end: { nr: number; laengde: bigint; hash: Buffer },
): Promise<{ raekker: bigint; brud?: Brud }> => {
  let hash: Buffer = GENESIS;
  let nr = 0n;
  while (nr < end.laengde) {
    const rows = await readPage(database, end.nr, nr, end.laengde);
    for (const row of rows) {
      const brud = breakOf(row, nr + 1n, hash);
      if (brud !== undefined) return { raekker: nr, brud };
      hash = row.hash;
      nr = row.nr;
    }
    if (rows.length === 0)
      return { raekker: nr, brud: { kaede: end.nr, nr: nr + 1n, slags: "manglende række", emne: null } };
  }
  if (!hash.equals(end.hash))
    return { raekker: nr, brud: { kaede: end.nr, nr, slags: "afkortet kæde", emne: null } };
  return { raekker: nr };
};

/** The row of a message that has just come to be holds the hash of what it says. */
const isFirstOfBesked = (art: string): boolean =>
  art in OVERGANGE && OVERGANGE[art as Haendelsesart].fra === null;

const breakOf = (row: Row, expected: bigint, previous: Buffer): Brud | undefined => {
  const at = { kaede: row.kaede, nr: row.nr, emne: row.emne };
  if (row.nr !== expected) return { ...at, nr: expected, slags: "manglende række", emne: null };
  if (!hashOf(previous, row).equals(row.hash)) return { ...at, slags: "ændret række" };
  if (!isFirstOfBesked(row.art)) return undefined;
  const logged = (JSON.parse(row.data) as { indhold?: string }).indhold;
  const now = row.indhold === null ? undefined : createHash("sha256").update(row.indhold).digest("hex");
  return logged === now ? undefined : { ...at, slags: "ændret besked" };
};

const readPage = (database: Database, kaede: number, after: bigint, upTo: bigint): Promise<readonly Row[]> =>
  database.query<Row>(
    "verify-side",
    `select h.kaede, h.nr, h.tid, h.myndighed, h.emne_art as "emneArt", h.emne, h.art, h.aktoer, h.data, h.hash, i.indhold
     from oeir.haendelse h
     left join oeir.besked_indhold i on h.emne_art = 'besked' and i.myndighed = h.myndighed and i.besked_id = h.emne
     where h.kaede = $1 and h.nr > $2 and h.nr <= $3 order by h.nr limit ${PAGE}`,
    [kaede, after, upTo],
  );
