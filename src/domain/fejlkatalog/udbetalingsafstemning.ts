import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

const kommune = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("kommune", ...ord);

/** Payouts beside the bank's entries, and the closing of their days. */
export const udbetalingsafstemningsfejl = {
  "UDB-070": kommune(
    "Banken har {retning} {beloeb} for udbetalingen {udbetaling}, som er på {besluttet}.",
    "The bank has {retning} {beloeb} for the payout {udbetaling}, which is of {besluttet}.",
    "Posten er bogført, og forskellen står på undervejs. Spørg banken, hvad der er rigtigt, og bogfør det, der så står der, med et finansbilag, der nævner udbetalingen (NemKontoAnmodning).",
    "The entry is booked, and the difference stands on undervejs. Ask the bank which is right, and book what then stands there by a finansbilag that names the payout (NemKontoAnmodning).",
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
  "UDB-076": kommune(
    "Banken har samlet trukket {beloeb} for bundtet {bundt}, men de {antal} udbetalinger i det, som hverken er afvist, standset eller udført før, er på {ventet}. Forskellen er {forskel}.",
    "The bank has drawn {beloeb} as one for the bundle {bundt}, but the {antal} payouts in it that are neither refused, stopped nor executed before are of {ventet}. The difference is {forskel}.",
    "Intet er bogført for posten. Hent og indlæs bankens eller NemKontos afvisninger: passer beløbet så, bogføres posten af sig selv. Ellers bed banken om postens enkelte betalinger (camt.054 med TxDtls), og indlæs dem.",
    "Nothing has been booked for the entry. Fetch and take in the refusals of the bank or NemKonto: when the amount then fits, the entry is booked by itself. Else ask the bank for the entry's single payments (camt.054 with TxDtls), and take them in.",
  ),
  "UDB-077": kommune(
    "Banken har samlet {retning} {beloeb} vedrørende bundtet {bundt} uden at sige for hvilke udbetalinger.",
    "The bank has {retning} {beloeb} as one about the bundle {bundt}, and does not say for which payouts.",
    "Intet er bogført for posten. Bed banken om postens enkelte betalinger (camt.054 med TxDtls), og indlæs dem.",
    "Nothing has been booked for the entry. Ask the bank for the entry's single payments (camt.054 with TxDtls), and take them in.",
  ),
  "UDB-078": kommune(
    "Banken siger nu, at posten {samlepost} omfatter udbetalingen {udbetaling} på {beloeb}; posten er før bogført som hele sit bundt, og da var den ikke med.",
    "The bank now says that the entry {samlepost} includes the payout {udbetaling} of {beloeb}; the entry has been booked as its whole bundle before, and then it was not in it.",
    "Intet er bogført for linjen. Spørg banken, hvilke udbetalinger posten omfatter, før nogen af dem betales igen.",
    "Nothing has been booked for the line. Ask the bank which payouts the entry is of, before any of them is paid again.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
