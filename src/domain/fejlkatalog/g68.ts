import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** A file of G68 lines with their G69 lines: can it be read, and can it become payouts? Found in `udbetaling/g68`. */
const beskriv = beskriver(422);
const fagsystem = (...ord: Ord): Fejlbeskrivelse => beskriv("fagsystem", ...ord);

/** The file and its lines as text. */
const formfejl = {
  "G68-001": fagsystem(
    "Der er ingen udbetalinger i G68-filen.",
    "There are no payouts in the G68 file.",
    "Dan filen igen; er der intet at udbetale, så send ingen fil.",
    "Make the file again; if there is nothing to pay, send no file.",
    400,
  ),
  "G68-002": fagsystem(
    "Tegnet {tegn} må ikke stå i en G68-linje.",
    "The character {tegn} may not stand in a G68 line.",
    "Brug kun bogstaver, tal og tegn fra Windows-1252, og ingen styretegn.",
    "Use only letters, digits and signs of Windows-1252, and no control characters.",
    400,
  ),
  "G68-003": fagsystem(
    "G68-filen er skrevet i UTF-8.",
    "The G68 file is written in UTF-8.",
    "Skriv filen i Windows-1252 (ISO-8859-1): ét tegn er én byte, så bredderne passer.",
    "Write the file in Windows-1252 (ISO-8859-1): one character is one byte, so that the widths hold.",
    400,
  ),
  "G68-004": fagsystem(
    "Linjen slutter ikke, som den skal.",
    "The line does not end as it must.",
    "Slut alle linjer, også den sidste, med CR LF, eller alle med LF; mangler slutningen, er filen måske afkortet.",
    "End all lines, the last one too, with CR LF, or all with LF; where the end is missing the file may have been cut.",
    400,
  ),
  "G68-005": fagsystem(
    "Linjen er på {laengde} tegn; højst {graense}.",
    "The line has {laengde} characters; at most {graense}.",
    "Kontrollér, at hver udbetaling har sin egen linje.",
    "Check that every payout has a line of its own.",
    400,
  ),
  "G68-006": fagsystem(
    "Rammen ({slags}) er ikke hel, eller linjen står ikke på sin plads.",
    "The frame ({slags}) is not whole, or the line is not in its place.",
    "Begynd filen med Z300 og slut den med SLUTD, eller udelad begge; mangler slutningen, er filen måske afkortet.",
    "Begin the file with Z300 and end it with SLUTD, or leave both out; where the end is missing the file may have been cut.",
    400,
  ),
  "G68-007": fagsystem(
    "Rammens linje {slags} kan ikke læses.",
    "The line {slags} of the frame cannot be read.",
    "Skriv Z300, blank, kommunekode (4), 6, seks blanke, dagens nummer i året og 1; og SLUTD med antallet af linjer (5).",
    "Write Z300, a blank, kommunekode (4), 6, six blanks, the day of the year and 1; and SLUTD with the number of lines (5).",
    400,
  ),
  "G68-008": fagsystem(
    "Linjens hoved er forkert: {del} er '{vaerdi}', ventet {forventet}.",
    "The head of the line is wrong: {del} is '{vaerdi}', expected {forventet}.",
    "Skriv hovedet som 000G68, linjeløbenummer (5), evt. organisationsenhed (4), transaktionstype (01 eller 10) og 1.",
    "Write the head as 000G68, linjeløbenummer (5), organisationsenhed (4) or nothing, transaktionstype (01 or 10) and 1.",
    400,
  ),
  "G68-009": fagsystem(
    "Transaktionstypen er 00: beløbet er udbetalt i et andet system.",
    "The transaktionstype is 00: the amount was paid in another system.",
    "Udelad linjen, og bogfør udbetalingen som finansbilag (G69); her ville pengene blive udbetalt igen.",
    "Leave the line out, and book the payout as finansbilag (G69); here the money would be paid again.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

/** The fields of a line. */
const feltfejl = {
  "G68-010": fagsystem(
    "Efter '&' står '{efter}' og ikke et feltnummer.",
    "After '&' stands '{efter}' and not a field number.",
    "'&' skiller felterne og må ikke stå i en værdi: skriv 'og' i tekster.",
    "'&' divides the fields and may not stand in a value: write 'og' in texts.",
    400,
  ),
  "G68-011": fagsystem(
    "Feltet {felt} findes ikke i G68.",
    "There is no field {felt} in G68.",
    "Fjern feltet, eller ret dets nummer; et '&' i en tekst begynder et nyt felt.",
    "Remove the field, or mend its number; an '&' in a text begins a new field.",
    400,
  ),
  "G68-012": fagsystem(
    "Feltet {felt} står efter {foer}.",
    "The field {felt} stands after {foer}.",
    "Skriv felterne med stigende numre; et '&' i en tekst begynder et nyt felt.",
    "Write the fields with rising numbers; an '&' in a text begins a new field.",
    400,
  ),
  "G68-013": fagsystem(
    "Feltet {felt} står to gange på linjen.",
    "The field {felt} stands twice on the line.",
    "Lad hvert felt stå én gang; et '&' i en tekst begynder et nyt felt.",
    "Let every field stand once; an '&' in a text begins a new field.",
    400,
  ),
  "G68-014": fagsystem(
    "Feltet {felt} har en forkert værdi ({vaerdi}): ventet {forventet}.",
    "The field {felt} has a wrong value ({vaerdi}): expected {forventet}.",
    "Ret feltets bredde og form.",
    "Mend the width and form of the field.",
    400,
  ),
  "G68-015": fagsystem(
    "Feltet {felt} er '{vaerdi}', og den dato findes ikke.",
    "The field {felt} is '{vaerdi}', and there is no such date.",
    "Skriv en dato, der findes i kalenderen, som 20260131.",
    "Write a date that the calendar has, like 20260131.",
    400,
  ),
  "G68-016": fagsystem(
    "Feltet {felt} mangler på linjen.",
    "The field {felt} is missing on the line.",
    "Hver linje skal have felterne 08, 09, 10, 11, 12 og 16.",
    "Every line must have the fields 08, 09, 10, 11, 12 and 16.",
    400,
  ),
  "G68-017": fagsystem(
    "Udbetalingen er negativ.",
    "The payout is negative.",
    "Sæt den næste udbetaling tilsvarende ned, eller opret et krav på borgeren (SF1590_B_01).",
    "Make the next payout so much less, or make a claim on the citizen (SF1590_B_01).",
  ),
  "G68-018": fagsystem(
    "Feltet {felt} har et tegn, som tekster i G68 ikke må have (! eller \\).",
    "The field {felt} has a character that texts in G68 may not have (! or \\).",
    "Skriv teksten uden tegnet.",
    "Write the text without the character.",
    400,
  ),
  "G68-019": fagsystem(
    "Identkoden {kode} findes ikke: ventet {kendte}.",
    "There is no identkode {kode}: expected {kendte}.",
    "Skriv 02 for CPR, 03 for SE, 11 for CVR eller 12 for P-nummer.",
    "Write 02 for CPR, 03 for SE, 11 for CVR or 12 for a P number.",
    400,
  ),
  "G68-020": fagsystem(
    "Den udbetalingsberettigedes nummer passer ikke til identkoden {kode}: ventet {bredde} cifre med nuller foran.",
    "The payee's number does not fit the identkode {kode}: expected {bredde} digits with zeros before.",
    "Ret nummeret eller identkoden.",
    "Mend the number or the identkode.",
    400,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

/** The lines together. */
const filfejl = {
  "G68-021": fagsystem(
    "Linjeløbenummeret {nummer} er ikke større end linjens før ({foer}).",
    "The linjeløbenummer {nummer} is not greater than that of the line before ({foer}).",
    "Nummerér linjerne fortløbende; en linje er måske sendt to gange.",
    "Number the lines one after the other; a line may have been sent twice.",
  ),
  "G68-022": fagsystem(
    "Der er {antal} linjer i rammen, men SLUTD siger {siger}.",
    "There are {antal} lines in the frame, but SLUTD says {siger}.",
    "Hent filen igen; den er måske afkortet eller sat sammen af flere.",
    "Fetch the file again; it may have been cut, or put together of several.",
  ),
  "G68-023": fagsystem(
    "Posteringshenvisningen {henvisning} er også linje {foerste}s.",
    "The posteringshenvisning {henvisning} is that of line {foerste} too.",
    "Giv hver udbetaling sin egen henvisning; den er måske sendt to gange.",
    "Give every payout a reference of its own; it may have been sent twice.",
  ),
  "G68-024": fagsystem(
    "Udbetalingen har ingen G69-linje med henvisningen {henvisning}.",
    "The payout has no G69 line with the reference {henvisning}.",
    "Send udbetalingens kontering med: en G69-linje, hvis felt 117 er G68-linjens felt 16.",
    "Send the payout's posting along: a G69 line whose field 117 is field 16 of the G68 line.",
  ),
  "G68-025": fagsystem(
    "G69-linjen hører ikke til nogen udbetaling i filen.",
    "The G69 line belongs to no payout of the file.",
    "Skriv G68-linjens felt 16 i felt 117; posteringer uden udbetaling sendes for sig som G69.",
    "Write field 16 of the G68 line in field 117; postings without a payout are sent by themselves as G69.",
  ),
  "G68-026": fagsystem(
    "Udbetalingen er på {beloeb}, men dens G69-linjer er på {sum}.",
    "The payout is {beloeb}, but its G69 lines are {sum}.",
    "Ret beløbene: konteringen skal være udbetalingens beløb.",
    "Mend the amounts: the postings must be the amount of the payout.",
  ),
  "G68-027": fagsystem(
    "En G69-linje ved en udbetaling er kredit.",
    "A G69 line beside a payout is kredit.",
    "Lad kun udgiften stå ved udbetalingen (D); modposten er mellemregningen. Andre modposter sendes for sig som G69.",
    "Let only the cost stand beside the payout (D); its other side is the mellemregning. Others are sent by themselves as G69.",
  ),
  "G68-028": fagsystem(
    "G69-linjens betalingsmodtager er en anden end udbetalingens på linje {linje}.",
    "The betalingsmodtager of the G69 line is another than that of the payout on line {linje}.",
    "Find ud af, hvem pengene skal til, og ret den ene af linjerne.",
    "Find out who is to have the money, and mend one of the lines.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

/** From lines to payouts, and back. */
const overgangsfejl = {
  "G68-029": fagsystem(
    "Notatet (202) begynder som et af oeirs egne, men er ikke helt.",
    "The notat (202) begins as one of oeir's own, but is not whole.",
    "Send filen, som den blev skrevet; notatet siger, hvilken udbetaling det er.",
    "Send the file as it was written; the notat says which payout it is.",
  ),
  "G68-030": fagsystem(
    "Organisationsenheden {enhed} er ikke {myndighed}s kommunekode.",
    "The organisationsenhed {enhed} is not the kommunekode of {myndighed}.",
    "Send hver kommunes udbetalinger for sig, med kommunens egen kode.",
    "Send the payouts of each municipality by themselves, with its own code.",
  ),
  "G68-031": fagsystem(
    "Der udbetales til en kreditorkonto (identkode 01), og en udbetaling har kun plads til et CPR-, CVR-, SE- eller P-nummer.",
    "The payee is a kreditorkonto (identkode 01), and a payout has room for a CPR, CVR, SE or P number only.",
    "Skriv kreditors eget nummer med koden 02, 03, 11 eller 12.",
    "Write the creditor's own number with the code 02, 03, 11 or 12.",
  ),
  "G68-032": fagsystem(
    "Feltet {felt} har ingen plads i en udbetalings kontering.",
    "The field {felt} has no place in the posting of a payout.",
    "Udelad feltet, eller bogfør udgiften som finansbilag, og send udbetalingen uden om G68.",
    "Leave the field out, or book the cost as finansbilag, and send the payout in another way than G68.",
  ),
  "G68-033": fagsystem(
    "Udbetalingens G69-linjer nævner flere ydelsesmodtagere.",
    "The G69 lines of the payout name several ydelsesmodtagere.",
    "Del udbetalingen, så hver er bevilget én.",
    "Split the payout, so that each is granted to one.",
  ),
  "G68-034": fagsystem(
    "Det er ikke sagt, hvilken ydelse der udbetales.",
    "It is not said which ydelse is paid.",
    "Sig filens ydelsesart, når den sendes; G68 har intet felt til den.",
    "Say the ydelsesart of the file when it is sent; G68 has no field for it.",
  ),
  "G68-035": fagsystem(
    "G69-linjen er {type}; en udbetaling konteres kun i det åbne år (NOR).",
    "The G69 line is {type}; a payout is posted in the open year only (NOR).",
    "Skriv NOR, eller ombogfør bagefter med et finansbilag.",
    "Write NOR, or rebook afterwards with a finansbilag.",
  ),
  "G68-036": fagsystem(
    "Udbetalingen har ingen konteringslinjer, og i G68 har hver udbetaling sin G69-linje.",
    "The payout has no konteringslinjer, and in G68 every payout has its G69 line.",
    "Opret udbetalingen i udbetalingssystemet; dens udgift er bogført for sig.",
    "Make the payout in the udbetalingssystem; its cost is booked by itself.",
  ),
  "G68-037": fagsystem(
    "Udbetalingen er til en oplyst bankkonto, og den har G68 intet felt til.",
    "The payout is to a stated bank account, and G68 has no field for it.",
    "Opret udbetalingen i udbetalingssystemet.",
    "Make the payout in the udbetalingssystem.",
  ),
  "G68-038": fagsystem(
    "Beskeden er {operation}; kun OpretUdbetaling kan skrives som G68.",
    "The message is {operation}; only OpretUdbetaling can be written as G68.",
    "Udelad beskeden.",
    "Leave the message out.",
  ),
  "G68-039": fagsystem(
    "Udbetalingens {felt} ville ikke komme ens igen fra G68.",
    "The payout's {felt} would not come back the same from G68.",
    "Opret udbetalingen i udbetalingssystemet, eller ret kommunens kontonumre, hvis det er konteringen.",
    "Make the payout in the udbetalingssystem, or mend the municipality's account numbers where it is the posting.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

/** The list of payouts that failed, as Prisme makes it. Found in `udbetaling/fejlliste`. */
const listefejl = {
  "G68-040": fagsystem(
    "Fejllisten er ikke skrevet i UTF-16 (little endian, med BOM).",
    "The list of failures is not written in UTF-16 (little endian, with a BOM).",
    "Indlæs filen, som den kom; den er måske gemt igen af et regneark.",
    "Take the file as it came; a spreadsheet may have saved it again.",
    400,
  ),
  "G68-041": fagsystem(
    "Filnavnet '{navn}' er ikke en fejllistes.",
    "The file name '{navn}' is not that of a list of failures.",
    "Behold navnet, som §38_04321_02-05-2025_051646.csv: det siger maskinnummer og tidspunkt.",
    "Keep the name, like §38_04321_02-05-2025_051646.csv: it says maskinnummer and time.",
    400,
  ),
  "G68-042": fagsystem(
    "Et citationstegn er ikke lukket.",
    "A quotation mark is not closed.",
    "Indlæs filen, som den kom.",
    "Take the file as it came.",
    400,
  ),
  "G68-043": fagsystem(
    "Linjen har {antal} kolonner, ventet {ventet}.",
    "The line has {antal} columns, expected {ventet}.",
    "Indlæs filen, som den kom: type, modtager, fakturanummer, beløb, forfald, fejlkode, fejltekst og bilagsnummer.",
    "Take the file as it came: type, payee, fakturanummer, amount, due date, code, text and bilagsnummer.",
    400,
  ),
  "G68-044": fagsystem(
    "Kolonnen {kolonne} har en forkert værdi: ventet {forventet}.",
    "The column {kolonne} has a wrong value: expected {forventet}.",
    "Indlæs filen, som den kom; er den uændret, så spørg udbetalingssystemets leverandør.",
    "Take the file as it came; where it is unchanged, ask the supplier of the udbetalingssystem.",
    400,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

export const g68fejl = { ...formfejl, ...feltfejl, ...filfejl, ...overgangsfejl, ...listefejl } as const;
