import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** A file of G69 lines: can it be read, and can it become finansbilag? Found in `finans/g69`. */
const beskriv = beskriver(422);
const fagsystem = (...ord: Ord): Fejlbeskrivelse => beskriv("fagsystem", ...ord);
const kommune = (...ord: Ord): Fejlbeskrivelse => beskriv("kommune", ...ord);

/** The file and its lines as text. */
const formfejl = {
  "G69-001": fagsystem(
    "G69-filen er tom.",
    "The G69 file is empty.",
    "Dan filen igen; er der intet at bogføre, så send ingen fil.",
    "Make the file again; if there is nothing to book, send no file.",
    400,
  ),
  "G69-002": fagsystem(
    "Tegnet {tegn} må ikke stå i en G69-linje.",
    "The character {tegn} may not stand in a G69 line.",
    "Brug kun bogstaver, tal og tegn fra Windows-1252, og ingen styretegn.",
    "Use only letters, digits and signs of Windows-1252, and no control characters.",
    400,
  ),
  "G69-003": fagsystem(
    "G69-filen er skrevet i UTF-8.",
    "The G69 file is written in UTF-8.",
    "Skriv filen i Windows-1252 (ISO-8859-1): ét tegn er én byte, så bredderne passer.",
    "Write the file in Windows-1252 (ISO-8859-1): one character is one byte, so that the widths hold.",
    400,
  ),
  "G69-004": fagsystem(
    "Linjen slutter ikke med CR LF.",
    "The line does not end with CR LF.",
    "Slut alle linjer, også den sidste, med CR LF; mangler slutningen, er filen måske afkortet.",
    "End all lines, the last one too, with CR LF; where the end is missing the file may have been cut.",
    400,
  ),
  "G69-005": fagsystem(
    "Linjen er på {laengde} tegn; højst {graense}.",
    "The line has {laengde} characters; at most {graense}.",
    "Kontrollér, at hver postering har sin egen linje.",
    "Check that every posting has a line of its own.",
    400,
  ),
  "G69-006": fagsystem(
    "Linjen er en del af en leverances ramme ({slags}) og ikke en G69-linje.",
    "The line belongs to the frame of a delivery ({slags}) and is not a G69 line.",
    "Send G69-linjerne uden rammen.",
    "Send the G69 lines without the frame.",
    400,
  ),
  "G69-007": fagsystem(
    "Linjen er en G68-linje (udbetaling) og ikke en G69-linje.",
    "The line is a G68 line (payment) and not a G69 line.",
    "Send udbetalinger og deres G69-linjer som en G68-fil.",
    "Send payouts and their G69 lines as a G68 file.",
    400,
  ),
  "G69-008": fagsystem(
    "Linjens hoved er forkert: {del} er '{vaerdi}', ventet {forventet}.",
    "The head of the line is wrong: {del} is '{vaerdi}', expected {forventet}.",
    "Skriv hovedet som 000G69, linjeløbenummer (5), organisationsenhed (4), organisationstype (2), posteringstype og FLYD.",
    "Write the head as 000G69, linjeløbenummer (5), organisationsenhed (4), organisationstype (2), posteringstype and FLYD.",
    400,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

/** The fields of a line. */
const feltfejl = {
  "G69-011": fagsystem(
    "Efter '&' står '{efter}' og ikke et feltnummer.",
    "After '&' stands '{efter}' and not a field number.",
    "'&' skiller felterne og må ikke stå i en værdi: skriv 'og' i tekster.",
    "'&' divides the fields and may not stand in a value: write 'og' in texts.",
    400,
  ),
  "G69-012": fagsystem(
    "Feltet {felt} findes ikke i G69.",
    "There is no field {felt} in G69.",
    "Fjern feltet, eller ret dets nummer; et '&' i en tekst begynder et nyt felt.",
    "Remove the field, or mend its number; an '&' in a text begins a new field.",
    400,
  ),
  "G69-013": fagsystem(
    "Feltet {felt} står efter {foer}.",
    "The field {felt} stands after {foer}.",
    "Skriv felterne med stigende numre; et '&' i en tekst begynder et nyt felt.",
    "Write the fields with rising numbers; an '&' in a text begins a new field.",
    400,
  ),
  "G69-014": fagsystem(
    "Feltet {felt} står to gange på linjen.",
    "The field {felt} stands twice on the line.",
    "Lad hvert felt stå én gang; et '&' i en tekst begynder et nyt felt.",
    "Let every field stand once; an '&' in a text begins a new field.",
    400,
  ),
  "G69-015": fagsystem(
    "Feltet {felt} har en forkert værdi ({vaerdi}): ventet {forventet}.",
    "The field {felt} has a wrong value ({vaerdi}): expected {forventet}.",
    "Ret feltets bredde og form.",
    "Mend the width and form of the field.",
    400,
  ),
  "G69-016": fagsystem(
    "Feltet {felt} er '{vaerdi}', og den dato findes ikke.",
    "The field {felt} is '{vaerdi}', and there is no such date.",
    "Skriv en dato, der findes i kalenderen, som 20260131.",
    "Write a date that the calendar has, like 20260131.",
    400,
  ),
  "G69-017": fagsystem(
    "Feltet {felt} mangler på linjen.",
    "The field {felt} is missing on the line.",
    "Hver linje skal have felterne 103, 104, 110, 111, 112 og 113.",
    "Every line must have the fields 103, 104, 110, 111, 112 and 113.",
    400,
  ),
  "G69-018": fagsystem(
    "Beløbet har minus, men linjen er debet.",
    "The amount has a minus, but the line is debet.",
    "Felt 113 er siden: skriv K for kredit, eller beløbet uden minus.",
    "Field 113 is the side: write K for kredit, or the amount without minus.",
  ),
  "G69-019": fagsystem(
    "Feltet {felt} må ikke stå på samme linje som {andet}.",
    "The field {felt} may not stand on the same line as {andet}.",
    "Udelad det ene af felterne.",
    "Leave one of the fields out.",
  ),
  "G69-020": fagsystem(
    "Feltet {felt} kræver {mangler}, som ikke er på linjen.",
    "The field {felt} needs {mangler}, which is not on the line.",
    "Skriv felterne sammen, eller udelad dem begge.",
    "Write the fields together, or leave both out.",
  ),
  "G69-021": fagsystem(
    "Regnskabsåret {aar} er ikke posteringsdatoens ({dato}).",
    "The regnskabsår {aar} is not that of the posting date ({dato}).",
    "Ret året eller datoen; i supplementsperioden er posteringstypen SUP.",
    "Mend the year or the date; in the supplementsperiode the posteringstype is SUP.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

/** The lines together. */
const filfejl = {
  "G69-022": fagsystem(
    "Linjeløbenummeret {nummer} er ikke større end linjens før ({foer}).",
    "The linjeløbenummer {nummer} is not greater than that of the line before ({foer}).",
    "Nummerér linjerne fortløbende; en linje er måske sendt to gange.",
    "Number the lines one after the other; a line may have been sent twice.",
  ),
  "G69-023": fagsystem(
    "Ekspeditionsløbenummeret {nummer} er mindre end linjens før ({foer}).",
    "The ekspeditionsløbenummer {nummer} is less than that of the line before ({foer}).",
    "Skriv maskinnummerets linjer efter stigende ekspeditionsløbenummer.",
    "Write the lines of the maskinnummer by rising ekspeditionsløbenummer.",
  ),
  "G69-024": fagsystem(
    "Maskinnummer {maskinnummer} går ikke op den {dato}: debet {debet}, kredit {kredit}, forskel {forskel}.",
    "Maskinnummer {maskinnummer} does not balance on {dato}: debet {debet}, kredit {kredit}, difference {forskel}.",
    "Debet og kredit skal være lige store for hvert maskinnummer på hver posteringsdato.",
    "Debet and kredit must be equal for every maskinnummer on every posting date.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

/** From lines to finansbilag, and back. */
const overgangsfejl = {
  "G69-030": fagsystem(
    "Organisationsenheden {enhed} er ikke {myndighed}s kommunekode.",
    "The organisationsenhed {enhed} is not the kommunekode of {myndighed}.",
    "Send hver kommunes linjer for sig, med kommunens egen kode.",
    "Send the lines of each municipality by themselves, with its own code.",
  ),
  "G69-031": kommune(
    "Kontonummeret {konto} er ikke kendt den {dato}.",
    "The account number {konto} is not known on {dato}.",
    "Kommunens bogføring tilføjer kontonummeret med dets kontodimensioner; derefter sendes filen igen.",
    "The municipality's bookkeepers add the account number with its dimensions; then the file is sent again.",
  ),
  "G69-032": fagsystem(
    "Linjen nævner mere end én person, og et finansbilag har plads til én part på en linje.",
    "The line names more than one person, and a line of a finansbilag has room for one party.",
    "Del posteringen i to linjer, én for hver person.",
    "Split the posting into two lines, one for each person.",
  ),
  "G69-033": fagsystem(
    "Linjens felter fylder {antal} referencenøgler; et finansbilag har plads til {graense} på en linje.",
    "The fields of the line take {antal} referencenøgler; a line of a finansbilag has room for {graense}.",
    "Udelad felter, eller forkort de lange notater (202, 211).",
    "Leave fields out, or shorten the long notes (202, 211).",
  ),
  "G69-034": fagsystem(
    "Maskinnummer {maskinnummer} har {antal} linjer den {dato}; et finansbilag har plads til {graense}.",
    "Maskinnummer {maskinnummer} has {antal} lines on {dato}; a finansbilag has room for {graense}.",
    "Fordel posteringerne på flere maskinnumre eller datoer.",
    "Spread the postings over more maskinnumre or dates.",
  ),
  "G69-035": fagsystem(
    "Linjen er {type}, men maskinnummerets første linje den dag er {foerste}.",
    "The line is {type}, but the first line of the maskinnummer on that day is {foerste}.",
    "Send hver posteringstype med sit eget maskinnummer.",
    "Send each posteringstype with a maskinnummer of its own.",
  ),
  "G69-036": fagsystem(
    "Feltet {felt} kan ikke deles i referencenøgler: et stykke på op til {graense} tegn er blankt.",
    "The field {felt} cannot be split into referencenøgler: a piece of up to {graense} characters is blank.",
    "Fjern de mange mellemrum i teksten.",
    "Remove the many blanks in the text.",
  ),
  "G69-040": kommune(
    "Der er intet kontonummer for {kontering}.",
    "There is no account number for {kontering}.",
    "Kommunens bogføring tilføjer et kontonummer for kontodimensionerne.",
    "The municipality's bookkeepers add an account number for the dimensions.",
  ),
  "G69-041": fagsystem(
    "Parten er et P-nummer, og det har G69 ingen nummerkode til.",
    "The party is a P number, and G69 has no code for that.",
    "Skriv virksomhedens CVR-nummer som part.",
    "Write the CVR number of the company as the party.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

export const g69fejl = { ...formfejl, ...feltfejl, ...filfejl, ...overgangsfejl };
