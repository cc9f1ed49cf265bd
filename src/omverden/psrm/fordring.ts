import { type Oere, sum } from "../../domain/beloeb.js";
import {
  type Aktion,
  type Annullering,
  type Beloebsaktion,
  type Oprettelse,
  type Tilbagekaldsaarsag,
  virkningOf,
} from "../../domain/inddrivelse/aktioner/aktion.js";
import type { Filterfund } from "../../domain/inddrivelse/filter/index.js";
import type { Skyldner, Stamdata } from "../../domain/inddrivelse/stamdata.js";
import { addMonths } from "../../kit/dates.js";
import { type Psrmhaendelse, type Psrmtilstand, transitionPsrm } from "./tilstand.js";

/** What PSRM got from a debtor for a claim, principal and interest apart. Øre. */
export type Psrmdaekning = {
  readonly dato: string;
  readonly hovedstol: Oere;
  readonly rente: Oere;
  readonly skyldner: Skyldner;
};

/** An executed correction and the day it came. */
type Korrektion = { readonly aktion: Beloebsaktion; readonly modtaget: string };

/** A claim as PSRM has it. What is owed is no field: it follows from the claim's actions and coverages. */
export type Psrmfordring = {
  readonly fordringId: string;
  readonly fordringshaver: string;
  readonly tilstand: Psrmtilstand;
  readonly oprettetAf: Oprettelse;
  /** As sent; the hovedstol follows corrections of it (FHI). */
  readonly stamdata: Stamdata;
  /** The day it was received, or the day its hearing began while in hearing. */
  readonly modtaget: string;
  readonly korrektioner: readonly Korrektion[];
  /** The ids of actions on the claim that were refused. */
  readonly afviste: readonly string[];
  readonly daekninger: readonly Psrmdaekning[];
  readonly tilbagekaldtMed?: Tilbagekaldsaarsag;
  readonly hoering?: { readonly fund: readonly Filterfund[]; readonly begrundelse?: string };
};

/** The claim in the state after `haendelse`; undefined when that cannot happen now. */
export const moveFordring = (fordring: Psrmfordring, haendelse: Psrmhaendelse): Psrmfordring | undefined => {
  const tilstand = transitionPsrm(fordring.tilstand, haendelse);
  return tilstand === undefined ? undefined : { ...fordring, tilstand };
};

export const isInHoering = ({ tilstand }: Psrmfordring): boolean =>
  tilstand === "AFVENTER_FORDRINGSHAVER" || tilstand === "AFVENTER_RIM";

/** Whether the claim never came to be: its reference is free again. */
export const isForgaeves = ({ tilstand }: Psrmfordring): boolean =>
  tilstand === "AFVIST" || tilstand === "FORTRUDT";

export const isAnnullering = (aktion: Aktion): aktion is Annullering => "annullerer" in aktion;

/** Whether an action on the claim is annulled; not when its annulment is itself annulled. */
export const isAnnulleret = (fordring: Psrmfordring, aktionId: string): boolean =>
  fordring.korrektioner.some(
    ({ aktion }) =>
      isAnnullering(aktion) && aktion.annullerer === aktionId && !isAnnulleret(fordring, aktion.aktionId),
  );

/** What the municipality's own actions leave in PSRM, coverages left out, in øre: 0 when recalled or not received. */
export const grundlagOf = (fordring: Psrmfordring): Oere =>
  fordring.tilstand === "TILBAGEKALDT" || isInHoering(fordring) || isForgaeves(fordring)
    ? 0n
    : fordring.stamdata.beloeb + sum(fordring.korrektioner.map(({ aktion }) => virkningOf(aktion)));

/** What is owed at PSRM without RIM's interest, in øre: 0 unless under inddrivelse. */
export const saldoOf = (fordring: Psrmfordring): Oere =>
  fordring.tilstand === "UNDER_INDDRIVELSE"
    ? grundlagOf(fordring) - sum(fordring.daekninger.map(({ hovedstol }) => hovedstol))
    : 0n;

/** The first day of the month after a date. */
export const firstOfNext = (dato: string): string => `${addMonths(dato, 1).slice(0, 7)}-01`;

/**
 * From which day an action counts for interest: a payment from its virkningsdato, a REGU from the claim's own receipt (its
 * interest is undone), an opskrivning as a claim received when it came; an annulment as what it annuls.
 */
const virkningsdagOf = (fordring: Psrmfordring, { aktion, modtaget }: Korrektion): string => {
  if (isAnnullering(aktion)) {
    const ref = fordring.korrektioner.find((one) => one.aktion.aktionId === aktion.annullerer);
    return ref === undefined ? modtaget : virkningsdagOf(fordring, ref);
  }
  if (aktion.kode === "OPSKRIVNINGREGULERING") return firstOfNext(modtaget);
  return aktion.virkningsdato ?? fordring.modtaget;
};

/** What bears interest at the end of a day, in øre, never negative. */
export const rentegrundlagPr = (fordring: Psrmfordring, dato: string): Oere => {
  const bevaegelser = [
    { fra: fordring.modtaget, beloeb: fordring.stamdata.beloeb },
    ...fordring.korrektioner.map((one) => ({
      fra: virkningsdagOf(fordring, one),
      beloeb: virkningOf(one.aktion),
    })),
    ...fordring.daekninger.map((one) => ({ fra: one.dato, beloeb: -one.hovedstol })),
  ];
  const skyldes = sum(bevaegelser.filter(({ fra }) => fra <= dato).map(({ beloeb }) => beloeb));
  return skyldes < 0n ? 0n : skyldes;
};
