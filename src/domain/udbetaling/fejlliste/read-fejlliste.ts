import { readCsv } from "../../../kit/csv.js";
import { isDate } from "../../../kit/dates.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import { readBeloeb } from "../../beloeb.js";
import { type Fejl, fejl } from "../../fejl.js";
import { capFejl } from "../../linjefil/fil.js";
import { findAarsagskode } from "../../nemkonto/aarsager.js";
import { isFakturanummer, normalFakturanummer } from "./fakturanummer.js";
import type { Fejlliste, Fejllistelinje, Fejllistenavn } from "./model.js";

/** Reads `§38_04321_02-05-2025_051646.csv`; undefined when it is not such a name. */
export const readFejllistenavn = (navn: string): Fejllistenavn | undefined => {
  const [, maskinnummer, dag, maaned, aar, time, minut, sekund] =
    /^§\d{1,3}_(\d{5})_(\d{2})-(\d{2})-(\d{4})_([01]\d|2[0-3])([0-5]\d)([0-5]\d)\.csv$/.exec(
      navn.normalize("NFC"),
    ) ?? [];
  const dato = `${aar}-${maaned}-${dag}`;
  return maskinnummer !== undefined && isDate(dato)
    ? { maskinnummer, dato, tid: `${time}:${minut}:${sekund}` }
    : undefined;
};

/** UTF-16, low byte first, with its mark; undefined when the bytes are not. */
const decode = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return undefined;
  try {
    return new TextDecoder("utf-16le", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

type Kolonne = {
  readonly navn: string;
  readonly good: (text: string) => boolean;
  readonly forventet: string;
};

/** The columns in their order, from public code and one real file. The list's amounts are kroner. */
const KOLONNER: readonly Kolonne[] = [
  { navn: "type", good: (text) => /^.{1,10}$/.test(text), forventet: "1-10 tegn, som §38" },
  { navn: "modtager", good: (text) => /^\d{8,10}$/.test(text), forventet: "8-10 cifre" },
  { navn: "fakturanummer", good: isFakturanummer, forventet: "cifre" },
  {
    navn: "beløb",
    good: (text) => (oereOf(text) ?? 0n) > 0n,
    forventet: "kroner over 0, som 9700 eller 9700,50",
  },
  { navn: "forfald", good: (text) => isDate(toIso(text)), forventet: "en dato som 2026/11/30" },
  { navn: "fejlkode", good: (text) => /^\w{1,10}$/.test(text), forventet: "1-10 bogstaver og cifre" },
  { navn: "fejltekst", good: (text) => text.length <= 1_000, forventet: "højst 1.000 tegn" },
  { navn: "bilagsnummer", good: (text) => /^.{1,40}$/.test(text), forventet: "1-40 tegn" },
];

const toIso = (text: string): string => (/^\d{4}\/\d{2}\/\d{2}$/.test(text) ? text.replaceAll("/", "-") : "");
const oereOf = (text: string): bigint | undefined => readBeloeb(text.replace(",", "."));

const REFUSED = "RJCT";

/**
 * Reads the list: each payout that failed, or every error in it (at most 100). A list without lines is one where nothing
 * failed. G68-040 the characters, G68-041 the name, G68-042 a quotation without end, G68-043 the columns, G68-044 a value.
 */
export const readFejlliste = (bytes: Uint8Array, filnavn: string): Result<Fejlliste, readonly Fejl[]> => {
  const navn = readFejllistenavn(filnavn);
  if (navn === undefined) return failed([fejl("G68-041", { navn: filnavn.slice(0, 60) })]);
  const text = decode(bytes);
  if (text === undefined) return failed([fejl("G68-040")]);
  const rows = readCsv(text);
  if (!rows.ok) return failed([fejl("G68-042", {}, { linje: rows.error.linje })]);
  const laest = rows.value.map(({ linje, felter }) => ({ linje, felter, fejl: rowFejl(linje, felter) }));
  const fundet = laest.flatMap((row) => row.fejl);
  return fundet.length > 0
    ? failed(capFejl(fundet))
    : ok({ ...navn, linjer: laest.map(({ linje, felter }) => toLinje(linje, felter)) });
};

/** Eight columns, and perhaps an empty one after them. */
const rowFejl = (linje: number, felter: readonly string[]): readonly Fejl[] => {
  const antal = felter.at(-1) === "" ? felter.length - 1 : felter.length;
  if (antal !== KOLONNER.length)
    return [fejl("G68-043", { antal: String(antal), ventet: String(KOLONNER.length) }, { linje })];
  return KOLONNER.flatMap(({ navn, good, forventet }, index) =>
    good(felter[index]!)
      ? []
      : [fejl("G68-044", { kolonne: navn, forventet }, { linje, kolonne: index + 1, element: navn })],
  );
};

const toLinje = (linje: number, felter: readonly string[]): Fejllistelinje => {
  const [
    type = "",
    modtager = "",
    faktura = "",
    beloeb = "",
    forfald = "",
    kode = "",
    tekst = "",
    bilag = "",
  ] = felter;
  const iTekst = findAarsagskode(tekst);
  return {
    linje,
    type,
    // A spreadsheet eats the first zero of a person's number.
    modtager: modtager.length === 9 ? `0${modtager}` : modtager,
    fakturanummer: normalFakturanummer(faktura),
    beloeb: oereOf(beloeb)!,
    forfald: toIso(forfald),
    kode,
    tekst,
    aarsagskode: iTekst ?? kode,
    bilagsnummer: bilag,
    svarkode: kode === REFUSED && (iTekst ?? REFUSED) === REFUSED ? "7" : "9",
  };
};
