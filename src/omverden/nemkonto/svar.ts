import type { Database } from "../../adapters/postgres/database.js";
import { aarsagOf } from "../../domain/nemkonto/aarsager.js";
import type {
  Forretningssvar,
  Forretningssvarliste,
  Forretningssvaropslag,
  Svarkode,
} from "../../domain/nemkonto/model.js";

type Query = Database["query"];

/** One answer that has come to be. */
export type Nytsvar = {
  readonly system: string;
  readonly bundt: bigint;
  /** Absent: it is about the bundle. */
  readonly betaling?: bigint;
  readonly svarkode: Svarkode;
  readonly statuskode: string;
  readonly aarsagskode?: string;
  readonly skjult?: boolean;
  readonly bagvendt?: boolean;
};

export const noteSvar = async (query: Query, myndighed: string, svar: readonly Nytsvar[]): Promise<void> => {
  if (svar.length === 0) return;
  await query(
    "nemkonto-nye-svar",
    `insert into nemkonto.svar (myndighed, system, bundt, betaling, svarkode, statuskode, aarsagskode, skjult, bagvendt)
     select $1, system, bundt, betaling, svarkode, statuskode, aarsagskode, skjult, bagvendt
     from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::boolean[])
       with ordinality as t (system, bundt, betaling, svarkode, statuskode, aarsagskode, skjult, bagvendt, plads)
     order by plads`,
    [
      myndighed,
      svar.map((one) => one.system),
      svar.map((one) => one.bundt),
      svar.map((one) => one.betaling ?? null),
      svar.map((one) => one.svarkode),
      svar.map((one) => one.statuskode),
      svar.map((one) => one.aarsagskode ?? null),
      svar.map((one) => one.skjult ?? false),
      svar.map((one) => one.bagvendt ?? false),
    ],
  );
};

/**
 * Number what is to be given out, per asking system. Those that come the wrong way round are held until the payment has come
 * to the bank or to an end, and are then numbered from the last to the first.
 */
export const giveOut = async (query: Query, myndighed: string): Promise<void> => {
  await query(
    "nemkonto-giv-ud",
    `with klar as (
       select s.nr, s.system, count(*) over (partition by s.system) as antal,
         row_number() over (partition by s.system order by case when s.bagvendt then -s.nr else s.nr end) as plads
       from nemkonto.svar s left join nemkonto.betaling b on b.nr = s.betaling
       where s.myndighed = $1 and s.loebenummer is null
         and (not s.bagvendt or b.tilstand not in ('MODTAGET', 'KONTROLLERET', 'KOMPLETTERET'))),
     serie as (
       insert into nemkonto.nummerserie (myndighed, navn, sidste)
       select $1, system::text, count(*) from klar group by system
       on conflict (myndighed, navn) do update set sidste = nummerserie.sidste + excluded.sidste
       returning navn, sidste)
     update nemkonto.svar s set loebenummer = serie.sidste - klar.antal + klar.plads
     from klar join serie on serie.navn = klar.system::text where s.nr = klar.nr`,
    [myndighed],
  );
};

const STANDARDANTAL = 500;

type Svarraekke = {
  readonly loebenummer: bigint;
  readonly bundt: string;
  readonly betaling: string | null;
  readonly svarkode: Svarkode;
  readonly statuskode: string;
  readonly aarsagskode: string | null;
  readonly tid: Date;
};

/** The answers after a number, to the system that asks; the same question gives the same again. */
export const readSvar = async (
  query: Query,
  opslag: Forretningssvaropslag,
): Promise<Forretningssvarliste> => {
  const { myndighed, afsenderSystem, efter = 0, betalingIdentifikator, antal = STANDARDANTAL } = opslag;
  const rows = await query<Svarraekke>(
    "nemkonto-svar",
    `select s.loebenummer, u.id as bundt, b.id as betaling, s.svarkode, s.statuskode, s.aarsagskode, s.tid
     from nemkonto.svar s join nemkonto.bundt u on u.nr = s.bundt left join nemkonto.betaling b on b.nr = s.betaling
     where s.myndighed = $1 and s.system = $2 and s.loebenummer > $3
       and case when $4::text is null then not s.skjult else b.id = $4 end
     order by s.loebenummer limit $5`,
    [myndighed, afsenderSystem ?? null, efter, betalingIdentifikator ?? null, antal + 1],
  );
  return { forretningssvar: rows.slice(0, antal).map(toSvar), flere: rows.length > antal };
};

const toSvar = (row: Svarraekke): Forretningssvar => ({
  loebenummer: Number(row.loebenummer),
  bundtIdentifikator: row.bundt,
  ...(row.betaling === null ? {} : { betalingIdentifikator: row.betaling }),
  svarkode: row.svarkode,
  statuskode: row.statuskode,
  ...(row.aarsagskode === null
    ? {}
    : { aarsagskode: row.aarsagskode, tekst: `${row.aarsagskode} ${aarsagOf(row.aarsagskode).tekst}` }),
  tidspunkt: row.tid,
});
