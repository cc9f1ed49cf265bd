import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Opgaver med udbetalinger", "Tasks of payouts"],
  lead: [
    "Det, et menneske skal tage stilling til. Der, hvor penge kan gå tabt, står øverst.",
    "What a person must decide. Where money may be lost comes first.",
  ],
  lukket: ["Opgaven er lukket", "The task is closed"],
  alle: ["Alle", "All"],
  ingen: ["Ingen opgaver venter.", "No task waits."],
  ingenAf: ["Ingen opgaver af den slags venter.", "No task of this kind waits."],
  slags: ["Vælg slags", "Choose kind"],
  hvad: ["Udbetaling", "Payout"],
  beloeb: ["Kroner", "Kroner"],
  hvorfor: ["Hvorfor", "Why"],
  naeste: ["Næste skridt", "Next step"],
  hvem: ["Gøres af", "Done by"],
  siden: ["Venter siden", "Waits since"],
  goer: ["Gør det her", "Do it here"],
  sammenlign: ["Se, og frigiv eller afslå", "See, and release or reject"],
  betalIgen: ["Betal igen", "Pay again"],
  bortfaldet: ["Luk som bortfaldet", "Close as lapsed"],
  se: ["Se udbetalingen", "See the payout"],
  seBesked: ["Se beskeder til fagsystemer", "See messages to fagsystemer"],
  luk: ["Luk opgaven", "Close the task"],
});

/** What a person does about each kind. */
export const forklaringer = bilingual({
  dobbelt: [
    "Modtageren har eller får pengene mere end én gang. Spørg banken straks, og kræv det ene beløb tilbage.",
    "The payee has or gets the money more than once. Ask the bank at once, and claim one amount back.",
  ],
  modstrid: [
    "NemKonto har sagt nej, og banken har dog haft pengene. Find ud af, hvem der har dem, før der betales igen.",
    "NemKonto said no, and yet the bank has had the money. Find out who has it before it is paid again.",
  ],
  beloeb: [
    "Banken har flyttet et andet beløb, end der er bedt om.",
    "The bank has moved another amount than was asked for.",
  ],
  bankpost: [
    "Banken har flyttet penge for en udbetaling, der ikke er sendt herfra. Spørg straks banken, hvem der har bedt om det.",
    "The bank has moved money for a payout that was not sent from here. Ask the bank at once who asked for it.",
  ],
  ukendt: [
    "NemKonto har en betaling eller et bundt, som ikke er sendt herfra. Spørg straks NemKonto, hvem der har bedt om det.",
    "NemKonto has a payment or a bundle that was not sent from here. Ask NemKonto at once who asked for it.",
  ],
  samlepost: [
    "Banken har bogført et bundt under ét, og beløbet passer ikke med dem, der ikke er afvist. Hent de svar, der mangler.",
    "The bank has booked a bundle as one, and the amount is not that of the payouts not refused. Get the answers that lack.",
  ],
  usendt: [
    "Fristen er gået, mens de var klar. Start en kørsel: den sender dem, eller siger, hvad der er i vejen.",
    "The cut-off went by while they were ready. Start a run: it sends them, or says what is in the way.",
  ],
  forsinket: [
    "NemKonto eller banken har ikke svaret i tide. Svaret efterspørges af sig selv; kommer det ikke, så spørg NemKonto. En bankfil skal være afleveret i banken, og bankens svar indlæst.",
    "NemKonto or the bank has not answered in time. The answer is asked for again by itself; if it stays away, ask NemKonto. A bank file must have been handed to the bank, and its answer taken in.",
  ],
  ubetalt: [
    "Modtageren har ikke fået pengene. Tal med modtageren, få en konto, der virker, og betal igen; eller luk den som bortfaldet.",
    "The payee does not have the money. Talk to the payee, get an account that works, and pay again; or close it as lapsed.",
  ],
  tilbageholdt: [
    "Sendes ikke, før et menneske har frigivet den. Den, der har oprettet den, kan ikke selv gøre det.",
    "Not sent until a person has released it. Who has made it cannot do so.",
  ],
  uafleveret: [
    "NemKonto eller et fagsystem tog ikke imod en besked herfra. Ret årsagen, eller giv besked på anden vis.",
    "NemKonto or a fagsystem did not take a message from here. Mend the cause, or tell them otherwise.",
  ],
});
