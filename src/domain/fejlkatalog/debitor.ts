import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** A claim and its debtor: is what the fagsystem asks for possible? Found in `debitor/rules.ts` and the debtor ledger. */
const fagsystem = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("fagsystem", ...ord);
const kommune = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("kommune", ...ord);

/** What the message itself shows. */
const beskedfejl = {
  "DEB-001": fagsystem(
    "Den afsendende myndighed {cvr} er ikke en af landets 98 kommuner.",
    "The sending authority {cvr} is not one of the 98 municipalities.",
    "Ret AfsenderMyndighed til kommunens CVR-nummer.",
    "Set AfsenderMyndighed to the CVR number of the municipality.",
  ),
  "DEB-002": fagsystem(
    "Den modtagende myndighed {cvr} er ikke en af landets 98 kommuner.",
    "The receiving authority {cvr} is not one of the 98 municipalities.",
    "Ret ModtagerMyndighed til kommunens CVR-nummer.",
    "Set ModtagerMyndighed to the CVR number of the municipality.",
  ),
  "DEB-003": fagsystem(
    "Beskeden opretter intet: den har hverken hæftelser, adresser, abonnementer, fordringer eller nedreguleringer.",
    "The message creates nothing: it has no hæftelser, addresses, subscriptions, claims or reductions.",
    "Tag det med, der skal oprettes, eller lad være med at sende beskeden.",
    "Put in what is to be created, or do not send the message.",
  ),
  "DEB-004": fagsystem(
    "Id'et {id} står på mere end ét objekt i beskeden.",
    "The id {id} stands on more than one object of the message.",
    "Giv hvert objekt sit eget id; saml nedreguleringer af samme delfordring i én.",
    "Give every object its own id; put reductions of the same delfordring into one.",
  ),
  "DEB-005": fagsystem(
    "Nummeret har ikke den form, som et {type}-nummer har.",
    "The number has not the form of a {type} number.",
    "Ret nummeret eller dets type.",
    "Mend the number or its type.",
  ),
  "DEB-006": fagsystem(
    "Beløbet er 0 kr.",
    "The amount is 0 kr.",
    "Udelad linjen, eller skriv det rette beløb.",
    "Leave the line out, or write the right amount.",
  ),
  "DEB-007": fagsystem(
    "Fordringstypen {type} kan ikke opkræves her.",
    "Claims of the type {type} cannot be collected here.",
    "Brug en af de fordringstyper, der står i data/fordringstyper.json; rente og gebyr danner debitorsystemet selv.",
    "Use one of the types in data/fordringstyper.json; interest and fees are made by the debitorsystem itself.",
  ),
  "DEB-008": fagsystem(
    "Perioden slutter {til}, før den begynder {fra}.",
    "The period ends {til}, before it begins {fra}.",
    "Byt om på datoerne, eller ret dem.",
    "Swap the dates, or mend them.",
  ),
  "DEB-009": fagsystem(
    "Beskrivelsen indeholder noget, der ligner et CPR-nummer.",
    "The description holds something that looks like a CPR number.",
    "Skriv, hvad kravet drejer sig om, uden personers numre: PSRM afviser fordringer med andres personoplysninger.",
    "Say what the claim is about, without numbers of persons: PSRM refuses claims with others' personal data.",
  ),
  "DEB-010": fagsystem(
    "Fordringen har både domsdato og forligsdato.",
    "The claim has both a date of judgment and of settlement.",
    "Behold den, der gælder: PSRM tager kun imod den ene.",
    "Keep the one that counts: PSRM takes only one.",
  ),
  "DEB-011": fagsystem(
    "Beskeden siger ikke, hvilket fagsystem den er til.",
    "The message does not say which fagsystem it is for.",
    "Tag ModtagerSystem med.",
    "Put ModtagerSystem in.",
  ),
  "DEB-012": fagsystem(
    "Sidste rettidige betalingsdato {srb} ligger før forfaldsdatoen {forfald}.",
    "The last day of payment {srb} is before the due date {forfald}.",
    "Ret datoerne: der kan betales rettidigt til og med forfaldsdagen eller senere.",
    "Mend the dates: one can pay in time until the due date or later.",
  ),
  "DEB-013": fagsystem(
    "Hovedstolen {hovedstol} er mindre end det, der skyldes, {skyldes}.",
    "The principal {hovedstol} is less than what is owed, {skyldes}.",
    "Hovedstolen er det oprindelige krav; udelad den, når intet er betalt endnu.",
    "The principal is the claim as it was at first; leave it out when nothing has been paid yet.",
  ),
  "DEB-014": fagsystem(
    "Beskeden er fra {afsender} til {modtager}: en debitorregistrering hører til én myndighed.",
    "The message is from {afsender} to {modtager}: a claim belongs to one authority.",
    "Sæt AfsenderMyndighed og ModtagerMyndighed til den kommune, hvis fordring det er, og send på dens serviceaftale.",
    "Set AfsenderMyndighed and ModtagerMyndighed to the municipality whose claim it is, and send under its serviceaftale.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

/** What the ledger shows. */
const kontofejl = {
  "DEB-020": fagsystem(
    "Debitorkontoen {id} findes ikke.",
    "The debitorkonto {id} does not exist.",
    "Kontrollér id'et; en ny konto oprettes med OpretDebitorkonto og en DebitorkontoSpecifikation.",
    "Check the id; a new account is made by OpretDebitorkonto with a DebitorkontoSpecifikation.",
    404,
  ),
  "DEB-021": fagsystem(
    "Debitorkontoen {id} tilhører et andet fagsystem.",
    "The debitorkonto {id} belongs to another fagsystem.",
    "Et fagsystem ajourfører kun sine egne debitorkonti.",
    "A fagsystem maintains only its own debitorkonti.",
    403,
  ),
  "DEB-022": fagsystem(
    "Id'et {id} er allerede et objekts i kommunens debitorsystem.",
    "The id {id} is already that of an object in the municipality's debtor system.",
    "Giv nye objekter nye id'er; et oprettet objekt ændres ikke, men afsluttes eller nedreguleres, og en nedregulering sendes én gang.",
    "Give new objects new ids; an object that exists is not changed, but ended or reduced, and a reduction is sent once.",
    409,
  ),
  "DEB-023": fagsystem(
    "Debitorkontoen {id} er overdraget til debitorsystemet.",
    "The debitorkonto {id} has been handed over to the debitorsystem.",
    "Kommunens opkrævning ajourfører den nu; bed dem om det.",
    "The municipality's collectors maintain it now; ask them.",
    409,
  ),
  "DEB-024": fagsystem(
    "Objektet {id} findes ikke på debitorkontoen.",
    "The object {id} is not on the debitorkonto.",
    "Kontrollér id'et, og at objektet er af den slags, som operationen gælder.",
    "Check the id, and that the object is of the kind that the operation is for.",
  ),
  "DEB-025": fagsystem(
    "Objektet {id} er allerede afsluttet den {dato}.",
    "The object {id} was ended on {dato}.",
    "Der er intet mere at gøre.",
    "There is nothing more to do.",
    409,
  ),
  "DEB-026": fagsystem(
    "Der kan ikke nedreguleres {beloeb} på delfordringen {id}: så meget er der ikke tilbage af den.",
    "The delfordring {id} cannot be reduced by {beloeb}: there is not so much left of it.",
    "Hent debitorkontoen (SF1590_B_02), og nedregulér højst det, der er tilbage, når tidligere nedreguleringer og afskrivninger er trukket fra.",
    "Fetch the debitorkonto (SF1590_B_02), and reduce by at most what is left after earlier reductions and write-offs.",
  ),
  "DEB-027": fagsystem(
    "Fordringen {id} er {tilstand}, og tilstanden kan ikke ændres herfra.",
    "The claim {id} is {tilstand}, and its state cannot be changed from there.",
    "Kun en fordring, der ikke er opkrævet endnu, kan holdes tilbage eller sættes til opkrævning.",
    "Only a claim that has not been billed yet can be held back or set to be collected.",
    409,
  ),
  "DEB-028": fagsystem(
    "Debitorkontoen {id} har ingen JuridiskAnsvarlig.",
    "The debitorkonto {id} has no JuridiskAnsvarlig.",
    "Tag en hæftelse med rollen JuridiskAnsvarlig med i samme besked: uden den kan ingen opkræves.",
    "Put a hæftelse with the role JuridiskAnsvarlig into the same message: without one nobody can be billed.",
  ),
  "DEB-029": fagsystem(
    "Slutdatoen {til} ligger før begyndelsen {fra}.",
    "The last day {til} is before the first {fra}.",
    "Ret slutdatoen.",
    "Mend the last day.",
  ),
  "DEB-030": fagsystem(
    "Hæftelsen {id} er den sidste JuridiskAnsvarlig, og der skyldes stadig noget.",
    "The hæftelse {id} is the last JuridiskAnsvarlig, and something is still owed.",
    "Opret den nye JuridiskAnsvarlig først, eller nedregulér fordringerne.",
    "Create the new JuridiskAnsvarlig first, or reduce the claims.",
    409,
  ),
  "DEB-031": kommune(
    "Fordringen {id} er {tilstand}, og det kan ikke gøres dér.",
    "The claim {id} is {tilstand}, where this cannot be done.",
    "En fordring hos PSRM tilbagekaldes først; se dens næste skridt i portalen.",
    "A claim at PSRM is recalled first; see its next step in the portal.",
    409,
  ),
  "DEB-032": fagsystem(
    "Der kan ikke betales {beloeb}: restancen er {restance}.",
    "{beloeb} cannot be paid: {restance} is owed.",
    "Søg delfordringen igen: nogen kan have betalt i mellemtiden. Betal højst restancen, og giv resten tilbage.",
    "Search for the delfordring again: somebody may have paid meanwhile. Pay at most what is owed, and give the rest back.",
    409,
  ),
  "DEB-033": fagsystem(
    "Delfordringen {id} kan ikke betales her: fordringen er {tilstand}.",
    "The delfordring {id} cannot be paid here: the claim is {tilstand}.",
    "Henvis borgeren til Gældsstyrelsen eller til kommunens opkrævning.",
    "Refer the citizen to Gældsstyrelsen or to the municipality's collectors.",
    409,
  ),
  "DEB-034": fagsystem(
    "Debitorkontoen {id} er lukket.",
    "The debitorkonto {id} is closed.",
    "Der er intet at overdrage: intet skyldes på kontoen.",
    "There is nothing to hand over: nothing is owed on the account.",
    409,
  ),
  "DEB-035": fagsystem(
    "En anmodning om {handling} skal have {felt}.",
    "A request for {handling} must have {felt}.",
    "Tag feltet med.",
    "Put the element in.",
  ),
  "DEB-036": fagsystem(
    "Beskeden {id} er allerede udført med et andet indhold.",
    "The message {id} has been carried out with other content.",
    "Giv en ny besked et nyt id.",
    "Give a new message a new id.",
    409,
  ),
  "DEB-037": fagsystem(
    "Betalingens dag {dato} er ikke kommet.",
    "The day of the payment {dato} has not come.",
    "Sæt Indbetalingsdato til den dag, der blev betalt: i dag i Danmark eller før. Send en betaling, når den er sket.",
    "Set Indbetalingsdato to the day that was paid on: today in Denmark or before. Send a payment when it has been made.",
  ),
  "DEB-038": fagsystem(
    "Slutdatoen {dato} er ikke kommet, og det, der afsluttes, ophører straks.",
    "The last day {dato} has not come, and what is ended ends at once.",
    "Send afslutningen, når dagen er kommet: i dag i Danmark eller før.",
    "Send it when the day has come: today in Denmark or before.",
  ),
  "DEB-044": kommune(
    "Fordringen {id} findes ikke.",
    "The claim {id} does not exist.",
    "Kontrollér id'et, og at det er den rette kommune.",
    "Check the id, and that it is the right municipality.",
    404,
  ),
  "DEB-040": kommune(
    "Der er allerede en {art}kørsel i gang.",
    "A {art} run is under way.",
    "Vent, til den er færdig; er den standset, fortsætter den af sig selv, når ERP-systemet er startet.",
    "Wait until it has ended; if it was stopped it carries on by itself when the ERP has started.",
    409,
  ),
  "DEB-041": kommune(
    "Indbetalingen {id} findes ikke.",
    "The payment {id} does not exist.",
    "Kontrollér id'et, og at det er den rette kommune.",
    "Check the id, and that it is the right municipality.",
    404,
  ),
  "DEB-042": kommune(
    "Indbetalingen {id} har intet tilbage at gøre dette med.",
    "The payment {id} has nothing left to do this with.",
    "Se, hvad den dækker: frigør den først, eller lad den være.",
    "See what it covers: free it first, or leave it.",
    409,
  ),
  "DEB-043": kommune(
    "Der kan ikke gå {beloeb} tilbage: kun {rest} dækker intet.",
    "{beloeb} cannot go back: only {rest} covers nothing.",
    "Frigør indbetalingen fra de fordringer, den dækker, først.",
    "Free the payment from the claims it covers first.",
    409,
  ),
  "DEB-045": kommune(
    "Fordringen {id} er ikke en af skyldnerens.",
    "The claim {id} is not one of the debtor's.",
    "Kontrollér fordringens id og skyldnerens nummer.",
    "Check the claim's id and the debtor's number.",
  ),
  "DEB-046": kommune(
    "Ingen med det nummer har noget med kommunens opkrævning at gøre.",
    "Nobody with that number has anything to do with the municipality's collection.",
    "Kontrollér nummeret og dets type: pengene må ikke ende hos en forkert.",
    "Check the number and its type: the money must not end with somebody else.",
    404,
  ),
  "DEB-047": kommune(
    "Indbetalingen {id} dækker fordringer hos en anden.",
    "The payment {id} covers claims of somebody else.",
    "Frigør den først, hvis den er placeret forkert.",
    "Free it first if it was placed wrongly.",
    409,
  ),
  "DEB-048": kommune(
    "Regningen {nr} findes ikke.",
    "The bill {nr} does not exist.",
    "Kontrollér nummeret, og at det er den rette kommune.",
    "Check the number, and that it is the right municipality.",
    404,
  ),
  "DEB-049": kommune(
    "Id'et {id} er allerede brugt til noget andet.",
    "The id {id} has been used for something else.",
    "Giv en ny tilbagebetaling et nyt id.",
    "Give a new payment back a new id.",
    409,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

export const debitorfejl = { ...beskedfejl, ...kontofejl } as const satisfies Record<string, Fejlbeskrivelse>;
