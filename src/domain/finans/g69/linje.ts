import type { POSTERINGSTYPER } from "../model.js";

/** The head of a G69 line: everything before its first field. Texts as written, with their zeros. */
export type G69Hoved = {
  readonly registreringssted: string;
  readonly linjeloebenummer: string;
  /** The kommunekode; 0000 where the sender has not stated it (public test data of tenQ). */
  readonly organisationsenhed: string;
  readonly organisationstype: string;
  readonly posteringstype: (typeof POSTERINGSTYPER)[number];
};

export type G69Felt = { readonly nr: number; readonly vaerdi: string };

/** One line: one posting. The fields stand in the order of the line, their values as written. */
export type G69Linje = { readonly hoved: G69Hoved; readonly felter: readonly G69Felt[] };

/** The value of a field as written, or undefined where the line does not have it. */
export const vaerdiOf = ({ felter }: G69Linje, nr: number): string | undefined =>
  felter.find((felt) => felt.nr === nr)?.vaerdi;

/** A field that a line without fault always has; asking for another is a programmer's mistake. */
export const paakraevetOf = (linje: G69Linje, nr: number): string => {
  const vaerdi = vaerdiOf(linje, nr);
  if (vaerdi === undefined) throw new Error(`the G69 line has no field ${nr}`);
  return vaerdi;
};

const OERE_CIFRE = 12;

/** Field 112 without its sign, in øre: field 113 says the side, and the sign only repeats it. */
export const beloebOf = (linje: G69Linje): bigint => BigInt(paakraevetOf(linje, 112).slice(0, OERE_CIFRE));

/** Field 112's sign as written: blank, + or -. */
export const fortegnOf = (linje: G69Linje): string => paakraevetOf(linje, 112).slice(OERE_CIFRE);

/** Field 112: 12 digits of øre, and the sign. More digits than 12 make it too wide, and the reader says so. */
export const beloebsfelt = (oere: bigint, fortegn: string): string =>
  `${oere.toString().padStart(OERE_CIFRE, "0")}${fortegn}`;

export const writeHoved = (hoved: G69Hoved): string =>
  [
    hoved.registreringssted,
    "G69",
    hoved.linjeloebenummer,
    hoved.organisationsenhed,
    hoved.organisationstype,
    hoved.posteringstype,
    "FLYD",
  ].join("");

/** The fields as text, each `&`, number and value. */
export const writeFelter = (felter: readonly G69Felt[]): string =>
  felter.map(({ nr, vaerdi }) => `&${nr}${vaerdi}`).join("");

/** The line as text, without line end: the very text it was read from. */
export const writeG69Linje = ({ hoved, felter }: G69Linje): string =>
  `${writeHoved(hoved)}${writeFelter(felter)}`;
