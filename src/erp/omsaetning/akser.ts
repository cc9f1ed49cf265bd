import { IM_DIMENSIONER } from "../../domain/kontering.js";
import { isImDimension, type Moenster, matches } from "./moenster.js";
import { DIMENSIONSORDEN, egneDimensioner } from "./praecedens.js";
import { type Stykke, stykkerOf } from "./raekke.js";
import type { Omsaetningsregel } from "./regel.js";

/** A dimension as a line of places, and what a pattern (or none) covers of it. */
export type Akse = {
  readonly dimension: string;
  readonly stykker: (moenster: Moenster | undefined) => readonly Stykke[];
};

/** Every dimension that these rules can speak of, with all the values it can have. */
export const axesOf = (regler: readonly Pick<Omsaetningsregel, "moenstre">[]): readonly Akse[] => [
  ...DIMENSIONSORDEN.map(imAkse),
  ...egneDimensioner(regler).map((dimension) => {
    const named = regler.flatMap(({ moenstre }) => moenstre[dimension] ?? []);
    return egenAkse(dimension, named);
  }),
];

const imAkse = (dimension: (typeof DIMENSIONSORDEN)[number]): Akse => ({
  dimension,
  stykker: (moenster) => stykkerOf(dimension, moenster),
});

const textOf = (moenster: Moenster): string =>
  moenster.slags === "praefiks" ? moenster.begyndelse : moenster.slags === "praecis" ? moenster.vaerdi : "";

/**
 * The line of one of the municipality's own dimensions: 0 is a line without it, 1 any value that no rule names, then
 * in the order of the alphabet every value and beginning that is named. The place of a beginning stands for the values
 * that begin so and have no place of their own, so what a beginning covers lies together.
 */
const egenAkse = (dimension: string, named: readonly Moenster[]): Akse => {
  const keys = named.map(
    (moenster) => `${textOf(moenster)}\u0000${moenster.slags === "praecis" ? "1" : "0"}`,
  );
  const places = [...new Set(keys)].sort().map((key) => key.slice(0, -2));
  const last = places.length + 1;
  const stykker = (moenster: Moenster): Stykke => {
    const text = textOf(moenster);
    const first = places.indexOf(text) + 2;
    if (moenster.slags === "praecis") return [places.lastIndexOf(text) + 2, places.lastIndexOf(text) + 2];
    return [first, places.findLastIndex((place) => place.startsWith(text)) + 2];
  };
  return { dimension, stykker: (moenster) => [moenster === undefined ? [0, last] : stykker(moenster)] };
};

/**
 * A dimension that can have the listed values only, in an order where a range covers what lies together: places from
 * 1, and 0 for a line without the dimension where it may be left out.
 */
export const listedAkse = (dimension: string, vaerdier: readonly string[]): Akse => {
  const may = isImDimension(dimension) ? !IM_DIMENSIONER[dimension].paakraevet : true;
  const stykker = (moenster: Moenster): readonly Stykke[] => {
    const runs: Stykke[] = [];
    for (const [index, vaerdi] of vaerdier.entries()) {
      if (!matches(moenster, vaerdi)) continue;
      const last = runs.at(-1);
      if (last?.[1] === index) runs[runs.length - 1] = [last[0], index + 1];
      else runs.push([index + 1, index + 1]);
    }
    return runs;
  };
  return {
    dimension,
    stykker: (moenster) => (moenster === undefined ? [[may ? 0 : 1, vaerdier.length]] : stykker(moenster)),
  };
};
