import { todayIn } from "../kit/dates.js";
import type { ReadFault } from "../kit/schema.js";
import type { Fejl } from "./fejl.js";

/**
 * A rule is a named check with its own error code. `needs` names the elements it reads, as paths without indexes
 * (`Finanspostering/Beloeb`): where one of them could not be read the rule is left out, so that every other error in
 * the message is still reported in the same answer.
 */
export type Rule<M> = {
  readonly kode: Fejl["kode"];
  readonly needs: readonly string[];
  /** `idag`: the day it is judged (`yyyy-mm-dd`), for a rule of time. */
  readonly check: (message: M, idag: string) => readonly Fejl[];
};

export const rule = <M>(kode: Fejl["kode"], needs: readonly string[], check: Rule<M>["check"]): Rule<M> => ({
  kode,
  needs,
  check,
});

/** `Finansbilag/Finanspostering[2]/Beloeb` -> `Finanspostering/Beloeb`. */
const withoutRootAndIndexes = (element: string): string =>
  element.replace(/\[\d+\]/g, "").replace(/^[^/]+\//, "");

const unreadable = (faults: readonly ReadFault[]): readonly string[] =>
  faults
    .filter(
      (fault) => fault.code === "value" || fault.code === "missing-element" || fault.code === "too-many",
    )
    .map((fault) => withoutRootAndIndexes(fault.element ?? ""));

const touches = (path: string, need: string): boolean =>
  need === path || need.startsWith(`${path}/`) || path.startsWith(`${need}/`);

/**
 * Every error of every rule that can be judged, in the rules' order. `faults` are what the reader found wrong in the
 * same message; errors that end the reading (not XML, too deep, …) leave no message to judge and must not come here.
 */
export const runRules = <M>(
  rules: readonly Rule<M>[],
  message: M,
  faults: readonly ReadFault[],
  nu: Date = new Date(),
): readonly Fejl[] => {
  const bad = unreadable(faults);
  const idag = todayIn("Europe/Copenhagen", nu);
  return rules
    .filter(({ needs }) => !needs.some((need) => bad.some((path) => touches(path, need))))
    .flatMap(({ check }) => check(message, idag));
};
