import type { Oere } from "../../beloeb.js";
import type { Svarkode } from "../../nemkonto/model.js";

/** The list of payouts that failed, as Prisme makes it ("posting status"): who is not on it is not thereby paid. */

/** What the name of the file says: whose it is, and when it was made. */
export type Fejllistenavn = {
  /** Five digits. */
  readonly maskinnummer: string;
  /** `yyyy-mm-dd` */
  readonly dato: string;
  /** `hh:mm:ss` */
  readonly tid: string;
};

/** One payout that failed. */
export type Fejllistelinje = {
  /** In the file, from 1. */
  readonly linje: number;
  /** As `§38`. */
  readonly type: string;
  /** The payee's number, with its zeros. */
  readonly modtager: string;
  /** In 20 digits. */
  readonly fakturanummer: string;
  readonly beloeb: Oere;
  /** `yyyy-mm-dd` */
  readonly forfald: string;
  /** The list's own: RJCT, 0001 … */
  readonly kode: string;
  readonly tekst: string;
  /** The ISO 20022 reason, where code or text has one. */
  readonly aarsagskode: string;
  readonly bilagsnummer: string;
  /** What it amounts to as an answer of NemKonto: 7, no account was found; 9, the bank could not pay. */
  readonly svarkode: Extract<Svarkode, "7" | "9">;
};

export type Fejlliste = Fejllistenavn & { readonly linjer: readonly Fejllistelinje[] };

/**
 * NOTERET: the payout is now known to have failed; KENDT: it was known. Of the others nothing is noted, and a person must look:
 * UKENDT: no payout has that number and amount; IKKE_SENDT: it has not been sent; FLERE: more than one could be meant;
 * ANDEN_MODTAGER: it is somebody else's.
 */
export const FEJLLISTEUDFALD = [
  "NOTERET",
  "KENDT",
  "UKENDT",
  "IKKE_SENDT",
  "FLERE",
  "ANDEN_MODTAGER",
] as const;
export type Fejllisteudfald = (typeof FEJLLISTEUDFALD)[number];
