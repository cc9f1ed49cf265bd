import { addYears } from "../../kit/dates.js";
import { nextBankdag } from "../bankdage.js";
import type { Fordringstilstand } from "./fordring.js";

/**
 * Henstand: the last day of payment (SRB) is moved. PSRM reckons so too: a rykker does not move it, henstand does. What is paid
 * by the moved day is paid in time, and bears no interest for the days of the henstand; interest that had fallen due before it
 * stands. What is not paid by then bears interest from the due date as the law says (gebyrloven § 3, renteloven § 5).
 */

/** From `fra` to `til` what was owed could be paid in time; both days belong to it. */
export type Udsaettelse = { readonly fra: string; readonly til: string };

/** Longest henstand from today, in years: as long as a claim lives (forældelsesloven § 3). Our choice. */
const MAX_AAR = 3;

/** The last day that henstand can be given until. */
export const senesteHenstand = (idag: string): string => addYears(idag, MAX_AAR);

/** Whether henstand until `dato` can be given on the day `idag`. */
export const isHenstandsdag = (dato: string, idag: string): boolean =>
  dato > idag && dato <= senesteHenstand(idag);

const UDSAETTELIGE: readonly Fordringstilstand[] = ["OPKRAEV", "OPKRAEVET", "RYKKET", "HENSTAND"];

/** Whether a claim in this state can be given henstand: while the municipality itself asks for it. */
export const kanUdsaettes = (tilstand: Fordringstilstand): boolean => UDSAETTELIGE.includes(tilstand);

/**
 * The last day on which what began to run on `dag` could be paid in time. A henstand that is given while it still can be
 * paid in time moves that day; one that is given later counts for what begins to run during it.
 */
export const fristOf = (srb: string, udsaettelser: readonly Udsaettelse[], dag: string): string =>
  udsaettelser.reduce((frist, { fra, til }) => {
    const counts = fra <= nextBankdag(frist) || (fra <= dag && dag <= til);
    return counts && til > frist ? til : frist;
  }, srb);
