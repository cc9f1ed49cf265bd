import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** What a message of SF1590_C shows by itself. Found in `udbetaling/rules.ts`. */
const fagsystem = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("fagsystem", ...ord);

export const udbetalingsfejl = {
  "UDB-001": fagsystem(
    "Den afsendende myndighed {cvr} er ikke en af landets 98 kommuner.",
    "The sending authority {cvr} is not one of the 98 municipalities.",
    "Ret AfsenderMyndighed til kommunens CVR-nummer.",
    "Set AfsenderMyndighed to the CVR number of the municipality.",
  ),
  "UDB-002": fagsystem(
    "Den modtagende myndighed {cvr} er ikke en af landets 98 kommuner.",
    "The receiving authority {cvr} is not one of the 98 municipalities.",
    "Ret ModtagerMyndighed til kommunens CVR-nummer.",
    "Set ModtagerMyndighed to the CVR number of the municipality.",
  ),
  "UDB-003": fagsystem(
    "Beskeden er fra {afsender} til {modtager}: en udbetaling hører til én myndighed.",
    "The message is from {afsender} to {modtager}: a payout belongs to one authority.",
    "Sæt AfsenderMyndighed og ModtagerMyndighed til den kommune, der betaler, og send på dens serviceaftale.",
    "Set AfsenderMyndighed and ModtagerMyndighed to the municipality that pays, and send under its serviceaftale.",
  ),
  "UDB-004": fagsystem(
    "Id'et {id} står på mere end én udbetaling i beskeden.",
    "The id {id} stands on more than one payout of the message.",
    "Giv hver udbetaling sit eget id: samme id er samme udbetaling.",
    "Give every payout its own id: the same id is the same payout.",
  ),
  "UDB-005": fagsystem(
    "Kontroltotalen siger {angivet}, men beskeden indeholder {fundet}",
    "The control total says {angivet}, but the message holds {fundet}",
    "Send hele beskeden igen; er den hel, rettes kontroltotalen.",
    "Send the whole message again; if it is whole, mend the control total.",
  ),
  "UDB-006": fagsystem(
    "Udbetalingens beløb er 0 kr.",
    "The amount of the payout is 0 kr.",
    "Udelad udbetalingen, eller skriv det rette beløb.",
    "Leave the payout out, or write the right amount.",
  ),
  "UDB-007": fagsystem(
    "Modtagerens nummer har ikke den form, som et {type}-nummer har.",
    "The payee's number has not the form of a {type} number.",
    "Ret nummeret eller dets type: pengene må ikke ende hos en forkert.",
    "Mend the number or its type: the money must not end with somebody else.",
  ),
  "UDB-008": fagsystem(
    "Destinationen er {destination}, og Bankkonto {konto}.",
    "The destination is {destination}, and Bankkonto {konto}.",
    "Angiv Bankkonto netop, når destinationen er Bankkonto.",
    "Give Bankkonto exactly when the destination is Bankkonto.",
  ),
  "UDB-009": fagsystem(
    "Bankkontoen er ikke en dansk konto.",
    "The account is not a Danish account.",
    "Skriv registreringsnummeret med 4 cifre og kontonummeret med højst 10, uden tegn imellem.",
    "Write the registreringsnummer in 4 digits and the kontonummer in at most 10, with nothing between.",
  ),
  "UDB-010": fagsystem(
    "Konteringslinjerne er på {konteret} kr. i alt, men der udbetales {beloeb} kr.",
    "The konteringslinjer sum to {konteret} kr., but {beloeb} kr. are paid.",
    "Ret linjerne, så de tilsammen er beløbet; eller udelad dem, og send et finansbilag (SF1590_A).",
    "Mend the lines so that they sum to the amount; or leave them out and send a finansbilag (SF1590_A).",
  ),
  "UDB-011": fagsystem(
    "Perioden slutter {til}, før den begynder {fra}.",
    "The period ends {til}, before it begins {fra}.",
    "Byt om på datoerne, eller ret dem.",
    "Swap the dates, or mend them.",
  ),
  "UDB-012": fagsystem(
    "Dispositionsdatoen {dato} ligger mere end et år frem (senest {senest}).",
    "The dispositionsdato {dato} is more than a year ahead (at the latest {senest}).",
    "Ret datoen; en udbetaling længere ude i fremtiden sendes, når dagen nærmer sig.",
    "Mend the date; a payout further ahead is sent when its day is nearer.",
  ),
  "UDB-013": fagsystem(
    "Udbetalingen {id} skal betale sig selv igen.",
    "The payout {id} is to pay itself again.",
    "Giv den nye udbetaling et nyt id, og lad GenudbetalingAf nævne den afviste.",
    "Give the new payout a new id, and let GenudbetalingAf name the refused one.",
  ),
  "UDB-014": fagsystem(
    "Konteringslinjens beløb er 0 kr.",
    "The amount of the konteringslinje is 0 kr.",
    "Udelad linjen, eller skriv det rette beløb.",
    "Leave the line out, or write the right amount.",
  ),
  "UDB-015": fagsystem(
    "Teksten til modtageren indeholder tegnet {tegn}, som ikke kan vises i banken.",
    "The text to the payee holds the character {tegn}, which cannot be shown in the bank.",
    "Brug kun tegn fra ISO 8859-1 (de danske bogstaver og almindelige tegn).",
    "Use characters of ISO 8859-1 only (the Danish letters and common signs).",
  ),
  "UDB-016": fagsystem(
    "Beskeden siger ikke, hvilket fagsystem den er til.",
    "The message does not say which fagsystem it is for.",
    "Tag ModtagerSystem med.",
    "Put ModtagerSystem in.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
