import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** A bundle to NemKonto, and the stand-in for NemKonto: can it be passed on, and can what is asked be done? */
const fagsystem = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("fagsystem", ...ord);

const drift = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("drift", ...ord);

export const nemkontofejl = {
  "NKS-001": fagsystem(
    "Den afsendende myndighed {cvr} er ikke en af landets 98 kommuner.",
    "The sending authority {cvr} is not one of the 98 municipalities.",
    "Ret AfsenderMyndighed til kommunens CVR-nummer.",
    "Set AfsenderMyndighed to the CVR number of the municipality.",
  ),
  "NKS-002": fagsystem(
    "Den modtagende myndighed {cvr} er ikke en af landets 98 kommuner.",
    "The receiving authority {cvr} is not one of the 98 municipalities.",
    "Ret ModtagerMyndighed til kommunens CVR-nummer.",
    "Set ModtagerMyndighed to the CVR number of the municipality.",
  ),
  "NKS-003": fagsystem(
    "Afsenderen {afsender} og modtageren {modtager} er ikke samme kommune.",
    "The sender {afsender} and the receiver {modtager} are not one municipality.",
    "En kommune betaler selv: skriv samme CVR-nummer begge steder.",
    "A municipality pays by itself: give one CVR number in both places.",
  ),
  "NKS-004": fagsystem(
    "Kontroltotalen siger {angivet}, men bundtet har {fundet}.",
    "The control total says {angivet}, but the bundle has {fundet}.",
    "Intet er sendt. Find ud af, hvad der mangler eller er for meget i bundtet, og send det helt.",
    "Nothing has been sent. Find out what the bundle lacks or has too much of, and send it whole.",
  ),
  "NKS-005": fagsystem(
    "BetalingIdentifikator {id} står mere end én gang i bundtet.",
    "BetalingIdentifikator {id} stands more than once in the bundle.",
    "Giv hver betaling sit eget id; er det samme betaling to gange, så fjern den ene.",
    "Give every payment its own id; if it is the same payment twice, take one away.",
  ),
  "NKS-006": fagsystem(
    "Betalingsmodtagerens nummer er ikke et gyldigt {type}-nummer.",
    "The payee's number is not a valid {type} number.",
    "Ret nummeret eller dets slags (CPR, CVR, SE eller P).",
    "Mend the number or its kind (CPR, CVR, SE or P).",
  ),
  "NKS-007": fagsystem(
    "Udførelsesdatoen {dato} er ikke en bankdag; den næste er {naeste}.",
    "The execution date {dato} is no bank day; the next one is {naeste}.",
    "Vælg en bankdag: samme dag eller før, hvis modtageren skal have pengene til tiden.",
    "Choose a bank day: an earlier one if the payee is to have the money in time.",
  ),
  "NKS-008": fagsystem(
    "En konto er fire cifre og et kontonummer på højst ti; det er {felt} ikke.",
    "An account is four digits and an account number of ten at most; {felt} is not.",
    "Ret kontoen; et IBAN kan ikke bruges her.",
    "Mend the account; an IBAN cannot be used here.",
  ),
  "NKS-009": fagsystem(
    "IngenKonto er {valg}, men fejlkontoen {fejlkonto}.",
    "IngenKonto is {valg}, but the fejlkonto {fejlkonto}.",
    "Angiv en fejlkonto, når IngenKonto er Fejlkonto, og kun da.",
    "Give a fejlkonto when IngenKonto is Fejlkonto, and only then.",
  ),
  "NKS-010": fagsystem(
    "Teksten har tegnet {tegn}, som pengeinstitutter ikke kan vise.",
    "The text has the character {tegn}, which banks cannot show.",
    "Brug bogstaver, tal og tegn fra ISO 8859-1 (dansk og vesteuropæisk).",
    "Use letters, digits and signs of ISO 8859-1 (Danish and Western European).",
  ),
  "NKS-011": fagsystem(
    "Betalingen er på 0 kr.",
    "The payment is of 0 kr.",
    "Udelad betalingen, eller skriv det rette beløb.",
    "Leave the payment out, or write the right amount.",
  ),
  "NKS-012": fagsystem(
    "BetalingIdentifikator har tegnet {tegn}, som ikke må stå i et id efter ISO 20022.",
    "BetalingIdentifikator has the character {tegn}, which an id of ISO 20022 may not have.",
    "Brug kun bogstaverne a–z, tal, mellemrum og / - ? : ( ) . , ' +",
    "Use only the letters a–z, digits, blank and / - ? : ( ) . , ' +",
  ),
  "NKS-013": fagsystem(
    "Beskeden {id} er kendt hos NemKonto med et andet indhold.",
    "NemKonto knows the message {id} with other content.",
    "Giv den nye anmodning sit eget BeskedIdentifikator; den gamle gælder.",
    "Give the new request a BeskedIdentifikator of its own; the old one stands.",
    409,
  ),
  "NKS-014": fagsystem(
    "NemKonto har ingen betaling {id} fra it-systemet.",
    "NemKonto has no payment {id} from the it-system.",
    "Kontrollér id'et; er bundtet endnu på vej, så nævn det i BundtIdentifikator: så venter ønsket på det.",
    "Check the id; if the bundle is still on its way, name it in BundtIdentifikator: then the wish waits for it.",
  ),
  "NKS-015": fagsystem(
    "Betalingen {id} kan ikke standses længere; den er {tilstand}.",
    "The payment {id} can no longer be stopped; it is {tilstand}.",
    "Følg betalingen: bliver den udført, skal pengene kræves tilbage hos modtageren.",
    "Follow the payment: if it is executed, the money must be claimed back from the payee.",
    409,
  ),
  "NKS-016": drift(
    "Efterligningen af NemKonto er ikke slået til.",
    "The stand-in for NemKonto is not switched on.",
    "Start med OEIR_NEMKONTO=efterligning, hvis der skal øves; den hører ikke til i drift.",
    "Start with OEIR_NEMKONTO=efterligning to rehearse; it does not belong in production.",
    404,
  ),
  "NKS-017": drift(
    "Adfærden {adfaerd} skal have en årsagskode.",
    "The behaviour {adfaerd} must have a reason code.",
    "Skriv en årsag fra ISO 20022 på fire tegn, som AC04.",
    "Give a reason of ISO 20022 of four characters, like AC04.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
