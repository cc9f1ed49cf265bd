import { IM_DIMENSIONER, type ImDimension } from "../../domain/kontering.js";

/** What a rule says of one dimension: one value, every value that begins so, or every value from one to another. */
export type Moenster =
  | { readonly slags: "praecis"; readonly vaerdi: string }
  | { readonly slags: "praefiks"; readonly begyndelse: string }
  | { readonly slags: "interval"; readonly fra: string; readonly til: string };

/** Most characters of a value of the municipality's own dimensions; as in the message. */
const MAX_EGEN = 40;

/** Most digits of a value of each of the ministry's dimensions. */
export const BREDDE: Readonly<Record<ImDimension, number>> = {
  Funktion: 5,
  Dranst: 1,
  Ejerforhold: 1,
  Omkostningssted: 10,
  Gruppering: 3,
  Art: 2,
};

export const isImDimension = (dimension: string): dimension is ImDimension =>
  Object.hasOwn(IM_DIMENSIONER, dimension);

/**
 * `55771`, `557*` or `55771-55778` as a pattern; undefined when it is none of the dimension. The ministry's dimensions
 * may be written with dots as people do (`5.57.71`). The municipality's own take a value or a beginning, no range.
 */
export const parseMoenster = (dimension: string, text: string): Moenster | undefined =>
  isImDimension(dimension) ? parseIm(dimension, text.replace(/[.\s]/g, "")) : parseEgen(text.trim());

const parseIm = (dimension: ImDimension, text: string): Moenster | undefined => {
  const { pattern } = IM_DIMENSIONER[dimension];
  const begyndelse = /^(\d+)\*$/.exec(text)?.[1];
  if (begyndelse !== undefined) {
    return begyndelse.length < BREDDE[dimension] ? { slags: "praefiks", begyndelse } : undefined;
  }
  const [, fra, til] = /^(\d+)[-–](\d+)$/.exec(text) ?? [];
  if (fra === undefined || til === undefined) {
    return pattern.test(text) ? { slags: "praecis", vaerdi: text } : undefined;
  }
  if (!pattern.test(fra) || !pattern.test(til) || fra.length !== til.length || til < fra) return undefined;
  return fra === til ? { slags: "praecis", vaerdi: fra } : { slags: "interval", fra, til };
};

const parseEgen = (text: string): Moenster | undefined => {
  if (text === "" || text === "*" || text.length > MAX_EGEN) return undefined;
  return text.endsWith("*")
    ? { slags: "praefiks", begyndelse: text.slice(0, -1) }
    : { slags: "praecis", vaerdi: text };
};

/** The pattern as people write it; `parseMoenster` reads it back. */
export const formatMoenster = (moenster: Moenster): string => {
  if (moenster.slags === "praecis") return moenster.vaerdi;
  if (moenster.slags === "praefiks") return `${moenster.begyndelse}*`;
  return `${moenster.fra}-${moenster.til}`;
};

/** Whether a value fits; a line without the dimension fits no pattern of it. */
export const matches = (moenster: Moenster, vaerdi: string | undefined): boolean => {
  if (vaerdi === undefined) return false;
  if (moenster.slags === "praecis") return vaerdi === moenster.vaerdi;
  if (moenster.slags === "praefiks") return vaerdi.startsWith(moenster.begyndelse);
  const { fra, til } = moenster;
  return vaerdi.length === fra.length && fra <= vaerdi && vaerdi <= til;
};
