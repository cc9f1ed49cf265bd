import type { Database } from "../../adapters/postgres/database.js";
import type { Oere } from "../../domain/beloeb.js";
import type { Kontering } from "../../domain/kontering.js";
import type { Aendring } from "./aendring.js";
import { findAendring } from "./aendringer.js";
import { readRegler } from "./laes.js";
import { compareRegler, decidingDimension } from "./praecedens.js";
import { fits, inForce, type Omsaetningsregel, type Regelversion } from "./regel.js";
import { createOmsaetningstabel } from "./tabel.js";

/** A line of the ledger with its bilag, as it was booked. Amounts in øre. */
export type Bogfoertlinje = {
  readonly loebenummer: bigint;
  readonly linje: number;
  readonly bilagId: string;
  /** Null: a bilag that the ERP made itself, and for which no rule chose accounts. */
  readonly beskedId: string | null;
  readonly bilagsnummer: string | null;
  /** The bilag that this one reverses, and the one that has reversed it. */
  readonly tilbagefoerer: bigint | null;
  readonly tilbagefoertAf: bigint | null;
  readonly bogfoert: Date;
  readonly bogfoeringsdato: string;
  readonly kontonummer: string;
  readonly kontonavn: string;
  readonly debet: Oere;
  readonly kredit: Oere;
  readonly tekst: string | null;
  readonly kontering: Kontering;
};

/** A rule that fitted too, and why it came after: it covers more of this dimension, or only its number is higher. */
export type Overset = { readonly regel: Omsaetningsregel; readonly dimension: string | null };

/** Why a line stands on its account. */
export type Hvorfor = {
  readonly linje: Bogfoertlinje;
  /** The version that decided; absent when none fits, as for a line that reverses another or carries a balance over. */
  readonly regel?: Regelversion;
  /** The change that the version came with. */
  readonly aendring?: Aendring;
  /** The line does not name its version: this is the one that was in force. */
  readonly genfundet: boolean;
  readonly oversete: readonly Overset[];
};

type Row = Omit<Bogfoertlinje, "kontering"> & {
  readonly kontering: string;
  readonly regelNr: number | null;
  readonly regelVersion: number | null;
};

/** Why a line of the ledger stands on its account; undefined when there is no such line. */
export const findHvorfor = async (
  database: Database,
  myndighed: string,
  loebenummer: number,
  linje: number,
): Promise<Hvorfor | undefined> => {
  const row = await findLinje(database, myndighed, loebenummer, linje);
  if (row === undefined) return undefined;
  const { regelNr, regelVersion, ...rest } = row;
  const booked: Bogfoertlinje = { ...rest, kontering: JSON.parse(row.kontering) as Kontering };
  if (booked.beskedId === null) return { linje: booked, genfundet: false, oversete: [] };
  const all = await readRegler(database, myndighed);
  const known = all.filter((one) => one.aendring === null || one.registreret <= booked.bogfoert);
  const dato = booked.bogfoeringsdato;
  const named = all.find(({ nr, version }) => nr === regelNr && version === regelVersion);
  const regel = named ?? refind(known, booked.kontering, dato);
  const aendring = regel?.aendring ? await findAendring(database, myndighed, regel.aendring) : undefined;
  return {
    linje: booked,
    ...(regel === undefined ? {} : { regel }),
    ...(aendring === undefined ? {} : { aendring }),
    genfundet: named === undefined,
    oversete: regel === undefined ? [] : findOversete(known, regel, booked.kontering, dato),
  };
};

const findLinje = async (
  { query }: Database,
  myndighed: string,
  loebenummer: number,
  linje: number,
): Promise<Row | undefined> => {
  const rows = await query<Row>(
    "erp-bogfoert-linje",
    `select p.loebenummer, p.linje, b.id as "bilagId", b.besked_id as "beskedId", b.bilagsnummer, b.bogfoert,
       p.bogfoeringsdato, p.kontonummer, k.navn as kontonavn, p.debet, p.kredit, p.tekst, p.kontering,
       p.regel_nr as "regelNr", p.regel_version as "regelVersion", b.tilbagefoerer, af.loebenummer as "tilbagefoertAf"
     from erp.postering p
     join erp.bilag b on b.myndighed = p.myndighed and b.loebenummer = p.loebenummer
     left join erp.bilag af on af.myndighed = b.myndighed and af.tilbagefoerer = b.loebenummer
     join erp.konto k on k.myndighed = p.myndighed and k.kontonummer = p.kontonummer
     where p.myndighed = $1 and p.loebenummer = $2 and p.linje = $3`,
    [myndighed, loebenummer, linje],
  );
  return rows[0];
};

const refind = (
  known: readonly Regelversion[],
  kontering: Kontering,
  dato: string,
): Regelversion | undefined => {
  const found = createOmsaetningstabel(known).find(kontering, dato);
  return known.find(({ nr, version }) => nr === found?.nr && version === found.version);
};

/** The other rules that fitted, as they were known then, in the order in which they would have decided. */
const findOversete = (
  known: readonly Regelversion[],
  decided: Regelversion,
  kontering: Kontering,
  dato: string,
): readonly Overset[] =>
  inForce(known, dato)
    .filter((regel) => regel.nr !== decided.nr && fits(regel, kontering) && compareRegler(decided, regel) < 0)
    .sort(compareRegler)
    .map((regel) => ({ regel, dimension: decidingDimension(decided, regel) ?? null }));
