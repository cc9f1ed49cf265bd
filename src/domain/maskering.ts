import { isCpr } from "./identifikatorer.js";

/** Personal data is masked wherever a message is shown: the party's number of every line, and accounts. */
export const maskPersons = (indhold: string): string =>
  indhold.replace(/("(?:partIdentifikator|kontonummer)":")[^"]*"/g, '$1••••••••••"');

/** Ten digits by themselves, with or without a dash; never a part of an id. */
const LIKE_CPR = /(?<![\w-])(\d{6})[- ]?(\d{4})(?![\w-])/g;

/**
 * The text with every CPR number in it masked. `maskPersons` masks the field where a party stands; this is for free
 * texts and references, where a sender or a receiver may have put one.
 */
export const maskCpr = (text: string): string =>
  text.replace(LIKE_CPR, (found, day: string, rest: string) => (isCpr(day + rest) ? "••••••••••" : found));
