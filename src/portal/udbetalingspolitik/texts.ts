import { MAX_AFTALENUMMER } from "../../domain/udbetaling/politik.js";
import { bilingual } from "../sprog.js";

type Felttekster = Readonly<Record<string, string>>;

/** What to write in a field that could not be read. */
const SKRIV: readonly [da: Felttekster, en: Felttekster] = [
  {
    gyldigFra: "Skriv den første dag, reglerne gælder.",
    piAftalenummer: `Skriv aftalens nummer: højst ${MAX_AFTALENUMMER} tegn.`,
    betalerkonto: "Betalerkontoen er ikke en konto: skriv 4 cifre og højst 10, som 1234 1234567890.",
    fejlkonto: "Fejlkontoen er ikke en konto: skriv 4 cifre og højst 10, som 1234 1234567890.",
    fristKlokken: "Fristen er ikke et klokkeslæt: skriv timer og minutter, som 14:00.",
    fireoejne: "Skriv et beløb i kroner, som 100.000,00; 0: alle.",
  },
  {
    gyldigFra: "Write the first day that the rules apply.",
    piAftalenummer: `Write the agreement's number: at most ${MAX_AFTALENUMMER} characters.`,
    betalerkonto: "The payer account is no account: write 4 digits and at most 10, as 1234 1234567890.",
    fejlkonto: "The fejlkonto is no account: write 4 digits and at most 10, as 1234 1234567890.",
    fristKlokken: "The cut-off is no time of day: write hours and minutes, as 14:00.",
    fireoejne: "Write an amount in kroner, as 100.000,00; 0: all.",
  },
];

/** What to know before a field is filled in. */
const HINT: readonly [da: Felttekster, en: Felttekster] = [
  {
    piAftalenummer: "PI-aftalen, som NemKonto kender kommunen ved.",
    betalerkonto: "Reg.nr. og kontonummer, som 1234 1234567890. Gælder bundter, der dannes fra og med dagen.",
    fejlkonto: "Kun når penge uden modtagerkonto skal sættes på den; ellers tom.",
    forsendelse: "Som fil skal nogen hente hvert bundt og aflevere det i banken.",
    fristKlokken: "Som 14:00. Den frist, pengeinstituttet har sagt.",
    dubletdage: "0: samme dag.",
    fireoejne: "0: alle.",
  },
  {
    piAftalenummer: "The PI agreement that NemKonto knows the municipality by.",
    betalerkonto:
      "Registreringsnummer and account number, as 1234 1234567890. For bundles made from that day on.",
    fejlkonto: "Only when money for a payee without an account goes there; else empty.",
    forsendelse: "As a file, somebody must fetch each bundle and hand it to the bank.",
    fristKlokken: "As 14:00. The cut-off that the bank has said.",
    dubletdage: "0: the same day.",
    fireoejne: "0: all.",
  },
];

export const texts = bilingual({
  skriv: SKRIV,
  hint: HINT,
  title: ["Regler for udbetalinger", "Rules for payouts"],
  lead: [
    "Det, kommunen selv bestemmer: konto, frister, hvad der ligner en dobbelt udbetaling, og hvornår to skal se på den.",
    "What the municipality decides itself: account, cut-offs, what looks like a double payout, and when two must look.",
  ],
  standard: [
    "Kommunen har ikke besluttet noget: standarden gælder",
    "The municipality has decided nothing: the standard applies",
  ],
  besluttet: ["De nye regler er besluttet", "The new rules are decided"],
  ikkeBesluttet: ["Reglerne er ikke besluttet", "The rules are not decided"],
  gaeldende: ["Det, der gælder nu", "What applies now"],
  ny: ["Nye regler", "New rules"],
  beslut: ["Beslut", "Decide"],
  laes: [
    "Ikke besluttet endnu: læs, hvad ændringen betyder, og beslut den nederst på siden",
    "Not decided yet: read what the change means, and decide it below on the page",
  ],
  beslutLaest: ["Jeg har læst det: beslut", "I have read it: decide"],
  afloest: [
    (dag: string) =>
      `Fra ${dag} gælder de regler, der allerede er besluttet fra den dag: skal ændringen vare ved, så beslut den også fra da.`,
    (dag: string) =>
      `From ${dag} the rules apply that are already decided from that day: if the change is to last, decide it from then too.`,
  ],
  gyldigFra: ["Gælder fra", "Apply from"],
  piAftalenummer: ["Aftale med pengeinstituttet", "Agreement with the bank"],
  betalerkonto: ["Konto, der betales fra", "Account that pays"],
  ingenKonto: ["Har modtageren ingen konto", "If the payee has no account"],
  Retur: ["kommer pengene tilbage", "the money comes back"],
  Fejlkonto: ["sættes de på fejlkontoen", "it is put on the fejlkonto"],
  fejlkonto: ["Fejlkonto", "Fejlkonto"],
  forsendelse: ["Bundterne sendes", "The bundles are sent"],
  nemkonto: ["gennem posthuset til NemKonto", "through the hub to NemKonto"],
  bankfil: [
    "som fil til banken (pain.001), der hentes her",
    "as a file to the bank (pain.001), fetched here",
  ],
  flytning: ["Er dagen ikke en bankdag", "If the day is no bank day"],
  foer: ["betales bankdagen før", "it is paid the bank day before"],
  efter: ["betales bankdagen efter", "it is paid the bank day after"],
  fristKlokken: ["Skal være sendt senest kl.", "To be sent by"],
  fristBankdage: ["Så mange bankdage før udførelsen", "So many bank days before execution"],
  forspring: [
    "Sendes af sig selv så mange bankdage før fristen",
    "Sent by itself so many bank days before the cut-off",
  ],
  dubletdage: [
    "Ens udbetalinger inden for så mange dage holdes tilbage",
    "Like payouts within so many days are held back",
  ],
  alarmtimer: ["Alarm, når et svar udebliver i så mange timer", "Alarm when an answer is so many hours late"],
  fireoejne: ["Fire øjne fra og med (kroner)", "Four eyes from (kroner)"],
  selvkoerende: ["Sendes af sig selv, når fristen nærmer sig", "Sent by itself when the cut-off is near"],
  ja: ["ja", "yes"],
  nej: ["nej", "no"],
  vaelg: ["Vælg", "Choose"],
  ingen: ["ingen", "none"],
  intet: ["Intet", "Nothing"],
  aendret: ["Hvad det ændrede", "What it changed"],
  tal: [
    (felt: string, min: number, max: number) => `${felt}: skriv et helt tal fra ${min} til ${max}.`,
    (felt: string, min: number, max: number) => `${felt}: write a whole number from ${min} to ${max}.`,
  ],
  mangler: ["Vælg en af mulighederne.", "Choose one of them."],
  historik: ["Hvad der er besluttet", "What has been decided"],
  ingenHistorik: ["Intet endnu.", "Nothing yet."],
  besluttetAf: ["Besluttet af", "Decided by"],
  besluttetDen: ["Besluttet", "Decided"],
});
