import type { Database } from "../adapters/postgres/database.js";
import type { Oere } from "../domain/beloeb.js";

/** An account with its movements up to a date, in øre; saldo is debet less kredit. */
export type Kontosaldo = {
  readonly kontonummer: string;
  readonly navn: string;
  readonly funktion: string;
  readonly dranst: string;
  readonly gruppering: string;
  readonly art: string;
  readonly debet: Oere;
  readonly kredit: Oere;
};

/** Every account of a municipality with what is booked up to and with the date. The saldi add up to zero. */
export const findSaldi = (
  database: Database,
  myndighed: string,
  pr: string,
): Promise<readonly Kontosaldo[]> =>
  database.query<Kontosaldo>(
    "erp-saldi",
    `select k.kontonummer, k.navn, k.funktion, k.dranst, k.gruppering, k.art,
       coalesce(sum(p.debet), 0)::bigint as debet, coalesce(sum(p.kredit), 0)::bigint as kredit
     from erp.konto k
     left join erp.postering p on p.myndighed = k.myndighed and p.kontonummer = k.kontonummer and p.bogfoeringsdato <= $2
     where k.myndighed = $1
     group by k.kontonummer, k.navn, k.funktion, k.dranst, k.gruppering, k.art order by k.kontonummer`,
    [myndighed, pr],
  );

/** One line of an account statement, in øre. */
export type Kontolinje = {
  readonly bogfoeringsdato: string;
  readonly loebenummer: bigint;
  readonly tekst: string | null;
  readonly debet: Oere;
  readonly kredit: Oere;
  readonly bilagId: string;
  readonly beskedId: string;
};

export type Kontoudtog = {
  readonly navn: string;
  /** Debet less kredit before the first day. */
  readonly primo: Oere;
  readonly linjer: readonly Kontolinje[];
};

/** Most lines of one statement; ask for a shorter period for more. */
const MAX_LINJER = 5_000;

/** What is booked on an account in a period, in the order of booking. Undefined when there is no such account. */
export const findKontoudtog = async (
  database: Database,
  { myndighed, kontonummer, fra, til }: { myndighed: string; kontonummer: string; fra: string; til: string },
): Promise<Kontoudtog | undefined> => {
  const [konto] = await database.query<{ navn: string; primo: Oere }>(
    "erp-konto-primo",
    `select k.navn, coalesce((select sum(p.debet) - sum(p.kredit) from erp.postering p
       where p.myndighed = k.myndighed and p.kontonummer = k.kontonummer and p.bogfoeringsdato < $3), 0)::bigint as primo
     from erp.konto k where k.myndighed = $1 and k.kontonummer = $2`,
    [myndighed, kontonummer, fra],
  );
  if (konto === undefined) return undefined;
  const linjer = await database.query<Kontolinje>(
    "erp-kontolinjer",
    `select p.bogfoeringsdato, p.loebenummer, p.tekst, p.debet, p.kredit, b.id as "bilagId", b.besked_id as "beskedId"
     from erp.postering p join erp.bilag b on b.myndighed = p.myndighed and b.loebenummer = p.loebenummer
     where p.myndighed = $1 and p.kontonummer = $2 and p.bogfoeringsdato between $3 and $4
     order by p.bogfoeringsdato, p.loebenummer, p.linje limit ${MAX_LINJER}`,
    [myndighed, kontonummer, fra, til],
  );
  return { ...konto, linjer };
};
