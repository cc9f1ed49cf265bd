import { isDate } from "../../../kit/dates.js";
import { type Fejl, type FejlKode, fejl, type Sted } from "../../fejl.js";
import { type Linjelaesning, tegnfejl, toIsoDato } from "../../linjefil/fil.js";
import {
  G19_FELTER,
  G19_RECORDS,
  type G19Feltnavn,
  type G19Type,
  isG19Type,
  kolonneOf,
  SLETMARKER,
} from "./felter.js";
import type { G19Linje } from "./linje.js";

/**
 * Reads line `nr` (from 1) of a file, without its line end: G19-002, G19-005 to G19-014, each with line and column. A line
 * without errors is written back by `writeG19Linje` to the very same text. One whose type or length is wrong is none.
 */
export const readG19Linje = (text: string, nr: number): Linjelaesning<G19Linje> => {
  const iTegn = tegnfejl("G19-002", "G19", text, nr);
  const type = text.slice(4, 6);
  if (!isG19Type(type)) return { fejl: [...iTegn, ukendtType(type, nr)] };
  const laengde = laengdefejl(type, text.length, nr);
  if (laengde !== undefined) return { fejl: [...iTegn, laengde] };
  const felter = split(type, text);
  const fundet = G19_RECORDS[type].flatMap((navn) => vaerdifejl(navn, felter[navn]!, stedOf(type, navn, nr)));
  return { linje: { type, felter }, fejl: [...iTegn, ...fundet] };
};

/** The place of a field of the record on line `nr`. */
export const stedOf = (type: G19Type, navn: G19Feltnavn, nr: number): Sted => ({
  linje: nr,
  kolonne: kolonneOf(type, navn),
  element: `G19[${nr}]/${G19_FELTER[navn].navn}`,
});

const ukendtType = (type: string, nr: number): Fejl => {
  const kendte = Object.keys(G19_RECORDS).join(", ");
  return fejl("G19-005", { type, kendte }, { linje: nr, kolonne: 5, element: `G19[${nr}]/transaktionstype` });
};

/** Only the last field of a record may be of any length up to its width, and only where it is a rest. */
const laengdefejl = (type: G19Type, laengde: number, nr: number): Fejl | undefined => {
  const felter: readonly G19Feltnavn[] = G19_RECORDS[type];
  const sidste = felter.at(-1)!;
  const hel = kolonneOf(type, sidste) - 1 + G19_FELTER[sidste].bredde;
  const mindst = G19_FELTER[sidste].format === "rest" ? hel - G19_FELTER[sidste].bredde : hel;
  const sted = { linje: nr, element: `G19[${nr}]` };
  const vaerdier = { type, laengde: String(laengde) };
  if (laengde < mindst)
    return fejl("G19-006", { ...vaerdier, graense: String(mindst) }, { ...sted, kolonne: laengde + 1 });
  return laengde > hel
    ? fejl("G19-007", { ...vaerdier, graense: String(hel) }, { ...sted, kolonne: hel + 1 })
    : undefined;
};

const split = (type: G19Type, text: string): Partial<Record<G19Feltnavn, string>> => {
  let start = 0;
  return Object.fromEntries(
    G19_RECORDS[type].map((navn) => {
      const { bredde } = G19_FELTER[navn];
      start += bredde;
      return [navn, text.slice(start - bredde, start)];
    }),
  );
};

/** The error of one value, or none. What may be a person's is never repeated. */
const vaerdifejl = (navn: G19Feltnavn, vaerdi: string, sted: Sted): readonly Fejl[] => {
  const beskrivelse = G19_FELTER[navn];
  const kode = problemOf(beskrivelse.format, vaerdi);
  if (kode === undefined) return [];
  const vist = "personlig" in beskrivelse ? `${vaerdi.length} tegn` : `'${vaerdi}'`;
  return [fejl(kode, { felt: beskrivelse.navn, vaerdi: vist, bredde: String(beskrivelse.bredde) }, sted)];
};

const problemOf = (
  format: (typeof G19_FELTER)[G19Feltnavn]["format"],
  vaerdi: string,
): FejlKode | undefined => {
  switch (format) {
    case "kraevet":
      return vaerdi.trim() === "" ? "G19-008" : undefined;
    case "cifre":
      return /^\d+$/.test(vaerdi) ? undefined : "G19-009";
    case "tidspunkt":
      return isTidspunkt(vaerdi) ? undefined : "G19-010";
    case "dato":
      return datoproblem(vaerdi);
    case "beloeb":
      return /^\d{10}[+-]$/.test(vaerdi) ? undefined : "G19-013";
    case "mark":
      return vaerdi === " " || SLETMARKER.includes(vaerdi) ? undefined : "G19-014";
    case "tekst":
    case "rest":
      return undefined;
  }
};

const datoproblem = (vaerdi: string): FejlKode | undefined => {
  if (!/^\d{8}$/.test(vaerdi)) return "G19-011";
  return Number(vaerdi) === 0 || isDate(toIsoDato(vaerdi)) ? undefined : "G19-012";
};

const isTidspunkt = (vaerdi: string): boolean => {
  const [, dag = "", time, minut] = /^0(\d{8})(\d\d)(\d\d)$/.exec(vaerdi) ?? [];
  return isDate(toIsoDato(dag)) && Number(time) < 24 && Number(minut) < 60;
};
