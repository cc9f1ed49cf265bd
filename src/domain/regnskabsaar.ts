import { isDate } from "../kit/dates.js";
import { failed, ok, type Result } from "../kit/result.js";

/**
 * A municipality's regnskabsår is the calendar year. Source: kommunestyrelsesloven's chapter on budget and accounts, and
 * the municipalities' own words for it ("fra den 1. januar til den 31. december"). A year is written with four digits.
 */

/** A stretch of one regnskabsår: first and last day, both with. */
export type Regnskabsperiode = { readonly fra: string; readonly til: string };

export const aarOf = (dato: string): string => dato.slice(0, 4);
export const regnskabsaar = (aar: string): Regnskabsperiode => ({ fra: `${aar}-01-01`, til: `${aar}-12-31` });

/** The first day of the year that a date is in: what balances are counted from. */
export const aaretsBegyndelse = (dato: string): string => regnskabsaar(aarOf(dato)).fra;

/** Is this a year as the books count them, 1900 to 2999? */
export const isAar = (text: string): boolean => isDate(`${text}-01-01`);

/** The year before; undefined for the first one that there can be. */
export const aaretFoer = (aar: string): string | undefined => {
  const before = String(Number(aar) - 1);
  return isAar(before) ? before : undefined;
};

/** `2026` is the year, `2026-11` the month; undefined for anything else. */
export const readPeriode = (text: string): Regnskabsperiode | undefined => {
  if (isAar(text)) return regnskabsaar(text);
  const fra = `${text}-01`;
  if (!isDate(fra)) return undefined;
  const til = ["31", "30", "29", "28"].map((day) => `${text}-${day}`).find(isDate);
  return til === undefined ? undefined : { fra, til };
};

/** What is left out is the beginning and the end of the year of the other day, or of `idag`. Not ok: why, in Danish. */
export const fillPeriode = (
  { fra, til }: { readonly fra?: string | undefined; readonly til?: string | undefined },
  idag: string,
): Result<Regnskabsperiode, string> => {
  if ([fra, til].some((dato) => dato !== undefined && !isDate(dato)))
    return failed("'fra' og 'til' skal være datoer");
  const aaret = regnskabsaar(aarOf(fra ?? til ?? idag));
  const periode = { fra: fra ?? aaret.fra, til: til ?? aaret.til };
  if (aarOf(periode.fra) !== aarOf(periode.til))
    return failed(
      `perioden ${periode.fra} til ${periode.til} går over flere regnskabsår; vælg dage i ét af dem`,
    );
  return periode.fra > periode.til ? failed("'fra' er efter 'til'") : ok(periode);
};
