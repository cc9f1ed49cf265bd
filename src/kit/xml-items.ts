import type { ReadFaultCode } from "./schema.js";
import { countLines, indexOfItemEnd, isBlankByte, tagEnd } from "./xml-bytes.js";

/**
 * Takes a large XML document of the form `<root> item* </root>` apart into the bytes of its items, as it arrives, so that
 * each can be read by itself: what is wrong inside one item never reaches the next. Comments and CDATA are known for what
 * they are, so an item is never cut out of one. DOCTYPE and processing instructions end the reading.
 */
export type XmlPiece = At &
  (
    | { readonly kind: "root"; readonly tag: string }
    | { readonly kind: "item"; readonly name: string; readonly bytes: Buffer }
    | { readonly kind: "fault"; readonly code: ReadFaultCode }
    | { readonly kind: "end" }
  );

/** Where a piece starts and ends in the file: bytes, and lines from 1. */
type At = { readonly start: number; readonly end: number; readonly line: number; readonly endLine: number };

export type XmlItems = {
  /** The next bytes of the document: the pieces that are whole by now. */
  readonly push: (chunk: Buffer) => readonly XmlPiece[];
  /** No more bytes: a fault where the document stops before its end. */
  readonly finish: () => readonly XmlPiece[];
};

/** A place between two items, from which the reading can go on; `root` is the name of the root element as written. */
export type Resume = { readonly root: string; readonly offset: number; readonly line: number };

type State = {
  readonly maxItem: number;
  /** Bytes that have come and are not done with. */
  buffer: Buffer;
  /** Where `buffer` starts in the file. */
  base: number;
  /** How far in `buffer` the reading has come. */
  at: number;
  line: number;
  root: string | undefined;
  phase: "before" | "inside" | "after" | "ended";
  /** An item that is larger than may be kept: its end is looked for, and its bytes are let go. */
  skipping: { readonly name: string; readonly start: number; readonly line: number } | undefined;
};

export const createXmlItems = (maxItem: number, resume?: Resume): XmlItems => {
  const state: State = {
    maxItem,
    buffer: Buffer.alloc(0),
    base: resume?.offset ?? 0,
    at: 0,
    line: resume?.line ?? 1,
    root: resume?.root,
    phase: resume === undefined ? "before" : "inside",
    skipping: undefined,
  };
  return {
    push: (chunk) => {
      const rest = state.buffer.subarray(state.at);
      state.base += state.at;
      state.at = 0;
      state.buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      return [...piecesOf(state)];
    },
    finish: () => {
      if (state.phase === "after" || state.phase === "ended") return [];
      const at = state.base + state.at;
      const isEmpty = state.phase === "before" && at + state.buffer.length - state.at === 0;
      return [
        {
          kind: "fault",
          code: isEmpty ? "empty" : "truncated",
          start: at,
          end: at,
          line: state.line,
          endLine: state.line,
        },
      ];
    },
  };
};

function* piecesOf(state: State): Generator<XmlPiece> {
  while (state.phase !== "ended") {
    if (state.skipping !== undefined) {
      const fault = skipLarge(state, state.skipping);
      if (fault === undefined) return;
      yield fault;
    }
    skipBlanks(state);
    const piece = nextPiece(state);
    if (piece === "more") return;
    if (piece !== "nothing") yield piece;
  }
}

const skipBlanks = (state: State): void => {
  const { buffer } = state;
  let at = state.at;
  if (state.base + at === 0 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) at = 3;
  while (at < buffer.length && isBlankByte(buffer[at]!)) at += 1;
  moveTo(state, at);
};

/** Lines are counted where the reading passes. */
const moveTo = (state: State, to: number): void => {
  state.line += countLines(state.buffer, state.at, to);
  state.at = to;
};

/** The piece from here to `to`; the reading goes on after it. */
const take = <P>(state: State, to: number, piece: P): P & At => {
  const [start, line] = [state.base + state.at, state.line];
  moveTo(state, to);
  return { ...piece, start, end: state.base + to, line, endLine: state.line };
};

const fault = (state: State, to: number, code: ReadFaultCode): XmlPiece =>
  take(state, to, { kind: "fault" as const, code });

/** A fault after which nothing in the document can be trusted. */
const last = (state: State, code: ReadFaultCode): XmlPiece => {
  state.phase = "ended";
  return fault(state, state.at, code);
};

/** Longest start of a piece that tells what it is: `<![CDATA[`. */
const TELLING = 9;

