import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

const kommune = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("kommune", ...ord);

/** Payouts beside the bank's entries, and the closing of their days. */
export const udbetalingsafstemningsfejl = {
  "UDB-070": kommune(
    "Banken har {retning} {beloeb} for udbetalingen {udbetaling}, som er på {besluttet}.",
    "The bank has {retning} {beloeb} for the payout {udbetaling}, which is of {besluttet}.",
    "Intet er bogført for posten. Spørg banken, hvad der er rigtigt, og bogfør forskellen selv.",
    "Nothing has been booked for the entry. Ask the bank which is right, and book the difference yourself.",
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
    "Intet er bogført for posten. Bed banken tage den tilbage; er pengene hos modtageren, skal de kræves tilbage.",
    "Nothing has been booked for the entry. Ask the bank to take it back; if the payee has the money, it must be claimed back.",
  ),
  "UDB-073": kommune(
    "Banken har {retning} {beloeb} ved at tage en returnering af udbetalingen {udbetaling} tilbage.",
    "The bank has {retning} {beloeb} by taking back a return of the payout {udbetaling}.",
    "Intet er bogført for posten. Spørg banken, om modtageren har fået pengene, før udbetalingen betales igen.",
    "Nothing has been booked for the entry. Ask the bank whether the payee has the money before the payout is paid again.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
