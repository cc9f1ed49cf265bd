import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** What the udbetalingssystem finds when a message meets what stands there already, and what people decide of payouts. */
const fagsystem = (...ord: Ord): Fejlbeskrivelse => beskriver(409)("fagsystem", ...ord);
const kommune = (...ord: Ord): Fejlbeskrivelse => beskriver(409)("kommune", ...ord);

const beskedfejl = {
  "UDB-030": fagsystem(
    "Beskeden {id} er udført før, med et andet indhold.",
    "The message {id} has been carried out before, with other content.",
    "Giv en ny besked et nyt id; den samme besked sendes igen, som den var.",
    "Give a new message a new id; the same message is sent again as it was.",
  ),
  "UDB-031": fagsystem(
    "Udbetalingen {id} er kendt i forvejen, med et andet indhold eller fra et andet it-system.",
    "The payout {id} is known already, with other content or from another it-system.",
    "En udbetaling kan ikke ændres: giv en ny et nyt id, eller se den kendte med GenudskrivBilag.",
    "A payout cannot be changed: give a new one a new id, or see the known one by GenudskrivBilag.",
  ),
  "UDB-033": fagsystem(
    "Udbetalingen {id}, som skal betales igen, findes ikke hos kommunen.",
    "The payout {id}, which is to be paid again, does not exist in the municipality.",
    "Kontrollér GenudbetalingAf; uden den er det en ny udbetaling.",
    "Check GenudbetalingAf; without it, it is a new payout.",
    422,
  ),
  "UDB-034": fagsystem(
    "Udbetalingen {id} er {tilstand} og kan ikke betales igen.",
    "The payout {id} is {tilstand} and cannot be paid again.",
    "Kun en afvist, standset eller returneret udbetaling betales igen; vent på dens udfald.",
    "Only a refused, stopped or returned payout is paid again; await its outcome.",
  ),
  "UDB-035": fagsystem(
    "Udbetalingen {id} betales allerede igen, af {af}.",
    "The payout {id} is being paid again already, by {af}.",
    "Der er intet at gøre: én udbetaling betales igen af højst én anden.",
    "There is nothing to do: one payout is paid again by at most one other.",
  ),
  "UDB-036": fagsystem(
    "Genudbetalingen er på {beloeb} kr., men udbetalingen {id} er på {oprindelig} kr.",
    "The new payout is {beloeb} kr., but the payout {id} is {oprindelig} kr.",
    "Betal det samme igen; et andet beløb er en ny afgørelse og en ny udbetaling.",
    "Pay the same again; another amount is a new decision and a new payout.",
    422,
  ),
  "UDB-037": fagsystem(
    "Genudbetalingen har en anden betalingsmodtager eller ydelsesart end udbetalingen {id}.",
    "The new payout has another payee or ydelsesart than the payout {id}.",
    "Betal samme modtager og ydelse; ellers er det en ny afgørelse og en ny udbetaling.",
    "Pay the same payee and ydelse; otherwise it is a new decision and a new payout.",
    422,
  ),
  "UDB-038": fagsystem(
    "Genudbetalingen af {id} har konteringslinjer, men udgiften er bogført med den første udbetaling.",
    "The repayment of {id} has konteringslinjer, but the cost was booked with the first payout.",
    "Send genudbetalingen uden konteringslinjer.",
    "Send the repayment without konteringslinjer.",
    422,
  ),
  "UDB-039": fagsystem(
    "Udbetalingen {id} er bortfaldet og skal ikke betales.",
    "The payout {id} has lapsed and shall not be paid.",
    "Skal pengene alligevel betales, er det en ny afgørelse og en ny udbetaling.",
    "If the money is to be paid after all, it is a new decision and a new payout.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

const handlingsfejl = {
  "UDB-040": kommune(
    "Udbetalingen {id} findes ikke.",
    "The payout {id} does not exist.",
    "Kontrollér id'et, og at det er den rette kommune og det rette it-system.",
    "Check the id, and that it is the right municipality and it-system.",
    404,
  ),
  "UDB-041": kommune(
    "Udbetalingen {id} er {tilstand}; det kan der ikke gøres noget ved her.",
    "The payout {id} is {tilstand}; this cannot be done to it.",
    "Se udbetalingens historie og næste skridt: nogen er kommet først, eller den er længere fremme.",
    "See the payout's story and next step: somebody came first, or it has gone further.",
  ),
  "UDB-042": kommune(
    "Udbetalingen {id} er oprettet af {navn} og skal frigives af en anden.",
    "The payout {id} was made by {navn} and must be released by somebody else.",
    "Bed en kollega med adgang om at se på den: fire øjne er to mennesker.",
    "Ask a colleague with access to look at it: four eyes are two people.",
    403,
  ),
  "UDB-043": kommune(
    "Udbetalingen {id} er {tilstand} og kan ikke standses mere.",
    "The payout {id} is {tilstand} and can no longer be stopped.",
    "NemKonto kan standse en betaling, til kontoen er fundet. Kontakt modtageren eller banken.",
    "NemKonto can stop a payment until the account is found. Contact the payee or the bank.",
  ),
  "UDB-044": kommune(
    "Teksten indeholder noget, der ligner et CPR-nummer.",
    "The text holds something that looks like a CPR number.",
    "Skriv begrundelsen uden personers numre: den gemmes og vises.",
    "Write the reason without numbers of persons: it is kept and shown.",
    422,
  ),
  "UDB-045": kommune(
    "Opgaven {id} findes ikke, eller den er lukket.",
    "The task {id} does not exist, or is closed.",
    "Hent listen over opgaver igen: en anden er måske kommet først.",
    "Get the list of tasks again: somebody may have come first.",
    404,
  ),
  "UDB-048": kommune(
    "Bankkontoen og destinationen passer ikke sammen.",
    "The bank account and the destination do not fit.",
    "Giv registreringsnummer (4 cifre) og kontonummer (højst 10 cifre) netop, når destinationen er Bankkonto.",
    "Give registreringsnummer (4 digits) and kontonummer (at most 10) exactly when the destination is Bankkonto.",
    422,
  ),
  "UDB-047": kommune(
    "Opgaven lukkes, når udbetalingen {id} er frigivet eller afslået.",
    "The task is closed when the payout {id} is released or rejected.",
    "Frigiv eller afslå udbetalingen; så er opgaven løst.",
    "Release or reject the payout; that solves the task.",
  ),
  "UDB-046": kommune(
    "Udbetalingen {id} betales igen af {af} og kan ikke bortfalde.",
    "The payout {id} is being paid again by {af} and cannot lapse.",
    "Afslå genudbetalingen først, hvis pengene ikke skal betales.",
    "Reject the repayment first, if the money is not to be paid.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

const politikfejl = {
  "UDB-060": kommune(
    "{felt} er ikke en dansk bankkonto.",
    "{felt} is not a Danish bank account.",
    "Giv registreringsnummer med 4 cifre og kontonummer med højst 10.",
    "Give a registreringsnummer of 4 digits and a kontonummer of at most 10.",
    422,
  ),
  "UDB-061": kommune(
    "Fejlkontoen passer ikke til valget {ingenKonto}.",
    "The fejlkonto does not fit the choice {ingenKonto}.",
    "Giv en fejlkonto netop, når ingenKonto er Fejlkonto.",
    "Give a fejlkonto exactly when ingenKonto is Fejlkonto.",
    422,
  ),
  "UDB-062": kommune(
    "Reglerne kan ikke gælde fra {dato}: dagen er gået.",
    "The rules cannot count from {dato}: the day has passed.",
    "Vælg i dag eller senere; det, der er sket, er sket efter de gamle regler.",
    "Choose today or later; what has happened has happened by the old rules.",
    422,
  ),
  "UDB-064": kommune(
    "Fristen er ikke et klokkeslæt.",
    "The cut-off is not a time of day.",
    "Skriv timer og minutter, som 14:00.",
    "Write hours and minutes, as 14:00.",
    422,
  ),
  "UDB-063": kommune(
    "Kørslen kan ikke sende til og med {dato}.",
    "The run cannot send up to and including {dato}.",
    "Vælg en dag fra i dag og højst et år frem.",
    "Choose a day from today and at most a year ahead.",
    422,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;

export const udbetalingssystemfejl = { ...beskedfejl, ...handlingsfejl, ...politikfejl } as const;
