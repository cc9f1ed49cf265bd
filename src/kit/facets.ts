import { isDate } from "./dates.js";
import type { Facets, ScalarWire } from "./schema.js";

/** The XSD's own demands on the text of a scalar, so that what we read is never wider than what our XSD says. */

/** What a text breaks, as the words of a fault (a base type, `1..20`, a list of codes, a pattern); undefined: nothing. */
export type Check = (text: string) => string | undefined;

/** Longest text read as a number: codecs may then turn digits into a bigint without harm. */
const MAX_DIGITS = 64;
const INT_MIN = "-2147483648";
const INT_MAX = "2147483647";

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const INTEGER = /^[+-]?\d+$/;
const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?$/;

const LEXICAL: Readonly<Record<ScalarWire<unknown>["base"], ((text: string) => boolean) | undefined>> = {
  string: undefined,
  decimal: (text) => text.length <= MAX_DIGITS && DECIMAL.test(text),
  date: isDate,
  dateTime: (text) => isDate(text.slice(0, 10)) && TIME.test(text.slice(10)),
  int: (text) => text.length <= MAX_DIGITS && INTEGER.test(text),
  boolean: (text) => /^(?:true|false|1|0)$/.test(text),
};

/** Everything the base type and the facets ask, in the order it is said. */
export const checksOf = (base: ScalarWire<unknown>["base"], facets: Facets): readonly Check[] => {
  const lexical = LEXICAL[base];
  return [
    lexical && must(lexical, base),
    lengthCheck(facets),
    facets.enumeration && enumerationCheck(facets.enumeration),
    facets.pattern === undefined ? undefined : patternCheck(facets.pattern),
    boundsCheck(base, facets),
    digitsCheck(facets),
  ].filter((check) => check !== undefined);
};

/** What the first broken check expected. The order matters: a later check may lean on an earlier one. */
export const firstBroken = (checks: readonly Check[], text: string): string | undefined => {
  for (const check of checks) {
    const expected = check(text);
    if (expected !== undefined) return expected;
  }
  return undefined;
};

const must =
  (test: (text: string) => boolean, expected: string): Check =>
  (text) =>
    test(text) ? undefined : expected;

const patternCheck = (pattern: string): Check => {
  const regex = new RegExp(`^(?:${pattern})$`, "u");
  return must((text) => regex.test(text), pattern);
};

const enumerationCheck = (codes: readonly string[]): Check => {
  const known = new Set(codes);
  return must((text) => known.has(text), codes.join(", "));
};

const range = (min: string | number | undefined, max: string | number | undefined): string =>
  `${min ?? ""}..${max ?? ""}`;

/** Lengths are counted in characters, each of one or two UTF-16 units. */
const lengthCheck = ({ minLength, maxLength }: Facets): Check | undefined => {
  if (minLength === undefined && maxLength === undefined) return undefined;
  const [min, max] = [minLength ?? 0, maxLength ?? Number.POSITIVE_INFINITY];
  const fits = (text: string): boolean => {
    if (text.length < min || text.length > 2 * max) return false;
    if (text.length <= max && text.length >= 2 * min) return true;
    const length = [...text].length;
    return length >= min && length <= max;
  };
  return must(fits, range(minLength, maxLength));
};

const boundsCheck = (base: ScalarWire<unknown>["base"], facets: Facets): Check | undefined => {
  const isInt = base === "int";
  const min = facets.minInclusive ?? (isInt ? INT_MIN : undefined);
  const max = facets.maxInclusive ?? (isInt ? INT_MAX : undefined);
  if (min === undefined && max === undefined) return undefined;
  const numeric = isInt || base === "decimal";
  const compare = numeric ? compareNumbers : (a: string, b: string) => (a < b ? -1 : Number(a > b));
  const inside = (text: string): boolean =>
    (min === undefined || compare(text, min) >= 0) && (max === undefined || compare(text, max) <= 0);
  return must(inside, range(min, max));
};

/** Compares decimal texts exactly, by bringing both to the same number of decimals. */
const compareNumbers = (a: string, b: string): number => {
  const decimals = Math.max(fractionOf(a).length, fractionOf(b).length);
  const [x, y] = [scaled(a, decimals), scaled(b, decimals)];
  return x < y ? -1 : Number(x > y);
};

const fractionOf = (text: string): string => text.split(".")[1] ?? "";
const scaled = (text: string, decimals: number): bigint =>
  BigInt(`${text.replace(/^\+/, "").split(".")[0]}${fractionOf(text).padEnd(decimals, "0")}`);

/** Digits are those of the value: zeros before it and after its decimals do not count. */
const digitsCheck = ({ fractionDigits, totalDigits }: Facets): Check | undefined => {
  if (fractionDigits === undefined && totalDigits === undefined) return undefined;
  const [most, total] = [fractionDigits ?? MAX_DIGITS, totalDigits ?? MAX_DIGITS];
  const fits = (text: string): boolean => {
    const fraction = fractionOf(text).replace(/0+$/, "");
    const whole = text.split(".")[0]!.replace(/^[+-]?0*/, "");
    return fraction.length <= most && fraction.length + whole.length <= total;
  };
  return must(fits, fractionDigits === undefined ? `..${total}` : `.${"0".repeat(most)}`);
};
