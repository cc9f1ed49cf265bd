import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { type Banktotal, type Sendtbundt, tjekBeloeb, tjekTotal } from "../../domain/iso20022/bestilt.js";
import { bundtAf } from "../../domain/iso20022/pain001.js";
import { type Banksvar, type Banksvarfil, pain002Steps } from "../../domain/iso20022/pain002.js";
import { type Svarudfald, svarkodeOf } from "../../domain/iso20022/svarkode.js";
import { maskCpr } from "../../domain/maskering.js";
import { readBetalingsid } from "../../domain/nemkonto/betalingsid.js";
import { todayIn } from "../../kit/dates.js";
import { given } from "../../kit/given.js";
import { ok, type Result } from "../../kit/result.js";
import { stepwise } from "../../kit/steps.js";
import type { Erp, Query } from "../porte.js";
import { type NytBevis, readBundters } from "./beviser.js";
import { noterSvar } from "./noter-svar.js";
import { findUdbetalinger, type Udbetalingsrow } from "./raekker.js";

/** A bank's answers (pain.002) to payments that were sent as a file, as evidence of the payouts. */

export type Laestsvar = {
  readonly svar: Banksvar;
  readonly udfald: Svarudfald;
  /** What it names: a payout, or a bundle. */
  readonly emne: Svaremne;
  /** The payouts it is about. */
  readonly udbetalinger: readonly Uuid[];
};

type Svaremne = { readonly betaling?: Uuid; readonly bundt?: Uuid };

export type Banksvarresultat = Pick<Banksvarfil, "meddelelse" | "fejl"> & {
  readonly svar: readonly Laestsvar[];
};

/**
 * Take a file in, in one transaction; the same file, and the same answer in another, changes nothing. An answer about a whole
 * bundle counts for those of its payouts that the file does not name. What does not fit what was ordered is not noted, and is an
 * error for a person: ISO-008, ISO-009. FMT-…, ISO-001, ISO-004: nothing is noted; nor with
 * ERP-001…003, ERP-010…012.
 */
export const indlaesBanksvar = async (
  erp: Erp,
  myndighed: string,
  bytes: Uint8Array,
  aktoer: string,
): Promise<Result<Banksvarresultat, readonly Fejl[]>> => {
  const fil = await stepwise(pain002Steps(bytes));
  if (!fil.ok) return fil;
  const { meddelelse, svar, totaler, fejl } = fil.value;
  const dato = fil.value.dato ?? todayIn("Europe/Copenhagen", erp.clock());
  const emner = svar.map(emneOf);
  const naevnte = new Set(emner.flatMap(({ betaling }) => betaling ?? []));
  const bundter = emner.flatMap(({ bundt }) => bundt ?? []);
  const iBundt = await readBundters(erp.database.query, myndighed, bundter);
  const udbetalinger = await findUdbetalinger(erp.database.query, myndighed, [...naevnte]);
  const bestilt = new Map(udbetalinger.map((row) => [row.id, row]));
  const skaeve = await findSkaeve(erp.database.query, myndighed, totaler);
  const laeste = svar.map((one, nr): Laest => {
    const emne = emner[nr]!;
    const passer = !skaeve.has(bundtAf(one) ?? "");
    const fejlen = passer ? beloebsfejl(one, emne, bestilt) : undefined;
    if (!passer || fejlen !== undefined)
      return { svar: one, emne, om: [], afvist: true, ...given("fejl", fejlen) };
    if (emne.betaling !== undefined) return { svar: one, emne, om: [emne.betaling] };
    const alle = emne.bundt === undefined ? [] : (iBundt.get(emne.bundt) ?? []);
    return { svar: one, emne, om: alle.filter((id) => !naevnte.has(id)), tom: alle.length > 0 };
  });
  const noteret = await noterSvar(
    erp,
    myndighed,
    laeste.flatMap((one) => beviserOf(one, meddelelse, dato)),
    aktoer,
  );
  if (!noteret.ok) return noteret;
  const nye = new Set(noteret.value.nye);
  const ukendte = new Set(noteret.value.ukendte.map(({ udbetaling }) => udbetaling));
  return ok({
    meddelelse,
    fejl: [...fejl, ...skaeve.values(), ...laeste.flatMap((one) => one.fejl ?? [])],
    svar: laeste.map((one) => judge(one, nye, ukendte)),
  });
};

