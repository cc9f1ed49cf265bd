import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Ny udbetaling i hånden", "New payout by hand"],
  lead: [
    "Udbetalingen sendes ikke, før en anden end dig har frigivet den.",
    "The payout is not sent until somebody else than you has released it.",
  ],
  oprettetIkke: ["Udbetalingen er ikke oprettet", "The payout is not made"],
  vaelg: ["Vælg", "Choose"],
  beloeb: ["Beløb i kroner", "Amount in kroner"],
  beloebHint: ["Som 1.250,50", "As 1.250,50"],
  beloebMangler: ["Skriv et beløb over nul.", "Write an amount above zero."],
  dispositionsdato: ["Til rådighed for modtageren den", "At the payee's disposal on"],
  datoMangler: ["Vælg den dag, pengene skal være til rådighed.", "Choose the day the money is to be there."],
  ydelsesart: ["Ydelsesart", "Ydelsesart"],
  ydelsesartHint: [
    "NemKonto kan have en specifik konto til ydelsen.",
    "NemKonto may have a specific account for the ydelse.",
  ],
  ydelsesartMangler: ["Skriv, hvilken ydelse det er.", "Write which ydelse it is."],
  fraDato: ["Periode fra", "Period from"],
  tilDato: ["Periode til", "Period to"],
  periodeMangler: ["En periode har to datoer.", "A period has two dates."],
  destinationMangler: ["Vælg, hvor pengene sendes hen.", "Choose where the money is sent."],
  sagsnummer: ["Sagsnummer", "Case number"],
  sagsnummerHint: ["Uden personers numre", "Without numbers of persons"],
  kontering: ["Kontering af udgiften", "Kontering of the cost"],
  konteringHint: [
    "Som Funktion=55771, Dranst=1, Gruppering=013, Art=52",
    "As Funktion=55771, Dranst=1, Gruppering=013, Art=52",
  ],
  konteringMangler: [
    "Skriv konteringen som Funktion=…, Dranst=…, Gruppering=…, Art=….",
    "Write the kontering as Funktion=…, Dranst=…, Gruppering=…, Art=….",
  ],
  opret: ["Opret, og send til en anden", "Make it, and send it to somebody else"],
  fortryd: ["Fortryd", "Cancel"],
});
