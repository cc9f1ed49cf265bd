import type { Svarkode } from "./model.js";

/**
 * Where a payment is, from all that is known of it: NKS's answers and the bank's entries. What counts is which there are,
 * never in which order they came, or how often.
 */
export type Betalingstilstand =
  | "ANMODET"
  | "MODTAGET"
  | "KONTROLLERET"
  | "KOMPLETTERET"
  | "I_PENGEINSTITUT"
  | "UDFOERT"
  | "AFVIST"
  | "STANDSET"
  | "RETURNERET";

/** One thing that is known: an answer of NKS, or an entry in the bank. */
export type Bevis =
  | { readonly slags: "svar"; readonly svarkode: Svarkode; readonly statuskode: string }
  | { readonly slags: "bank"; readonly art: "udfoert" | "returneret" };

/** Strongest first: the bank's entries say where the money is; a refusal or a stop ends what was only under way. */
const STYRKE: readonly Betalingstilstand[] = [
  "RETURNERET",
  "UDFOERT",
  "STANDSET",
  "AFVIST",
  "I_PENGEINSTITUT",
  "KOMPLETTERET",
  "KONTROLLERET",
  "MODTAGET",
  "ANMODET",
];

const REFUSED = "RJCT";
const CANCELLED = "CANC";

const SVAR: Readonly<Record<Svarkode, Betalingstilstand>> = {
  "0": "AFVIST",
  "1": "MODTAGET",
  "2": "KONTROLLERET",
  "5": "KOMPLETTERET",
  "7": "AFVIST",
  "8": "I_PENGEINSTITUT",
  "9": "AFVIST",
};

/** What one thing that is known says by itself. */
export const siger = (bevis: Bevis): Betalingstilstand => {
  if (bevis.slags === "bank") return bevis.art === "udfoert" ? "UDFOERT" : "RETURNERET";
  if (bevis.statuskode === REFUSED) return "AFVIST";
  if (bevis.statuskode === CANCELLED) return "STANDSET";
  return SVAR[bevis.svarkode];
};

/** `modstrid`: it should not be paid, and yet the bank has or had the money: a person must find out before it is paid again. */
export type Betalingsstand = { readonly tilstand: Betalingstilstand; readonly modstrid: boolean };

/** It says that the payment was refused or stopped. */
export const isNaegtelse = (bevis: Bevis): boolean => ["AFVIST", "STANDSET"].includes(siger(bevis));

/** Ended at NKS, so that the bank should never have seen it; 9 is the bank's own no. */
const isEndtHosNks = (bevis: Bevis): boolean =>
  isNaegtelse(bevis) && bevis.slags === "svar" && bevis.svarkode !== "9";

/** All that is known, as one state. */
export const standOf = (beviser: Iterable<Bevis>): Betalingsstand => {
  const kendte = [...beviser];
  const sagt = new Set(kendte.map(siger));
  const modstrid =
    (sagt.has("UDFOERT") && kendte.some(isNaegtelse)) ||
    (sagt.has("I_PENGEINSTITUT") && kendte.some(isEndtHosNks));
  return { tilstand: STYRKE.find((one) => sagt.has(one)) ?? "ANMODET", modstrid };
};
