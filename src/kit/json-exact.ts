/**
 * JSON that keeps whole amounts: a bigint is written as its digits and an `n` (`"12345n"`), and read back as one. A text that
 * looks like that is written with a `~` before it.
 */

const EXACT = /^-?\d+n$/;
const LOOKS_EXACT = /^~*-?\d+n$/;

export const writeExact = (value: unknown): string =>
  JSON.stringify(value, (_, one) => {
    if (typeof one === "bigint") return `${one}n`;
    return typeof one === "string" && LOOKS_EXACT.test(one) ? `~${one}` : one;
  });

/** What `writeExact` wrote, also when a database has parsed the JSON already. */
export const readExact = <T>(kept: unknown): T =>
  revive(typeof kept === "string" ? JSON.parse(kept) : kept) as T;

const revive = (value: unknown): unknown => {
  if (typeof value === "string") {
    if (EXACT.test(value)) return BigInt(value.slice(0, -1));
    return LOOKS_EXACT.test(value) ? value.slice(1) : value;
  }
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, revive(one)]));
};
