import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Fejlliste", "List of failures"],
  vaelg: ["Vælg en fejlliste (CSV).", "Choose a list of failures (CSV)."],
  tilbage: ["Til bankens svar", "To the bank's answers"],
  linjer: ["Linjerne", "The lines"],
  linje: ["Linje", "Line"],
  udbetaling: ["Udbetaling", "Payout"],
  ingenUdbetaling: ["ingen", "none"],
  fakturanummer: ["Fakturanummer", "Fakturanummer"],
  beloeb: ["Kroner", "Kroner"],
  aarsag: ["Årsag", "Reason"],
  udfald: ["Hvad der kom af det", "What came of it"],
  dannet: [
    (dag: string, tid: string) => `Listen er dannet den ${dag} kl. ${tid}.`,
    (dag: string, tid: string) => `The list was made on ${dag} at ${tid}.`,
  ],
  ingen: [
    "Der er ingen linjer på listen: ingen udbetaling er meldt mislykket. Det siger ikke, at de er betalt.",
    "There are no lines on the list: no payout is reported as failed. That does not say that they are paid.",
  ],
});

/** What came of a line, and of those that nobody can be sure of: who must do what. */
export const udfaldstekster = bilingual({
  NOTERET: ["noteret: udbetalingen er afvist", "noted: the payout is refused"],
  KENDT: ["indlæst før; intet er ændret", "taken in before; nothing is changed"],
  UKENDT: [
    "ingen udbetaling har det nummer og beløb: find ud af, om den er betalt uden om her",
    "no payout has that number and amount: find out whether it was paid elsewhere",
  ],
  IKKE_SENDT: [
    "udbetalingen er ikke sendt herfra: find ud af, hvem der har sendt den, før den sendes",
    "the payout has not been sent from here: find out who sent it before it is sent",
  ],
  FLERE: [
    "flere udbetalinger kan være ment: spørg udbetalingssystemet, hvilken det er",
    "more than one payout could be meant: ask the legacy system which it is",
  ],
  ANDEN_MODTAGER: [
    "udbetalingen er til en anden modtager: spørg udbetalingssystemet, hvis den er",
    "the payout is to another payee: ask the legacy system whose it is",
  ],
});
