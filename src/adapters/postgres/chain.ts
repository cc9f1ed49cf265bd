import type { Haendelse } from "../../hub/ports.js";
import { GENESIS, link } from "../../kit/hash-chain.js";
import type { Pipelined, Statement } from "./database.js";

/** The end of a chain of the log, as its only writer knows it. */
export type Chain = { readonly kaede: number; readonly laengde: bigint; readonly hash: Buffer };

/** What the hash of a row covers: everything in it, in one fixed form. */
export type ChainedRow = {
  readonly kaede: number;
  readonly nr: bigint;
  readonly tid: Date;
  readonly myndighed: string | null;
  readonly emneArt: string;
  readonly emne: string | null;
  readonly art: string;
  readonly aktoer: string;
  readonly data: string;
};

export const hashOf = (previous: Buffer, row: ChainedRow): Buffer =>
  link(
    previous,
    JSON.stringify([
      row.kaede,
      String(row.nr),
      row.tid,
      row.myndighed,
      row.emneArt,
      row.emne,
      row.art,
      row.aktoer,
      row.data,
    ]),
  );

/** Key of the session locks that give each chain one writer. */
const LOCK = 1590;

/**
 * Take the first chain that nobody writes, for as long as the connection lasts, and read its end. The number of chains
 * is the largest number of writers there has ever been at once.
 */
export const openChain = async (connection: Pipelined): Promise<Chain> => {
  for (let kaede = 1; ; kaede++) {
    const [locked] = await connection.transaction([
      { name: "chain-lock", text: "select pg_try_advisory_lock($1, $2) as taget", values: [LOCK, kaede] },
    ]);
    if (locked?.rows[0]?.taget !== true) continue;
    const [, end] = await connection.transaction([
      {
        name: "chain-create",
        text: "insert into oeir.haendelse_kaede (nr, laengde, hash) values ($1, 0, $2) on conflict (nr) do nothing",
        values: [kaede, GENESIS],
      },
      {
        name: "chain-end",
        text: "select laengde, hash from oeir.haendelse_kaede where nr = $1",
        values: [kaede],
      },
    ]);
    const row = end?.rows[0] as { laengde: bigint; hash: Buffer };
    return { kaede, laengde: row.laengde, hash: row.hash };
  }
};

/** The statements that append these rows to the chain, and the chain's end once they are written. */
export const appendHaendelser = (
  chain: Chain,
  haendelser: readonly Haendelse[],
  tid: Date,
): { statements: readonly Statement[]; end: Chain } => {
  if (haendelser.length === 0) return { statements: [], end: chain };
  let { laengde, hash } = chain;
  const rows = haendelser.map((haendelse) => {
    laengde += 1n;
    const data = JSON.stringify(haendelse.data);
    const row = { ...haendelse, kaede: chain.kaede, nr: laengde, tid, data };
    hash = hashOf(hash, row);
    return { ...row, hash };
  });
  const end = { kaede: chain.kaede, laengde, hash };
  return { statements: [insertHaendelser(rows), moveEnd(chain, end)], end };
};

const insertHaendelser = (rows: readonly (ChainedRow & { hash: Buffer })[]): Statement => ({
  name: "haendelse-insert",
  text: `insert into oeir.haendelse (kaede, nr, tid, myndighed, emne_art, emne, art, aktoer, data, hash)
    select * from unnest($1::int[], $2::bigint[], $3::timestamptz[], $4::text[], $5::text[], $6::uuid[], $7::text[],
      $8::text[], $9::text[], $10::bytea[])`,
  values: [
    rows.map((row) => row.kaede),
    rows.map((row) => row.nr),
    rows.map((row) => row.tid.toISOString()),
    rows.map((row) => row.myndighed),
    rows.map((row) => row.emneArt),
    rows.map((row) => row.emne),
    rows.map((row) => row.art),
    rows.map((row) => row.aktoer),
    rows.map((row) => row.data),
    rows.map((row) => row.hash),
  ],
});

/** Fails when somebody else has written to the chain: better no row than two ends. */
const moveEnd = (from: Chain, to: Chain): Statement => ({
  name: "chain-move",
  text: `with flyttet as (
      update oeir.haendelse_kaede set laengde = $2, hash = $3 where nr = $1 and laengde = $4 returning 1)
    select oeir.kraev(exists (select from flyttet), 'kæden har kun én skriver')`,
  values: [to.kaede, to.laengde, to.hash, from.laengde],
});
