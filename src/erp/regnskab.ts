import type { Database } from "../adapters/postgres/database.js";
import type { Oere } from "../domain/beloeb.js";
import type { POSTERINGSTYPER } from "../domain/finans/model.js";
import { aaretsBegyndelse, type Regnskabsperiode } from "../domain/regnskabsaar.js";

/**
 * The books as they are read. A balance counts from 1 January of its date's year: balance accounts are carried over by
 * a primo bilag (primo.ts), operating accounts begin at nothing.
 *
 * `kendt`: only bilag booked at that instant or before, so that the books are as they were known then. A bilag is dated
 * when the transaction that books it begins, and seen by others when it ends: some milliseconds later, or after the last
 * bilag of a file that is booked whole or not at all. An answer of the very latest moments can therefore still grow; an
 * older one never changes. Instants count in whole milliseconds, as they are shown.
 */

/** SQL: the line `p` was known at the instant that is parameter `nr`, or nothing was asked. */
const isKnownAt = (nr: number): string => `($${nr}::timestamptz is null or exists (select from erp.bilag b
      where b.myndighed = p.myndighed and b.loebenummer = p.loebenummer
        and date_trunc('milliseconds', b.bogfoert) <= $${nr}))`;

/** An account and its place in the ministry's structure. */
export type Kontofakta = {
  readonly kontonummer: string;
  readonly navn: string;
  readonly funktion: string;
  readonly dranst: string;
  readonly gruppering: string;
  readonly art: string;
};

/** An account with its movements up to a date, in øre; saldo is debet less kredit. */
export type Kontosaldo = Kontofakta & { readonly debet: Oere; readonly kredit: Oere };

/** Every account with what is booked from the beginning of the year up to and with `pr`. The saldi add up to zero. */
export const findSaldi = (
  database: Database,
  myndighed: string,
  pr: string,
  kendt?: Date,
): Promise<readonly Kontosaldo[]> =>
  database.query<Kontosaldo>(
    "erp-saldi",
    `select k.kontonummer, k.navn, k.funktion, k.dranst, k.gruppering, k.art,
       coalesce(sum(p.debet), 0)::bigint as debet, coalesce(sum(p.kredit), 0)::bigint as kredit
     from erp.konto k
     left join erp.postering p on p.myndighed = k.myndighed and p.kontonummer = k.kontonummer
       and p.bogfoeringsdato between $2 and $3 and ${isKnownAt(4)}
     where k.myndighed = $1
     group by k.kontonummer, k.navn, k.funktion, k.dranst, k.gruppering, k.art order by k.kontonummer`,
    [myndighed, aaretsBegyndelse(pr), pr, kendt ?? null],
  );

/** An account on a day. */
export type Saldoopslag = { readonly kontonummer: string; readonly pr: string };

/** Its balance that day, in øre: debet less kredit since the beginning of the year. */
export type Saldo = Saldoopslag & { readonly navn: string; readonly saldo: Oere };

/** The balances of several accounts, each on its day; those that are no accounts are left out. */
export const findSaldiAf = (
  database: Database,
  myndighed: string,
  opslag: readonly Saldoopslag[],
): Promise<readonly Saldo[]> =>
  database.query<Saldo>(
    "erp-saldi-af",
    `select k.kontonummer, s.pr, k.navn, coalesce((
       select sum(p.debet) - sum(p.kredit) from erp.postering p
       where p.myndighed = k.myndighed and p.kontonummer = k.kontonummer and p.bogfoeringsdato between s.fra and s.pr
     ), 0)::bigint as saldo
     from unnest($2::text[], $3::date[], $4::date[]) as s (kontonummer, fra, pr)
     join erp.konto k on k.myndighed = $1 and k.kontonummer = s.kontonummer
     order by s.pr, k.kontonummer`,
    [
      myndighed,
      opslag.map(({ kontonummer }) => kontonummer),
      opslag.map(({ pr }) => aaretsBegyndelse(pr)),
      opslag.map(({ pr }) => pr),
    ],
  );

/** One line of an account statement, in øre. */
export type Kontolinje = {
  readonly bogfoeringsdato: string;
  readonly loebenummer: bigint;
  readonly linje: number;
  readonly tekst: string | null;
  readonly debet: Oere;
  readonly kredit: Oere;
  /** The balance of the account after the line. */
  readonly saldo: Oere;
  readonly posteringstype: (typeof POSTERINGSTYPER)[number];
  readonly bilagId: string;
  /** Null: a bilag that the ERP made itself. */
  readonly beskedId: string | null;
};

export type Kontoudtog = {
  readonly navn: string;
  /** The balance before the first day, and after the last. */
  readonly primo: Oere;
  readonly ultimo: Oere;
  /** How many lines the period has; there may be more than are shown. */
  readonly antal: number;
  readonly linjer: readonly Kontolinje[];
};

/** Most lines of one statement; ask for a shorter period for more. */
const MAX_LINJER = 5_000;

type Row = Omit<Kontoudtog, "linjer"> & { readonly [P in keyof Kontolinje]: Kontolinje[P] | null };

/**
 * What is booked on an account in a period of one year, by date and in the order of booking; opening balances stand
 * first on their day. Undefined when there is no such account.
 */
export const findKontoudtog = async (
  database: Database,
  { myndighed, kontonummer }: { readonly myndighed: string; readonly kontonummer: string },
  { fra, til }: Regnskabsperiode,
  kendt?: Date,
): Promise<Kontoudtog | undefined> => {
  const rows = await database.query<Row>(
    "erp-kontoudtog",
    `with aaret as (
       select p.bogfoeringsdato, p.loebenummer, p.linje, p.tekst, p.debet, p.kredit, i.posteringstype, i.id as "bilagId",
         i.besked_id as "beskedId", row_number() over orden as nr,
         (sum(p.debet - p.kredit) over (orden rows unbounded preceding))::bigint as saldo
       from erp.postering p join erp.bilag i on i.myndighed = p.myndighed and i.loebenummer = p.loebenummer
       where p.myndighed = $1 and p.kontonummer = $2 and p.bogfoeringsdato between $3 and $5 and ${isKnownAt(6)}
       window orden as (order by p.bogfoeringsdato, i.posteringstype <> 'PRI', p.loebenummer, p.linje)),
     samlet as (
       select coalesce(sum(debet - kredit) filter (where bogfoeringsdato < $4), 0)::bigint as primo,
         coalesce(sum(debet - kredit), 0)::bigint as ultimo,
         (count(*) filter (where bogfoeringsdato >= $4))::int as antal
       from aaret)
     select k.navn, samlet.*, a.* from erp.konto k cross join samlet
     left join (select * from aaret where bogfoeringsdato >= $4 order by nr limit ${MAX_LINJER}) a on true
     where k.myndighed = $1 and k.kontonummer = $2 order by a.nr`,
    [myndighed, kontonummer, aaretsBegyndelse(til), fra, til, kendt ?? null],
  );
  const [first] = rows;
  if (first === undefined) return undefined;
  const { navn, primo, ultimo, antal } = first;
  return { navn, primo, ultimo, antal, linjer: antal === 0 ? [] : (rows as readonly (Row & Kontolinje)[]) };
};
