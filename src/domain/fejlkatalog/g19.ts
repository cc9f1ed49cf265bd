import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** A file of G19 (10Q) lines: can it be read, and can it become claims? Found in `debitor/g19`. */
const beskriv = beskriver(422);
const fagsystem = (...ord: Ord): Fejlbeskrivelse => beskriv("fagsystem", ...ord);
const kommune = (...ord: Ord): Fejlbeskrivelse => beskriv("kommune", ...ord);

/** The file and its lines as text. */
const formfejl = {
  "G19-001": fagsystem(
    "G19-filen er tom.",
    "The G19 file is empty.",
    "Dan filen igen; er der intet at opkræve, så send ingen fil.",
    "Make the file again; if there is nothing to collect, send no file.",
    400,
  ),
  "G19-002": fagsystem(
    "Tegnet {tegn} må ikke stå i en G19-linje.",
    "The character {tegn} may not stand in a G19 line.",
    "Brug kun bogstaver, tal og tegn fra Windows-1252, og ingen styretegn.",
    "Use only letters, digits and signs of Windows-1252, and no control characters.",
    400,
  ),
  "G19-003": fagsystem(
    "G19-filen er skrevet i UTF-8.",
    "The G19 file is written in UTF-8.",
    "Skriv filen i Windows-1252 (ISO-8859-1): ét tegn er én byte, så pladserne passer.",
    "Write the file in Windows-1252 (ISO-8859-1): one character is one byte, so that the positions hold.",
    400,
  ),
  "G19-004": fagsystem(
    "Linjen slutter ikke med CR LF.",
    "The line does not end with CR LF.",
    "Slut linjerne med CR LF; kun den sidste må undvære.",
    "End the lines with CR LF; only the last may do without.",
    400,
  ),
  "G19-005": fagsystem(
    "Transaktionstypen '{type}' findes ikke i G19 ({kendte}).",
    "There is no transaktionstype '{type}' in G19 ({kendte}).",
    "Plads 5-6 er transaktionstypen; send andre slags linjer for sig, uden leverancens ramme.",
    "Positions 5-6 are the transaktionstype; send other kinds of lines by themselves, without the delivery's frame.",
    400,
  ),
  "G19-006": fagsystem(
    "Linjen er afkortet: transaktionstype {type} har mindst {graense} tegn, og her er {laengde}.",
    "The line is cut: transaktionstype {type} has at least {graense} characters, and here are {laengde}.",
    "Skriv alle felter i fuld bredde, og skær ikke mellemrum væk.",
    "Write every field in its full width, and cut no blanks away.",
    400,
  ),
  "G19-007": fagsystem(
    "Linjen er for lang: transaktionstype {type} har højst {graense} tegn, og her er {laengde}.",
    "The line is too long: transaktionstype {type} has at most {graense} characters, and here are {laengde}.",
    "Kontrollér, at hvert felt har sin bredde, og at hver record har sin egen linje.",
    "Check that every field has its width, and that every record has a line of its own.",
    400,
  ),
  "G19-008": fagsystem(
    "Feltet {felt} er blankt.",
    "The field {felt} is blank.",
    "Udfyld feltet; det skal altid være der.",
    "Fill the field in; it must always be there.",
    400,
  ),
  "G19-009": fagsystem(
    "Feltet {felt} skal være {bredde} cifre, og er {vaerdi}.",
    "The field {felt} must be {bredde} digits, and is {vaerdi}.",
    "Skriv tallet i fuld bredde med nuller foran.",
    "Write the number in its full width with zeros before it.",
    400,
  ),
  "G19-010": fagsystem(
    "Tidspunktet er {vaerdi}, ventet 0 og derefter år, måned, dag, time og minut.",
    "The time is {vaerdi}, expected 0 and then year, month, day, hour and minute.",
    "Skriv tidspunktet som 0202611191030, et der findes.",
    "Write the time as 0202611191030, one that exists.",
    400,
  ),
  "G19-011": fagsystem(
    "Feltet {felt} er {vaerdi} og ikke otte cifre.",
    "The field {felt} is {vaerdi} and not eight digits.",
    "Skriv datoen som 20260131, eller otte nuller, når der ingen er.",
    "Write the date as 20260131, or eight zeros where there is none.",
    400,
  ),
  "G19-012": fagsystem(
    "Feltet {felt} er {vaerdi}, og den dato findes ikke.",
    "The field {felt} is {vaerdi}, and there is no such date.",
    "Skriv en dato, der findes i kalenderen.",
    "Write a date that the calendar has.",
    400,
  ),
  "G19-013": fagsystem(
    "Feltet {felt} er {vaerdi}, ventet ti cifre i øre og fortegnet (+ eller -) efter dem.",
    "The field {felt} is {vaerdi}, expected ten digits of øre and the sign (+ or -) after them.",
    "Skriv beløbet som 0000012500+.",
    "Write the amount as 0000012500+.",
    400,
  ),
  "G19-014": fagsystem(
    "Sletmarkeringen er {vaerdi}, som ikke er kendt.",
    "The sletmarkering is {vaerdi}, which is not known.",
    "Lad den være blank, eller skriv S, J eller 1, når raten slettes.",
    "Leave it blank, or write S, J or 1 when the rate is deleted.",
    400,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

/** The lines together. */
const filfejl = {
  "G19-020": fagsystem(
    "Transaktionstype {type} står før debitorens persontransaktion (10).",
    "Transaktionstype {type} stands before the debtor's record of the person (10).",
    "Begynd hver debitor og sag med transaktionstype 10, med samme hoved.",
    "Begin every debtor and matter with transaktionstype 10, with the same head.",
  ),
  "G19-021": fagsystem(
    "Debitoren er en anden person her end på linje {foerste}.",
    "The debtor is another person here than on line {foerste}.",
    "Brug ét debitornummer for hver person.",
    "Use one debitornummer for each person.",
  ),
  "G19-022": fagsystem(
    "Teksten til rate {rate} følger ikke efter raten.",
    "The text of rate {rate} does not follow the rate.",
    "Skriv ratens tekster (26) lige efter raten (24), med samme hoved, individtype og ratenummer.",
    "Write the texts of a rate (26) right after the rate (24), with the same head, individtype and ratenummer.",
  ),
  "G19-023": fagsystem(
    "Tekstens linjenummer {nummer} er ikke større end linjens før ({foer}).",
    "The text's linjenummer {nummer} is not greater than that of the line before ({foer}).",
    "Nummerér ratens tekster fortløbende; en linje er måske sendt to gange.",
    "Number the texts of the rate one after the other; a line may have been sent twice.",
  ),
  "G19-024": fagsystem(
    "Afstemningsnøglen er brugt på linje {foerste}.",
    "The afstemningsnøgle has been used on line {foerste}.",
    "Giv hver rate sin egen afstemningsnøgle; raten er måske sendt to gange.",
    "Give every rate an afstemningsnøgle of its own; the rate may have been sent twice.",
  ),
  "G19-025": fagsystem(
    "Perioden har kun den ene af sine datoer.",
    "The period has only one of its dates.",
    "Skriv både periode fra og periode til, eller otte nuller i begge.",
    "Write both periode fra and periode til, or eight zeros in both.",
  ),
  "G19-026": fagsystem(
    "Perioden slutter {til}, før den begynder {fra}.",
    "The period ends {til}, before it begins {fra}.",
    "Ret periodens datoer.",
    "Mend the dates of the period.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

/** From rates to claims. */
const kravfejl = {
  "G19-030": kommune(
    "Betalingsart {betalingsart}, område {omraade}, er ikke kendt den {dato}.",
    "Betalingsart {betalingsart}, område {omraade}, is not known on {dato}.",
    "Kommunens opkrævning tilføjer betalingsarten med fordringstype og kontering; derefter sendes filen igen.",
    "The municipality's collectors add the betalingsart with its fordringstype and kontering; then the file is sent again.",
  ),
  "G19-031": fagsystem(
    "Brugernummeret {bruger} er en anden kommune end {myndighed}.",
    "The brugernummer {bruger} is another municipality than {myndighed}.",
    "Send hver kommunes rater for sig.",
    "Send the rates of each municipality by themselves.",
  ),
  "G19-032": fagsystem(
    "Fakturanummeret har den samme rate på linje {foerste}.",
    "The fakturanummer has the same rate on line {foerste}.",
    "Giv fakturaens rater hver sit ratenummer, eller hver sit fakturanummer.",
    "Give each rate of the invoice a ratenummer of its own, or a fakturanummer of its own.",
  ),
  "G19-033": fagsystem(
    "Feltet {felt} er {vaerdi}; kun {kendt} har en kendt betydning.",
    "The field {felt} is {vaerdi}; only {kendt} has a known meaning.",
    "Skriv {kendt}, eller send kravet som en debitorregistrering (SF1590_B_01).",
    "Write {kendt}, or send the claim as a debitorregistrering (SF1590_B_01).",
  ),
  "G19-034": fagsystem(
    "Ratebeløbet er 0.",
    "The ratebeløb is 0.",
    "Udelad raten; sletter den en anden, så skriv det beløb, der slettes.",
    "Leave the rate out; where it deletes another, write the amount that is deleted.",
  ),
  "G19-035": fagsystem(
    "Raten har et rentefrit beløb, og dets betydning er ikke kendt.",
    "The rate has an interest-free amount, and its meaning is not known.",
    "Skriv hele beløbet i ratebeløbet, og 0 i det rentefri.",
    "Write the whole amount in the ratebeløb, and 0 in the interest-free one.",
  ),
  "G19-036": fagsystem(
    "Raten er både slettet og negativ.",
    "The rate is both deleted and negative.",
    "Slet med det oprindelige beløb, eller nedsæt med et negativt.",
    "Delete with the original amount, or reduce with a negative one.",
  ),
  "G19-037": fagsystem(
    "Raten har ingen {felt}.",
    "The rate has no {felt}.",
    "Skriv datoen; uden den bliver kravet afvist ved inddrivelse.",
    "Write the date; without it the claim is refused at collection.",
  ),
  "G19-038": fagsystem(
    "Ratens tekst er på {laengde} tegn; en fordring har plads til {graense}.",
    "The text of the rate has {laengde} characters; a claim has room for {graense}.",
    "Forkort teksten, eller del kravet i flere rater.",
    "Shorten the text, or split the claim into more rates.",
  ),
  "G19-041": fagsystem(
    "Debitoren har et GLN (linje {gln}), og dets plads på linjen er ikke kendt.",
    "The debtor has a GLN (line {gln}), and its place on the line is not known.",
    "Send debitorens krav som debitorregistreringer (SF1590_B_01).",
    "Send the debtor's claims as debitorregistreringer (SF1590_B_01).",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

/** From messages to rates. */
const skrivefejl = {
  "G19-050": fagsystem(
    "Ingen besked siger, hvem der hæfter på debitorkonto {konto}.",
    "No message says who is liable on debitorkonto {konto}.",
    "Kontoen er oprettet uden om posthuset; opret kravet i debitorsystemet.",
    "The account was made outside the hub; make the claim in the debitorsystem.",
  ),
  "G19-051": fagsystem(
    "Delfordringen {id}, som nedreguleres, er ikke sendt gennem posthuset.",
    "The delfordring {id}, which is reduced, was not sent through the hub.",
    "Nedsæt kravet i debitorsystemet.",
    "Reduce the claim in the debitorsystem.",
  ),
  "G19-052": kommune(
    "Ingen betalingsart har fordringstypen {fordringstype} og konteringen {kontering} den {dato}.",
    "No betalingsart has the fordringstype {fordringstype} and the kontering {kontering} on {dato}.",
    "Kommunens opkrævning tilføjer betalingsarten; derefter skrives filen igen.",
    "The municipality's collectors add the betalingsart; then the file is written again.",
  ),
  "G19-053": fagsystem(
    "Beskeden har hverken fordringer eller nedreguleringer, og G19 har intet andet.",
    "The message has neither claims nor reductions, and G19 has nothing else.",
    "Udelad beskeden, og ajourfør debitorsystemet på anden måde.",
    "Leave the message out, and maintain the debitorsystem in another way.",
  ),
  "G19-054": fagsystem(
    "Flere hæfter eller handler, og G19 har plads til én skyldner.",
    "More are liable or act, and G19 has room for one debtor.",
    "Opret kravet i debitorsystemet.",
    "Make the claim in the debitorsystem.",
  ),
  "G19-055": fagsystem(
    "Skyldneren er en produktionsenhed, og G19 kender kun personer og virksomheder.",
    "The debtor is a production unit, and G19 knows only persons and companies.",
    "Brug virksomhedens CVR-nummer.",
    "Use the company's CVR number.",
  ),
  "G19-056": fagsystem(
    "Beskeden har et materialeabonnement, og G19 har intet felt til det.",
    "The message has a materialeabonnement, and G19 has no field for it.",
    "Opret kravet i debitorsystemet.",
    "Make the claim in the debitorsystem.",
  ),
  "G19-057": fagsystem(
    "Fordringen har {felt}, og G19 har intet felt til det.",
    "The claim has {felt}, and G19 has no field for it.",
    "Opret kravet i debitorsystemet.",
    "Make the claim in the debitorsystem.",
  ),
  "G19-058": fagsystem(
    "Fordringen afventer opkrævning, og en rate i G19 opkræves altid.",
    "The claim waits for collection, and a rate in G19 is always collected.",
    "Skriv den, når den skal opkræves.",
    "Write it when it is to be collected.",
  ),
  "G19-059": fagsystem(
    "Beskeden er {operation}; kun OpretDebitorkonto kan skrives som G19.",
    "The message is {operation}; only OpretDebitorkonto can be written as G19.",
    "Udelad beskeden, og udfør den i debitorsystemet.",
    "Leave the message out, and carry it out in the debitorsystem.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

export const g19fejl = { ...formfejl, ...filfejl, ...kravfejl, ...skrivefejl } as const;
