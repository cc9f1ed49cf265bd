import type { Uuid } from "../../domain/identifikatorer.js";
import type { Anledning } from "../anledning.js";
import type { Query } from "./porte.js";

/** The debtor ledger's log: what happened to which claim, account or payment. */

const HAENDELSE = `insert into debitor.haendelse (myndighed, emne_art, emne, art, data, aktoer, haendelse)
  select $1, n.*, $2, $3 from unnest($4::text[], $5::uuid[], $6::text[], $7::jsonb[]) as n`;

type Haendelsesrow = {
  readonly emneArt: string;
  readonly emne: Uuid;
  readonly art: string;
  readonly data: unknown;
};

/** Written in the transaction of what it tells of. */
export const tell = async (
  query: Query,
  { myndighed, aktoer, haendelse }: Anledning,
  rows: readonly Haendelsesrow[],
): Promise<void> => {
  if (rows.length === 0) return;
  await query("debitor-haendelse", HAENDELSE, [
    myndighed,
    aktoer,
    haendelse,
    rows.map(({ emneArt }) => emneArt),
    rows.map(({ emne }) => emne),
    rows.map(({ art }) => art),
    rows.map(({ data }) => JSON.stringify(data)),
  ]);
};
