import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** Can the message be read? Found by the readers in `kit`, which know no domain; here they get sentence and owner. */
const format = (...ord: Ord): Fejlbeskrivelse => beskriver(400)("fagsystem", ...ord);

export const formatfejl = {
  "FMT-001": format(
    "Beskeden er tom.",
    "The message is empty.",
    "Send beskeden i kaldets krop.",
    "Send the message in the body of the call.",
  ),
  "FMT-002": format(
    "Beskeden er for stor: højst {graense}.",
    "The message is too large: at most {graense}.",
    "Del bilagene op, eller send dem som masseleverance.",
    "Split the bilag, or send them as a mass delivery.",
    413,
  ),
  "FMT-003": format(
    "Beskedens tegnsæt er ikke UTF-8.",
    "The message is not encoded in UTF-8.",
    "Skriv beskeden i UTF-8, og skriv det i XML-erklæringen.",
    "Write the message in UTF-8 and say so in the XML declaration.",
  ),
  "FMT-004": format(
    "Beskeden er ikke velformet: {forventet}.",
    "The message is not well-formed: {forventet}.",
    "Dan beskeden med et bibliotek, der skriver XML eller JSON, og ikke ved at sætte tekst sammen.",
    "Make the message with a library that writes XML or JSON, not by joining texts.",
  ),
  "FMT-005": format(
    "Beskeden slutter for tidligt.",
    "The message ends too early.",
    "Send hele beskeden igen; kontrollér længden (Content-Length).",
    "Send the whole message again; check its length (Content-Length).",
  ),
  "FMT-006": format(
    "Beskeden har en DOCTYPE, og det er ikke tilladt.",
    "The message has a DOCTYPE, which is not allowed.",
    "Fjern DOCTYPE-erklæringen.",
    "Remove the DOCTYPE declaration.",
  ),
  "FMT-007": format(
    "Beskeden erklærer entiteter, og det er ikke tilladt.",
    "The message declares entities, which is not allowed.",
    "Fjern DOCTYPE og alle entiteter; skriv teksten direkte.",
    "Remove the DOCTYPE and all entities; write the text itself.",
  ),
  "FMT-008": format(
    "Beskeden har en behandlingsinstruktion (<?…?>), og det er ikke tilladt.",
    "The message has a processing instruction (<?…?>), which is not allowed.",
    "Fjern behandlingsinstruktionen.",
    "Remove the processing instruction.",
  ),
  "FMT-009": format(
    "Beskeden er indlejret for dybt: højst {forventet} niveauer.",
    "The message is nested too deeply: at most {forventet} levels.",
    "Kontrollér programmet, der danner beskeden.",
    "Check the program that makes the message.",
  ),
  "FMT-010": format(
    "Ukendt element '{element}'.",
    "Unknown element '{element}'.",
    "Fjern elementet, eller ret dets navn og navnerum efter skemaet.",
    "Remove the element, or mend its name and namespace after the schema.",
  ),
  "FMT-011": format(
    "Elementet '{element}' mangler.",
    "The element '{element}' is missing.",
    "Tilføj elementet; skemaet viser dets plads.",
    "Add the element; the schema shows its place.",
  ),
  "FMT-012": format(
    "Elementet '{element}' står forkert.",
    "The element '{element}' is out of order.",
    "Skriv elementerne i skemaets rækkefølge.",
    "Write the elements in the order of the schema.",
  ),
  "FMT-013": format(
    "Elementet '{element}' står for mange gange.",
    "The element '{element}' occurs too many times.",
    "Lad elementet stå højst det antal gange, som skemaet tillader.",
    "Let the element occur at most as often as the schema allows.",
  ),
  "FMT-014": format(
    "Elementet '{element}' har en uventet attribut ({vaerdi}).",
    "The element '{element}' has an unexpected attribute ({vaerdi}).",
    "Fjern attributten.",
    "Remove the attribute.",
  ),
  "FMT-015": format(
    "Der står tekst i '{element}', hvor der kun må stå elementer.",
    "There is text in '{element}' where only elements may be.",
    "Fjern teksten.",
    "Remove the text.",
  ),
  "FMT-020": format(
    "'{vaerdi}' i '{element}' er ikke en gyldig tekst: {forventet}.",
    "'{vaerdi}' in '{element}' is not a valid text: {forventet}.",
    "Ret teksten efter skemaet.",
    "Mend the text after the schema.",
  ),
  "FMT-021": format(
    "'{vaerdi}' i '{element}' er ikke en gyldig dato (åååå-mm-dd).",
    "'{vaerdi}' in '{element}' is not a valid date (yyyy-mm-dd).",
    "Skriv en dato, der findes i kalenderen, som 2026-01-31.",
    "Write a date that the calendar has, like 2026-01-31.",
  ),
  "FMT-022": format(
    "'{vaerdi}' i '{element}' er ikke et gyldigt beløb.",
    "'{vaerdi}' in '{element}' is not a valid amount.",
    "Skriv kroner uden fortegn, med punktum og højst to decimaler, som 1234.50.",
    "Write kroner without sign, with a point and at most two decimals, like 1234.50.",
  ),
  "FMT-023": format(
    "'{vaerdi}' i '{element}' er ikke et gyldigt CVR-nummer.",
    "'{vaerdi}' in '{element}' is not a valid CVR number.",
    "Skriv otte cifre; kontrolcifferet (modulus 11) skal passe.",
    "Write eight digits; the check digit (modulus 11) must fit.",
  ),
  "FMT-024": format(
    "'{vaerdi}' i '{element}' er ikke en gyldig UUID.",
    "'{vaerdi}' in '{element}' is not a valid UUID.",
    "Skriv en UUID med små bogstaver, som 3f2504e0-4f89-41d3-9a0c-0305e82c3301.",
    "Write a UUID in lower case, like 3f2504e0-4f89-41d3-9a0c-0305e82c3301.",
  ),
  "FMT-025": format(
    "'{vaerdi}' i '{element}' er ikke en af de tilladte koder: {forventet}.",
    "'{vaerdi}' in '{element}' is not one of the allowed codes: {forventet}.",
    "Brug en af koderne.",
    "Use one of the codes.",
  ),
  "FMT-026": format(
    "'{vaerdi}' i '{element}' er ikke et gyldigt heltal.",
    "'{vaerdi}' in '{element}' is not a valid whole number.",
    "Skriv et helt tal inden for skemaets grænser.",
    "Write a whole number within the limits of the schema.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
