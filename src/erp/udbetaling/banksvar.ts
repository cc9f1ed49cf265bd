import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { bundtAf } from "../../domain/iso20022/pain001.js";
import { type Banksvar, type Banksvarfil, pain002Steps } from "../../domain/iso20022/pain002.js";
import { type Svarudfald, svarkodeOf } from "../../domain/iso20022/svarkode.js";
import { maskCpr } from "../../domain/maskering.js";
import { readBetalingsid } from "../../domain/nemkonto/betalingsid.js";
import { todayIn } from "../../kit/dates.js";
import { given } from "../../kit/given.js";
import { ok, type Result } from "../../kit/result.js";
import { stepwise } from "../../kit/steps.js";
import type { Erp } from "../porte.js";
import { type NytBevis, readBundters } from "./beviser.js";
import { noterSvar } from "./noter-svar.js";

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
 * bundle counts for those of its payouts that the file does not name. FMT-…, ISO-001, ISO-004: nothing is noted; nor with
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
  const { meddelelse, svar, fejl } = fil.value;
  const dato = fil.value.dato ?? todayIn("Europe/Copenhagen", erp.clock());
  const emner = svar.map(emneOf);
  const naevnte = new Set(emner.flatMap(({ betaling }) => betaling ?? []));
  const bundter = emner.flatMap(({ bundt }) => bundt ?? []);
  const iBundt = await readBundters(erp.database.query, myndighed, bundter);
  const laeste = svar.map((one, nr): Laest => {
    const emne = emner[nr]!;
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
  return ok({ meddelelse, fejl, svar: laeste.map((one) => judge(one, nye, ukendte)) });
};

/** An answer, and whom it is about. `tom`: a bundle of ours, all of whose payouts the file may name by themselves. */
type Laest = Pick<Laestsvar, "svar" | "emne"> & { readonly om: readonly Uuid[]; readonly tom?: boolean };

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
  { svar, emne, om, tom = false }: Laest,
  nye: ReadonlySet<Uuid>,
  ukendte: ReadonlySet<Uuid>,
): Laestsvar => {
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
