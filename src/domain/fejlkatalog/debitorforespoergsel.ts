import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** Questions to the debtor ledger (SF1590_B_02 and the search of B_03). */
const fagsystem = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("fagsystem", ...ord);

export const debitorforespoergselsfejl = {
  "DEB-050": fagsystem(
    "Der er intet, som it-systemet må se, med det id eller nummer, der er spurgt om.",
    "There is nothing that the it-system may see with the id or number asked for.",
    "Kontrollér id'et eller nummeret, og at det er den rette kommune. Andre fagsystemers debitorkonti ses kun med SoegAndresDebitorkonti og HentAndenDebitorkonto, som kræver en serviceaftale, der nævner dem.",
    "Check the id or number, and that it is the right municipality. Accounts of other fagsystemer are seen only by SoegAndresDebitorkonti and HentAndenDebitorkonto, which need a serviceaftale that names them.",
    404,
  ),
  "DEB-051": fagsystem(
    "Søgningen siger ikke, hvad der søges efter.",
    "The search does not say what is searched for.",
    "Tag mindst én af Part, Betalingsid, FordringIdentifikator og DelfordringIdentifikator med.",
    "Put at least one of Part, Betalingsid, FordringIdentifikator and DelfordringIdentifikator in.",
  ),
  "DEB-052": fagsystem(
    "Betalings-id'et har ikke den rette form.",
    "The payment id has not the right form.",
    "Skriv regningens 15 cifre, hvor det sidste er kontrolcifferet, eller hele kortlinjen, som +71<000000001234566+80000008<.",
    "Write the bill's 15 digits, of which the last is the check digit, or the whole line, as +71<000000001234566+80000008<.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
