import { type Fejl, fejl } from "../fejl.js";
import { artFitsDranst, dransterOf, IM_DIMENSIONER, type ImDimension } from "../kontering.js";
import type { Finanspostering } from "../postering.js";
import { type Rule, rule } from "../rule.js";
import type { Finansbilag } from "./model.js";

/** Which values of the ministry's dimensions may stand together on a line. Sources and doubts: `kontering.ts`. */

const DIMENSION = "Finanspostering/Kontodimension";
const NEEDS = [`${DIMENSION}/Dimension`, `${DIMENSION}/Vaerdi`];

/** The place of a dimension among those of the line; -1 when it is not there (FIN-010 tells of that). */
const indexOf = ({ kontodimensioner }: Finanspostering, navn: ImDimension): number => {
  for (let nr = 0; nr < kontodimensioner.length; nr += 1)
    if (kontodimensioner[nr]!.dimension === navn) return nr;
  return -1;
};

type Par = { readonly foerst: ImDimension; readonly sidst: ImDimension };

/**
 * Every line on which `fits` says no to the values of two dimensions, as an error at the second. Values that are absent
 * or of the wrong form are left to FIN-010 and FIN-011.
 */
const eachMisfit =
  (
    { foerst, sidst }: Par,
    fits: (first: string, second: string) => boolean,
    errorOf: (...par: [string, string]) => Fejl,
  ) =>
  ({ posteringer }: Finansbilag): readonly Fejl[] => {
    const found: Fejl[] = [];
    for (const [index, postering] of posteringer.entries()) {
      const nr = indexOf(postering, sidst);
      const one = postering.kontodimensioner[indexOf(postering, foerst)]?.vaerdi;
      const other = postering.kontodimensioner[nr]?.vaerdi;
      if (one === undefined || other === undefined || fits(one, other)) continue;
      if (!IM_DIMENSIONER[foerst].pattern.test(one) || !IM_DIMENSIONER[sidst].pattern.test(other)) continue;
      const element = `Finansbilag/Finanspostering[${index + 1}]/Kontodimension[${nr + 1}]/Vaerdi`;
      found.push({ ...errorOf(one, other), sted: { element } });
    }
    return found;
  };

/** `8 eller 9`. */
const listed = (digits: string): string => [...digits].join(", ").replace(/, (\d)$/, " eller $1");

/** The dranst is one that the funktion can have. */
const dranstPasserFunktion = rule<Finansbilag>(
  "FIN-015",
  NEEDS,
  eachMisfit(
    { foerst: "Funktion", sidst: "Dranst" },
    (funktion, dranst) => dransterOf(funktion).includes(dranst),
    (funktion, dranst) => fejl("FIN-015", { funktion, dranst, forventet: listed(dransterOf(funktion)) }),
  ),
);

/** The art is one that the dranst can have. */
const artPasserDranst = rule<Finansbilag>(
  "FIN-016",
  NEEDS,
  eachMisfit(
    { foerst: "Dranst", sidst: "Art" },
    (dranst, art) => artFitsDranst(art, dranst),
    (dranst, art) => fejl("FIN-016", { dranst, art }),
  ),
);

export const kombinationsregler: readonly Rule<Finansbilag>[] = [dranstPasserFunktion, artPasserDranst];
