import { addDays, instantIn, todayIn } from "../../kit/dates.js";
import { isBankdag } from "../bankdage.js";

const ZONE = "Europe/Copenhagen";
const HOUR_MS = 3_600_000;

const midnight = (dato: string): number => instantIn(ZONE, `${dato}T00:00`)!.getTime();

/**
 * Whole hours of bank days from one instant to another: what passes on days when no bank is open does not count. That a bank
 * day counts from midnight to midnight is our choice: NemKonto's hours are not public.
 */
export const banktimer = (fra: Date, til: Date): number => {
  let ms = 0;
  for (let dag = todayIn(ZONE, fra); dag <= todayIn(ZONE, til); dag = addDays(dag, 1)) {
    if (!isBankdag(dag)) continue;
    const begynder = Math.max(midnight(dag), fra.getTime());
    ms += Math.max(0, Math.min(midnight(addDays(dag, 1)), til.getTime()) - begynder);
  }
  return Math.floor(ms / HOUR_MS);
};
