import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** What may be wrong with the file of a masseleverance as a whole, or with the way it came. */
const masse = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("fagsystem", ...ord);

export const massefejl = {
  "MAS-001": masse(
    "Filen begynder ikke med en gyldig Finansbilagsfil eller Udbetalingsfil og et Filhoved.",
    "The file does not begin with a valid Finansbilagsfil or Udbetalingsfil and a Filhoved.",
    "Dan filen efter skemaet: Finansbilagsfil (eller Udbetalingsfil), Filhoved, Finansbilag (eller Udbetalingsanmodning) …, Filtotal.",
    "Make the file after the schema: Finansbilagsfil (or Udbetalingsfil), Filhoved, Finansbilag (or Udbetalingsanmodning) …, Filtotal.",
  ),
  "MAS-002": masse(
    "Filens Filtotal siger {navn} {angivet}, men filen har {fundet}.",
    "The Filtotal of the file says {navn} {angivet}, but the file has {fundet}.",
    "Filen er måske afkortet eller blandet: sammenlign med kvitteringens svar for hver besked, og send det manglende.",
    "The file may be cut or mixed: compare with the receipt's answer for each message, and send what is missing.",
  ),
  "MAS-003": masse(
    "Filen {id} er allerede modtaget med et andet indhold.",
    "The file {id} has already been received with other content.",
    "Giv en ny fil et nyt FilIdentifikator.",
    "Give a new file a new FilIdentifikator.",
    409,
  ),
  "MAS-004": masse(
    "En anden besked i filen er afvist, eller filen passer ikke med sig selv, og afsenderen har bedt om alt eller intet.",
    "Another message of the file is refused, or the file is at odds with itself, and the sender asked for all or nothing.",
    "Ret de afviste beskeder og filens egne fejl, og send hele filen igen med et nyt FilIdentifikator.",
    "Mend the refused messages and the file's own errors, and send the whole file again with a new FilIdentifikator.",
  ),
  "MAS-005": masse(
    "En fil med alt eller intet må kun have én modtagende myndighed.",
    "A file of all or nothing may have one receiving authority only.",
    "Del filen efter ModtagerMyndighed.",
    "Split the file by ModtagerMyndighed.",
  ),
  "MAS-006": masse(
    "Der er ingen fil med id {id}.",
    "There is no file with the id {id}.",
    "Kontrollér id'et; 'oeir masse liste' viser dem.",
    "Check the id; 'oeir masse liste' shows them.",
    404,
  ),
  "MAS-007": masse(
    "Filen er nået til {fundet} bytes; stykket begynder ved {angivet}.",
    "The file has reached {fundet} bytes; the piece begins at {angivet}.",
    "Fortsæt fra det sted, som leverancens 'modtagetBytes' siger.",
    "Go on from the place that 'modtagetBytes' of the delivery says.",
    409,
  ),
  "MAS-008": masse(
    "Filen er {fundet} bytes med SHA-256 {aftryk}; afsenderen sagde {angivet} bytes med {ventet}.",
    "The file is {fundet} bytes with SHA-256 {aftryk}; the sender said {angivet} bytes with {ventet}.",
    "Filen er ændret undervejs: overfør den igen.",
    "The file was changed on its way: transfer it again.",
    409,
  ),
  "MAS-009": masse(
    "Det kan ikke gøres med en fil, der er {tilstand}.",
    "That cannot be done with a file that is {tilstand}.",
    "Se filens tilstand med 'oeir masse liste'.",
    "See the state of the file with 'oeir masse liste'.",
    409,
  ),
  "MAS-010": masse(
    "Filhovedet siger {navn} {angivet}, men filen er overført for {fundet}.",
    "The Filhoved says {navn} {angivet}, but the file was transferred for {fundet}.",
    "Filhovedet og overførslen skal nævne samme myndighed og it-system.",
    "The Filhoved and the transfer must name the same authority and it-system.",
  ),
  "MAS-011": masse(
    "Filen er {fundet} bytes; den største fil er {graense} bytes.",
    "The file is {fundet} bytes; the largest file is {graense} bytes.",
    "Del filen i flere.",
    "Split the file into several.",
    413,
  ),
  "MAS-012": masse(
    "Triggerfilen {navn} kan ikke læses.",
    "The trigger file {navn} can not be read.",
    "Dan den efter det offentliggjorte skema: Trigger med FileDescriptor og FileContentDescriptor.",
    "Make it after the published schema: Trigger with FileDescriptor and FileContentDescriptor.",
  ),
  "MAS-013": masse(
    "Triggerfilen hører til {navn}, men dens FileName er '{angivet}'.",
    "The trigger file belongs to {navn}, but its FileName is '{angivet}'.",
    "Kald triggeren filens navn med '.trigger' efter, og skriv det samme navn, uden mappe, i FileName.",
    "Call the trigger the name of the file with '.trigger' after it, and write that name, without a folder, in FileName.",
  ),
  "MAS-014": masse(
    "Filen kan ikke tages med det navn, den har.",
    "The file can not be taken under the name that it has.",
    "Brug bogstaver, tal, mellemrum og _ . ( ) + , = @ - i navnet, højst {graense} bytes, og begynd ikke med et punktum.",
    "Use letters, digits, space and _ . ( ) + , = @ - in the name, at most {graense} bytes, and do not begin with a dot.",
  ),
  "MAS-015": masse(
    "Der er en trigger til {navn}, men ingen fil i OUT.",
    "There is a trigger for {navn}, but no file in OUT.",
    "Læg først filen i OUT og så triggeren. Er filen taget før, er dens kvittering i IN.",
    "Lay first the file in OUT and then the trigger. If the file was taken before, its receipt is in IN.",
  ),
  "MAS-016": masse(
    "{navn} er ikke en almindelig fil, men en mappe, en genvej eller lignende.",
    "{navn} is not a plain file, but a folder, a link or the like.",
    "Læg filen selv i OUT: genveje følges ikke.",
    "Lay the file itself in OUT: links are not followed.",
  ),
  "MAS-017": masse(
    "Filen er {fundet} bytes; triggeren siger {angivet}.",
    "The file is {fundet} bytes; the trigger says {angivet}.",
    "Filen er måske ikke overført helt: læg den i OUT igen, og triggeren til sidst.",
    "The file may not have been transferred whole: lay it in OUT again, and the trigger last.",
  ),
  "MAS-018": masse(
    "Triggerens Sender er '{angivet}', men mappen er {fundet}s.",
    "The trigger's Sender is '{angivet}', but the folder is that of {fundet}.",
    "Skriv mappens navn, it-systemets id, i Sender.",
    "Write the folder's name, the id of the it-system, in Sender.",
  ),
  "MAS-019": masse(
    "Triggerens Recipients er '{angivet}', ikke posthuset.",
    "The trigger's Recipients is '{angivet}', not the hub.",
    "Skriv '{ventet}' i Recipients; hvem beskederne er til, står i dem.",
    "Write '{ventet}' in Recipients; whom the messages are for stands in them.",
  ),
  "MAS-020": masse(
    "Triggerfilen {navn} er større end {graense} bytes.",
    "The trigger file {navn} is larger than {graense} bytes.",
    "Er filen og triggeren byttet om? Triggeren er en kort XML-fil.",
    "Have the file and the trigger changed places? The trigger is a short XML file.",
  ),
  "MAS-021": masse(
    "Filens Filhoved siger {navn} {angivet}, men filen har {fundet}.",
    "The Filhoved of the file says {navn} {angivet}, but the file has {fundet}.",
    "Filen er måske afkortet eller blandet: sammenlign med kvitteringens svar for hver besked, og send det manglende.",
    "The file may be cut or mixed: compare with the receipt's answer for each message, and send what is missing.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
