/** Text into XML 1.0. What XML cannot hold (most control characters) becomes U+FFFD, so that we never write non-XML. */

/** What XML cannot hold: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** The same, and whole surrogate pairs: quick to find that there is none. */
const PERHAPS_NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
const REPLACEMENT = "\uFFFD";

export const toXmlText = (text: string): string =>
  PERHAPS_NOT_XML.test(text) ? text.replace(NOT_XML, REPLACEMENT) : text;

export const isXmlText = (text: string): boolean => toXmlText(text) === text;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Anything at all that an element cannot hold as it is: most texts have nothing, and are passed on as they are. */
const NEEDS_CARE = new RegExp(`[&<>\\r]|${PERHAPS_NOT_XML.source}`);

/** The text of an element. `>` is always escaped, so `]]>` cannot occur; a carriage return survives reading. */
export const escapeText = (text: string): string =>
  NEEDS_CARE.test(text) ? toXmlText(text).replace(/[&<>\r]/g, escapeOf) : text;

/** The value of an attribute in double quotes. */
export const escapeAttribute = (text: string): string => toXmlText(text).replace(/[&<>"\r\n\t]/g, escapeOf);

const escapeOf = (character: string): string => ESCAPES[character]!;
