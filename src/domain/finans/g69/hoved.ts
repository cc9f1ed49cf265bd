import { type Fejl, fejl } from "../../fejl.js";
import { type Hoveddel, readDele } from "../../linjefil/hoved.js";
import { POSTERINGSTYPER } from "../model.js";
import type { G69Hoved } from "./linje.js";

/** Where the fields begin. */
export const HOVED_BREDDE = 24;

/** The parts of the head in their order. Widths and codes: the sources of `felter.ts`. */
const DELE: readonly Hoveddel[] = [
  { navn: "registreringssted", bredde: 3, pattern: /^\d{3}$/, forventet: "tre cifre" },
  { navn: "format", bredde: 3, pattern: /^G69$/, forventet: "G69" },
  { navn: "linjeløbenummer", bredde: 5, pattern: /^\d{5}$/, forventet: "fem cifre" },
  { navn: "organisationsenhed", bredde: 4, pattern: /^\d{4}$/, forventet: "fire cifre" },
  { navn: "organisationstype", bredde: 2, pattern: /^\d{2}$/, forventet: "to cifre" },
  { navn: "posteringstype", bredde: 3, pattern: /^(NOR|PRI|SUP)$/, forventet: POSTERINGSTYPER.join(", ") },
  { navn: "linjeformat", bredde: 4, pattern: /^FLYD$/, forventet: "FLYD" },
];

/** A line whose head is of another kind altogether: one error, and nothing more to say of it. */
const fremmedLinje = (text: string, nr: number): Fejl | undefined => {
  const sted = { linje: nr, kolonne: 1, element: `G69[${nr}]` };
  const ramme = /^(Z300|SLUTD)/.exec(text)?.[0];
  if (ramme !== undefined) return fejl("G69-006", { slags: ramme }, sted);
  return text.slice(3, 6) === "G68" ? fejl("G69-007", {}, sted) : undefined;
};

export type Hovedlaesning = {
  readonly hoved?: G69Hoved;
  readonly fejl: readonly Fejl[];
  /** Whether what follows the head can be read as fields. */
  readonly felterFoelger: boolean;
};

/** Reads the head of a line: G69-006, G69-007, G69-008 (one for each part). */
export const readHoved = (text: string, nr: number): Hovedlaesning => {
  const fremmed = fremmedLinje(text, nr);
  if (fremmed !== undefined) return { fejl: [fremmed], felterFoelger: false };
  const { dele, fejl: fundet, hele } = readDele(text, nr, { navn: "G69", kode: "G69-008", dele: DELE });
  if (!hele) return { fejl: fundet, felterFoelger: false };
  const felterFoelger = text[HOVED_BREDDE] === "&";
  return fundet.length > 0
    ? { fejl: fundet, felterFoelger }
    : { hoved: toHoved(dele), fejl: [], felterFoelger: true };
};

const toHoved = (dele: readonly string[]): G69Hoved => {
  const [registreringssted = "", , linjeloebenummer = "", organisationsenhed = "", organisationstype = ""] =
    dele;
  const posteringstype = POSTERINGSTYPER.find((type) => type === dele[5])!;
  return { registreringssted, linjeloebenummer, organisationsenhed, organisationstype, posteringstype };
};
