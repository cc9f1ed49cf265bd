import { beskriver, type Fejlbeskrivelse } from "./beskrivelse.js";

/** What the reference ERP may answer when it refuses a bilag. Another ERP has its own codes, passed on as they are. */
const erp = beskriver(422);

export const erpfejl = {
  "ERP-001": erp(
    "kommune",
    "Myndigheden {myndighed} bogfører ikke i dette ERP-system.",
    "The authority {myndighed} does not keep its books in this ERP.",
    "Ret ruten for myndigheden, eller opret dens kontoplan i ERP-systemet.",
    "Mend the route of the authority, or create its kontoplan in the ERP.",
    403,
  ),
  "ERP-002": erp(
    "kommune",
    "Ingen konto for {dimensioner}.",
    "No account for {dimensioner}.",
    "Kommunens bogføring tilføjer rækken i omsætningstabellen; derefter genfremsendes bilaget.",
    "The municipality's bookkeepers add the row to the omsætningstabel; then the bilag is sent anew.",
  ),
  "ERP-003": erp(
    "kommune",
    "Kontoen {konto} er lukket for bogføring den {dato}.",
    "The account {konto} is closed for booking on {dato}.",
    "Åbn kontoen, eller ret omsætningstabellen til en åben konto.",
    "Open the account, or point the omsætningstabel to an open one.",
  ),
  "ERP-004": erp(
    "fagsystem",
    "Bilaget {id} er allerede bogført med et andet indhold.",
    "The bilag {id} is already booked with other content.",
    "Et bogført bilag ændres aldrig: send en tilbageførsel og et nyt bilag.",
    "A booked bilag is never changed: send a reversal and a new bilag.",
    409,
  ),
  "ERP-005": erp(
    "kommune",
    "Kontoen {konto} findes ikke i {myndighed}s kontoplan.",
    "The account {konto} does not exist in the kontoplan of {myndighed}.",
    "Kontrollér kontonummeret.",
    "Check the account number.",
    404,
  ),
  "ERP-006": erp(
    "drift",
    "Regnskabet føres i et ERP-system, som posthuset ikke kan slå op i.",
    "The books are kept in an ERP that the hub cannot look into.",
    "Slå op i ERP-systemet selv, eller start reference-ERP'et sammen med posthuset.",
    "Look in the ERP itself, or start the reference ERP together with the hub.",
    404,
  ),
  "ERP-099": erp(
    "kommune",
    "Modtageren afviste: {kode} {tekst}",
    "The receiver refused: {kode} {tekst}",
    "Se modtagerens egen vejledning til koden.",
    "See the receiver's own guide to the code.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