const nextPiece = (state: State): XmlPiece | "more" | "nothing" => {
  const { buffer, at } = state;
  const left = buffer.length - at;
  if (left === 0) return "more";
  if (state.base + at === 0 && left >= 2 && (buffer[0] === 0 || buffer[1] === 0 || buffer[0] === 0xfe))
    return last(state, "encoding");
  if (buffer[at] !== LT) return strayText(state);
  const starts = (text: string): boolean => buffer.subarray(at, at + text.length).toString("latin1") === text;
  if (starts("<!--")) return skipPast(state, "-->", 4);
  if (left < TELLING && !buffer.includes(GT, at)) return "more";
  if (starts("<![CDATA[")) return fault(state, at + TELLING, "unexpected-text");
  if (starts("<!")) return last(state, "doctype");
  if (starts("<?")) return declaration(state);
  if (starts("</")) return endTag(state);
  return state.phase === "inside" ? item(state) : rootTag(state);
};

const LT = 0x3c;
const GT = 0x3e;

const strayText = (state: State): XmlPiece | "more" => {
  const to = state.buffer.indexOf(LT, state.at);
  if (state.phase !== "inside") return last(state, "not-well-formed");
  return fault(state, to < 0 ? state.buffer.length : to, "unexpected-text");
};

const skipPast = (state: State, text: string, from: number): "more" | "nothing" => {
  const to = state.buffer.indexOf(text, state.at + from);
  if (to < 0) return "more";
  moveTo(state, to + text.length);
  return "nothing";
};

/** The XML declaration, first in the document and of UTF-8; any other processing instruction is refused. */
const declaration = (state: State): XmlPiece | "more" | "nothing" => {
  const to = state.buffer.indexOf("?>", state.at);
  if (to < 0) return state.buffer.length - state.at > 1_000 ? last(state, "processing-instruction") : "more";
  const text = state.buffer.subarray(state.at, to).toString("latin1");
  if (state.phase !== "before" || !/^<\?xml[ \t\r\n]/.test(text))
    return last(state, "processing-instruction");
  const [, encoding = "UTF-8"] = /encoding\s*=\s*["']([^"']*)/.exec(text) ?? [];
  if (encoding.toUpperCase() !== "UTF-8") return last(state, "encoding");
  moveTo(state, to + 2);
  return "nothing";
};

const nameAt = (buffer: Buffer, from: number, to: number): string =>
  /^[^\s/>]*/.exec(buffer.subarray(from, Math.min(to, from + 200)).toString("utf8"))![0];

const rootTag = (state: State): XmlPiece | "more" => {
  if (state.phase === "after") return last(state, "not-well-formed");
  const to = tagEnd(state.buffer, state.at);
  if (to < 0) return "more";
  const tag = state.buffer.subarray(state.at, to).toString("utf8");
  state.root = nameAt(state.buffer, state.at + 1, to);
  state.phase = tag.endsWith("/>") ? "after" : "inside";
  return take(state, to, { kind: "root" as const, tag });
};

const endTag = (state: State): XmlPiece | "more" => {
  const to = tagEnd(state.buffer, state.at);
  if (to < 0) return "more";
  if (state.phase !== "inside" || nameAt(state.buffer, state.at + 2, to) !== state.root)
    return fault(state, to, "not-well-formed");
  state.phase = "after";
  return take(state, to, { kind: "end" as const });
};

const item = (state: State): XmlPiece | "more" | "nothing" => {
  const { buffer, at, maxItem } = state;
  const start = tagEnd(buffer, at);
  if (start < 0) return buffer.length - at > maxItem ? last(state, "too-large") : "more";
  const name = nameAt(buffer, at + 1, start);
  const to = buffer[start - 2] === 0x2f ? start : indexOfItemEnd(buffer, start, name);
  if (to >= 0 && to - at > maxItem) return fault(state, to, "too-large");
  if (to >= 0) return take(state, to, { kind: "item" as const, name, bytes: buffer.subarray(at, to) });
  if (buffer.length - at <= maxItem) return "more";
  state.skipping = { name, start: state.base + at, line: state.line };
  return "nothing";
};

/** The end of an item that is not kept. A comment that hides its end is not looked for: what is skipped is refused anyway. */
const skipLarge = (
  state: State,
  { name, start, line }: NonNullable<State["skipping"]>,
): XmlPiece | undefined => {
  const to = indexOfItemEnd(state.buffer, state.at, name);
  if (to < 0) {
    moveTo(state, Math.max(state.at, state.buffer.length - name.length - 3));
    return undefined;
  }
  moveTo(state, to);
  state.skipping = undefined;
  return { kind: "fault", code: "too-large", start, end: state.base + to, line, endLine: state.line };
};
