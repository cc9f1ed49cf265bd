import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

const drift = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("drift", ...ord);

/** A bank's answers to payments (pain.002): can they be read, and whose are they? */
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
} as const satisfies Record<string, Fejlbeskrivelse>;
