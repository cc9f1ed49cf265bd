import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Efterligningen af NemKonto", "The stand-in for NemKonto"],
  lead: [
    "Til øvelse: bestem, hvordan betalinger til en modtager går, og lad dagene gå. Ingen rigtige penge flyttes.",
    "For rehearsal: decide how payments to a payee go, and let the days pass. No real money is moved.",
  ],
  gjort: ["Det er gjort", "It is done"],
  ikkeGjort: ["Det blev ikke gjort", "It was not done"],
  fremad: ["Lad dagen gå", "Let the day pass"],
  fremadHvad: [
    "NemKonto svarer på det, der venter, også det langsomme, og banken udfører det, der er kommet dag for.",
    "NemKonto answers what waits, the slow too, and the bank executes what is due.",
  ],
  til: ["Til udgangen af", "To the end of"],
  tilHint: ["Tom: i dag", "Empty: today"],
  fremadKnap: ["Gå frem", "Move on"],
  register: ["Modtagere, der er noget særligt ved", "Payees with something special"],
  ingenModtagere: [
    "Ingen. Den, der ikke står her, har en NemKonto, der virker.",
    "None. Who does not stand here has a NemKonto that works.",
  ],
  modtager: ["Modtager", "Payee"],
  adfaerd: ["Hvad der sker", "What happens"],
  konti: ["Konti", "Accounts"],
  saet: ["Bestem, hvordan det går for en modtager", "Decide how it goes for a payee"],
  vaelg: ["Vælg", "Choose"],
  vaelgAdfaerd: ["Vælg, hvad der skal ske.", "Choose what is to happen."],
  aarsagskode: ["Årsag (ISO 20022)", "Reason (ISO 20022)"],
  aarsagskodeHint: ["Kun, hvor en årsag skal gives: som AC04", "Only where a reason is to be given: as AC04"],
  saetKnap: ["Bestem", "Decide"],
  betalinger: ["Kommunens betalinger hos NemKonto", "The municipality's payments at NemKonto"],
  betalingerHvad: [
    "Som de står hos NemKonto og banken, hvad enten svarene er hentet eller ej.",
    "As they stand at NemKonto and the bank, whether or not the answers have been fetched.",
  ],
  ingenBetalinger: ["Ingen betalinger.", "No payments."],
  betaling: ["Udbetaling", "Payout"],
  udfoeres: ["Udføres", "Executed"],
  beloeb: ["Kroner", "Kroner"],
  tilstand: ["Hvor den er", "Where it is"],
});

const adfaerd = bilingual({
  normal: ["Går godt", "Goes well"],
  "ingen-konto": ["Har ingen NemKonto", "Has no NemKonto"],
  lukket: ["Kontoen er lukket", "The account is closed"],
  spaerret: ["Kontoen er spærret", "The account is blocked"],
  navn: ["Navn og konto passer ikke sammen", "Name and account do not fit"],
  standset: ["Standses hos NemKonto", "Stopped at NemKonto"],
  langsom: ["Intet svar, før dagen går", "No answer until the day passes"],
  tabt: ["Svarene går tabt, til der spørges igen", "Answers are lost until asked for again"],
  bagvendt: ["Svarene kommer i omvendt orden", "Answers come in reverse order"],
  dobbelt: ["Hvert svar kommer to gange", "Each answer comes twice"],
  retur: ["Udføres, og kommer tilbage", "Executed, and returned"],
  aarsag: ["Banken afviser med den angivne årsag", "The bank refuses with the given reason"],
  svar0: ["Bundtet kan ikke læses", "The bundle cannot be read"],
  svar2: ["Afvises ved modtagelsen", "Refused at reception"],
});

export const adfaerdstekst = (navn: string, sprog: Sprog): string =>
  (adfaerd(sprog) as Readonly<Record<string, string>>)[navn] ?? navn;
