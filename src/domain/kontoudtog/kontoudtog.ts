import type { Oere } from "../beloeb.js";
import type { Ocr } from "../debitor/ocr.js";
import type { Fejl, Sted } from "../fejl.js";

/** What the bank tells of the municipality's accounts. Amounts in øre, dates `yyyy-mm-dd`. */

/** The file of the payer's that the bank names where it has booked its payments as one: the ids as the payer gave them. */
export type Bankbundt = {
  /** Of the file (MsgId), and of its payment group (PmtInfId). */
  readonly meddelelse?: string;
  readonly gruppe?: string;
};

/** One payment in or out, or many as one. */
export type Bankpost = {
  readonly konto: string;
  readonly retning: "ind" | "ud";
  /** The bank's own reference within its account: the same payment has the same, in whatever file it comes. */
  readonly reference: string;
  /** The bank's reference of the entry that it is a line of. */
  readonly samlepost?: string;
  /** It is many payments, and the bank does not say which: only whose file they were ordered by. */
  readonly bundt?: Bankbundt;
  readonly beloeb: Oere;
  /** The earlier of booking and value date: in favour of who paid. Our choice. */
  readonly dato: string;
  readonly ocr?: Ocr;
  readonly betaler?: string;
  readonly tekst: string;
  /** The payer's own reference, where there is one. */
  readonly endeTilEnde?: string;
  /** The bank says that something is undone: a payment in is taken back, or one out has come home. */
  readonly tilbagefoert: boolean;
  /** Why it has come home, as the bank gives it (`RtrInf`): a code, mostly of ISO 20022, and its own words. */
  readonly aarsagskode?: string;
  readonly aarsag?: string;
  readonly sted: Sted;
};

/** A notification file as read: what can be taken, and what cannot, with why. */
export type Kontoudtog = {
  /** The bank's id of the file. */
  readonly meddelelse: string;
  readonly poster: readonly Bankpost[];
  /** Entries that are not booked: they come again when they are. */
  readonly ikkeBogfoert: number;
  readonly fejl: readonly Fejl[];
};

/** The account as both IBAN and reg.nr. with kontonummer write it: 14 digits where it is Danish, else as it stands. */
export const kontonoegle = (konto: string): string => {
  const compact = konto.replace(/[\s.-]/g, "").toUpperCase();
  const [, bban] = /^DK\d{2}(\d{14})$/.exec(compact) ?? [];
  if (bban !== undefined) return bban;
  const [, regnr, kontonr] = /^(\d{4})(\d{1,10})$/.exec(compact) ?? [];
  return regnr === undefined ? compact : `${regnr}${kontonr!.padStart(10, "0")}`;
};

/** The IBAN of a Danish account, given as reg.nr. and kontonummer in 14 digits. Check digits: ISO 13616. */
export const ibanOf = (konto: string): string => {
  const rest = BigInt(`${konto}131400`) % 97n;
  return `DK${String(98n - rest).padStart(2, "0")}${konto}`;
};
