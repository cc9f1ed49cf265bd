import { IM_DIMENSIONER, type ImDimension } from "../../domain/kontering.js";
import { BREDDE, isImDimension, type Moenster } from "./moenster.js";

/** Whole numbers from one to another, both with. */
export type Stykke = readonly [fra: number, til: number];

/**
 * The place of a value on the line of its dimension: shorter values first, then by number, from 1. Place 0 is a line
 * of a bilag that does not have the dimension.
 */
const placeOf = (vaerdi: string): number => (10 ** vaerdi.length - 10) / 9 + Number(vaerdi) + 1;

const FIRST_LAST: Readonly<Record<ImDimension, Stykke>> = {
  Funktion: [placeOf("00000"), placeOf("99999")],
  Dranst: [placeOf("1"), placeOf("9")],
  Ejerforhold: [0, placeOf("4")],
  Omkostningssted: [0, placeOf("9999999999")],
  Gruppering: [placeOf("000"), placeOf("999")],
  Art: [placeOf("00"), placeOf("99")],
};

/** The places of one of the ministry's dimensions that a pattern covers; without a pattern, all of them. */
export const stykkerOf = (dimension: ImDimension, moenster: Moenster | undefined): readonly Stykke[] => {
  if (moenster === undefined) return [FIRST_LAST[dimension]];
  if (moenster.slags === "praecis") return [[placeOf(moenster.vaerdi), placeOf(moenster.vaerdi)]];
  if (moenster.slags === "interval") return [[placeOf(moenster.fra), placeOf(moenster.til)]];
  const { begyndelse } = moenster;
  const shortest = IM_DIMENSIONER[dimension].paakraevet ? BREDDE[dimension] : begyndelse.length;
  const widths = Array.from({ length: BREDDE[dimension] - shortest + 1 }, (_, index) => shortest + index);
  return widths.map(
    (width): Stykke => [placeOf(begyndelse.padEnd(width, "0")), placeOf(begyndelse.padEnd(width, "9"))],
  );
};

/** Longer than any value of a dimension of the municipality's own. */
const BEYOND = 42;

/**
 * How many values a pattern covers; fewer is narrower. Of the municipality's own dimensions nobody knows all values:
 * one value is narrower than any beginning, and a longer beginning is narrower than a shorter.
 */
export const countVaerdier = (dimension: string, moenster: Moenster | undefined): number => {
  if (isImDimension(dimension)) {
    return stykkerOf(dimension, moenster).reduce((sum, [fra, til]) => sum + til - fra + 1, 0);
  }
  if (moenster === undefined) return Number.POSITIVE_INFINITY;
  return moenster.slags === "praefiks" ? BEYOND - moenster.begyndelse.length : 1;
};
