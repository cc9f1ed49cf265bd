import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Find skyldner", "Find a debtor"],
  lead: [
    "Alt, hvad en borger eller virksomhed skylder kommunen, samlet ét sted.",
    "All that a citizen or a company owes the municipality, in one place.",
  ],
  ingen: [
    (navn: string) => `${navn} har ingen fordringer mod den, nummeret hører til.`,
    (navn: string) => `${navn} has no claims on the one the number belongs to.`,
  ],
});
