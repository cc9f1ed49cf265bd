import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Fejlkoder", "Error codes"],
  lead: [
    "Hver fejl, som posthuset og reference-ERP'et kan give: hvad den siger, hvem der skal rette den, og hvordan. Ord i vinkler udfyldes med værdien fra bilaget.",
    "Every error that the hub and the reference ERP can give: what it says, who must mend it, and how. Words in angle brackets are filled with the value at hand.",
  ],
  grupper: ["Grupper", "Groups"],
  kode: ["Kode", "Code"],
  siger: ["Hvad den siger", "What it says"],
  hvem: ["Hvem", "Who"],
  loesning: ["Løsning", "Remedy"],
  http: ["HTTP", "HTTP"],
  advarsel: ["advarsel", "warning"],
});

/** The groups of the catalogue, in its order. */
export const grupper = bilingual({
  ADG: ["Adgang", "Access"],
  FMT: ["Form", "Form"],
  AFT: ["Serviceaftaler", "Service agreements"],
  RUT: ["Ruter", "Routes"],
  BSK: ["Beskeden", "The message"],
  FIN: ["Finansbilag", "Finansbilag"],
  DEB: ["Debitor", "Debtors"],
  IND: ["Indbetalinger", "Payments"],
  ISO: ["Bankfiler", "Bank files"],
  PSR: ["Inddrivelse", "Collection"],
  UDB: ["Udbetalinger", "Payouts"],
  NKS: ["NemKonto", "NemKonto"],
  G68: ["G68-filer", "G68 files"],
  G69: ["G69-filer", "G69 files"],
  G19: ["G19-filer", "G19 files"],
  MAS: ["Masseleverancer", "Mass deliveries"],
  SOR: ["Sortimenter", "Sortimenter"],
  ERP: ["Modtagerens bogføring", "The receiver's bookkeeping"],
  OMS: ["Omsætningstabellen", "The account mapping"],
  DRF: ["Drift", "Operations"],
});
