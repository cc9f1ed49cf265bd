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

/** What one answer says by itself. */
export const siger = (bevis: Bevis): Betalingstilstand => {
  if (bevis.slags === "bank") return bevis.art === "udfoert" ? "UDFOERT" : "RETURNERET";
  switch (bevis.svarkode) {
    case "0":
    case "7":
    case "9":
      return "AFVIST";
    case "1":
      return bevis.statuskode === REFUSED ? "AFVIST" : "MODTAGET";
    case "2":
      return bevis.statuskode === REFUSED ? "AFVIST" : "KONTROLLERET";
    case "5":
      return bevis.statuskode === CANCELLED ? "STANDSET" : "KOMPLETTERET";
    case "8":
      return "I_PENGEINSTITUT";
  }
};

/** `modstrid`: refused or stopped, and yet the money has moved: a person must find out. */
export type Betalingsstand = { readonly tilstand: Betalingstilstand; readonly modstrid: boolean };

/** All that is known, as one state. */
export const standOf = (beviser: Iterable<Bevis>): Betalingsstand => {
  const sagt = new Set([...beviser].map(siger));
  const tilstand = STYRKE.find((one) => sagt.has(one)) ?? "ANMODET";
  const ubetalt = sagt.has("AFVIST") || sagt.has("STANDSET");
  return { tilstand, modstrid: ubetalt && sagt.has("UDFOERT") };
};
