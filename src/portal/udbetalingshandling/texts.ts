import { bilingual } from "../sprog.js";

export const frigiv = bilingual({
  titel: ["Frigiv", "Release"],
  hvad: [
    "Udbetalingen er klar og sendes til NemKonto. Det er fire øjne: den, der har oprettet den, kan ikke selv frigive den.",
    "The payout is ready and is sent to NemKonto. It takes four eyes: who has made it cannot release it.",
  ],
  knap: ["Frigiv udbetalingen", "Release the payout"],
});

export const afslaa = bilingual({
  titel: ["Afslå", "Reject"],
  hvad: [
    "Udbetalingen sendes ikke, og det, der er bogført her, tages tilbage. Fagsystemet får besked med din begrundelse.",
    "The payout is not sent, and what is booked here is taken back. The fagsystem is told, with your reason.",
  ],
  knap: ["Afslå udbetalingen", "Reject the payout"],
});

export const stands = bilingual({
  titel: ["Bed om at standse", "Ask to stop"],
  hvad: [
    "NemKonto bliver bedt om ikke at betale. Det kan nås, til kontoen er fundet; NemKontos svar afgør det.",
    "NemKonto is asked not to pay. It can be done until the account is found; NemKonto's answer decides.",
  ],
  knap: ["Bed NemKonto standse den", "Ask NemKonto to stop it"],
});

export const genudbetal = bilingual({
  titel: ["Betal igen", "Pay again"],
  hvad: [
    "En ny udbetaling betaler det samme til den samme modtager. Sendes den til en anden konto, skal en anden frigive den.",
    "A new payout pays the same to the same payee. Sent to another account, somebody else must release it.",
  ],
  knap: ["Betal igen", "Pay again"],
  dato: ["Til rådighed den", "At disposal on"],
  datoHint: ["Tom: så snart det kan nås", "Empty: as soon as can be"],
  somFoer: ["Samme som før", "The same as before"],
});

export const luk = bilingual({
  titel: ["Luk som bortfaldet", "Close as lapsed"],
  hvad: [
    "Pengene skal ikke betales alligevel. Det, der er bogført her, tages tilbage; har fagsystemet bogført udgiften, modposterer det den selv.",
    "The money is not to be paid after all. What is booked here is taken back; a cost booked by the fagsystem it counter-posts itself.",
  ],
  knap: ["Udbetalingen er bortfaldet", "The payout has lapsed"],
});
