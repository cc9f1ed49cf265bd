import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

const kommune = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("kommune", ...ord);

/** Payouts beside the bank's entries, and the closing of their days. */
export const udbetalingsafstemningsfejl = {
  "UDB-070": kommune(
    "Banken har {retning} {beloeb} for udbetalingen {udbetaling}, som er på {besluttet}.",
    "The bank has {retning} {beloeb} for the payout {udbetaling}, which is of {besluttet}.",
    "Posten er bogført, og forskellen står på undervejs. Spørg banken, hvad der er rigtigt, og bogfør forskellen.",
    "The entry is booked, and the difference stands on undervejs. Ask the bank which is right, and book the difference.",
  ),
  "UDB-071": kommune(
    "Banken har {retning} {beloeb} for udbetalingen {udbetaling}, som ikke er sendt til NemKonto herfra.",
    "The bank has {retning} {beloeb} for the payout {udbetaling}, which has not been sent to NemKonto from here.",
    "Intet er bogført for posten. Spørg straks banken, hvem der har bedt om betalingen.",
    "Nothing has been booked for the entry. Ask the bank at once who has asked for the payment.",
  ),
  "UDB-072": kommune(
    "Banken har {retning} {beloeb} for udbetalingen {udbetaling} en gang til; første gang var under referencen {reference}.",
    "The bank has {retning} {beloeb} for the payout {udbetaling} once more; the first time was under the reference {reference}.",
    "Posten er bogført, og beløbet står på undervejs. Bed banken tage den ene betaling tilbage.",
    "The entry is booked, and the amount stands on undervejs. Ask the bank to take one of the payments back.",
  ),
  "UDB-073": kommune(
    "Banken har {retning} {beloeb} ved at tage en returnering af udbetalingen {udbetaling} tilbage.",
    "The bank has {retning} {beloeb} by taking back a return of the payout {udbetaling}.",
    "Posten er bogført, og beløbet står på undervejs. Spørg banken, om modtageren har pengene, før udbetalingen betales igen.",
    "The entry is booked, and the amount stands on undervejs. Ask the bank whether the payee has the money before it is paid again.",
  ),
  "UDB-074": kommune(
    "{dato} er ikke begyndt endnu.",
    "{dato} has not begun yet.",
    "Vælg en dag til og med i dag.",
    "Choose a day up to and with today.",
  ),
  "UDB-075": beskriver(404)(
    "kommune",
    "{myndighed} har ingen afslutning med nummer {nr}.",
    "{myndighed} has no closing statement with the number {nr}.",
    "Find afslutningens nummer i listen over afslutninger.",
    "Find its number in the list of closing statements.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
