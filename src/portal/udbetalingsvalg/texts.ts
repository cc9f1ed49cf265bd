import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Udbetalinger", "Payouts"],
  lead: [
    "Kommunernes udbetalinger i reference-ERP'et: hvor pengene er, hvad der er galt, og hvem der skal gøre noget.",
    "The municipalities' payouts in the reference ERP: where the money is, what is wrong, and who must act.",
  ],
  vis: ["Vis udbetalinger", "Show payouts"],
});
