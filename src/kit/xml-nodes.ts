import { type Place, READ_LIMITS, type ReadOptions, readText } from "./read-fault.js";
import { failed, ok, type Result } from "./result.js";
import type { ReadFault } from "./schema.js";
import { createParser, type Handlers, listen, type Parser } from "./xml-parser.js";
import { refusals } from "./xml-refusals.js";

/**
 * A document of somebody else's schema, of which only some elements are wanted: a tree to walk, each element with its
 * place. What is not asked for is no fault. As strict as `readXml` in all that makes a document hostile.
 */
export type XmlElement = Place & {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[];
  /** The text directly in it. */
  text: string;
};

/** Most elements of a document: each takes memory, however few bytes it is on the wire. */
const MAX_ELEMENTS = 400_000;

/** Thrown to leave the parser in the middle of a document. */
const ENDED = new Error("the reading has ended");

/** The root, or the fault that ended the reading. */
export const readNodes = (
  bytes: Uint8Array,
  { maxBytes, maxDepth = READ_LIMITS.maxDepth }: Pick<ReadOptions, "maxBytes" | "maxDepth"> = {},
): Result<XmlElement, ReadFault> => {
  const text = readText(bytes, maxBytes);
  if (!text.ok) return text;
  const reading = begin(createParser(), maxDepth);
  listen(reading.parser, handlersOf(reading));
  try {
    reading.parser.write(text.value);
    reading.ending = true;
    reading.parser.close();
  } catch (reason) {
    if (reason !== ENDED) throw reason;
  }
  return reading.fault === undefined ? ok(reading.root!) : failed(reading.fault);
};

type Reading = {
  readonly parser: Parser;
  readonly maxDepth: number;
  root: XmlElement | undefined;
  open: XmlElement | undefined;
  fault: ReadFault | undefined;
  depth: number;
  elements: number;
  /** Where the next tag starts, as in `readXml`: an event ends just before, or just after, its `<`. */
  line: number;
  column: number;
  /** There is no more text to come. */
  ending: boolean;
};

const begin = (parser: Parser, maxDepth: number): Reading => ({
  parser,
  maxDepth,
  root: undefined,
  open: undefined,
  fault: undefined,
  depth: 0,
  elements: 0,
  line: 1,
  column: 1,
  ending: false,
});

const handlersOf = (reading: Reading): Handlers => {
  const stop = (fault: ReadFault): never => {
    reading.fault = { ...fault, line: reading.line, column: reading.column };
    throw ENDED;
  };
  const nextTagAt = (ahead: number): void => {
    reading.line = reading.parser.line;
    reading.column = reading.parser.column + ahead;
  };
  const addText = (ahead: number) => (text: string) => {
    if (reading.open !== undefined) reading.open.text += text;
    nextTagAt(ahead);
  };
  const { xmldecl, doctype, pi } = refusals(stop);
  return {
    openTag: ({ local, uri, attributes }) => {
      if (reading.depth === reading.maxDepth) stop({ code: "too-deep", expected: String(reading.maxDepth) });
      if (reading.elements === MAX_ELEMENTS)
        stop({ code: "too-large", expected: `${MAX_ELEMENTS} elementer` });
      const given = Object.values(attributes).map((one) => [one.local, one.value] as const);
      openElement(reading, { name: local, uri, attributes: Object.fromEntries(given) });
      nextTagAt(1);
    },
    closeTag: () => {
      reading.depth -= 1;
      reading.open = reading.open?.parent;
      nextTagAt(1);
    },
    text: addText(0),
    cdata: addText(1),
    comment: () => nextTagAt(2),
    xmldecl: (declaration) => {
      nextTagAt(1);
      xmldecl(declaration);
    },
    doctype,
    pi,
    error: ({ message }) => {
      nextTagAt(0);
      stop(reading.ending ? { code: "truncated" } : { code: "not-well-formed", expected: message });
    },
  };
};

const openElement = (reading: Reading, tag: Pick<XmlElement, "name" | "uri" | "attributes">): void => {
  const { open: parent, line, column } = reading;
  const element: XmlElement = { ...tag, line, column, parent, children: [], text: "" };
  parent?.children.push(element);
  reading.root ??= element;
  reading.open = element;
  reading.depth += 1;
  reading.elements += 1;
};

/** The first element at a path of names below this one. */
export const findNode = (element: XmlElement, ...path: readonly string[]): XmlElement | undefined => {
  let at: XmlElement | undefined = element;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
};

/** The elements of a name directly in this one. */
export const findNodes = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The text at a path, without space around it; undefined when there is none. */
export const textAt = (element: XmlElement, ...path: readonly string[]): string | undefined =>
  findNode(element, ...path)?.text.trim() || undefined;

/** `Document/Ntfctn/Ntry[2]`: where an element stands, counted where there are several like it. Of a document read to its end. */
export const pathOfNode = (element: XmlElement): string => {
  const { name, parent } = element;
  if (parent === undefined) return name;
  const counted = counts.get(parent) ?? countChildren(parent);
  const several = counted.total.get(name)! > 1;
  return `${pathOfNode(parent)}/${name}${several ? `[${counted.nr.get(element)!}]` : ""}`;
};

type Counted = {
  readonly total: ReadonlyMap<string, number>;
  readonly nr: ReadonlyMap<XmlElement, number>;
};

/** Counted once for each parent that is asked of: thousands stand side by side in a bank's file. */
const counts = new WeakMap<XmlElement, Counted>();

const countChildren = (parent: XmlElement): Counted => {
  const total = new Map<string, number>();
  const nr = new Map<XmlElement, number>();
  for (const child of parent.children) {
    const found = (total.get(child.name) ?? 0) + 1;
    total.set(child.name, found);
    nr.set(child, found);
  }
  const counted = { total, nr };
  counts.set(parent, counted);
  return counted;
};
