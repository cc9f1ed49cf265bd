/** A key with the first and last day it is good for; no last day: until further notice. */
type Periode = { readonly noegle: string; readonly gyldigFra: string; readonly gyldigTil: string | null };

/** What is wrong with one of several: its index, and why in Danish. */
export type Periodeproblem = { readonly index: number; readonly grund: string };

/** After every date. */
const FOREVER = "9999-12-31";

const order = (a: Periode, b: Periode): number =>
  a.noegle === b.noegle ? (a.gyldigFra < b.gyldigFra ? -1 : 1) : a.noegle < b.noegle ? -1 : 1;

/** Periods that end before they begin, and keys that stand twice for the same day; `navn` is the key in words. */
export const periodeproblems = <T extends Omit<Periode, "noegle">>(
  list: readonly T[],
  noegleOf: (one: T) => string,
  navnOf: (one: T) => string,
): readonly Periodeproblem[] => {
  const problems: Periodeproblem[] = [];
  const ordered = list
    .map((one, index) => ({
      one,
      index,
      noegle: noegleOf(one),
      gyldigFra: one.gyldigFra,
      gyldigTil: one.gyldigTil,
    }))
    .sort(order);
  let last = { noegle: "", til: "" };
  for (const { one, index, noegle, gyldigFra, gyldigTil } of ordered) {
    if (gyldigTil !== null && gyldigTil < gyldigFra)
      problems.push({ index, grund: `perioden slutter (${gyldigTil}) før den begynder (${gyldigFra})` });
    const same = last.noegle === noegle;
    if (same && gyldigFra <= last.til)
      problems.push({ index, grund: `${navnOf(one)} står mere end én gang for ${gyldigFra}` });
    const til = gyldigTil ?? FOREVER;
    last = { noegle, til: same && last.til > til ? last.til : til };
  }
  return problems;
};
