import type { SaxesTagNS } from "saxes";
import { planOf } from "./plan.js";
import type { Static, TObject } from "./schema.js";
import { closeElement, type Elements, openElement, readElements, takeText } from "./xml-elements.js";
import { isXmlText } from "./xml-text.js";

/**
 * Most messages are plain: one default namespace, no attribute, no reference, no comment, and nothing wrong. Those are
 * read here at a quarter of the cost. Everything else, and every message with a fault, is left to the parser, which then
 * reads it from the beginning: what a document means is never decided here.
 */

/** What may stand before the root. */
const PROLOG = /^(?:<\?xml version="1\.0" encoding="UTF-8"\?>)?[ \t\n]*/;
const NOT_BLANK = /[^ \t\n]/;
/** The inside of a root's tag that declares the default namespace. */
const ROOT = /^([A-Za-z]+) xmlns="([^"<&\s]+)"$/;
/** A reference; an end of line that the parser would change; the end of a CDATA section, which no text may hold. */
const NOT_PLAIN = /&|\r|\]\]>/;

/** Thrown to leave a document that is not plain. */
const LEFT = new Error("not a plain document");

const leave = (): never => {
  throw LEFT;
};

/** The message; undefined when it is not plain, or not right. */
export const readPlainXml = <T extends TObject>(
  schema: T,
  text: string,
  namespace: string | undefined,
): Partial<Static<T>> | undefined => {
  if (NOT_PLAIN.test(text) || !isXmlText(text)) return undefined;
  const elements = readElements(planOf(schema), undefined, leave);
  try {
    readTags(elements, text, namespace);
  } catch (reason) {
    if (reason === LEFT) return undefined;
    throw reason;
  }
  return elements.value as Partial<Static<T>>;
};

const NO_PLACE = { line: 0, column: 0 };
const NO_ATTRIBUTES = {};

/** A document on its way: the names of what is open, and the default namespace. */
type Reading = { readonly elements: Elements; readonly open: string[]; uri: string };

const readTags = (elements: Elements, text: string, outer: string | undefined): void => {
  const reading: Reading = { elements, open: [], uri: outer ?? "" };
  let at = PROLOG.exec(text)![0].length;
  while (text[at] === "<") {
    const end = text.indexOf(">", at);
    if (end === -1) leave();
    if (text[at + 1] === "/") closeTag(reading, text.slice(at + 2, end));
    else openTag(reading, text.slice(at + 1, end));
    const next = text.indexOf("<", end);
    at = next === -1 ? text.length : next;
    if (at > end + 1) takeBetween(reading, text.slice(end + 1, at));
  }
  if (at !== text.length || reading.open.length > 0 || elements.value === undefined) leave();
};

/** What stands in the tag is taken for a name: anything else is no name that the schema knows. */
const openTag = (reading: Reading, inside: string): void => {
  const { elements, open } = reading;
  const isRoot = open.length === 0;
  if (isRoot && elements.value !== undefined) leave();
  const [, name, uri] = (isRoot && ROOT.exec(inside)) || [];
  const local = name ?? inside;
  reading.uri = uri ?? reading.uri;
  openElement(elements, { local, uri: reading.uri, attributes: NO_ATTRIBUTES } as SaxesTagNS, NO_PLACE);
  // What the schema lets be anything is not looked at closely enough here.
  if (elements.skipping > 0) leave();
  open.push(local);
};

const closeTag = ({ elements, open }: Reading, name: string): void => {
  if (open.pop() !== name) leave();
  closeElement(elements);
};

const takeBetween = ({ elements, open }: Reading, text: string): void => {
  if (open.length > 0) takeText(elements, text);
  else if (NOT_BLANK.test(text)) leave();
};
