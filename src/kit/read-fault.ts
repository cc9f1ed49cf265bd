import { failed, ok, type Result } from "./result.js";
import type { ReadFault } from "./schema.js";
import { toXmlText } from "./xml-text.js";

/** What the readers of XML and JSON share: limits, the way from bytes to text, and how a value is quoted. */

export type ReadOptions = {
  /** Most bytes of a message. */
  readonly maxBytes?: number;
  /** Most levels of elements (XML), of objects and lists (JSON). */
  readonly maxDepth?: number;
  /** The reading ends when this many faults are found. */
  readonly maxFaults?: number;
  /** Element names in faults start at this element (`Finansbilag`) where the fault is inside it. */
  readonly pathFrom?: readonly string[];
  /** Namespaces by prefix (empty: the default one) that were declared around a piece of XML that is read by itself. */
  readonly namespaces?: Readonly<Record<string, string>>;
};

const MEGABYTE = 1024 * 1024;
export const READ_LIMITS = { maxBytes: 10 * MEGABYTE, maxDepth: 256, maxFaults: 100 } as const;

const MAX_QUOTED = 100;

/** A value as a fault repeats it: at most 100 characters, and none that XML cannot hold. */
export const quoted = (text: string): string =>
  toXmlText([...text.slice(0, 2 * MAX_QUOTED)].slice(0, MAX_QUOTED).join(""));

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Bytes of a message to its text, without byte order mark; or the fault that ends the reading at once. */
export const readText = (
  bytes: Uint8Array,
  maxBytes: number = READ_LIMITS.maxBytes,
): Result<string, ReadFault> => {
  if (bytes.length > maxBytes) return failed({ code: "too-large", expected: sizeOf(maxBytes) });
  // No XML or JSON in UTF-8 has a zero byte; in UTF-16 and UTF-32 one of the first two always is.
  if (bytes[0] === 0 || bytes[1] === 0) return failed(notUtf8);
  const text = decode(bytes);
  if (text === undefined)
    return failed(endsInsideCharacter(bytes) ? { code: "truncated" } : notUtf8At(bytes));
  return isBlank(text) ? failed({ code: "empty" }) : ok(text);
};

/** Bytes of a large message are turned into text so many at a time. */
const PIECE = MEGABYTE / 4;

/** The same of a message that may be large: its text piece by piece, so that all of it is never held. */
export const readPieces = (
  bytes: Uint8Array,
  maxBytes: number = READ_LIMITS.maxBytes,
): Result<Iterable<string>, ReadFault> => {
  if (bytes.length <= PIECE || bytes.length > maxBytes) {
    const text = readText(bytes, maxBytes);
    return text.ok ? ok([text.value]) : text;
  }
  if (bytes[0] === 0 || bytes[1] === 0) return failed(notUtf8);
  let blank = true;
  try {
    for (const piece of piecesOf(bytes)) blank &&= isBlank(piece);
  } catch {
    return failed(endsInsideCharacter(bytes) ? { code: "truncated" } : notUtf8At(bytes));
  }
  return blank ? failed({ code: "empty" }) : ok(piecesOf(bytes));
};

/** Throws where they are no UTF-8. */
function* piecesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
}

const notUtf8: ReadFault = { code: "encoding", expected: "UTF-8" };

/** With the place of the first byte that is no UTF-8: there the decoder puts its replacement character. */
const notUtf8At = (bytes: Uint8Array): ReadFault => {
  const text = new TextDecoder().decode(bytes);
  return { ...notUtf8, ...placesAt(text, [text.indexOf("\ufffd")])[0] };
};

const sizeOf = (bytes: number): string =>
  bytes % MEGABYTE === 0 ? `${bytes / MEGABYTE} MB` : `${bytes} bytes`;

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
};

/** Cut in the middle of a character: good as the beginning of something longer. */
const endsInsideCharacter = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

const isBlank = (text: string): boolean => !/[^ \t\r\n]/.test(text);

export type Place = { readonly line: number; readonly column: number };

/**
 * Lines and columns, from 1, of places in a text; `offsets` in rising order. Lines end as in XML (`\n`, `\r\n` or
 * `\r`); columns are counted in characters.
 */
export const placesAt = (text: string, offsets: readonly number[]): readonly Place[] => {
  let [at, line, column] = [0, 1, 1];
  return offsets.map((offset) => {
    for (; at < offset && at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const endsLine = code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
      const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
      if (endsLine) [line, column] = [line + 1, 1];
      else if (!isSecondHalf) column += 1;
    }
    return { line, column };
  });
};
