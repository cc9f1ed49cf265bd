import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Find modtager", "Find a payee"],
  modtager: ["Modtagerens udbetalinger", "The payee's payouts"],
  lead: [
    "Alle udbetalinger til en borger eller virksomhed, samlet ét sted.",
    "All payouts to a citizen or a company, in one place.",
  ],
  ingen: [
    (navn: string) => `${navn} har ingen udbetalinger til den, nummeret hører til.`,
    (navn: string) => `${navn} has no payouts to the one the number belongs to.`,
  ],
  antal: [
    (antal: number) => (antal === 1 ? "Én udbetaling." : `${antal} udbetalinger, de nyeste først.`),
    (antal: number) => (antal === 1 ? "One payout." : `${antal} payouts, the newest first.`),
  ],
  udbetalt: ["Udbetalt", "Paid"],
  undervejs: ["På vej", "Under way"],
  ubetalt: ["Ikke udbetalt", "Not paid"],
  kr: ["kr.", "kr."],
});
