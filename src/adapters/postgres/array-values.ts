import pg from "pg";

/**
 * Values on their way to PostgreSQL. An array that its statement casts by name (`$3::text[]`) goes in PostgreSQL's binary
 * form: as text every element is quoted here and unquoted there, which is most of the cost of writing many rows at once.
 */

/** pg's own writing of values (arrays, Buffer, Date, bigint …); not in its types. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

/** How one type of element is written. The numbers of types are PostgreSQL's own (pg_type.oid). */
type Element = {
  readonly oid: number;
  /** Bytes of an element. */
  readonly size: (value: never) => number;
  readonly write: (buffer: Buffer, value: never, at: number, size: number) => void;
};

const DAY_MS = 86_400_000;
/** PostgreSQL counts days from 1 January 2000. */
const EPOCH_DAYS = Date.UTC(2000, 0, 1) / DAY_MS;

const daysOf = (date: string): number => {
  const days = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(days)) throw new Error(`not a date: ${date}`);
  return days - EPOCH_DAYS;
};

const ELEMENTS: Readonly<Record<string, Element>> = {
  text: {
    oid: 25,
    size: (value: string) => Buffer.byteLength(value),
    write: (buffer, value: string, at) => buffer.write(value, at),
  },
  uuid: {
    oid: 2950,
    size: () => 16,
    write: (buffer, value: string, at) => buffer.write(value.replaceAll("-", ""), at, 16, "hex"),
  },
  bytea: {
    oid: 17,
    size: (value: Buffer) => value.length,
    write: (buffer, value: Buffer, at) => buffer.set(value, at),
  },
  int: {
    oid: 23,
    size: () => 4,
    write: (buffer, value: number, at) => buffer.writeInt32BE(value, at),
  },
  bigint: {
    oid: 20,
    size: () => 8,
    write: (buffer, value: bigint, at) => buffer.writeBigInt64BE(BigInt(value), at),
  },
  date: {
    oid: 1082,
    size: () => 4,
    write: (buffer, value: string, at) => buffer.writeInt32BE(daysOf(value), at),
  },
};

/** An array of one dimension: dimensions, whether any is null, type; length, first index; each element after its size. */
const HEAD = 20;
const NULL = -1;

/** As pg writes them: what is undefined is null too. */
const isNull = (value: unknown): boolean => value === null || value === undefined;

const writeArray = (element: Element, values: readonly unknown[]): Buffer => {
  const sizes = values.map((value) => (isNull(value) ? NULL : element.size(value as never)));
  const total = sizes.reduce((sum, size) => sum + 4 + Math.max(0, size), HEAD);
  const buffer = Buffer.allocUnsafe(total);
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(sizes.includes(NULL) ? 1 : 0, 4);
  buffer.writeInt32BE(element.oid, 8);
  buffer.writeInt32BE(values.length, 12);
  buffer.writeInt32BE(1, 16);
  let at = HEAD;
  for (const [index, size] of sizes.entries()) {
    at = buffer.writeInt32BE(size, at);
    if (size === NULL) continue;
    element.write(buffer, values[index] as never, at, size);
    at += size;
  }
  return buffer;
};

/** The elements of a statement's array parameters, by their place; by the text of the statement. */
const known = new Map<string, readonly (Element | undefined)[]>();

const elementsOf = (text: string): readonly (Element | undefined)[] => {
  const found = known.get(text);
  if (found !== undefined) return found;
  const elements: (Element | undefined)[] = [];
  for (const [, place, type] of text.matchAll(/\$(\d+)::([a-z]+)\[\]/g)) {
    elements[Number(place) - 1] = ELEMENTS[type!];
  }
  known.set(text, elements);
  return elements;
};

/** The values of a statement as they are sent. */
export const writeValues = (text: string, values: readonly unknown[]): readonly unknown[] => {
  const elements = elementsOf(text);
  return values.map((value, index) => {
    const element = elements[index];
    return element !== undefined && Array.isArray(value) && value.length > 0
      ? writeArray(element, value)
      : prepareValue(value);
  });
};
