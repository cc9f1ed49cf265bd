import type { Oere } from "../../../domain/beloeb.js";
import {
  type Ordningshaendelse,
  type Ordningstilstand,
  type Rate,
  transitionOrdning,
} from "../../../domain/debitor/betalingsordning.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Anledning } from "../../anledning.js";
import { tell } from "../haendelser.js";
import type { Query } from "../porte.js";

/** Agreements to pay by instalments as they are kept, and the change of their states. */

export type Ordning = {
  readonly id: Uuid;
  readonly skyldner: string;
  readonly tilstand: Ordningstilstand;
  readonly aftalt: string;
  readonly beloeb: Oere;
  readonly begrundelse: string;
  readonly aktoer: string;
  readonly rater: readonly Rate[];
  readonly fordringer: readonly Uuid[];
  /** What the claims owe now. */
  readonly restance: Oere;
};

const LAES = `select o.id, o.skyldner, o.tilstand, o.aftalt, o.beloeb, o.begrundelse, o.aktoer, u.fordringer, u.restance,
    r.datoer, r.beloeber
  from debitor.betalingsordning o
  cross join lateral (select array_agg(f.id order by f.forfaldsdato, f.id) as fordringer, sum(f.restance)::bigint as restance
    from debitor.fordring f where f.myndighed = o.myndighed and f.id in
      (select x.fordring from debitor.udsaettelse x where x.myndighed = o.myndighed and x.ordning = o.id)) u
  cross join lateral (select array_agg(x.dato::text order by x.nr) as datoer, array_agg(x.beloeb::text order by x.nr) as beloeber
    from debitor.betalingsrate x where x.myndighed = o.myndighed and x.ordning = o.id) r
  where o.myndighed = $1`;

type Row = Omit<Ordning, "rater"> & {
  readonly datoer: readonly string[];
  readonly beloeber: readonly string[];
};

const ordningOf = ({ datoer, beloeber, ...ordning }: Row): Ordning => ({
  ...ordning,
  rater: datoer.map((dato, nr) => ({ dato, beloeb: BigInt(beloeber[nr]!) })),
});

/** The newest agreements of a municipality, those under way first; or those of one debtor. */
export const readOrdninger = async (
  query: Query,
  myndighed: string,
  skyldner?: string,
): Promise<readonly Ordning[]> => {
  const rows = await query<Row>(
    "debitor-ordninger",
    `${LAES} and ($2::text is null or o.skyldner = $2) order by o.tilstand <> 'AKTIV', o.aftalt desc, o.id limit 500`,
    [myndighed, skyldner ?? null],
  );
  return rows.map(ordningOf);
};

/** Those under way of these debtors, locked: whoever decides on one waits. */
export const lockAktive = async (
  query: Query,
  myndighed: string,
  skyldnere: readonly string[],
): Promise<readonly Ordning[]> => {
  await query(
    "debitor-ordninger-laas",
    `select from debitor.betalingsordning
     where myndighed = $1 and skyldner = any ($2::text[]) and tilstand = 'AKTIV' order by id for update`,
    [myndighed, skyldnere],
  );
  return readAktive(query, myndighed, skyldnere);
};

export const readAktive = async (
  query: Query,
  myndighed: string,
  skyldnere: readonly string[],
): Promise<readonly Ordning[]> => {
  const rows = await query<Row>(
    "debitor-ordninger-aktive",
    `${LAES} and o.skyldner = any ($2::text[]) and o.tilstand = 'AKTIV' order by o.id`,
    [myndighed, skyldnere],
  );
  return rows.map(ordningOf);
};

/** Those of the claims that an agreement under way holds. */
export const fordringerUnderOrdning = (query: Query, myndighed: string, ids: readonly Uuid[]) =>
  query<{ fordring: Uuid; ordning: Uuid }>(
    "debitor-under-ordning",
    `select distinct u.fordring, u.ordning from debitor.udsaettelse u
     join debitor.betalingsordning o on o.myndighed = u.myndighed and o.id = u.ordning and o.tilstand = 'AKTIV'
     where u.myndighed = $1 and u.fordring = any ($2::uuid[])`,
    [myndighed, ids],
  );

/** One agreement, locked. */
export const lockOrdning = async (
  query: Query,
  myndighed: string,
  id: Uuid,
): Promise<Ordning | undefined> => {
  await query(
    "debitor-ordning-laas",
    "select from debitor.betalingsordning where myndighed = $1 and id = $2 for update",
    [myndighed, id],
  );
  const [row] = await query<Row>("debitor-ordning", `${LAES} and o.id = $2`, [myndighed, id]);
  return row === undefined ? undefined : ordningOf(row);
};

/** What has been paid of an agreement; what was reduced or written off of its claims counts too. */
export const betaltAf = ({ beloeb, restance }: Pick<Ordning, "beloeb" | "restance">): Oere =>
  restance > beloeb ? 0n : beloeb - restance;

export const insertOrdning = async (
  query: Query,
  { myndighed, dato, aktoer }: Anledning,
  {
    id,
    skyldner,
    beloeb,
    begrundelse,
    rater,
  }: Pick<Ordning, "id" | "skyldner" | "beloeb" | "begrundelse" | "rater">,
): Promise<void> => {
  await query(
    "debitor-ny-ordning",
    `insert into debitor.betalingsordning (myndighed, id, skyldner, tilstand, aftalt, beloeb, begrundelse, aktoer)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      myndighed,
      id,
      skyldner,
      transitionOrdning(null, "betalingsordning.aftalt"),
      dato,
      beloeb,
      begrundelse,
      aktoer,
    ],
  );
  await query(
    "debitor-nye-rater",
    `insert into debitor.betalingsrate (myndighed, ordning, nr, dato, beloeb)
     select $1, $2, n.nr, n.dato, n.beloeb from unnest($3::date[], $4::bigint[]) with ordinality as n (dato, beloeb, nr)`,
    [myndighed, id, rater.map((rate) => rate.dato), rater.map((rate) => rate.beloeb)],
  );
};

/** Change the state of a locked agreement; throws on an edge that does not exist. */
export const skiftOrdning = async (
  query: Query,
  anledning: Anledning,
  { id, tilstand }: Pick<Ordning, "id" | "tilstand">,
  haendelse: Ordningshaendelse,
  data: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const til = transitionOrdning(tilstand, haendelse);
  if (til === undefined) throw new Error(`no edge ${haendelse} from ${tilstand}`);
  await query(
    "debitor-ordning-skift",
    "update debitor.betalingsordning set tilstand = $3 where myndighed = $1 and id = $2",
    [anledning.myndighed, id, til],
  );
  await tell(query, anledning, [
    { emneArt: "betalingsordning", emne: id, art: haendelse, data: { fra: tilstand, til, ...data } },
  ]);
};
