import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Bankens svar", "The bank's answers"],
  lead: [
    "Det, banken og ældre udbetalingssystemer har svaret om udbetalingerne. Samme fil to gange ændrer intet.",
    "What the bank and legacy systems have answered about the payouts. The same file twice changes nothing.",
  ],
  pain002: ["Svar på en bankfil (pain.002)", "Answers to a bank file (pain.002)"],
  pain002Felt: ["Fil fra banken", "File from the bank"],
  pain002Hint: [
    "XML, højst 10 MB. Siger, hvilke betalinger banken har taget og afvist, og hvorfor.",
    "XML, at most 10 MB. Says which payments the bank has taken and refused, and why.",
  ],
  fejlliste: ["Fejlliste fra et ældre udbetalingssystem", "List of failures from a legacy system"],
  fejllisteFelt: ["Fejlliste", "List of failures"],
  fejllisteHint: [
    "CSV, som den kom og med sit eget navn, som §38_04321_02-05-2025_051646.csv. Den, der ikke står på listen, er ikke dermed betalt.",
    "CSV, as it came and with its own name, as §38_04321_02-05-2025_051646.csv. Who is not on it is not thereby paid.",
  ],
  advis: ["Posteringsadvis (camt.054)", "Entries on the account (camt.054)"],
  advisTekst: [
    "Først bankens poster siger, at pengene har forladt kontoen eller er kommet tilbage. De indlæses ét sted for hele kommunen:",
    "Only the bank's entries say that the money has left the account or come back. They are taken in at one place for all of the municipality:",
  ],
  advisLink: ["Indbetalinger og bankens fil", "Payments and the bank's file"],
  vaelg: ["Vælg en fil med bankens svar (pain.002).", "Choose a file with the bank's answers (pain.002)."],
  tilbage: ["Til bankens svar", "To the bank's answers"],
  svar: ["Svarene", "The answers"],
  om: ["Om", "About"],
  bundt: ["Bundtet", "The bundle"],
  status: ["Status", "Status"],
  betyder: ["Hvad det betyder", "What it means"],
  udfald: ["Hvad der kom af det", "What came of it"],
  antal: ["Udbetalinger", "Payouts"],
  ingen: ["Der er ingen svar i filen, der kan læses.", "There are no answers in the file that can be read."],
});

export const udfaldstekster = bilingual({
  NOTERET: ["noteret", "noted"],
  KENDT: ["indlæst før; intet er ændret", "taken in before; nothing is changed"],
  INTET: ["siger intet om en enkelt udbetaling", "says nothing of a single payout"],
  AFVIST: [
    "ikke noteret: passer ikke med det, der er bestilt",
    "not noted: it does not fit what was ordered",
  ],
  UKENDT: [
    "ikke en af kommunens udbetalinger: spørg banken, hvad den er",
    "none of the municipality's payouts: ask the bank what it is",
  ],
});
