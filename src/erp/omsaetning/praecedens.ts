import { isImDimension } from "./moenster.js";
import { countVaerdier } from "./raekke.js";
import type { Omsaetningsregel } from "./regel.js";

/** The ministry's dimensions in the order in which they decide; then come the municipality's own, by name. */
export const DIMENSIONSORDEN = [
  "Funktion",
  "Dranst",
  "Gruppering",
  "Art",
  "Ejerforhold",
  "Omkostningssted",
] as const;

/** The municipality's own dimensions that some of these rules name, by name. */
export const egneDimensioner = (regler: readonly Pick<Omsaetningsregel, "moenstre">[]): readonly string[] =>
  [
    ...new Set(regler.flatMap(({ moenstre }) => Object.keys(moenstre).filter((one) => !isImDimension(one)))),
  ].sort();

type Regel = Pick<Omsaetningsregel, "nr" | "moenstre">;

/** The first dimension, in the deciding order, where one of two rules covers fewer values; undefined when there is none. */
export const decidingDimension = (a: Regel, b: Regel): string | undefined =>
  [...DIMENSIONSORDEN, ...egneDimensioner([a, b])].find(
    (dimension) =>
      countVaerdier(dimension, a.moenstre[dimension]) !== countVaerdier(dimension, b.moenstre[dimension]),
  );

/**
 * Which of two rules that both fit decides; negative: `a`. The rule of the house in one sentence: dimension by
 * dimension, in the order funktion, dranst, gruppering, art, ejerforhold, omkostningssted and then the municipality's
 * own by name, the one that covers fewer values wins; if none differs, the lower number does. Our choice.
 */
export const compareRegler = (a: Regel, b: Regel): number => {
  const dimension = decidingDimension(a, b);
  if (dimension === undefined) return a.nr - b.nr;
  return countVaerdier(dimension, a.moenstre[dimension]) < countVaerdier(dimension, b.moenstre[dimension])
    ? -1
    : 1;
};
