import { isCpr } from "../../domain/identifikatorer.js";

/** Ten digits by themselves, with or without a dash; never a part of an id. */
const LIKE_CPR = /(?<![\w-])(\d{6})[- ]?(\d{4})(?![\w-])/g;

/**
 * The text with every CPR number in it masked. The API masks the field where a party stands; this is for free texts
 * and references, where a sender may have put one.
 */
export const maskCpr = (text: string): string =>
  text.replace(LIKE_CPR, (found, day: string, rest: string) => (isCpr(day + rest) ? "••••••••••" : found));

/** Whether a CPR number stands in the text. */
export const holdsCpr = (text: string): boolean => maskCpr(text) !== text;
