import { addDays } from "../../kit/dates.js";
import { isBankdag } from "../bankdage.js";

/**
 * Which payment days stand in which legacy file. A file of a day has the payments of the next day; when that is excluded, those
 * of all excluded days in a row and of the first day after them too: all of the gap is sent before it. As OS2bos does it for
 * Prisme; no file is made on an excluded day.
 */

/** The payment days of a file made on `fildag`, in order; none on an excluded day. */
export const betalingsdageAf = (
  fildag: string,
  udelukket: (dag: string) => boolean = (dag) => !isBankdag(dag),
): readonly string[] => {
  if (udelukket(fildag)) return [];
  const dage = [addDays(fildag, 1)];
  while (udelukket(dage.at(-1)!)) dage.push(addDays(dage.at(-1)!, 1));
  return dage;
};

/** The day on which the file is made that has the payments of a day: the last day before it that is not excluded. */
export const fildagOf = (
  betalingsdag: string,
  udelukket: (dag: string) => boolean = (dag) => !isBankdag(dag),
): string => {
  let dag = addDays(betalingsdag, -1);
  while (udelukket(dag)) dag = addDays(dag, -1);
  return dag;
};
