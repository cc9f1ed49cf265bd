import { type Place, READ_LIMITS, type ReadOptions, readPieces } from "./read-fault.js";
import { failed, ok, type Result } from "./result.js";
import type { ReadFault } from "./schema.js";
import { atOnce, type Steps } from "./steps.js";
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
  /** Its number, from 1, among those of its name beside it; and whether it has been the only one so far. */
  readonly nr: number;
  alone: boolean;
  /** The text directly in it. */
  text: string;
};

/**
 * Elements that are handed over one by one as they end, and then let go of: they have lost what is in them, and their parent
 * does not have them. `path`: the names below the root. What an element is told apart by (`pathOfNode`) is kept with it, and
 * counts when the document has been read to its end.
 */
export type Stream = {
  readonly paths: readonly (readonly string[])[];
  readonly take: (element: XmlElement) => void;
};

/** Most elements that are held at once: each takes memory, however few bytes it is on the wire. */
const MAX_ELEMENTS = 400_000;

/** Thrown to leave the parser in the middle of a document. */
const ENDED = new Error("the reading has ended");

type NodeOptions = Pick<ReadOptions, "maxBytes" | "maxDepth"> & { readonly stream?: Stream };

/** The root, or the fault that ended the reading. */
export const readNodes = (bytes: Uint8Array, options: NodeOptions = {}): Result<XmlElement, ReadFault> =>
  atOnce(nodeSteps(bytes, options));

/** The same of a document that may be large, a piece of it in each step. */
export function* nodeSteps(
  bytes: Uint8Array,
  { maxBytes, maxDepth = READ_LIMITS.maxDepth, stream }: NodeOptions,
): Steps<Result<XmlElement, ReadFault>> {
  const pieces = readPieces(bytes, maxBytes);
  if (!pieces.ok) return pieces;
  const reading = begin(createParser(), maxDepth, stream);
  listen(reading.parser, handlersOf(reading));
  try {
    for (const piece of pieces.value) {
      reading.parser.write(piece);
      yield;
    }
    reading.ending = true;
    reading.parser.close();
  } catch (reason) {
    if (reason !== ENDED) throw reason;
  }
  return reading.fault === undefined ? ok(reading.root!) : failed(reading.fault);
}

type Reading = {
  readonly parser: Parser;
  readonly maxDepth: number;
  readonly stream: Stream | undefined;
  root: XmlElement | undefined;
  open: XmlElement | undefined;
  fault: ReadFault | undefined;
  /** What is open, from the root. */
  readonly levels: Level[];
  /** Elements that are held. */
  held: number;
  /** Where the next tag starts, as in `readXml`: an event ends just before, or just after, its `<`. */
  line: number;
  column: number;
  /** There is no more text to come. */
  ending: boolean;
};

type Level = {
  /** How many elements were held before it. */
  readonly held: number;
  /** The last of its children of each name, where they are many or have been let go of. */
  last: Map<string, XmlElement> | undefined;
};

const begin = (parser: Parser, maxDepth: number, stream: Stream | undefined): Reading => ({
  parser,
  maxDepth,
  stream,
  root: undefined,
  open: undefined,
  fault: undefined,
  levels: [],
  held: 0,
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
      if (reading.levels.length === reading.maxDepth)
        stop({ code: "too-deep", expected: String(reading.maxDepth) });
      if (reading.held === MAX_ELEMENTS) stop({ code: "too-large", expected: `${MAX_ELEMENTS} elementer` });
      openElement(reading, local, uri, readAttributes(attributes));
      nextTagAt(1);
    },
    closeTag: () => {
      closeElement(reading);
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

const NONE = {};

const readAttributes = (
  given: Readonly<Record<string, { readonly local: string; readonly value: string }>>,
): XmlElement["attributes"] => {
  const all = Object.values(given);
  return all.length === 0 ? NONE : Object.fromEntries(all.map(({ local, value }) => [local, value]));
};

const openElement = (
  reading: Reading,
  name: string,
  uri: string,
  attributes: XmlElement["attributes"],
): void => {
  const { open: parent, line, column, levels } = reading;
  const before = parent === undefined ? undefined : lastOf(levels.at(-1)!, parent, name);
  if (before !== undefined) before.alone = false;
  const nr = before === undefined ? 1 : before.nr + 1;
  const element: XmlElement = {
    name,
    uri,
    attributes,
    line,
    column,
    parent,
    children: [],
    nr,
    alone: nr === 1,
    text: "",
  };
  parent?.children.push(element);
  levels.at(-1)?.last?.set(name, element);
  reading.root ??= element;
  reading.open = element;
  levels.push({ held: reading.held, last: undefined });
  reading.held += 1;
};

/** So many children are looked through for one of a name; where there are more, they are kept by name. */
const FEW = 16;

/** The last child of a name so far. */
const lastOf = (level: Level, { children }: XmlElement, name: string): XmlElement | undefined => {
  if (level.last === undefined && children.length <= FEW)
    return children.findLast((one) => one.name === name);
  return lastsOf(level, children).get(name);
};

const lastsOf = (level: Level, children: readonly XmlElement[]): Map<string, XmlElement> => {
  level.last ??= new Map(children.map((one) => [one.name, one]));
  return level.last;
};

const closeElement = (reading: Reading): void => {
  const { levels, stream } = reading;
  const element = reading.open!;
  const parent = element.parent;
  const { held } = levels.pop()!;
  reading.open = parent;
  if (stream === undefined || parent === undefined || !isAt(element, levels.length, stream.paths)) return;
  stream.take(element);
  lastsOf(levels.at(-1)!, parent.children);
  parent.children.pop();
  empty(element);
  reading.held = held;
};

/** It stands `depth` below the root, by one of the paths. */
const isAt = (element: XmlElement, depth: number, paths: Stream["paths"]): boolean => {
  for (const path of paths) if (path.length === depth && leadsTo(path, element)) return true;
  return false;
};

const leadsTo = (path: readonly string[], element: XmlElement): boolean => {
  let at: XmlElement | undefined = element;
  for (let level = path.length - 1; level >= 0; level -= 1, at = at?.parent)
    if (at?.name !== path[level]) return false;
  return true;
};

const empty = (element: XmlElement): void => {
  for (const child of element.children) empty(child);
  element.children.length = 0;
  element.text = "";
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
export const pathOfNode = ({ name, parent, nr, alone }: XmlElement): string =>
  parent === undefined ? name : `${pathOfNode(parent)}/${name}${alone ? "" : `[${nr}]`}`;
