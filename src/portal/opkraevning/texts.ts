import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Opkrævning", "Collection"],
  lead: [
    (navn: string, dato: string) => `Hvad der skyldes ${navn} pr. ${dato}, og hvad der skal ske med det.`,
    (navn: string, dato: string) => `What is owed to ${navn} as of ${dato}, and what is to happen to it.`,
  ],
  kr: ["kr.", "kr."],
  udestaaendeIalt: ["Udestående", "Outstanding"],
  forfaldent: ["Heraf forfaldent", "Of which due"],
  venterOpgaver: ["Opgaver, der venter", "Tasks that wait"],
  stemmer: [
    "Debitorbogholderiet stemmer med finansbogholderiet",
    "The debtor ledger agrees with the general ledger",
  ],
  stemmerIkke: [
    "Debitorbogholderiet stemmer ikke med finansbogholderiet",
    "The debtor ledger does not agree with the general ledger",
  ],
  findFejl: [
    "Driften skal finde forskellen, før der køres regninger eller rykkere.",
    "Operations must find the difference before bills or reminders are run.",
  ],
  hvad: ["Hvad", "What"],
  debitor: ["Debitorbogholderi", "Debtor ledger"],
  finans: ["Kontrolkonto i finans", "Control account in finance"],
  forskel: ["Forskel", "Difference"],
  tilgode: ["Tilgodehavender", "Receivables"],
  uplaceret: ["Indbetalinger, der ikke er placeret", "Payments not placed"],
  mellemregning: ["Inddrevet af PSRM, ikke udbetalt", "Collected by PSRM, not paid out"],
  afstemning: ["Afstemning, beløb i kroner", "Reconciliation, amounts in kroner"],
  udestaaende: ["Udestående efter alder", "Outstanding by age"],
  fraSrb: [
    "Alderen tælles fra sidste rettidige betalingsdato.",
    "Age is counted from the last day of payment.",
  ],
  alder: ["Alder", "Age"],
  fordringer: ["Fordringer", "Claims"],
  beloeb: ["Kroner", "Kroner"],
  ialt: ["I alt", "Total"],
  tilstande: ["Fordringer efter tilstand", "Claims by state"],
  tilstand: ["Tilstand", "State"],
  ingenFordringer: ["Der er ingen fordringer endnu.", "There are no claims yet."],
  intetUdestaaende: ["Intet er udestående.", "Nothing is outstanding."],
  opgaver: ["Opgaver, der venter", "Tasks that wait"],
  ingenOpgaver: ["Ingen opgaver venter.", "No task waits."],
  alleOpgaver: ["Se alle opgaver", "See all tasks"],
  parathed: ["Parathed til inddrivelse (PSRM)", "Readiness for recovery (PSRM)"],
  parathedForklaring: [
    "Ville PSRM tage imod fordringen, hvis den blev sendt den første dag, det kan ske? Fejl ses, mens de endnu kan rettes.",
    "Would PSRM take the claim, sent on the first day possible? What is wrong is seen while it can still be mended.",
  ],
  ingenParathed: [
    "Paratheden er ikke beregnet. Start kørslen Parathed til inddrivelse.",
    "Readiness has not been worked out. Start the run Readiness for recovery.",
  ],
  felter: ["Hvad der er galt, efter fagsystem og felt", "What is wrong, by fagsystem and field"],
  felt: ["Felt", "Field"],
  system: ["Fagsystem", "Fagsystem"],
  ramte: ["Fordringer med fejl", "Claims with an error"],
  andelAlle: ["Andel af alle", "Share of all"],
  koersler: ["Nyeste kørsler", "Newest runs"],
  ingenKoersler: ["Ingen kørsler endnu.", "No runs yet."],
  alleKoersler: ["Alle kørsler, og start en ny", "All runs, and start a new one"],
});

/** The ages as the ledger names them, nearest first. */
export const aldre = bilingual({
  "ikke forfalden": ["Ikke forfalden", "Not due"],
  "1-30 dage": ["1–30 dage", "1–30 days"],
  "31-90 dage": ["31–90 dage", "31–90 days"],
  "91-365 dage": ["91–365 dage", "91–365 days"],
  "over et år": ["Over et år", "More than a year"],
});
