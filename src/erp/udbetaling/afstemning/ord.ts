import type { Udbetalingskonto } from "../../../domain/udbetaling/bogfoering.js";
import type { Led } from "./kaede.js";

/** The words of a reconciliation, for people. */

export const KONTONAVNE: Readonly<Record<Udbetalingskonto, string>> = {
  mellemregning: "Mellemregning: besluttet og ikke betalt",
  undervejs: "Undervejs: hos NemKonto eller banken",
  bank: "Bank: udbetalingernes bevægelser",
};

export const LEDNAVNE: Readonly<Record<Led["led"], string>> = {
  besluttet: "Besluttet",
  anmodet: "Sendt til NemKonto",
  besvaret: "Besvaret af NemKonto",
  bank: "Flyttet af banken (udført, fratrukket returneret)",
  bogfoert: "Bogført på bankkontoen",
};

export const ALVORSNAVNE = {
  afvigelse: "Stemmer ikke",
  opfoelgning: "Mangler at blive gjort",
  oplysning: "Til oplysning",
} as const;
