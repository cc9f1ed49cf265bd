import type { Database } from "../adapters/postgres/database.js";
import { findKonto, type Omsaetningsregel } from "./omsaetningstabel.js";

/** One account as the ERP needs it for booking. */
type Konto = { readonly kontonummer: string; readonly gyldigFra: string; readonly lukketFra: string | null };

/** A municipality's accounts and its omsætningstabel, in memory. */
export type Kontobog = {
  /** The account for a kontering on a date, and whether it may be booked on. */
  readonly find: (
    kontering: Readonly<Record<string, string>>,
    dato: string,
  ) => { kontonummer: string; aaben: boolean } | undefined;
};

/** How old a kontobog may be, in ms: a change in another process is seen after at most that. */
const MAX_AGE_MS = 1_000;

/** Kontobøger by myndighed; undefined for one that keeps no books here. */
export const createKontoboeger = (
  database: Database,
  clock: () => Date,
): ((myndighed: string) => Promise<Kontobog | undefined>) => {
  const kept = new Map<string, { read: Promise<Kontobog | undefined>; at: number }>();
  return (myndighed) => {
    const now = clock().getTime();
    const known = kept.get(myndighed);
    if (known !== undefined && now - known.at < MAX_AGE_MS) return known.read;
    const read = readKontobog(database, myndighed);
    kept.set(myndighed, { read, at: now });
    read.catch(() => kept.delete(myndighed));
    return read;
  };
};

const readKontobog = async (database: Database, myndighed: string): Promise<Kontobog | undefined> => {
  const [konti, regler] = await Promise.all([
    database.query<Konto>(
      "erp-konti",
      `select kontonummer, gyldig_fra as "gyldigFra", lukket_fra as "lukketFra" from erp.konto where myndighed = $1`,
      [myndighed],
    ),
    readRegler(database, myndighed),
  ]);
  return konti.length === 0 ? undefined : kontobogOf(konti, regler);
};

type RegelRow = {
  readonly nr: number;
  readonly funktion: string | null;
  readonly dranst: string | null;
  readonly gruppering: string | null;
  readonly art: string | null;
  readonly ejerforhold: string | null;
  readonly kontonummer: string;
  readonly gyldigFra: string;
  readonly gyldigTil: string | null;
};

const readRegler = async (database: Database, myndighed: string): Promise<readonly Omsaetningsregel[]> => {
  const rows = await database.query<RegelRow>(
    "erp-omsaetning",
    `select nr, funktion, dranst, gruppering, art, ejerforhold, kontonummer, gyldig_fra as "gyldigFra",
       gyldig_til as "gyldigTil" from erp.omsaetning where myndighed = $1 order by nr`,
    [myndighed],
  );
  return rows.map(({ funktion, dranst, gruppering, art, ejerforhold, ...regel }) => ({
    ...regel,
    vaerdier: named({
      Funktion: funktion,
      Dranst: dranst,
      Gruppering: gruppering,
      Art: art,
      Ejerforhold: ejerforhold,
    }),
  }));
};

const named = (vaerdier: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(vaerdier).filter((entry): entry is [string, string] => entry[1] !== null),
  );

const kontobogOf = (konti: readonly Konto[], regler: readonly Omsaetningsregel[]): Kontobog => {
  const byNumber = new Map(konti.map((konto) => [konto.kontonummer, konto]));
  return {
    find: (kontering, dato) => {
      const kontonummer = findKonto(regler, kontering, dato);
      const konto = kontonummer === undefined ? undefined : byNumber.get(kontonummer);
      if (konto === undefined) return undefined;
      const aaben = konto.gyldigFra <= dato && (konto.lukketFra === null || dato < konto.lukketFra);
      return { kontonummer: konto.kontonummer, aaben };
    },
  };
};
