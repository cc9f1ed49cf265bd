/** Finding one's way in the bytes of an XML document, without reading what they say. */

const GT = 0x3e;
const NEWLINE = 0x0a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

export const isBlankByte = (byte: number): boolean =>
  byte === 0x20 || byte === NEWLINE || byte === 0x0d || byte === 0x09;

/** Line ends from `from` to `to`. */
export const countLines = (bytes: Buffer, from: number, to: number): number => {
  let lines = 0;
  for (let at = from; at < to; at += 1) if (bytes[at] === NEWLINE) lines += 1;
  return lines;
};

/** Just after the `>` of the tag at `from`, past quoted values; -1 when it is not there yet. */
export const tagEnd = (bytes: Buffer, from: number): number => {
  let quote = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at + 1;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  return -1;
};

/** Just after the end tag of the item `name` whose content starts at `from`; -1 when it is not there yet. */
export const indexOfItemEnd = (bytes: Buffer, from: number, name: string): number => {
  const tag = `</${name}`;
  let at = from;
  for (;;) {
    const found = bytes.indexOf(tag, at);
    if (found < 0) return -1;
    const hidden = pastHidden(bytes, at, found);
    if (hidden === -1) return -1;
    if (hidden > found) {
      at = hidden;
      continue;
    }
    const next = bytes[found + tag.length];
    if (next === undefined) return -1;
    if (next === GT || isBlankByte(next)) return tagEnd(bytes, found);
    at = found + tag.length;
  }
};

const HIDING = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
] as const;

/** After the comment or CDATA that begins before `to` and reaches past it; `to` when there is none; -1: no end yet. */
const pastHidden = (bytes: Buffer, from: number, to: number): number => {
  // Only what stands before the end tag is looked at: most items have nothing hidden, and this is all it costs them.
  const before = bytes.subarray(from, to);
  let at = before.indexOf("<!");
  while (at >= 0) {
    const kind = HIDING.find(([open]) => before.subarray(at, at + open.length).toString("latin1") === open);
    const end = kind === undefined ? from + at : bytes.indexOf(kind[1], from + at + kind[0].length);
    if (end < 0) return -1;
    const past = kind === undefined ? from + at + 2 : end + kind[1].length;
    if (past > to) return past;
    at = before.indexOf("<!", past - from);
  }
  return to;
};
