import { planOf } from "./plan.js";
import { READ_LIMITS, type ReadOptions, readText } from "./read-fault.js";
import type { ReadFault, Reading, Static, TObject } from "./schema.js";
import { closeElement, type Elements, openElement, readElements, takeText } from "./xml-elements.js";
import { pathOf } from "./xml-frame.js";
import { createParser, type Handlers, listen, type Parser } from "./xml-parser.js";
import { readPlainXml } from "./xml-plain.js";
import { refusals } from "./xml-refusals.js";

/**
 * Reads one XML message of a schema. Strict: UTF-8, no DOCTYPE, no processing instructions, limits on size and depth;
 * these end the reading. All other faults are collected in the order of the document, each with line, column and
 * element. With faults the value holds what could be read.
 */
export const readXml = <T extends TObject>(
  schema: T,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Reading<Partial<Static<T>>> => {
  const text = readText(bytes, options.maxBytes);
  if (!text.ok) return { value: {}, faults: [text.error] };
  const { namespaces, maxDepth } = options;
  const plain = maxDepth === undefined ? readPlainXml(schema, text.value, namespaces?.[""]) : undefined;
  if (plain !== undefined) return { value: plain, faults: [] };
  const reader = createXmlReader(schema, options);
  reader.write(text.value);
  return reader.end();
};

export type XmlReader<T extends TObject> = {
  /** The next piece of the document, already decoded. After a fault that ends the reading the rest is ignored. */
  write(chunk: string): void;
  /** No more pieces: what was read. */
  end(): Reading<Partial<Static<T>>>;
};

/** Reads a message that arrives in pieces. The limit on size is the caller's. */
export const createXmlReader = <T extends TObject>(schema: T, options: ReadOptions = {}): XmlReader<T> => {
  const document = openDocument(schema, options);
  return {
    write: (chunk) => parse(document, () => document.parser.write(chunk)),
    end: () => {
      document.ending = true;
      parse(document, () => document.parser.close());
      return { value: (document.elements.value ?? {}) as Partial<Static<T>>, faults: document.faults };
    },
  };
};

/** A document on its way through the parser. */
type Document = {
  readonly parser: Parser;
  readonly elements: Elements;
  readonly limits: Required<Pick<ReadOptions, "maxDepth" | "maxFaults">>;
  readonly faults: ReadFault[];
  /** Nothing more is read. */
  ended: boolean;
  /** There are no more pieces. */
  ending: boolean;
  depth: number;
  /** Where the next tag starts, if no text stands before it. */
  line: number;
  column: number;
  /** How many faults there were before the last end tag. */
  faultsBefore: number;
};

const openDocument = (schema: TObject, options: ReadOptions): Document => {
  const limits = { ...READ_LIMITS, ...options };
  const parser = createParser(options.namespaces);
  const faults: ReadFault[] = [];
  const report = (fault: ReadFault): void => {
    faults.push(fault);
    if (faults.length >= limits.maxFaults) leave(document);
  };
  const elements = readElements(planOf(schema), options.pathFrom, report);
  const document: Document = {
    parser,
    elements,
    limits,
    faults,
    ended: false,
    ending: false,
    depth: 0,
    line: 1,
    column: 1,
    faultsBefore: 0,
  };
  listen(parser, handlersOf(document));
  return document;
};

/** Every event ends just before, or just after, the `<` of the next tag: that is how tags know where they start. */
const handlersOf = (document: Document): Handlers => ({
  openTag: (tag) => {
    document.depth += 1;
    if (document.depth > document.limits.maxDepth)
      end(document, { code: "too-deep", expected: String(document.limits.maxDepth) });
    openElement(document.elements, tag, { line: document.line, column: document.column });
    nextTagAt(document, 1);
  },
  closeTag: () => {
    document.depth -= 1;
    document.faultsBefore = document.faults.length;
    closeElement(document.elements);
    nextTagAt(document, 1);
  },
  text: (text) => {
    takeText(document.elements, text);
    nextTagAt(document, 0);
  },
  cdata: (text) => {
    takeText(document.elements, text);
    nextTagAt(document, 1);
  },
  comment: () => nextTagAt(document, 2),
  ...refusalsOf(document),
});

const nextTagAt = (document: Document, ahead: number): void => {
  document.line = document.parser.line;
  document.column = document.parser.column + ahead;
};

/** What is not read at all. */
const refusalsOf = (document: Document): Pick<Handlers, "xmldecl" | "doctype" | "pi" | "error"> => {
  const { xmldecl, doctype, pi } = refusals((fault) => end(document, fault));
  return {
    xmldecl: (declaration) => {
      nextTagAt(document, 1);
      xmldecl(declaration);
    },
    doctype,
    pi,
    error: ({ message }) => {
      // A wrong end tag closes what is open before the parser sees that it is wrong: what is missing there is no news.
      if (message === "unexpected close tag.") document.faults.length = document.faultsBefore;
      nextTagAt(document, 0);
      end(document, document.ending ? { code: "truncated" } : { code: "not-well-formed", expected: message });
    },
  };
};

/** A fault that ends the reading. */
const end = (document: Document, fault: ReadFault): never => {
  const { line, column, elements } = document;
  const element = pathOf(elements.frame, elements.pathFrom);
  document.faults.push({ ...fault, line, column, ...(element === "" ? {} : { element }) });
  return leave(document);
};

/** Thrown to leave the parser in the middle of a document. */
const ENDED = new Error("the reading has ended");

const leave = (document: Document): never => {
  document.ended = true;
  throw ENDED;
};

const parse = (document: Document, step: () => void): void => {
  if (document.ended) return;
  try {
    step();
  } catch (error) {
    if (error !== ENDED) throw error;
  }
};
