import type { Oere } from "../../domain/beloeb.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Svarkode } from "../../domain/nemkonto/model.js";
import type { Bevis } from "../../domain/nemkonto/tilstand.js";
import type { Query } from "../porte.js";

/** What NemKonto and the bank have said of payouts, as it is kept. */

/** Whom it is about: one payout (of that bundle, where it is said), or all of a bundle. */
type Om = { readonly udbetaling: Uuid; readonly iBundt?: Uuid } | { readonly bundt: Uuid };

/** An answer of NemKonto, from whatever door it came. */
export type Svarbevis = {
  readonly slags: "svar";
  readonly svarkode: Svarkode;
  /** ISO 20022: ACTC, ACCP, ACSP, RJCT, CANC … */
  readonly statuskode: string;
};

/** An entry on the municipality's account: the payout has left it, or come home. */
export type Bankbevis = {
  readonly slags: "bank";
  readonly art: "udfoert" | "returneret";
  readonly beloeb: Oere;
};

/** `noegle`: what it is known by; the same said again changes nothing. `dato`: the day it happened. */
export type NytBevis = {
  readonly om: Om;
  readonly noegle: string;
  readonly dato: string;
  readonly aarsagskode?: string | undefined;
  readonly tekst?: string | undefined;
} & (Svarbevis | Bankbevis);

/** The same, of one payout. */
export type Udbetalingsbevis = NytBevis & { readonly udbetaling: Uuid };

/** The payouts of bundles. */
export const readBundters = async (
  query: Query,
  myndighed: string,
  bundter: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> => {
  if (bundter.length === 0) return new Map();
  const rows = await query<{ bundt: Uuid; ids: readonly Uuid[] }>(
    "udbetaling-bundters",
    `select bundt, array_agg(id::text order by id) as ids from udbetaling.udbetaling
     where myndighed = $1 and bundt = any ($2::uuid[]) group by bundt`,
    [myndighed, bundter],
  );
  return new Map(rows.map(({ bundt, ids }) => [bundt, ids]));
};

/** Evidence of whole bundles, as evidence of each of their payouts. */
export const fordelBeviser = async (
  query: Query,
  myndighed: string,
  beviser: readonly NytBevis[],
): Promise<readonly Udbetalingsbevis[]> => {
  const bundter = beviser.flatMap(({ om }) => ("bundt" in om ? [om.bundt] : []));
  const ids = await readBundters(query, myndighed, bundter);
  return beviser.flatMap((bevis) =>
    ("bundt" in bevis.om ? (ids.get(bevis.om.bundt) ?? []) : [bevis.om.udbetaling]).map((udbetaling) => ({
      ...bevis,
      udbetaling,
    })),
  );
};

const INDSAET = `insert into udbetaling.bevis (myndighed, udbetaling, noegle, slags, svarkode, statuskode, aarsagskode, art,
    beloeb, tekst, dato)
  select $1, n.* from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::bigint[], $10::text[], $11::date[]) as n
  on conflict (myndighed, udbetaling, noegle) do nothing
  returning udbetaling`;

/** Keep it; gives the payouts that something new is known of. */
export const indsaetBeviser = async (
  query: Query,
  myndighed: string,
  beviser: readonly Udbetalingsbevis[],
): Promise<readonly Uuid[]> => {
  const svar = <T>(of: (bevis: Svarbevis) => T) =>
    beviser.map((bevis) => (bevis.slags === "svar" ? of(bevis) : null));
  const bank = <T>(of: (bevis: Bankbevis) => T) =>
    beviser.map((bevis) => (bevis.slags === "bank" ? of(bevis) : null));
  const rows = await query<{ udbetaling: Uuid }>("udbetaling-indsaet-beviser", INDSAET, [
    myndighed,
    beviser.map(({ udbetaling }) => udbetaling),
    beviser.map(({ noegle }) => noegle),
    beviser.map(({ slags }) => slags),
    svar(({ svarkode }) => svarkode),
    svar(({ statuskode }) => statuskode),
    beviser.map(({ aarsagskode }) => aarsagskode ?? null),
    bank(({ art }) => art),
    bank(({ beloeb }) => beloeb),
    beviser.map(({ tekst }) => tekst ?? null),
    beviser.map(({ dato }) => dato),
  ]);
  return [...new Set(rows.map(({ udbetaling }) => udbetaling))];
};

/** All that is known of a payout. */
export type Beviser = {
  /** What counts for its state. */
  readonly taeller: readonly Bevis[];
  /** What the bank has moved, negative when it has left; øre. */
  readonly bank: Oere;
  /** Times that the bank has paid its amount out and not got it back, and entries of another amount. */
  readonly udfoert: number;
  readonly afvigende: readonly Oere[];
};

type Row = {
  readonly udbetaling: Uuid;
  readonly slags: "svar" | "bank";
  readonly svarkode: Svarkode | null;
  readonly statuskode: string | null;
  readonly art: "udfoert" | "returneret" | null;
  readonly beloeb: Oere | null;
  readonly antal: number;
};

const KENDTE = `select udbetaling, slags, svarkode, statuskode, art, beloeb, count(*)::int as antal from udbetaling.bevis
  where myndighed = $1 and udbetaling = any ($2::uuid[])
  group by udbetaling, slags, svarkode, statuskode, art, beloeb`;

/** All evidence of payouts, each with its amount. */
export const readBeviser = async (
  query: Query,
  myndighed: string,
  udbetalinger: readonly { readonly id: Uuid; readonly beloeb: Oere }[],
): Promise<ReadonlyMap<Uuid, Beviser>> => {
  const rows = await query<Row>("udbetaling-kendte-beviser", KENDTE, [
    myndighed,
    udbetalinger.map(({ id }) => id),
  ]);
  const beloeb = new Map(udbetalinger.map((one) => [one.id, one.beloeb]));
  const kendte = new Map<Uuid, Beviser>();
  for (const row of rows)
    kendte.set(row.udbetaling, laegTil(kendte.get(row.udbetaling), row, beloeb.get(row.udbetaling)!));
  return new Map([...kendte].map(([id, kendt]) => [id, { ...kendt, taeller: taellerOf(kendt) }]));
};

/** Entries of the bank count where they are of its amount; what came home and has left once more has not come home. */
const taellerOf = ({ taeller, udfoert }: Beviser): readonly Bevis[] =>
  udfoert > 0 ? taeller.filter((bevis) => bevis.slags === "svar" || bevis.art === "udfoert") : taeller;

const INGEN: Beviser = { taeller: [], bank: 0n, udfoert: 0, afvigende: [] };

const laegTil = (foer: Beviser = INGEN, row: Row, beloeb: Oere): Beviser => {
  const { art, svarkode, statuskode, antal } = row;
  if (art === null || row.beloeb === null)
    return {
      ...foer,
      taeller: [...foer.taeller, { slags: "svar", svarkode: svarkode!, statuskode: statuskode! }],
    };
  const flyttet = BigInt(antal) * (art === "udfoert" ? -row.beloeb : row.beloeb);
  const passer = row.beloeb === beloeb;
  return {
    taeller: passer ? [...foer.taeller, { slags: "bank", art }] : foer.taeller,
    bank: foer.bank + flyttet,
    udfoert: passer ? foer.udfoert + (art === "udfoert" ? antal : -antal) : foer.udfoert,
    afvigende: passer ? foer.afvigende : [...foer.afvigende, row.beloeb],
  };
};
