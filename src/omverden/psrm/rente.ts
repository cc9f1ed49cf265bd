import { type Oere, sum } from "../../domain/beloeb.js";
import { addDays } from "../../kit/dates.js";
import { firstOfNext, type Psrmfordring, rentegrundlagPr } from "./fordring.js";

/** 5.75 % a year, the rate from 1 January 2026 (renteloven's less 4 percentage points); the stand-in knows no other. */
const BASISPOINT = 575n;
/** Basis points of a year of 365 days, in leap years too: our choice, no source tells the divisor. */
const YEAR = 10_000n * 365n;

/**
 * Inddrivelsesrente up to and with `til`, in øre, the last fraction cut off: simple interest day by day on what was owed
 * that evening, from the first of the month after receipt. Source: gældsinddrivelsesloven § 5.
 */
const inddrivelsesrente = (modtaget: string, owedPr: (dato: string) => Oere, til: string): Oere => {
  let points = 0n;
  for (let dag = firstOfNext(modtaget); dag <= til; dag = addDays(dag, 1)) points += owedPr(dag) * BASISPOINT;
  return points / YEAR;
};

/** RIM's interest on a claim that has not been covered yet, in øre; none on a claim that is not under inddrivelse. */
export const skyldigRente = (fordring: Psrmfordring, til: string): Oere => {
  if (fordring.tilstand !== "UNDER_INDDRIVELSE") return 0n;
  const paaloebet = inddrivelsesrente(fordring.modtaget, (dag) => rentegrundlagPr(fordring, dag), til);
  const skyldes = paaloebet - sum(fordring.daekninger.map(({ rente }) => rente));
  return skyldes < 0n ? 0n : skyldes;
};

/** RIM's interest on a claim from one day to another, both included, in øre; whatever has been paid of it. */
export const renteIPerioden = (fordring: Psrmfordring, fra: string, til: string): Oere => {
  const by = (dag: string): Oere =>
    inddrivelsesrente(fordring.modtaget, (one) => rentegrundlagPr(fordring, one), dag);
  return fordring.tilstand === "UNDER_INDDRIVELSE" ? by(til) - by(addDays(fra, -1)) : 0n;
};
