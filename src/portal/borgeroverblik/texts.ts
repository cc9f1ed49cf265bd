import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Borgerens eget overblik", "The citizen's own overview"],
  lead: [
    (kommune: string, dato: string) =>
      `Det, borgeren selv kan få at se om sin gæld til ${kommune} den ${dato}, og ikke mere: intet om andre, der hæfter, og ingen interne begrundelser.`,
    (kommune: string, dato: string) =>
      `What the citizen can be shown of what they owe ${kommune} on ${dato}, and no more: nothing of others who are liable, and no internal reasons. The words are the citizen's, in Danish.`,
  ],
  kr: ["kr.", "kr."],
  skyldes: ["Skyldes", "Owed"],
  betalt: ["Betalt", "Paid"],
  tilgode: ["Til gode", "In credit"],
  skyldige: ["Det, der skyldes", "What is owed"],
  intet: ["Der skyldes ikke noget.", "Nothing is owed."],
  afsluttede: ["Det, der ikke skyldes mere", "What is owed no longer"],
  hvad: ["Hvad", "What"],
  naeste: ["Hvor det står, og næste skridt", "Where it stands, and the next step"],
  senest: ["Betales senest", "To be paid by"],
  senestBetalt: ["Sidst betalt", "Last paid"],
  iAlt: ["I alt", "In all"],
  forloeb: ["Hvad der er sket", "What has happened"],
  bagefter: [(kroner: string) => `derefter ${kroner} kr.`, (kroner: string) => `${kroner} kr. after it`],
  flere: [
    (antal: number) => `Og ${antal} ældre krav, som er talt med i summerne.`,
    (antal: number) => `And ${antal} older claims, which the sums count.`,
  ],
  breve: ["Regninger og rykkere", "Bills and reminders"],
  ingenBreve: ["Der er ikke sendt nogen.", "None have been sent."],
  dato: ["Dato", "Date"],
  beloeb: ["Kroner", "Kroner"],
  betalingsid: ["Betalings-id", "Payment id"],
  tilbage: ["Tilbage til skyldneren, som opkrævningen ser den", "Back to the debtor as collectors see them"],
});
