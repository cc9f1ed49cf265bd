import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Udbetalinger", "Payouts"],
  lead: [
    (navn: string) => `Alle udbetalinger fra ${navn}, de nyeste først.`,
    (navn: string) => `All payouts of ${navn}, the newest first.`,
  ],
  ialt: [
    (antal: number, beloeb: string) => `${antal} i alt, ${beloeb} kr. De nyeste først.`,
    (antal: number, beloeb: string) => `${antal} in all, ${beloeb} kr. The newest first.`,
  ],
  iBundt: [(id: string) => `Udbetalingerne i bundtet ${id}.`, (id: string) => `The payouts of bundle ${id}.`],
  ingen: ["Ingen udbetalinger passer på det, du har valgt.", "No payouts fit your choice."],
  vis: ["Vis", "Show"],
  nulstil: ["Vis alle", "Show all"],
  tilstand: ["Hvor den er", "Where it is"],
  dag: ["Udføres den", "Executed on"],
  fagsystem: ["Fagsystem", "Fagsystem"],
  alle: ["Alle", "All"],
});
