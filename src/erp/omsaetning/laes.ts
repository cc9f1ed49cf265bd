import type { Database } from "../../adapters/postgres/database.js";
import { type Regelversion, readMoenstre } from "./regel.js";

/** A connection to read with, in a transaction or not. */
export type Laeser = Pick<Database, "query">;

/** An account, as the omsætningstabel needs it. */
export type Konto = {
  readonly kontonummer: string;
  readonly navn: string;
  readonly gyldigFra: string;
  /** The first day it may not be booked on. */
  readonly lukketFra: string | null;
};

/** Whether an account may be booked on on a date. */
export const isOpen = ({ gyldigFra, lukketFra }: Konto, dato: string): boolean =>
  gyldigFra <= dato && (lukketFra === null || dato < lukketFra);

/** The kontoplan of a municipality, by account number; empty for one that keeps no books here. */
export const readKonti = async (
  { query }: Laeser,
  myndighed: string,
): Promise<ReadonlyMap<string, Konto>> => {
  const konti = await query<Konto>(
    "erp-konti",
    `select kontonummer, navn, gyldig_fra as "gyldigFra", lukket_fra as "lukketFra" from erp.konto where myndighed = $1`,
    [myndighed],
  );
  return new Map(konti.map((konto) => [konto.kontonummer, konto]));
};

type Row = Omit<Regelversion, "moenstre"> & { readonly moenstre: string };

/** Every version of every rule of a municipality, in the order they were made. */
export const readRegler = async ({ query }: Laeser, myndighed: string): Promise<readonly Regelversion[]> => {
  const rows = await query<Row>(
    "erp-omsaetning",
    `select nr, version, moenstre, kontonummer, gyldig_fra as "gyldigFra", aendring, registreret, aktoer
     from erp.omsaetningsregel where myndighed = $1 order by nr, version`,
    [myndighed],
  );
  return rows.map((row) => ({ ...row, moenstre: readMoenstre(row.moenstre) }));
};
