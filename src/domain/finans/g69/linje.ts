import { type Linjefelt, paakraevetOf, writeFelter } from "../../linjefil/felter.js";
import type { POSTERINGSTYPER } from "../model.js";
import { G69_LINJER } from "./felter.js";

/** The head of a G69 line: everything before its first field. Texts as written, with their zeros. */
export type G69Hoved = {
  readonly registreringssted: string;
  readonly linjeloebenummer: string;
  /** The kommunekode; 0000 where the sender has not stated it (public test data of tenQ). */
  readonly organisationsenhed: string;
  readonly organisationstype: string;
  readonly posteringstype: (typeof POSTERINGSTYPER)[number];
};

/** One line: one posting. The fields stand in the order of the line, their values as written. */
export type G69Linje = { readonly hoved: G69Hoved; readonly felter: readonly Linjefelt[] };

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

/** The line as text, without line end: the very text it was read from. */
export const writeG69Linje = ({ hoved, felter }: G69Linje): string =>
  `${writeHoved(hoved)}${writeFelter(G69_LINJER, felter)}`;
