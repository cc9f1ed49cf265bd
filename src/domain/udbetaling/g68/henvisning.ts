import { isDate } from "../../../kit/dates.js";
import { toIsoDato, toTalDato } from "../../linjefil/fil.js";

/** What ties a payout (G68 field 16) to its postings (G69 field 117): a date, a maskinnummer and a number. */
export type Henvisning = {
  /** `yyyy-mm-dd` */
  readonly dato: string;
  /** Five digits. */
  readonly maskinnummer: string;
  readonly loebenummer: number;
};

const BREDDE = 20;

/**
 * Reads 20 digits (a number of 7) or 18 (of 5); the shorter is also seen with two zeros before it, for a date has none. All
 * three say the same. Undefined when there is no such date.
 */
export const readHenvisning = (text: string): Henvisning | undefined => {
  const [, cifre8 = "", maskinnummer = "", nummer = ""] =
    /^(?:00)?(\d{8})(\d{5})(\d{5}|\d{7})$/.exec(text) ?? [];
  const dato = toIsoDato(cifre8);
  return nummer !== "" && isDate(dato) ? { dato, maskinnummer, loebenummer: Number(nummer) } : undefined;
};

/** 20 digits, as OS2bos writes it. More than 7 digits of number make it too wide, and the reader says so. */
export const writeHenvisning = ({ dato, maskinnummer, loebenummer }: Henvisning): string =>
  toTalDato(dato) + maskinnummer + String(loebenummer).padStart(BREDDE - 13, "0");
