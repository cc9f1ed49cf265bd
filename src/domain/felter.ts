import { isDate } from "../kit/dates.js";
import { scalar } from "../kit/schema.js";
import { type Oere, readBeloeb, writeBeloeb } from "./beloeb.js";
import type { FejlKode } from "./fejl.js";
import { isCvr, isUuid } from "./identifikatorer.js";

/** The kinds of field that messages are made of: each with its form on the wire and the code of its error. */

const fault = (kode: FejlKode): string => kode;
const same = (text: string): string => text;
const when =
  (test: (text: string) => boolean) =>
  (text: string): string | undefined =>
    test(text) ? text : undefined;

/** One line of text: no control characters, no broken Unicode. */
const isLine = (text: string): boolean => !/[\u0000-\u001f\u007f]/.test(text) && text.isWellFormed();

/** Text of one line, 1 to `max` characters. */
export const tekst = (max: number, options: { description?: string; personal?: boolean } = {}) =>
  scalar<string>(
    "string",
    { minLength: 1, maxLength: max, pattern: "[^\\t\\n\\r]*" },
    {
      decode: when((text) => text.length >= 1 && text.length <= max && isLine(text) && text.trim() !== ""),
      encode: same,
    },
    fault("FMT-020"),
    options,
  );

/** One of a list of codes. */
export const kode = <const K extends string>(
  koder: readonly K[],
  options: { description?: string; fejl?: FejlKode } = {},
) =>
  scalar<K>(
    "string",
    { enumeration: koder },
    { decode: (text) => koder.find((one) => one === text), encode: same },
    fault(options.fejl ?? "FMT-025"),
    options.description === undefined ? {} : { description: options.description },
  );

/** A calendar date `yyyy-mm-dd`, kept as that text. */
export const dato = (description?: string) =>
  scalar<string>(
    "date",
    { pattern: "\\d{4}-\\d{2}-\\d{2}" },
    { decode: when(isDate), encode: same },
    fault("FMT-021"),
    description === undefined ? {} : { description },
  );

/** An amount without sign: kroner with at most two decimals on the wire, øre in memory. */
export const beloeb = (description?: string) =>
  scalar<Oere>(
    "decimal",
    { pattern: "\\d{1,13}(\\.\\d{1,2})?", fractionDigits: 2 },
    { decode: readBeloeb, encode: writeBeloeb },
    fault("FMT-022"),
    description === undefined ? {} : { description },
  );

/** A CVR number of a myndighed or company; the check digit must fit. */
export const cvr = (description?: string) =>
  scalar<string>(
    "string",
    { pattern: "[0-9]{8}" },
    { decode: when(isCvr), encode: same },
    fault("FMT-023"),
    description === undefined ? {} : { description },
  );

export const uuid = (description?: string) =>
  scalar<string>(
    "string",
    { pattern: "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}" },
    { decode: when(isUuid), encode: same },
    fault("FMT-024"),
    description === undefined ? {} : { description },
  );

/** A whole number from `min` to `max`. */
export const heltal = (min: number, max: number, description?: string) =>
  scalar<number>(
    "int",
    { minInclusive: String(min), maxInclusive: String(max) },
    {
      decode: (text) => {
        const number = /^[+-]?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
        return number >= min && number <= max ? number : undefined;
      },
      encode: String,
    },
    fault("FMT-026"),
    description === undefined ? {} : { description },
  );

/** A number of bytes, which may be more than an int holds. */
export const byteantal = () =>
  scalar<number>(
    "decimal",
    { pattern: "\\d{1,15}" },
    { decode: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined), encode: String },
    fault("FMT-026"),
  );

/** Free text of a published schema (`xsd:string`, possibly with a longest length). */
export const frit = (max?: number) =>
  scalar<string>(
    "string",
    max === undefined ? {} : { maxLength: max },
    { decode: when((text) => text.length <= (max ?? Number.POSITIVE_INFINITY)), encode: same },
    fault("FMT-020"),
  );

/** An instant, as ISO 8601 in UTC on the wire. */
export const tidspunkt = () =>
  scalar<Date>(
    "dateTime",
    {},
    {
      decode: (text) => (Number.isNaN(Date.parse(text)) ? undefined : new Date(text)),
      encode: (date) => date.toISOString(),
    },
    fault("FMT-021"),
  );

export const boolsk = (description?: string) =>
  scalar<boolean>(
    "boolean",
    {},
    { decode: (text) => ({ true: true, "1": true, false: false, "0": false })[text], encode: String },
    fault("FMT-025"),
    description === undefined ? {} : { description },
  );

/** An amount that may be negative: a balance. Kroner with two decimals on the wire, øre in memory. */
export const saldo = (description?: string) =>
  scalar<Oere>(
    "decimal",
    { pattern: "-?\\d{1,15}(\\.\\d{1,2})?", fractionDigits: 2 },
    {
      decode: (text) => {
        const oere = readBeloeb(text.replace(/^-/, ""));
        return oere === undefined ? undefined : text.startsWith("-") ? -oere : oere;
      },
      encode: writeBeloeb,
    },
    fault("FMT-022"),
    description === undefined ? {} : { description },
  );
