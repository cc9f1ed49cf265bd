import type { Database } from "../../adapters/postgres/database.js";
import type { Oere } from "../../domain/beloeb.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { gruppeidOf, meddelelsesidOf } from "../../domain/iso20022/pain001.js";
import { ibanOf } from "../../domain/kontoudtog/kontoudtog.js";
import { aarsagOf } from "../../domain/nemkonto/aarsager.js";
import { groupBy } from "../../kit/group-by.js";
import { type Bankpostering, writeCamt054 } from "../bank/camt054.js";
import type { Flyttet } from "./forloeb.js";

type Query = Database["query"];

/** Most payments in one entry, and in one file (but for the last entry, which is whole). Our choice. */
const MAX_SAMLET = 1_000;
const MAX_FIL = 4_000;

/** How a bundle is booked, by its number. */
const SLAGS = 3n;
const ENKELTVIS = 0n;
const UDEN_LINJER = 2n;

type Bogfoert = Flyttet & { readonly bank: NonNullable<Flyttet["skridt"]["bank"]> };

/**
 * The bank's entries of those that it has executed or got back. Banks do all of it: of every third bundle each payment is its
 * own entry, of every third they stand together as one, and of every third so too, and the bank names only the bundle; what
 * comes back is always its own.
 */
export const bookBank = async (
  query: Query,
  myndighed: string,
  flyttede: readonly Flyttet[],
): Promise<void> => {
  const poster = flyttede.flatMap((one): readonly Bogfoert[] =>
    one.skridt.bank === undefined ? [] : [{ ...one, bank: one.skridt.bank }],
  );
  if (poster.length === 0) return;
  const pladser = placesOf(poster, await findHele(query, poster));
  const antal = pladser.at(-1)!.postering + 1;
  await query(
    "nemkonto-bogfoer-bank",
    `with serie as (
       insert into nemkonto.nummerserie (myndighed, navn, sidste) values ($1, 'bank', $2)
       on conflict (myndighed, navn) do update set sidste = nummerserie.sidste + excluded.sidste
       returning sidste)
     insert into nemkonto.bankpost (myndighed, postering, linje, konto, dato, art, betaling, samlet)
     select $1, serie.sidste - $2 + 1 + plads, linje, konto, dato, art, betaling, samlet
     from serie, unnest($3::bigint[], $4::integer[], $5::text[], $6::date[], $7::text[], $8::bigint[], $9::boolean[])
       as t (plads, linje, konto, dato, art, betaling, samlet)`,
    [
      myndighed,
      antal,
      pladser.map(({ postering }) => postering),
      pladser.map(({ linje }) => linje),
      poster.map(({ betaling }) => betaling.bundtkonto),
      poster.map(({ bank }) => bank.dato),
      poster.map(({ bank }) => bank.art),
      poster.map(({ betaling }) => betaling.nr),
      pladser.map(({ samlet }) => samlet),
    ],
  );
};

/**
 * Bundles whose executed payments are all that has not been refused or stopped, on one day: who ordered them can tell from the
 * sum which they are. A payment to the fejlkonto has been told as one that found no account.
 */
const findHele = async (query: Query, poster: readonly Bogfoert[]): Promise<ReadonlySet<bigint>> => {
  const udfoerte = groupBy(
    poster.filter(({ betaling, bank }) => betaling.bundt % SLAGS === UDEN_LINJER && bank.art === "udfoert"),
    ({ betaling }) => betaling.bundt,
  );
  if (udfoerte.size === 0) return new Set();
  const rows = await query<{ bundt: bigint; antal: number }>(
    "nemkonto-levende-i-bundter",
    `select bundt, count(*)::int as antal from nemkonto.betaling
     where bundt = any ($1::bigint[]) and tilstand not in ('AFVIST', 'STANDSET') group by bundt`,
    [[...udfoerte.keys()]],
  );
  return new Set(
    rows
      .filter(({ bundt, antal }) => {
        const own = udfoerte.get(bundt)!;
        const samme = own.every(
          ({ betaling, bank }) => bank.dato === own[0]!.bank.dato && betaling.konto !== "Fejlkonto",
        );
        return samme && own.length === antal;
      })
      .map(({ bundt }) => bundt),
  );
};

type Plads = { readonly postering: number; readonly linje: number; readonly samlet: boolean };

