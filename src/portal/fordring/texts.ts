import { bilingual } from "../sprog.js";

export const texts = bilingual({
  kort: [
    (slags: string, type: string) => `${slags.charAt(0).toUpperCase()}${slags.slice(1)}: ${type}`,
    (slags: string, type: string) => `${slags.charAt(0).toUpperCase()}${slags.slice(1)}: ${type}`,
  ],
  kr: ["kr.", "kr."],
  restance: ["Skyldes nu", "Owed now"],
  hovedstol: ["Oprindeligt", "Originally"],
  naeste: ["Næste skridt", "Next step"],
  hoved: ["Hører til", "Belongs to"],
  hovedfordring: ["hovedfordringen", "the main claim"],
  skyldner: ["Skyldner", "Debtor"],
  seSkyldner: ["Se alt, skyldneren skylder", "See all that the debtor owes"],
  udfoert: ["Det er gjort", "It is done"],
  tilhoerende: ["Renter og gebyrer af den", "Its interest and fees"],
  livet: ["Fordringens liv", "The life of the claim"],
  kurve: [
    (fra: string, til: string, foerst: string, nu: string) =>
      `Restancen fra ${fra} til ${til}: først ${foerst} kr., nu ${nu} kr. Hvert trin står i listen under billedet.`,
    (fra: string, til: string, foerst: string, nu: string) =>
      `What was owed from ${fra} to ${til}: first ${foerst} kr., now ${nu} kr. Each step is in the list below the picture.`,
  ],
  skyldes: ["skyldes derefter", "owed afterwards"],
  af: ["af", "by"],
  hvorfor: ["Hvorfor restancen er, som den er", "Why the balance is what it is"],
  hvorforForklaring: [
    "Hver linje er en bevægelse. Ingen bliver ændret; det, der var forkert, er ophævet af en ny.",
    "Each line is a movement. None is changed; what was wrong is undone by a new one.",
  ],
  dato: ["Gælder fra", "In force from"],
  hvad: ["Hvad", "What"],
  aendring: ["Ændring", "Change"],
  efter: ["Restance", "Balance"],
  hvem: ["Af", "By"],
  indbetaling: ["indbetalingen", "the payment"],
  bilag: ["bilag", "bilag"],
  besked: ["beskeden", "the message"],
  stamdata: ["Stamdata", "Stamdata"],
  type: ["Fordringstype", "Type of claim"],
  grundlag: ["Grundlag", "Basis"],
  periode: ["Periode", "Period"],
  forfald: ["Forfaldsdato", "Due date"],
  srb: ["Sidste rettidige betalingsdato", "Last day of payment"],
  foraeldelse: ["Forældes", "Barred from"],
  psrmId: ["Fordrings-id hos PSRM", "Claim id at PSRM"],
  id: ["Fordringens id", "Id of the claim"],
});
