import { failed, ok, type Result } from "./result.js";

/** Tables as text: RFC 4180 with `;` between fields, as Danish spreadsheets write and read it. */

/** One row and the line it starts on, from 1. */
export type CsvRow = { readonly linje: number; readonly felter: readonly string[] };

/** A text that is no table: the line where it goes wrong, from 1, and why. */
export type CsvFault = { readonly linje: number; readonly grund: "citat-ikke-lukket" | "tegn-efter-citat" };

const FIELD = ";";
const QUOTE = '"';
const BOM = "\ufeff";

/** The rows of a text; empty lines are left out, a byte order mark at the start is read past. */
export const readCsv = (text: string): Result<readonly CsvRow[], CsvFault> => {
  const source = text.startsWith(BOM) ? text.slice(1) : text;
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const felter: string[] = [];
    const linje = line;
    for (;;) {
      const field = readField(source, at, line);
      if (!field.ok) return field;
      felter.push(field.value.text);
      at = field.value.end;
      line = field.value.line;
      if (source[at] !== FIELD) break;
      at += 1;
    }
    at = pastLineEnd(source, at);
    line += 1;
    if (felter.length > 1 || felter[0] !== "") rows.push({ linje, felter });
  }
  return ok(rows);
};

type Field = { readonly text: string; readonly end: number; readonly line: number };

const isFieldEnd = (char: string | undefined): boolean =>
  char === undefined || char === FIELD || char === "\n" || char === "\r";

const pastLineEnd = (source: string, at: number): number =>
  source[at] === "\r" && source[at + 1] === "\n" ? at + 2 : at + 1;

const readField = (source: string, start: number, line: number): Result<Field, CsvFault> => {
  if (source[start] === QUOTE) return readQuoted(source, start + 1, line);
  let end = start;
  while (!isFieldEnd(source[end])) end += 1;
  return ok({ text: source.slice(start, end), end, line });
};

/** A quoted field; a quote in it is written twice. It may hold separators and line ends. */
const readQuoted = (source: string, start: number, line: number): Result<Field, CsvFault> => {
  let text = "";
  for (let at = start; ; ) {
    const quote = source.indexOf(QUOTE, at);
    if (quote === -1) return failed({ linje: line, grund: "citat-ikke-lukket" });
    text += source.slice(at, quote);
    if (source[quote + 1] !== QUOTE) {
      const lines = line + (text.match(/\r\n|\r|\n/g)?.length ?? 0);
      return isFieldEnd(source[quote + 1])
        ? ok({ text, end: quote + 1, line: lines })
        : failed({ linje: lines, grund: "tegn-efter-citat" });
    }
    text += QUOTE;
    at = quote + 2;
  }
};

/** One row as a line of text, with its line end. A field is quoted where it must be. */
export const writeCsvRow = (felter: readonly string[]): string =>
  `${felter.length === 1 && felter[0] === "" ? '""' : felter.map(writeField).join(FIELD)}\r\n`;

const writeField = (text: string): string =>
  /["\r\n;]|^\ufeff/.test(text) ? `"${text.replaceAll(QUOTE, QUOTE + QUOTE)}"` : text;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, which makes it text; `unguardFormula`
 * takes it away again. Every text comes back as it was.
 */
export const guardFormula = (text: string): string => (/^'*[=+\-@]/.test(text) ? `'${text}` : text);
export const unguardFormula = (text: string): string => (/^'+[=+\-@]/.test(text) ? text.slice(1) : text);
