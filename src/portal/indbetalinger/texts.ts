import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Indbetalinger", "Payments"],
  lead: [
    "Penge, der er kommet ind, og hvad de er brugt til.",
    "Money that has come in, and what it was used for.",
  ],
  fil: ["Indlæs fra banken", "Take in from the bank"],
  filFelt: ["Posteringsadvis (camt.054) som XML", "Advice of credits (camt.054) as XML"],
  filHint: [
    "Højst 10 MB. Samme fil eller samme betaling to gange gør intet.",
    "At most 10 MB. The same file or payment twice does nothing.",
  ],
  valg: ["Vis", "Show"],
  alle: ["Alle", "All"],
  uplacerede: ["Uplacerede", "Not placed"],
  tilgode: ["Skyldners tilgode", "Debtors' credit"],
  stand: ["Tilstand", "State"],
  ingen: ["Ingen indbetalinger.", "No payments."],
});
