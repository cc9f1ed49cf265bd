import { toIsoDato, toTalDato } from "../../linjefil/fil.js";
import { G19_FELTER, G19_RECORDS, type G19Feltnavn, type G19Type, UDEN_RATENUMMER } from "./felter.js";

/** One record: every field of its type as it stands on the line, with its padding. */
export type G19Linje = {
  readonly type: G19Type;
  readonly felter: Readonly<Partial<Record<G19Feltnavn, string>>>;
};

/** A field as written. Asking for one that the record has not is a programmer's mistake. */
export const raaOf = ({ type, felter }: G19Linje, navn: G19Feltnavn): string => {
  const raa = felter[navn];
  if (raa === undefined) throw new Error(`record ${type} of G19 has no field ${navn}`);
  return raa;
};

/** A field without its padding. */
export const vaerdiOf = (linje: G19Linje, navn: G19Feltnavn): string => raaOf(linje, navn).trim();

const INGEN_DATO = "00000000";

/** `yyyy-mm-dd`, or undefined where the date is eight zeros. */
export const datoOf = (linje: G19Linje, navn: G19Feltnavn): string | undefined => {
  const raa = raaOf(linje, navn);
  return raa === INGEN_DATO ? undefined : toIsoDato(raa);
};

export const datofelt = (dato: string | undefined): string =>
  dato === undefined ? INGEN_DATO : toTalDato(dato);

const OERE_CIFRE = 10;

/** In øre, with the sign that stands after the digits. */
export const beloebOf = (linje: G19Linje, navn: "beloeb" | "rentefrit"): bigint => {
  const raa = raaOf(linje, navn);
  const oere = BigInt(raa.slice(0, OERE_CIFRE));
  return raa.endsWith("-") ? -oere : oere;
};

/** Ten digits of øre and the sign. More than ten digits make it too wide, and the reader says so. */
export const beloebsfelt = (oere: bigint): string =>
  `${(oere < 0n ? -oere : oere).toString().padStart(OERE_CIFRE, "0")}${oere < 0n ? "-" : "+"}`;

/** Texts stand to the right, as public code writes them. */
export const tekstfelt = (navn: G19Feltnavn, vaerdi: string): string =>
  vaerdi.padStart(G19_FELTER[navn].bredde);

/** The date of the record's timestamp, `yyyy-mm-dd`. */
export const dagOf = (linje: G19Linje): string => toIsoDato(raaOf(linje, "tidspunkt").slice(1, 9));

/** The line as text, without line end: the very text it was read from. */
export const writeG19Linje = (linje: G19Linje): string =>
  G19_RECORDS[linje.type].map((navn) => raaOf(linje, navn)).join("");

/** What records of the same debtor and matter have in common: all of the head but the type and the time. */
export const kontoOf = (linje: G19Linje): string =>
  (["leverandoer", "bruger", "omraade", "betalingsart", "aar", "debitor", "sag"] as const)
    .map((navn) => raaOf(linje, navn))
    .join("/");

/** What a rate and its texts have in common beside that. */
export const rateOf = (linje: G19Linje): string =>
  [kontoOf(linje), raaOf(linje, "individtype"), raaOf(linje, "rate")].join("/");

/** Whether a rate takes back what was claimed before: marked as deleted, or negative. */
export const isRettelse = (linje: G19Linje): boolean =>
  raaOf(linje, "slettet") !== " " || beloebOf(linje, "beloeb") < 0n;

/** The number of the rate in its invoice, or undefined where the debitorsystem is to find one. */
export const ratenummerOf = (linje: G19Linje): string | undefined => {
  const nummer = raaOf(linje, "rate");
  return nummer === UDEN_RATENUMMER ? undefined : nummer;
};
