import { createHash } from "node:crypto";
import type { Database } from "../../adapters/postgres/database.js";
import { fejl } from "../../domain/fejl.js";
import { type Kvittering, kvittering } from "../../domain/kvittering.js";
import type { NKSBetalingsanmodning, NKSStandsning } from "../../domain/nemkonto/model.js";
import type { Part } from "../../domain/part.js";
import { giveOut, noteSvar } from "./svar.js";

type Query = Database["query"];

/** A request of SF1590_E as it reaches NKS; it comes again when the hub asks again. */
export type ModtagetNemkonto = { readonly indhold: string } & (
  | { readonly operation: "NKSBetalingsanmodningAfsend"; readonly besked: NKSBetalingsanmodning }
  | { readonly operation: "NKSBetalingStands"; readonly besked: NKSStandsning }
);

/** A payee as the register knows it: kind and number. */
export const modtagerOf = ({ partType, partIdentifikator }: Part): string =>
  `${partType}:${partIdentifikator}`;

/**
 * Take a request in, once: the same again gets the same receipt, the same id with other content is refused (NKS-013). The
 * caller holds the municipality's lock.
 */
export const modtagNemkonto = async (query: Query, modtaget: ModtagetNemkonto): Promise<Kvittering> => {
  const { afsenderSystem: system, beskedIdentifikator: id } = modtaget.besked;
  const hash = createHash("sha256").update(modtaget.operation).update(modtaget.indhold).digest();
  const [before] = await query<{ hash: Buffer; kvittering: Kvittering }>(
    "nemkonto-kendt-besked",
    `select indhold_hash as hash, kvittering from nemkonto.besked where system = $1 and id = $2`,
    [system, id],
  );
  if (before !== undefined)
    return before.hash.equals(hash)
      ? before.kvittering
      : kvittering("AFVIST", { fejl: [fejl("NKS-013", { id })] });
  const svar =
    modtaget.operation === "NKSBetalingsanmodningAfsend"
      ? await tagBundt(query, modtaget.besked)
      : await stop(query, modtaget.besked);
  await query(
    "nemkonto-ny-besked",
    "insert into nemkonto.besked (system, id, indhold_hash, kvittering) values ($1, $2, $3, $4)",
    [system, id, hash, JSON.stringify(svar)],
  );
  return svar;
};

/** Receipt, and answer 1; or answer 0, of a bundle that cannot be read: none of its payments is known. */
const tagBundt = async (query: Query, bundt: NKSBetalingsanmodning): Promise<Kvittering> => {
  const { modtagerMyndighed: myndighed, afsenderSystem: system, betalerkonto, betalinger } = bundt;
  const [{ nr } = { nr: 0n }] = await query<{ nr: bigint }>(
    "nemkonto-nyt-bundt",
    `insert into nemkonto.bundt (myndighed, system, id, konto, udfoerelsesdato, ingen_konto)
     values ($1, $2, $3, $4, $5, $6) returning nr`,
    [
      myndighed,
      system,
      bundt.beskedIdentifikator,
      `${betalerkonto.registreringsnummer}${betalerkonto.kontonummer.padStart(10, "0")}`,
      bundt.udfoerelsesdato,
      bundt.ingenKonto,
    ],
  );
  const laeselig = await keepBetalinger(query, nr, bundt);
  const svar = laeselig
    ? { svarkode: "1" as const, statuskode: "ACTC" }
    : { svarkode: "0" as const, statuskode: "RJCT", aarsagskode: "FF01" };
  await noteSvar(query, myndighed, [{ system, bundt: nr, ...svar }]);
  await giveOut(query, myndighed);
  const hvad = `${betalinger.length} betaling${betalinger.length === 1 ? "" : "er"}`;
  return kvittering("ACCEPTERET", { begrundelse: `NemKonto har modtaget bundtet: ${hvad}.` });
};

/**
 * The payments, with what the reception control finds: an id that is taken is refused as a duplicate, so that nobody is paid
 * twice. False: the bundle holds a payee for whom no bundle can be read.
 */
