import type { Database } from "../adapters/postgres/database.js";
import { type Oere, sum } from "../domain/beloeb.js";
import { hovedkontonavn } from "../domain/kontoplan.js";
import { aaretsBegyndelse, type Regnskabsperiode } from "../domain/regnskabsaar.js";
import type { Kontofakta } from "./regnskab.js";

/**
 * How balances came about, in øre: `primo` is the year's opening balances (bilag of posteringstype PRI, of whatever day),
 * `foer` what was moved in the year before the period, `debet` and `kredit` what was moved in it. Saldo is their sum.
 */
export type Raabalancetal = {
  readonly primo: Oere;
  readonly foer: Oere;
  readonly debet: Oere;
  readonly kredit: Oere;
};

export type Raabalancekonto = Kontofakta & Raabalancetal;

/** The accounts of one hovedkonto, and their sums. */
export type Hovedkonto = Raabalancetal & {
  readonly nr: string;
  readonly navn: string;
  readonly konti: readonly Raabalancekonto[];
};

/** Every account of a municipality by hovedkonto. Primo, foer and saldo of the whole are zero, debet is kredit. */
export type Raabalance = Raabalancetal & { readonly hovedkonti: readonly Hovedkonto[] };

export const saldoOf = ({ primo, foer, debet, kredit }: Raabalancetal): Oere => primo + foer + debet - kredit;

const totalOf = (list: readonly Raabalancetal[]): Raabalancetal => ({
  primo: sum(list.map(({ primo }) => primo)),
  foer: sum(list.map(({ foer }) => foer)),
  debet: sum(list.map(({ debet }) => debet)),
  kredit: sum(list.map(({ kredit }) => kredit)),
});

/** The trial balance of a period of one year. `kendt` as in regnskab.ts. */
export const findRaabalance = async (
  database: Database,
  myndighed: string,
  periode: Regnskabsperiode,
  kendt?: Date,
): Promise<Raabalance> => {
  const konti = await findKonti(database, myndighed, periode, kendt);
  const numbers = [...new Set(konti.map(({ funktion }) => funktion.slice(0, 1)))].sort();
  const hovedkonti = numbers.map((nr) => {
    const own = konti.filter(({ funktion }) => funktion.startsWith(nr));
    return { nr, navn: hovedkontonavn(nr), konti: own, ...totalOf(own) };
  });
  return { hovedkonti, ...totalOf(hovedkonti) };
};

const findKonti = (
  { query }: Database,
  myndighed: string,
  { fra, til }: Regnskabsperiode,
  kendt: Date | undefined,
): Promise<readonly Raabalancekonto[]> =>
  query<Raabalancekonto>(
    "erp-raabalance",
    `select k.kontonummer, k.navn, k.funktion, k.dranst, k.gruppering, k.art,
       coalesce(sum(p.debet - p.kredit) filter (where p.pri), 0)::bigint as primo,
       coalesce(sum(p.debet - p.kredit) filter (where not p.pri and p.bogfoeringsdato < $3), 0)::bigint as foer,
       coalesce(sum(p.debet) filter (where not p.pri and p.bogfoeringsdato >= $3), 0)::bigint as debet,
       coalesce(sum(p.kredit) filter (where not p.pri and p.bogfoeringsdato >= $3), 0)::bigint as kredit
     from erp.konto k
     left join (
       select p.kontonummer, p.bogfoeringsdato, p.debet, p.kredit, b.posteringstype = 'PRI' as pri
       from erp.postering p join erp.bilag b on b.myndighed = p.myndighed and b.loebenummer = p.loebenummer
       where p.myndighed = $1 and p.bogfoeringsdato between $2 and $4
         and ($5::timestamptz is null or date_trunc('milliseconds', b.bogfoert) <= $5)) p using (kontonummer)
     where k.myndighed = $1
     group by k.kontonummer, k.navn, k.funktion, k.dranst, k.gruppering, k.art order by k.kontonummer`,
    [myndighed, aaretsBegyndelse(til), fra, til, kendt ?? null],
  );
