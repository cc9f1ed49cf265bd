import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Afstemning af en dag", "Reconciliation of a day"],
  lead: [
    "Det, der er besluttet, NemKontos svar, bankens poster og regnskabet, holdt op mod hinanden.",
    "What was decided, NemKonto's answers, the bank's entries and the books, held against each other.",
  ],
  vis: ["Vis", "Show"],
  dag: ["Dag", "Day"],
  bankfil: ["Indlæs bankens fil (camt.054)", "Take in the bank's file (camt.054)"],
  stemmer: [(dato: string) => `Alt stemmer ${dato}`, (dato: string) => `All agrees on ${dato}`],
  stemmerIkke: [
    (dato: string) => `Noget stemmer ikke ${dato}`,
    (dato: string) => `Something does not agree on ${dato}`,
  ],
  afvigelse: ["Stemmer ikke", "Does not agree"],
  opfoelgning: ["Stemmer, men nogen mangler at gøre noget", "Agrees, but somebody has something left to do"],
  oplysning: ["Værd at vide", "Worth knowing"],
  flere: [(antal: number) => `Og ${antal} til.`, (antal: number) => `And ${antal} more.`],
  hvad: ["Hvad", "What"],
  hvem: ["Hvem", "Who"],
  goer: ["Hvad skal gøres", "What to do"],
  hvor: ["Hvor", "Where"],
  udbetalingen: ["Udbetalingen", "The payout"],
  bilaget: [(nr: number) => `Bilag ${nr}`, (nr: number) => `Bilag ${nr}`],
  bankposten: ["Bankens post", "The bank's entry"],
  kaede: ["Fra beslutning til bank", "From decision to bank"],
  led: ["Led", "Link"],
  besluttet: ["Besluttet", "Decided"],
  anmodet: ["Sendt til NemKonto", "Sent to NemKonto"],
  besvaret: ["Besvaret af NemKonto", "Answered by NemKonto"],
  bogfoert: ["Bogført", "Booked"],
  antal: ["Antal", "Count"],
  beloeb: ["Kroner", "Kroner"],
  dagensAntal: ["Antal den dag", "Count that day"],
  dagensBeloeb: ["Kroner den dag", "Kroner that day"],
  konti: ["Kontiene", "The accounts"],
  konto: ["Konto", "Account"],
  mellemregning: ["Mellemregning", "Interim account"],
  undervejs: ["Undervejs", "Under way"],
  bank: ["Banken", "The bank"],
  hovedbog: ["Regnskabet", "The books"],
  forklaret: ["Forklaret", "Explained"],
  forskel: ["Forskel", "Difference"],
  tilstande: ["Hver krone i én tilstand", "Every krone in one state"],
  tilstand: ["Tilstand", "State"],
  ialt: ["I alt", "Total"],
  ingen: ["Der er ingen udbetalinger til og med den dag.", "There are no payouts up to that day."],
  afslut: ["Afslut dagen", "Close the day"],
  afslutHvad: [
    "Afstemningen gemmes, som den er nu, og kan vises til en revisor. Afsluttes dagen igen, siger den nye, hvad der er ændret.",
    "The reconciliation is kept as it is now, and can be shown to an auditor. Closed again, the new one says what has changed.",
  ],
  afslutKnap: [(dato: string) => `Afslut ${dato}`, (dato: string) => `Close ${dato}`],
  afslutninger: ["Se afsluttede dage", "See closed days"],
  afsluttetIkke: ["Dagen er ikke afsluttet", "The day is not closed"],
});

const hvem = bilingual({
  fagsystemet: ["Fagsystemet", "The fagsystem"],
  bogholderen: ["Bogholderen", "The bookkeeper"],
  udbetalingen: ["Den, der betaler ud", "Who pays out"],
  driften: ["Driften", "Operations"],
  ingen: ["Ingen", "Nobody"],
});

/** Who must do something about a difference. */
export const hvemtekst = (aktoer: string, sprog: Sprog): string =>
  (hvem(sprog) as Readonly<Record<string, string>>)[aktoer] ?? aktoer;
