import type { Aktoer } from "../../domain/adgang.js";
import type { Aendring, Aendringslinje, Aendringstilstand } from "./aendring.js";
import type { Laeser } from "./laes.js";
import { readMoenstre, writeMoenstre } from "./regel.js";

/** Changes of the omsætningstabel in the database: one function a statement. */

/** Who does something, as the ERP keeps it. */
export type Udfoerer = Pick<Aktoer, "adgangId" | "navn">;

type Row = Omit<Aendring, "linjer">;
type Linjerow = Omit<Aendringslinje, "moenstre"> & { readonly aendring: string; readonly moenstre: string };

const COLUMNS = `id, beskrivelse, tilstand, gyldig_fra as "gyldigFra", oprettet, oprettet_af as "oprettetAf", aendret,
  aendret_af as "aendretAf", forfattere`;

/** Most changes that are shown. */
const MAX_AENDRINGER = 200;

/** The newest changes of a municipality, newest first. */
export const findAendringer = async (laeser: Laeser, myndighed: string): Promise<readonly Aendring[]> =>
  withLinjer(
    laeser,
    myndighed,
    await laeser.query<Row>(
      "erp-aendringer",
      `select ${COLUMNS} from erp.omsaetningsaendring where myndighed = $1 order by oprettet desc limit ${MAX_AENDRINGER}`,
      [myndighed],
    ),
  );

export const findAendring = async (
  laeser: Laeser,
  myndighed: string,
  id: string,
): Promise<Aendring | undefined> => {
  const rows = await laeser.query<Row>(
    "erp-aendring",
    `select ${COLUMNS} from erp.omsaetningsaendring where myndighed = $1 and id = $2`,
    [myndighed, id],
  );
  return (await withLinjer(laeser, myndighed, rows))[0];
};

const withLinjer = async (
  { query }: Laeser,
  myndighed: string,
  aendringer: readonly Row[],
): Promise<readonly Aendring[]> => {
  const linjer = await query<Linjerow>(
    "erp-aendringslinjer",
    `select aendring, linje, nr, fra_version as "fraVersion", moenstre, kontonummer from erp.omsaetningslinje
     where myndighed = $1 and aendring = any($2::uuid[]) order by linje`,
    [myndighed, aendringer.map(({ id }) => id)],
  );
  return aendringer.map((aendring) => ({
    ...aendring,
    linjer: linjer
      .filter((linje) => linje.aendring === aendring.id)
      .map(({ aendring: _, moenstre, ...linje }) => ({ ...linje, moenstre: readMoenstre(moenstre) })),
  }));
};

/** One who changes a municipality's table has it to themself until the transaction ends. */
export const lockTabel = async ({ query }: Laeser, myndighed: string): Promise<void> => {
  await query(
    "erp-laas-tabel",
    "select pg_advisory_xact_lock(hashtextextended('erp.omsaetning ' || $1, 0))",
    [myndighed],
  );
};

export const insertAendring = async (
  { query }: Laeser,
  myndighed: string,
  { id, beskrivelse }: Pick<Aendring, "id" | "beskrivelse">,
  { adgangId, navn }: Udfoerer,
): Promise<void> => {
  await query(
    "erp-opret-aendring",
    `insert into erp.omsaetningsaendring (myndighed, id, beskrivelse, tilstand, oprettet_af, aendret_af, forfattere)
     values ($1, $2, $3, 'kladde', $4, $4, array[$5]::uuid[])`,
    [myndighed, id, beskrivelse, navn, adgangId],
  );
};

/** Put a change in another state; one who edits it becomes one of those who made it. */
export const updateAendring = async (
  { query }: Laeser,
  myndighed: string,
  id: string,
  til: { readonly tilstand: Aendringstilstand; readonly gyldigFra?: string; readonly forfatter: boolean },
  { adgangId, navn }: Udfoerer,
): Promise<void> => {
  await query(
    "erp-flyt-aendring",
    `update erp.omsaetningsaendring set tilstand = $3, gyldig_fra = $4, aendret = now(), aendret_af = $5,
       forfattere = case when $6 and not forfattere @> array[$7]::uuid[] then forfattere || $7::uuid else forfattere end
     where myndighed = $1 and id = $2`,
    [myndighed, id, til.tilstand, til.gyldigFra ?? null, navn, til.forfatter, adgangId],
  );
};

export const saveLinje = async (
  { query }: Laeser,
  myndighed: string,
  id: string,
  { linje, nr, fraVersion, moenstre, kontonummer }: Aendringslinje,
): Promise<void> => {
  await query(
    "erp-gem-aendringslinje",
    `insert into erp.omsaetningslinje (myndighed, aendring, linje, nr, fra_version, moenstre, kontonummer)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (myndighed, aendring, linje) do update
       set nr = excluded.nr, fra_version = excluded.fra_version, moenstre = excluded.moenstre,
         kontonummer = excluded.kontonummer`,
    [myndighed, id, linje, nr, fraVersion, writeMoenstre(moenstre), kontonummer],
  );
};

export const deleteLinje = async (
  { query }: Laeser,
  myndighed: string,
  id: string,
  linje: number,
): Promise<void> => {
  await query(
    "erp-slet-aendringslinje",
    "delete from erp.omsaetningslinje where myndighed = $1 and aendring = $2 and linje = $3",
    [myndighed, id, linje],
  );
};
