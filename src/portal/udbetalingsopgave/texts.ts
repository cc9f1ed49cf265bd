import { bilingual } from "../sprog.js";

export const texts = bilingual({
  titel: ["Luk opgaven", "Close the task"],
  hvad: [
    "Opgaven er løst uden for systemet. Skriv, hvad der blev fundet ud af: det bliver stående.",
    "The task has been solved outside the system. Write what was found out: it stays.",
  ],
  knap: ["Luk opgaven", "Close the task"],
  opgave: ["Opgave", "Task"],
  hvorfor: ["Hvorfor", "Why"],
  naeste: ["Næste skridt", "Next step"],
});
