import type { Database } from "../../adapters/postgres/database.js";
import type { Oere } from "../../domain/beloeb.js";
import { type Regelversion, readMoenstre } from "./regel.js";

/** A version of a rule, the change it came with, and how many lines it has booked. */
export type Regelhistorik = Regelversion & {
  readonly beskrivelse: string | null;
  readonly lavetAf: string | null;
  readonly linjer: number;
};

type Row = Omit<Regelhistorik, "moenstre"> & { readonly moenstre: string };

/**
 * Every version of a rule, newest first. A version leads to one account, so its lines are found among the account's.
 */
export const findRegelhistorik = async (
  { query }: Database,
  myndighed: string,
  nr: number,
): Promise<readonly Regelhistorik[]> => {
  const rows = await query<Row>(
    "erp-regelhistorik",
    `select r.nr, r.version, r.moenstre, r.kontonummer, r.gyldig_fra as "gyldigFra", r.aendring, r.registreret, r.aktoer,
       a.beskrivelse, a.oprettet_af as "lavetAf",
       (select count(*) from erp.postering p where p.myndighed = r.myndighed and p.kontonummer = r.kontonummer
          and p.regel_nr = r.nr and p.regel_version = r.version)::int as linjer
     from erp.omsaetningsregel r
     left join erp.omsaetningsaendring a on a.myndighed = r.myndighed and a.id = r.aendring
     where r.myndighed = $1 and r.nr = $2 order by r.version desc`,
    [myndighed, nr],
  );
  return rows.map((row) => ({ ...row, moenstre: readMoenstre(row.moenstre) }));
};

/** A line of the ledger that a rule has booked. Amounts in øre. */
export type Regellinje = {
  readonly version: number;
  readonly loebenummer: bigint;
  readonly linje: number;
  readonly beskedId: string;
  readonly bogfoeringsdato: string;
  readonly kontonummer: string;
  readonly tekst: string | null;
  readonly debet: Oere;
  readonly kredit: Oere;
};

const MAX_LINJER = 200;

/** The newest lines that a rule has booked, by one of its versions or by any. */
export const findRegellinjer = (
  { query }: Database,
  myndighed: string,
  nr: number,
  version: number | undefined,
): Promise<readonly Regellinje[]> =>
  query<Regellinje>(
    "erp-regellinjer",
    `select p.regel_version as version, p.loebenummer, p.linje, b.besked_id as "beskedId", p.bogfoeringsdato,
       p.kontonummer, p.tekst, p.debet, p.kredit
     from erp.omsaetningsregel r
     join erp.postering p on p.myndighed = r.myndighed and p.kontonummer = r.kontonummer and p.regel_nr = r.nr
       and p.regel_version = r.version
     join erp.bilag b on b.myndighed = p.myndighed and b.loebenummer = p.loebenummer
     where r.myndighed = $1 and r.nr = $2 and ($3::int is null or r.version = $3)
     order by p.loebenummer desc, p.linje limit ${MAX_LINJER}`,
    [myndighed, nr, version ?? null],
  );
