import { addDays } from "../../kit/dates.js";
import { nextBankdag } from "../bankdage.js";
import type { Oere } from "../beloeb.js";
import type { Politik } from "./politik.js";
import { type Regime, satserOf } from "./regime.js";

/** When a claim is reminded of, what it costs, and when reminders have been in vain. */

export type Rykkergrundlag = {
  readonly regime: Regime;
  readonly srb: string;
  /** Days on which it has been reminded of, oldest first. */
  readonly rykket: readonly string[];
  /** Fees that it bears already, those of a former debtor too: what the next one costs depends on it, nothing else does. */
  readonly gebyrer?: number;
};

/** What comes next: a reminder from a day on with its fee (0 where the law allows no more), or collection. */
export type Rykkerskridt =
  | { readonly slags: "rykker"; readonly tidligst: string; readonly nr: number; readonly gebyr: Oere }
  | { readonly slags: "inddrivelse"; readonly tidligst: string };

/** PSRM takes a claim from this many days after its SRB (entry filter R_3_4a). */
export const PSRM_DAGE = 20;

/**
 * The next step for a claim that is not paid. The fee is what the municipality has decided, never more than the law's
 * limit on that day; it is charged as often as the law allows. Sources: gebyrloven § 2, renteloven § 9 b.
 */
export const naesteSkridt = (
  { regime, srb, rykket, gebyrer = 0 }: Rykkergrundlag,
  politik: Politik,
  dato: string,
): Rykkerskridt => {
  const sats = satserOf(regime, dato);
  const mellem = Math.max(politik.dageMellem, sats.dageMellem);
  const sidste = rykket.at(-1);
  const vent =
    sidste === undefined ? addDays(nextBankdag(srb), politik.dageTilRykker) : addDays(sidste, mellem);
  if (rykket.length >= politik.rykkere) {
    const psrm = addDays(srb, PSRM_DAGE);
    return { slags: "inddrivelse", tidligst: vent > psrm ? vent : psrm };
  }
  const nr = rykket.length + 1;
  const allowed = sats.rykkereLoft === null || (nr <= sats.rykkereLoft && gebyrer < sats.rykkereLoft);
  const decided = politik.gebyr[regime];
  const gebyr = allowed ? (decided < sats.gebyrLoft ? decided : sats.gebyrLoft) : 0n;
  return { slags: "rykker", tidligst: vent, nr, gebyr };
};
