import { bilingual } from "../sprog.js";

export const texts = bilingual({
  titel: ["Besked", "Message"],
  kort: [
    (system: string, kommune: string) => `Fra ${system} til ${kommune}, modtaget`,
    (system: string, kommune: string) => `From ${system} to ${kommune}, received`,
  ],
  begrundelse: ["Begrundelse:", "Reason:"],
  fejl: ["Fejl, og hvem der skal rette dem", "Errors, and who must mend them"],
  seneste: ["Fejl ved seneste forsøg", "Errors of the latest try"],
  kunFagsystem: [
    "Fejlene ligger i selve bilaget. De rettes i fagsystemet, som sender et nyt bilag med sit eget id; denne besked kan ikke sendes igen.",
    "The errors are in the bilag itself. The sending system mends them and sends a new bilag with its own id; this message cannot be sent anew.",
  ],
  opgaver: ["Fejlopgaver", "Tasks"],
  handlinger: ["Det kan du gøre", "What you can do"],
  genoptag: ["Genoptag", "Resume"],
  kasser: ["Kassér", "Discard"],
  genfremsend: ["Genfremsend", "Send anew"],
  fakta: ["Om beskeden", "About the message"],
  tilstand: ["Tilstand", "State"],
  fra: ["Fra", "From"],
  til: ["Til", "To"],
  service: ["Service", "Service"],
  modtaget: ["Modtaget", "Received"],
  aendret: ["Sidst ændret", "Last changed"],
  id: ["Posthusets id", "The hub's id"],
  afsenderId: ["Afsenderens id", "The sender's id"],
  referencer: ["Bilagsnummer og referencer", "Number and references"],
  sendinger: ["Samme bilag er sendt flere gange", "The same bilag has been sent more than once"],
  denne: ["denne", "this one"],
  genfremsendelse: ["genfremsendelse", "sent anew"],
  oprindelig: ["oprindelig", "original"],
  forloeb: ["Forløb", "Timeline"],
  udfoert: [
    {
      genoptag: "Beskeden er sat i gang igen.",
      kasser: "Beskeden er kasseret; afsenderen får AFVIST.",
      genfremsend: "Beskeden er sendt igen. Det er den nye, du ser her.",
    },
    {
      genoptag: "The message has been started again.",
      kasser: "The message has been discarded; the sender gets AFVIST.",
      genfremsend: "The message has been sent anew. This is the new one.",
    },
  ],
});
