import { bilingual } from "../sprog.js";

export const henstand = bilingual({
  titel: ["Giv henstand", "Give deferral"],
  hvad: [
    "Fordringen og dens renter og gebyrer udsættes til en dag. Indtil da rykkes der ikke for dem; sidste rettidige betalingsdato flyttes med.",
    "The claim with its interest and fees is deferred to a day. Until then nobody is reminded of them; the last day of payment moves along.",
  ],
  knap: ["Giv henstand", "Give deferral"],
  til: ["Henstand til og med", "Deferred up to and with"],
  mangler: ["Vælg den dag, henstanden løber til.", "Choose the day that the deferral runs to."],
});

export const afsluthenstand = bilingual({
  titel: ["Afslut henstanden", "End the deferral"],
  hvad: [
    "Henstanden slutter før tid, og fordringen opkræves igen.",
    "The deferral ends before its time, and the claim is collected again.",
  ],
  knap: ["Afslut henstanden", "End the deferral"],
});

export const betalingsordning = bilingual({
  titel: ["Aftal betalingsordning", "Agree instalments"],
  hvad: [
    "Det, der skyldes, betales i lige store rater, en om måneden. Så længe de betales, er der henstand.",
    "What is owed is paid in equal instalments, one a month. As long as they are paid there is deferral.",
  ],
  knap: ["Aftal ordningen", "Agree the plan"],
  antalRater: ["Antal rater", "Number of instalments"],
  antalHint: ["Højst 60, inden for tre år", "At most 60, within three years"],
  foersteRate: ["Første rate betales senest", "First instalment to be paid by"],
  alle: ["Tag alt med, som skyldneren skylder", "Take in all that the debtor owes"],
  manglerAntal: ["Skriv, hvor mange rater der skal være.", "Write how many instalments there are to be."],
  manglerDag: ["Vælg dagen for den første rate.", "Choose the day of the first instalment."],
});

export const afskriv = bilingual({
  titel: ["Afskriv", "Write off"],
  hvad: [
    "Kommunen opgiver det, der skyldes. Det bogføres som et tab, og fagsystemet får besked. Det kan ophæves igen som en ny bevægelse.",
    "The municipality gives up what is owed. It is booked as a loss, and the fagsystem is told. It can be undone by a new movement.",
  ],
  knap: ["Afskriv", "Write off"],
  medTilhoerende: ["Afskriv også dens renter og gebyrer", "Write off its interest and fees too"],
});

export const ophaevafskrivning = bilingual({
  titel: ["Ophæv afskrivningen", "Undo the write-off"],
  hvad: [
    "Det afskrevne skyldes igen. Afskrivningen bliver stående; en ny bevægelse ophæver den.",
    "What was written off is owed again. The write-off stays; a new movement undoes it.",
  ],
  knap: ["Ophæv afskrivningen", "Undo the write-off"],
});

export const om = bilingual({
  fordring: ["Fordring", "Claim"],
  skyldes: ["Skyldes nu", "Owed now"],
  kr: ["kr.", "kr."],
});
