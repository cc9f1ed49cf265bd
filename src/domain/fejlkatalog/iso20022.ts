import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

const drift = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("drift", ...ord);

const kommune = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("kommune", ...ord);

/** A bank's answers to payments (pain.002): can they be read, and whose are they? And bundles as files (pain.001). */
export const iso20022fejl = {
  "ISO-001": drift(
    "Filen er ikke en pain.002: den begynder med {element}.",
    "The file is no pain.002: it begins with {element}.",
    "Vælg den fil, som banken har svaret med (pain.002); posteringsadviser (camt.054) indlæses som kontoudtog.",
    "Choose the file that the bank answered with (pain.002); notifications (camt.054) are taken in as bank files.",
  ),
  "ISO-002": drift(
    "Svaret har ingen status: {felt} mangler.",
    "The answer has no status: {felt} is missing.",
    "Bed banken om en rettet fil; resten af filen er indlæst, og den rettede fil kan indlæses hel.",
    "Ask the bank for a mended file; the rest of the file has been taken in, and the mended one can be taken in whole.",
  ),
  "ISO-003": drift(
    "Svaret siger ikke, hvilken betaling det er om: {felt} mangler.",
    "The answer does not say which payment it is about: {felt} is missing.",
    "Bed banken om en rettet fil; resten af filen er indlæst, og den rettede fil kan indlæses hel.",
    "Ask the bank for a mended file; the rest of the file has been taken in, and the mended one can be taken in whole.",
  ),
  "ISO-004": drift(
    "Filen har intet svar i sig.",
    "The file has no answer in it.",
    "Spørg banken, hvad filen skulle svare på.",
    "Ask the bank what the file was to answer.",
  ),
  "ISO-005": kommune(
    "Bundtet {id} findes ikke.",
    "The bundle {id} does not exist.",
    "Find bundtet på listen over kommunens bundter.",
    "Find the bundle on the list of the municipality's bundles.",
    404,
  ),
  "ISO-006": kommune(
    "Bundtet {id} er sendt til NemKonto; som bankfil ville det blive betalt én gang til.",
    "The bundle {id} has been sent to NemKonto; as a bank file it would be paid once more.",
    "Skal kommunen betale med bankfiler, så sæt forsendelse til bankfil i udbetalingspolitikken; det gælder de næste bundter.",
    "If the municipality is to pay by bank files, set forsendelse to bankfil in its payout policy; it counts for the next bundles.",
    409,
  ),
  "ISO-007": kommune(
    "Udbetalingen {id} er i en bankfil og kan ikke standses her.",
    "The payout {id} is in a bank file and cannot be stopped here.",
    "Bed pengeinstituttet om at annullere den, og indlæs dets svar (pain.002), når det kommer.",
    "Ask the bank to cancel it, and take in its answer (pain.002) when it comes.",
    409,
  ),
  "ISO-008": kommune(
    "Banken svarer om udbetalingen {udbetaling}, som om den var på {beloeb}; den er bestilt med {bestilt}.",
    "The bank answers about the payout {udbetaling} as if it were of {beloeb}; it was ordered with {bestilt}.",
    "Svaret er ikke noteret. Spørg banken, hvilken betaling den svarer om, og om beløbet er ændret, før noget betales igen; bed den om en rettet fil, og indlæs den.",
    "The answer has not been noted. Ask the bank which payment it answers about, and whether the amount was changed, before anything is paid again; ask it for a mended file, and take that in.",
  ),
  "ISO-009": kommune(
    "Banken siger, at bundtet {bundt} er {antal} betalinger på {beloeb}; det er sendt med {sendtAntal} på {sendt}.",
    "The bank says that the bundle {bundt} is {antal} payments of {beloeb}; it was sent with {sendtAntal} of {sendt}.",
    "Intet af filens svar om bundtet er noteret. Spørg banken, hvilken fil den har modtaget, før noget betales igen; bed den om en rettet fil, og indlæs den.",
    "None of the file's answers about the bundle has been noted. Ask the bank which file it has received, before anything is paid again; ask it for a mended file, and take that in.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
