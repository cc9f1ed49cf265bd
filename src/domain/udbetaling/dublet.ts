import { daysBetween } from "../../kit/dates.js";
import type { Oere } from "../beloeb.js";

/** What two payouts are compared by, to see whether somebody is about to be paid twice. */
export type Dubletgrundlag = {
  /** `CPR:0101011234` */
  readonly modtager: string;
  readonly beloeb: Oere;
  readonly ydelsesart: string;
  readonly periodeFra: string | null;
  readonly periodeTil: string | null;
  readonly dispositionsdato: string;
};

/** Payouts that may be the same have the same key. */
export const dubletnoegle = ({ modtager, ydelsesart, beloeb }: Dubletgrundlag): string =>
  `${modtager}/${ydelsesart}/${beloeb}`;

/**
 * Whether two payouts look like one: same payee, amount and ydelsesart, dispositionsdatoer at most `dage` days apart, and
 * periods that overlap, or of which one is not told. Our choice.
 */
export const isDublet = (a: Dubletgrundlag, b: Dubletgrundlag, dage: number): boolean =>
  dubletnoegle(a) === dubletnoegle(b) &&
  Math.abs(daysBetween(a.dispositionsdato, b.dispositionsdato)) <= dage &&
  overlap(a, b);

const overlap = (a: Dubletgrundlag, b: Dubletgrundlag): boolean => {
  if (a.periodeFra === null || b.periodeFra === null || a.periodeTil === null || b.periodeTil === null)
    return true;
  return a.periodeFra <= b.periodeTil && b.periodeFra <= a.periodeTil;
};