const keepBetalinger = async (
  query: Query,
  bundt: bigint,
  { modtagerMyndighed: myndighed, betalinger }: NKSBetalingsanmodning,
): Promise<boolean> => {
  const rows = await query<{ ulaeselig: boolean }>(
    "nemkonto-nye-betalinger",
    `with ny as (
       select id, modtager, beloeb, ydelsesart, komplet, plads,
         row_number() over (partition by id order by plads) = 1 and not exists (
           select from nemkonto.betaling t where t.myndighed = $1 and t.id = ny.id and t.gyldig) as fri
       from unnest($3::text[], $4::text[], $5::bigint[], $6::text[], $7::boolean[])
         with ordinality as ny (id, modtager, beloeb, ydelsesart, komplet, plads)),
     doemt as (
       select ny.*, case when not fri then 'DUPL' when adfaerd = 'svar2' then coalesce(m.aarsag, 'FF01') end as fejl,
         bool_or(coalesce(adfaerd = 'svar0', false)) over () as ulaeselig
       from ny left join nemkonto.modtager m using (modtager))
     insert into nemkonto.betaling
       (myndighed, bundt, id, modtager, beloeb, ydelsesart, komplet, gyldig, tilstand, aarsag)
     select $1, $2, id, modtager, beloeb, ydelsesart, komplet, fejl is null and not ulaeselig,
       case when ulaeselig then 'AFVIST' else 'MODTAGET' end, case when ulaeselig then 'FF01' else fejl end
     from doemt order by plads
     returning tilstand = 'AFVIST' as ulaeselig`,
    [
      myndighed,
      bundt,
      betalinger.map((one) => one.betalingIdentifikator),
      betalinger.map((one) => modtagerOf(one.betalingsmodtager)),
      betalinger.map((one) => one.beloeb),
      betalinger.map((one) => one.ydelsesart ?? null),
      betalinger.map((one) => one.bankkonto !== undefined),
    ],
  );
  return !rows[0]!.ulaeselig;
};

const STANDSBAR = ["MODTAGET", "KONTROLLERET"];
type Fundet = {
  readonly nr: bigint;
  readonly bundt: bigint;
  readonly tilstand: string;
};

/** Until it has been completed a payment can be stopped, by who sent it. NKS-014, NKS-015. */
const stop = async (query: Query, standsning: NKSStandsning): Promise<Kvittering> => {
  const { modtagerMyndighed: myndighed, afsenderSystem: system, betalingIdentifikator: id } = standsning;
  const [fundet] = await query<Fundet>(
    "nemkonto-find-betaling",
    `select b.nr, b.bundt, b.tilstand from nemkonto.betaling b join nemkonto.bundt u on u.nr = b.bundt
     where b.myndighed = $1 and b.id = $2 and b.gyldig and u.system = $3`,
    [myndighed, id, system],
  );
  if (fundet === undefined) return kvittering("AFVIST", { fejl: [fejl("NKS-014", { id })] });
  const { nr, bundt, tilstand } = fundet;
  if (tilstand === "STANDSET")
    return kvittering("ACCEPTERET", { begrundelse: "Betalingen var allerede standset." });
  if (!STANDSBAR.includes(tilstand))
    return kvittering("AFVIST", { fejl: [fejl("NKS-015", { id, tilstand })] });
  await stopOne(query, nr);
  const svar = { svarkode: "5", statuskode: "CANC", aarsagskode: "CUST" } as const;
  await noteSvar(query, myndighed, [{ system, bundt, betaling: nr, ...svar }]);
  await giveOut(query, myndighed);
  return kvittering("ACCEPTERET", { begrundelse: "Betalingen er standset." });
};

const stopOne = (query: Query, nr: bigint): Promise<unknown> =>
  query(
    "nemkonto-stands",
    "update nemkonto.betaling set tilstand = 'STANDSET', aarsag = 'CUST' where nr = $1",
    [nr],
  );

/** Everything that is written for a municipality stands in line, so that numbers become visible in order. */
export const lockNemkonto = async (query: Query, myndighed: string): Promise<void> => {
  await query("nemkonto-laas", "select pg_advisory_xact_lock(hashtextextended('nemkonto' || $1, 0))", [
    myndighed,
  ]);
};