/** ISO-008, of a payout of ours that the bank says another amount of. */
const beloebsfejl = (
  { beloeb, sted }: Banksvar,
  { betaling }: Svaremne,
  bestilt: ReadonlyMap<Uuid, Udbetalingsrow>,
): Fejl | undefined => {
  const row = bestilt.get(betaling ?? "");
  return beloeb === undefined || row === undefined ? undefined : tjekBeloeb(beloeb, row, sted);
};

/** The bundles of ours that the bank says other totals of, each with ISO-009. */
const findSkaeve = async (
  query: Query,
  myndighed: string,
  totaler: readonly Banktotal[],
): Promise<ReadonlyMap<Uuid, Fejl>> => {
  const naevnte = totaler.map((total) => ({ total, id: bundtAf(total) }));
  const ids = new Set(naevnte.flatMap(({ id }) => id ?? []));
  if (ids.size === 0) return new Map();
  const rows = await query<Sendtbundt>(
    "udbetaling-sendte-bundter",
    "select id, antal, beloeb from udbetaling.bundt where myndighed = $1 and id = any ($2::uuid[])",
    [myndighed, [...ids]],
  );
  const sendte = new Map(rows.map((row) => [row.id, row]));
  const fundne = naevnte.flatMap(({ total, id }): readonly (readonly [Uuid, Fejl])[] => {
    const sendt = sendte.get(id ?? "");
    const fejlen = sendt && tjekTotal(total, sendt);
    return fejlen === undefined ? [] : [[fejlen.vaerdier.bundt!, fejlen]];
  });
  return new Map(fundne);
};

/**
 * An answer, and whom it is about. `tom`: a bundle of ours, all of whose payouts the file may name by themselves. `afvist`: it
 * does not fit what was ordered, and is about nobody.
 */
type Laest = Pick<Laestsvar, "svar" | "emne"> & {
  readonly om: readonly Uuid[];
  readonly tom?: boolean;
  readonly afvist?: boolean;
  readonly fejl?: Fejl;
};

/** Ids as we have written them: the payment's own, or the bundle's, with a number where it is that of its payment group. */
const emneOf = (svar: Banksvar): Svaremne =>
  svar.betaling === undefined
    ? given("bundt", bundtAf(svar))
    : given("betaling", readBetalingsid(svar.betaling));

/** Longest code that a fagsystem is told; a longer one is told among the words. */
const MAX_KODE = 10;

const beviserOf = ({ svar, om }: Laest, meddelelse: string, dato: string): readonly NytBevis[] => {
  const { statuskode, aarsagskode, tekst } = svar;
  const svarkode = svarkodeOf(statuskode);
  if (svarkode === undefined) return [];
  const kort = aarsagskode === undefined || aarsagskode.length <= MAX_KODE;
  const ord = maskCpr([kort ? "" : aarsagskode, tekst ?? ""].join(" ").trim());
  const noegle = `pain002/${meddelelse}/${statuskode}/${aarsagskode ?? ""}`;
  const hvorfor = {
    ...given("aarsagskode", kort ? aarsagskode : undefined),
    ...given("tekst", ord || undefined),
  };
  return om.map((udbetaling) => ({
    om: { udbetaling },
    ...{ noegle, dato, slags: "svar", svarkode, statuskode },
    ...hvorfor,
  }));
};

const judge = (
  { svar, emne, om, tom = false, afvist = false }: Laest,
  nye: ReadonlySet<Uuid>,
  ukendte: ReadonlySet<Uuid>,
): Laestsvar => {
  if (afvist) return { svar, udfald: "AFVIST", emne, udbetalinger: [] };
  const vores = om.filter((id) => !ukendte.has(id));
  const udfald =
    vores.length === 0 && !tom
      ? "UKENDT"
      : vores.length === 0 || svarkodeOf(svar.statuskode) === undefined
        ? "INTET"
        : vores.some((id) => nye.has(id))
          ? "NOTERET"
          : "KENDT";
  return { svar, udfald, emne, udbetalinger: vores };
};
