import { addDays, addMonths, isLastOfMonth } from "../../kit/dates.js";
import { nextBankdag } from "../bankdage.js";
import type { Oere } from "../beloeb.js";
import { fristOf, type Udsaettelse } from "./henstand.js";
import { type Regime, referencesatser, satserOf } from "./regime.js";

/** Interest on a claim that was not paid in time, as the law of its regime computes it. */

/** One period's interest: a claim of its own. Amounts in øre; first and last day both belong to it. */
export type Renteperiode = {
  readonly fra: string;
  readonly til: string;
  /** What was owed when the period began. */
  readonly grundlag: Oere;
  readonly beloeb: Oere;
};

export type Rentegrundlag = {
  readonly regime: Regime;
  readonly forfaldsdato: string;
  /** Sidste rettidige betalingsdato as it was before any henstand: paid by then, nothing is charged. */
  readonly srb: string;
  /** When it has been moved since, oldest first. */
  readonly udsaettelser?: readonly Udsaettelse[];
  /** What was owed at the end of a day: payments count from their date of effect. */
  readonly restancePr: (dato: string) => Oere;
};

/**
 * The periods that have begun by `dato`, oldest first; none while the claim can still be paid in time (a last day on a
 * closed day moves to the next bank day), by the original last day or by henstand. Public law: one per started month from the due date, on what was owed when it
 * began; a payment on the day it begins is in time (our choice). Civil law: calendar months from the day after the due
 * date, up to and with `dato`. What is paid in time bears none. Sources: gebyrloven § 3, renteloven § 5.
 */
export const renteperioder = (grundlag: Rentegrundlag, dato: string): readonly Renteperiode[] => {
  if (dato <= nextBankdag(grundlag.srb)) return [];
  const { rente } = satserOf(grundlag.regime, grundlag.forfaldsdato);
  return rente.slags === "maaned" ? startedMonths(grundlag, dato) : days(grundlag, dato, rente.tillaeg);
};

const startedMonths = (grundlag: Rentegrundlag, dato: string): readonly Renteperiode[] => {
  const { regime, forfaldsdato, srb, udsaettelser = [], restancePr } = grundlag;
  const perioder: Renteperiode[] = [];
  for (let nr = 0; addMonths(forfaldsdato, nr) < dato; nr += 1) {
    const fra = addMonths(forfaldsdato, nr);
    const { rente } = satserOf(regime, fra);
    if (rente.slags !== "maaned") break;
    const inTime = nextBankdag(fristOf(srb, udsaettelser, fra));
    if (dato <= inTime) continue;
    const owed = restancePr(fra < inTime ? inTime : fra);
    if (owed === 0n) continue;
    const til = addDays(addMonths(forfaldsdato, nr + 1), -1);
    perioder.push({ fra, til, grundlag: owed, beloeb: divide(owed * BigInt(rente.basispoint), 10_000n) });
  }
  return perioder;
};

/** Basis points of a year of 360 days. */
const YEAR = 360n * 10_000n;

const days = (grundlag: Rentegrundlag, dato: string, tillaeg: number) => {
  const { forfaldsdato } = grundlag;
  const owedOn = owedBy(grundlag, dato);
  const perioder: Renteperiode[] = [];
  for (let fra = addDays(forfaldsdato, 1); fra <= dato; fra = firstOfNext(fra)) {
    const last = addDays(firstOfNext(fra), -1);
    const til = last < dato ? last : dato;
    const points = dayPoints(fra, til, tillaeg, owedOn);
    if (points > 0n) perioder.push({ fra, til, grundlag: owedOn(fra), beloeb: divide(points, YEAR) });
  }
  return perioder;
};

/** What bears interest on a day: what was owed the evening before, and is not paid in time; nothing while it still can be. */
const owedBy = ({ srb, udsaettelser = [], restancePr }: Rentegrundlag, dato: string) => {
  const original = nextBankdag(srb);
  return (day: string): Oere => {
    const inTime = udsaettelser.length === 0 ? original : nextBankdag(fristOf(srb, udsaettelser, day));
    if (dato <= inTime) return 0n;
    const before = addDays(day, -1);
    return restancePr(before < inTime ? inTime : before);
  };
};

/** Øre × basis points × days, one day at a time. */
const dayPoints = (fra: string, til: string, tillaeg: number, owedOn: (day: string) => Oere): bigint => {
  let points = 0n;
  for (let day = fra; day <= til; day = addDays(day, 1))
    points += owedOn(day) * BigInt(referencesatsOn(day) + tillaeg) * daysOf(day);
  return points;
};

/** How many of a month's thirty days a day counts for: the 31st none, the last of February the rest of the thirty. */
const daysOf = (day: string): bigint => {
  const number = Number(day.slice(8));
  if (number < 28) return 1n;
  if (number === 31) return 0n;
  return isLastOfMonth(day) ? BigInt(31 - number) : 1n;
};

const firstOfNext = (date: string): string => `${addMonths(date, 1).slice(0, 7)}-01`;

const referencesatsOn = (dato: string): number =>
  referencesatser.findLast(({ fra }) => fra <= dato)?.basispoint ?? 0;

/** To the nearest øre, half an øre up. */
const divide = (part: bigint, whole: bigint): Oere => (2n * part + whole) / (2n * whole);