/** Which entry each payment stands in, from 0, and as which line of it; `hele` are entries without lines. They come by bundle. */
const placesOf = (poster: readonly Bogfoert[], hele: ReadonlySet<bigint>): readonly Plads[] => {
  let postering = -1;
  let linje = 0;
  let key = "";
  return poster.map(({ betaling, bank }) => {
    const udfoert = bank.art === "udfoert";
    const samlet = udfoert && hele.has(betaling.bundt);
    const sammen = udfoert && betaling.bundt % SLAGS !== ENKELTVIS;
    const own = sammen ? `${betaling.bundt}/${bank.dato}` : `${betaling.nr}`;
    if (own === key && (samlet || linje < MAX_SAMLET)) linje += 1;
    else {
      postering += 1;
      linje = 1;
    }
    key = own;
    return { postering, linje, samlet };
  });
};

type Postraekke = {
  readonly postering: bigint;
  readonly linje: number;
  readonly konto: string;
  readonly dato: string;
  readonly art: "udfoert" | "returneret";
  readonly id: string;
  readonly beloeb: Oere;
  readonly aarsag: string | null;
  readonly samlet: boolean;
  readonly bundt: Uuid;
};

/** The bank's notice of one account after an entry's number. */
export type Nemkontoudtog = {
  readonly sidste: bigint;
  /** There are more entries, of this account or another, after `sidste`. */
  readonly flere: boolean;
  /** Absent: nothing has been booked. */
  readonly camt054?: string;
};

/** What the bank has booked after an entry's number, as one camt.054: of one account, whole entries, some thousand payments. */
export const readUdtog = async (
  query: Query,
  myndighed: string,
  efter: bigint,
  tid: Date,
): Promise<Nemkontoudtog> => {
  const rows = await query<Postraekke>(
    "nemkonto-bankposter",
    `with foerste as (
       select p.postering, p.konto from nemkonto.bankpost p where p.myndighed = $1 and p.postering > $2
       order by p.postering, p.linje limit ${MAX_FIL})
     select p.postering, p.linje, p.konto, p.dato, p.art, b.id, b.beloeb, b.aarsag, p.samlet, u.id as bundt
     from nemkonto.bankpost p join nemkonto.betaling b on b.nr = p.betaling join nemkonto.bundt u on u.nr = b.bundt
     where p.myndighed = $1 and p.postering > $2 and p.postering <= (select max(postering) from foerste)
     order by p.postering, p.linje`,
    [myndighed, efter],
  );
  const konto = rows[0]?.konto;
  if (konto === undefined) return { sidste: efter, flere: false };
  const other = rows.findIndex((one) => one.konto !== konto);
  const egne = other < 0 ? rows : rows.slice(0, other);
  const sidste = egne.at(-1)!.postering;
  const [mere] = await query<{ mere: boolean }>(
    "nemkonto-flere-bankposter",
    "select exists (select from nemkonto.bankpost where myndighed = $1 and postering > $2) as mere",
    [myndighed, sidste],
  );
  const camt054 = writeCamt054({
    meddelelse: `${myndighed}-${efter}-${sidste}`,
    tid: tid.toISOString().replace(/\.\d+Z$/, "Z"),
    iban: ibanOf(konto),
    posteringer: posteringerOf(egne),
  });
  return { sidste, flere: mere!.mere, camt054 };
};

const posteringerOf = (rows: readonly Postraekke[]): readonly Bankpostering[] =>
  [...groupBy(rows, ({ postering }) => postering).values()].map((lines): Bankpostering => {
    const { postering, dato, art, samlet, bundt } = lines[0]!;
    const ud = art === "udfoert";
    return {
      reference: `NKS${postering}`,
      dato,
      retning: ud ? "ud" : "ind",
      ...(samlet ? { samlet: { meddelelse: meddelelsesidOf(bundt), gruppe: gruppeidOf(bundt) } } : {}),
      betalinger: lines.map(({ linje, id, beloeb, aarsag }) => ({
        reference: `NKS${postering}-${linje}`,
        beloeb,
        endeTilEnde: id,
        ...(ud || aarsag === null ? {} : { aarsagskode: aarsag, aarsag: aarsagOf(aarsag).tekst }),
      })),
    };
  });
