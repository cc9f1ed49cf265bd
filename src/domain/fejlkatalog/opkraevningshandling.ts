import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** What a collector decides in the debtor ledger: can it be done? */
const kommune = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("kommune", ...ord);

const henstandsfejl = {
  "DEB-070": kommune(
    "Der kan ikke gives henstand til {til}.",
    "Henstand cannot be given until {til}.",
    "Vælg en dag efter i dag og senest {senest}.",
    "Choose a day after today and no later than {senest}.",
  ),
  "DEB-071": kommune(
    "Fordringen {id} er {tilstand} og kan ikke udsættes.",
    "The claim {id} is {tilstand} and cannot be deferred.",
    "Kun det, kommunen selv opkræver, kan udsættes: en fordring hos PSRM tilbagekaldes først (HENS eller BORD), og en afsluttet skylder intet.",
    "Only what the municipality itself collects can be deferred: a claim at PSRM is recalled first (HENS or BORD), and an ended one owes nothing.",
    409,
  ),
  "DEB-072": kommune(
    "Fordringen {id} er med i betalingsordningen {ordning}.",
    "The claim {id} is in the betalingsordning {ordning}.",
    "Ophæv betalingsordningen først, eller lad den løbe.",
    "End the betalingsordning first, or let it run.",
    409,
  ),
  "DEB-073": kommune(
    "Fordringen {id} er {tilstand} og har ingen henstand at afslutte.",
    "The claim {id} is {tilstand} and has no henstand to end.",
    "Der er intet at gøre: henstanden er allerede udløbet eller afsluttet.",
    "There is nothing to do: the henstand has run out or been ended already.",
    409,
  ),
  "DEB-074": kommune(
    "Raterne er {aftalt} i alt, men der skyldes {skyldes}.",
    "The instalments are {aftalt} in all, but {skyldes} is owed.",
    "Ret raterne, så de tilsammen er det, der skyldes af fordringerne med deres renter og gebyrer.",
    "Mend the instalments, so that they sum to what is owed of the claims with their interest and fees.",
  ),
  "DEB-075": kommune(
    "Raternes dage eller beløb kan ikke bruges.",
    "The days or amounts of the instalments cannot be used.",
    "Raterne skal komme efter hinanden, den første tidligst i dag og den sidste inden tre år, og ingen være 0 kr.",
    "Instalments come one after the other, the first from today and the last within three years, and none is 0 kr.",
  ),
  "DEB-076": kommune(
    "Fordringerne har ikke samme skyldner.",
    "The claims are not owed by one debtor.",
    "Lav en betalingsordning for hver skyldner.",
    "Make one betalingsordning for each debtor.",
  ),
  "DEB-077": kommune(
    "Betalingsordningen {id} findes ikke.",
    "The betalingsordning {id} does not exist.",
    "Kontrollér id'et, og at det er den rette kommune.",
    "Check the id, and that it is the right municipality.",
    404,
  ),
  "DEB-078": kommune(
    "Betalingsordningen {id} er {tilstand} og løber ikke mere.",
    "The betalingsordning {id} is {tilstand} and does not run any more.",
    "Der er intet at ophæve; lav en ny, hvis der skal aftales noget.",
    "There is nothing to end; make a new one if something is to be agreed.",
    409,
  ),
  "DEB-089": kommune(
    "Teksten indeholder noget, der ligner et CPR-nummer.",
    "The text holds something that looks like a CPR number.",
    "Skriv begrundelsen uden personers numre: den gemmes og vises.",
    "Write the reason without numbers of persons: it is kept and shown.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

const afskrivningsfejl = {
  "DEB-079": kommune(
    "Der er ingen afskrivning at ophæve på fordringen {id}.",
    "There is no write-off to undo on the claim {id}.",
    "Se fordringens bevægelser: den er ikke afskrevet, eller afskrivningen er allerede ophævet.",
    "See the claim's movements: it is not written off, or the write-off has been undone already.",
    409,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

const opgavefejl = {
  "DEB-080": kommune(
    "Opgaven {id} findes ikke.",
    "The task {id} does not exist.",
    "Kontrollér id'et, og at det er den rette kommune.",
    "Check the id, and that it is the right municipality.",
    404,
  ),
  "DEB-081": kommune(
    "Opgaven er allerede besvaret af {aktoer}.",
    "The task has been answered already by {aktoer}.",
    "Der er intet at gøre: fagsystemet har fået svaret.",
    "There is nothing to do: the fagsystem has the answer.",
    409,
  ),
  "DEB-082": kommune(
    "En opgave af slagsen '{art}' besvares ikke her.",
    "A task of the kind '{art}' is not answered here.",
    "Her besvares anmodninger om en handling; andre opgaver lukkes af det, de drejer sig om.",
    "Requests for an action are answered here; other tasks are closed by what they are about.",
  ),
  "DEB-083": kommune(
    "Svaret siger ikke, hvorfor fordringen tilbagekaldes.",
    "The answer does not say why the claim is recalled.",
    "Vælg en tilbagekaldsårsag: BORD, BORT, FEJL, HENS, KLAG eller HAFT.",
    "Choose a reason of recall: BORD, BORT, FEJL, HENS, KLAG or HAFT.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

const politikfejl = {
  "DEB-084": kommune(
    "{felt} kan ikke være {vaerdi}: det skal være fra {fra} til {til} ({lov}).",
    "{felt} cannot be {vaerdi}: it must be from {fra} to {til} ({lov}).",
    "Ret værdien; grænsen er den, der gælder den dag, politikken træder i kraft.",
    "Mend the value; the limit is the one on the day the policy takes effect.",
  ),
  "DEB-085": kommune(
    "Kreditornummeret er ikke otte cifre, der begynder med 8.",
    "The creditor number is not eight digits that begin with 8.",
    "Skriv det kreditornummer, kommunen har aftalt med sin bank.",
    "Write the creditor number that the municipality has agreed with its bank.",
  ),
  "DEB-086": kommune(
    "En politik kan ikke gælde fra {dato}: dagen er forbi.",
    "A policy cannot count from {dato}: the day has passed.",
    "Vælg i dag eller senere: det, der gjaldt, bliver stående.",
    "Choose today or later: what did count stays.",
  ),
  "DEB-088": kommune(
    "Fordringen {id} kan ikke få henstand til {til}: den kan allerede betales rettidigt til {srb}.",
    "The claim {id} cannot have henstand until {til}: it can be paid in time until {srb} already.",
    "Vælg en senere dag. Skal en henstand være kortere, afsluttes den først.",
    "Choose a later day. If a henstand is to be shorter, end it first.",
  ),
  "DEB-087": kommune(
    "En kørsel kan ikke foretages for {dato}: dagen er ikke kommet.",
    "A run cannot be made for {dato}: the day has not come.",
    "Vælg i dag eller før. Hvad den ville gøre den dag, kan ses med en forhåndsvisning.",
    "Choose today or before. What it would do on that day can be seen by a preview.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

export const opkraevningshandlingsfejl = {
  ...henstandsfejl,
  ...afskrivningsfejl,
  ...opgavefejl,
  ...politikfejl,
} as const satisfies Record<string, Fejlbeskrivelse>;
