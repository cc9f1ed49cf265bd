import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Opgaver", "Tasks"],
  lead: [
    "Det, en medarbejder skal tage stilling til. Det haster mest øverst.",
    "What a collector must decide. What hurries most comes first.",
  ],
  besvaret: ["Fagsystemet har fået sit svar", "The fagsystem has its answer"],
  alle: ["Alle", "All"],
  ingen: ["Ingen opgaver venter.", "No task waits."],
  ingenAf: ["Ingen opgaver af den slags venter.", "No task of this kind waits."],
  slags: ["Vælg slags", "Choose kind"],
  siden: ["Venter siden", "Waits since"],
  hvorfor: ["Hvad det drejer sig om", "What it is about"],
  goer: ["Hvor det gøres", "Where it is done"],
  seFordring: ["Se fordringen", "See the claim"],
  besvar: ["Godkend eller fortryd", "Approve or withdraw"],
  seIndbetaling: ["Se indbetalingen", "See the payment"],
  seIndbetalinger: ["Indlæs filen igen", "Take the file in again"],
  seInddrivelse: ["Se afstemningen", "See the reconciliation"],
  seKoersel: ["Se kørslen", "See the run"],
  seInddrivelsen: ["Se inddrivelsen", "See the collection"],
  foraeldes: [(dato: string) => `Forældes ${dato}`, (dato: string) => `Barred from ${dato}`],
  seBesked: ["Se beskeder til fagsystemer", "See messages to fagsystemer"],
  svar: ["Godkend eller afslå", "Approve or refuse"],
  kr: ["kr.", "kr."],
});

/** What a person does about each kind. */
export const forklaringer = bilingual({
  foraeldelse: [
    "Fordringen forældes snart, eller er forældet. Afbryd forældelsen, eller afskriv den.",
    "The claim is soon barred by limitation, or is so. Interrupt the limitation, or write it off.",
  ],
  underretning: [
    "Den kan ikke bogføres og venter; det gør de senere om samme fordring og PSRM's afregninger også. Ret det, fejlen siger: den prøves igen af sig selv, og opgaven lukkes.",
    "It cannot be booked and waits, as do later ones of the same claim and PSRM's settlements. Mend what the error says: it is tried again by itself, and the task is closed.",
  ],
  koersel: [
    "En fejl har standset kørslen, og ingen ny af slagsen kan begynde. Ret det, fejlen siger: den går videre af sig selv inden for ti minutter, og opgaven lukkes.",
    "An error has stopped the run, and no new one of its kind can begin. Mend what the error says: it goes on by itself within ten minutes, and the task is closed.",
  ],
  kontoudtog: [
    "Noget i bankens fil kunne ikke indlæses. Ret årsagen, og indlæs filen igen; det, der er indlæst, kommer ikke to gange.",
    "Some of the bank's file could not be taken in. Mend the cause and take the file in again; nothing comes twice.",
  ],
  afregning: [
    "PSRM har udbetalt noget andet, end dets underretninger siger. Spørg Gældsstyrelsen.",
    "PSRM has paid out something else than its notices say. Ask Gældsstyrelsen.",
  ],
  "haefter-fri": [
    "Gældsstyrelsen har fritaget en af flere skyldnere; de andre skylder stadig det hele. Afslut hæftelsen i fagsystemet.",
    "Gældsstyrelsen has let one of several debtors off; the others still owe it all. End the liability in the fagsystem.",
  ],
  hoering: [
    "PSRM er i tvivl. Godkend med begrundelse, eller fortryd, inden 14 dage; imens hører fordringen til kommunen.",
    "PSRM is in doubt. Approve with a reason, or withdraw, within 14 days; meanwhile the claim is the municipality's.",
  ],
  afvist: [
    "PSRM tager ikke imod fordringen, som den er. Ret stamdata, så den kan sendes, eller afskriv den.",
    "PSRM does not take the claim as it is. Mend its stamdata so that it can be sent, or write it off.",
  ],
  uplaceret: [
    "Der er kommet penge, som ingen fordring passer til. Find den skyldner, de hører til, eller betal dem tilbage.",
    "Money has come that fits no claim. Find the debtor it belongs to, or pay it back.",
  ],
  ophaevet: [
    "PSRM har taget en dækning tilbage. Ophæv den indbetaling, den gav, så der igen skyldes det rigtige.",
    "PSRM has taken a coverage back. Undo the payment it gave, so that the right amount is owed again.",
  ],
  uafleveret: [
    "Et fagsystem tog ikke imod besked om en betaling eller afskrivning. Tal med dets leverandør; bogføringen er i orden.",
    "A fagsystem did not take the notice of a payment or write-off. Talk to its supplier; the booking is in order.",
  ],
  handling: [
    "Et fagsystem beder om noget, som kommunens opkrævning skal afgøre.",
    "A fagsystem asks for something that the municipality's collection must decide.",
  ],
});
