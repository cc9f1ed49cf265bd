/**
 * Files of legacy systems are in Windows-1252, which has ISO-8859-1's letters on the same places: the single-byte sets that
 * such systems write. No source names the set; our choice. Ours rather than `TextDecoder`, which decodes only.
 */
const FRA_80 = [
  ..."\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f",
  ..."\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178",
];
const FIRST = 0x80;
const byteOf = new Map(FRA_80.map((tegn, index) => [tegn, FIRST + index]));

/** Bytes as text, one character each. Bytes that the set leaves open become control characters. */
export const decodeTegn = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (tegn) => FRA_80[tegn.charCodeAt(0) - FIRST]!);

/** Text as bytes. A character outside the set is a programmer's mistake: `badTegn` finds them first. */
export const encodeTegn = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (tegn) => {
    const byte = byteOf.get(tegn) ?? tegn.charCodeAt(0);
    if (byte > 0xff || tegn.length > 1) throw new Error(`no such character in the file: ${tegn}`);
    return byte;
  });

const isTegn = (tegn: string): boolean =>
  /^[\u0020-\u007e\u00a0-\u00ff]$/.test(tegn) || (byteOf.has(tegn) && !/[\u0080-\u009f]/.test(tegn));

/** Characters that a line may not have, with their columns from 1. */
export const badTegn = (text: string): readonly { readonly tegn: string; readonly kolonne: number }[] =>
  /^[\u0020-\u007e]*$/.test(text)
    ? []
    : Array.from(text, (tegn, index) => ({ tegn, kolonne: index + 1 })).filter(({ tegn }) => !isTegn(tegn));

/**
 * Are the file's letters beyond ASCII written in UTF-8: do all of them make sense so, and one of them as a letter that the set
 * has too? "Æ–" alone makes sense in both, but as UTF-8 it is a letter that no Danish writer has.
 */
export const isUtf8 = (bytes: Uint8Array): boolean => {
  if (bytes.every((byte) => byte < FIRST)) return false;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const letters = text.match(/[^\u0000-\u007f]/gu);
    // Nothing but the mark that some writers of UTF-8 begin with.
    return letters === null || letters.some(isTegn);
  } catch {
    return false;
  }
};
