/**
 * One text for one value, for hashing: names sorted, no spaces, bigint as its digits in a string, Date as ISO text,
 * undefined left out (null inside a list). Equal values give equal texts whatever order they were built in.
 */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === "bigint") return `"${value}"`;
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) return canonicalObject(value);
  return JSON.stringify(value) ?? "null";
};

const canonicalObject = (value: object): string => {
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
};
