import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

const drift = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("drift", ...ord);
const kommune = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("kommune", ...ord);

/** A payment and the bank's notice of it: can it be read and placed? */
export const indbetalingsfejl = {
  "IND-001": drift(
    "Filen er ikke en camt.054: den begynder med {element}.",
    "The file is no camt.054: it begins with {element}.",
    "Bed banken om posteringsadviser (camt.054); kontoudtog (camt.053) indeholder de samme penge en gang til.",
    "Ask the bank for notifications (camt.054); statements (camt.053) hold the same money once more.",
  ),
  "IND-002": kommune(
    "Beløbet er i {valuta}; kun DKK kan indlæses.",
    "The amount is in {valuta}; only DKK can be taken in.",
    "Se, hvad banken har godskrevet i kroner, og bogfør det selv.",
    "See what the bank has credited in kroner, and book it yourself.",
  ),
  "IND-003": kommune(
    "Kontoen {konto} er ikke en af kommunens konti.",
    "The account {konto} is not one of the municipality's.",
    "Kontrollér, at filen er kommunens; er kontoen ny, skal den stå i reglerne for opkrævning eller udbetalinger. Indlæs derefter filen igen.",
    "Check that the file is the municipality's; a new account must stand in its rules of collection or for payouts. Then take the file in again.",
  ),
  "IND-004": drift(
    "Posten kan ikke læses: {felt} er '{vaerdi}'.",
    "The entry cannot be read: {felt} is '{vaerdi}'.",
    "Bed banken om en rettet fil; resten af filen er indlæst, og den rettede fil kan indlæses hel.",
    "Ask the bank for a mended file; the rest of the file has been taken in, and the mended one can be taken in whole.",
  ),
  "IND-005": drift(
    "Postens betalinger er {sum} i alt, men posten er på {beloeb}.",
    "The payments of the entry are {sum} in all, but the entry is of {beloeb}.",
    "Ingen af postens betalinger er indlæst. Bed banken om en rettet fil.",
    "None of the entry's payments has been taken in. Ask the bank for a mended file.",
  ),
  "IND-006": drift(
    "Banken har ikke givet posten en reference (AcctSvcrRef eller NtryRef), som den kan kendes igen på.",
    "The bank has given the entry no reference (AcctSvcrRef or NtryRef) to know it again by.",
    "Registrér betalingen i hånden, eller bed banken om referencer: uden dem kan samme betaling blive indlæst to gange.",
    "Register the payment by hand, or ask the bank for references: without them a payment could be taken in twice.",
  ),
  "IND-007": drift(
    "Banken har før brugt referencen {reference} til en betaling på {foer}; nu er den på {nu}.",
    "The bank has used the reference {reference} before for a payment of {foer}; now it is of {nu}.",
    "Spørg banken, hvad der er rigtigt. Intet er indlæst for denne post.",
    "Ask the bank which is right. Nothing has been taken in for this entry.",
    409,
  ),
  "IND-008": kommune(
    "Banken har taget {beloeb} tilbage, men betalingen, det drejer sig om, er ikke indlæst.",
    "The bank has taken {beloeb} back, but the payment it is about has not been taken in.",
    "Indlæs den fil, som betalingen stod i, og derefter denne igen; findes den ikke, så bogfør posten selv.",
    "Take in the file that had the payment, and then this one again; if there is none, book the entry yourself.",
  ),
  "IND-009": kommune(
    "Banken har taget {beloeb} tilbage, men der er kun {rest} tilbage af betalingen: resten er allerede betalt tilbage.",
    "The bank has taken {beloeb} back, but only {rest} of the payment is left: the rest has been paid back already.",
    "Aftal med betaleren, hvem der har fået for meget, og bogfør forskellen selv.",
    "Settle with the payer who has got too much, and book the difference yourself.",
    409,
  ),
  "IND-010": drift(
    "Banken siger, at der er {antal} poster på {sum}, men filen har {fundet} på {fundetSum}.",
    "The bank says that there are {antal} entries of {sum}, but the file has {fundet} of {fundetSum}.",
    "Intet er indlæst: filen er ikke hel, eller den er ændret undervejs. Hent den igen hos banken.",
    "Nothing has been taken in: the file is not whole, or has been changed on its way. Fetch it from the bank again.",
  ),
  "IND-011": kommune(
    "Der er ingen afregning {id} fra PSRM, som udbetaler noget.",
    "There is no settlement {id} from PSRM that pays anything out.",
    "Find afregningen under inddrivelse; er den ikke kommet endnu, så vent, til PSRM har fortalt om den.",
    "Find the settlement under collection; if it has not come yet, wait until PSRM has told of it.",
    404,
  ),
  "IND-012": kommune(
    "Afregningen er allerede modtaget ved indbetalingen {indbetaling}.",
    "The settlement has been received already by the payment {indbetaling}.",
    "Intet er ændret. Find den afregning, som pengene er udbetalt for, eller spørg Gældsstyrelsen, hvad de er.",
    "Nothing has been changed. Find the settlement that the money was paid out for, or ask Gældsstyrelsen what it is.",
    409,
  ),
  "IND-013": kommune(
    "Indbetalingen er ikke penge i banken: den er, hvad PSRM har fortalt at have inddrevet.",
    "The payment is no money in the bank: it is what PSRM has told that it has collected.",
    "Vælg den indbetaling fra banken, som Gældsstyrelsen har udbetalt.",
    "Choose the payment from the bank that Gældsstyrelsen has paid out.",
    409,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
