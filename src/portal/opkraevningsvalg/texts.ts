import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Opkrævning", "Collection"],
  lead: [
    "Kommunernes debitorbogholderi i reference-ERP'et: hvad borgere og virksomheder skylder, og hvad der sker med det.",
    "The municipalities' debtor ledger in the reference ERP: what citizens and companies owe, and what happens to it.",
  ],
  vis: ["Vis opkrævning", "Show collection"],
});
