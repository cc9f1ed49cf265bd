import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Afsluttede dage", "Closed days"],
  lead: [
    "Afstemningen, som den så ud, da dagen blev afsluttet. Ingen af dem bliver ændret.",
    "The reconciliation as it stood when the day was closed. None is ever changed.",
  ],
  afsluttet: [(dato: string) => `${dato} er afsluttet`, (dato: string) => `${dato} is closed`],
  ingen: ["Ingen dage er afsluttet.", "No days are closed."],
  dag: ["Dag", "Day"],
  version: [(nr: number) => `${nr}. udgave`, (nr: number) => `version ${nr}`],
  stand: ["Afstemning", "Reconciliation"],
  stemmer: ["stemmer", "agrees"],
  afvigelser: [
    (antal: number) => (antal === 1 ? "1 afvigelse" : `${antal} afvigelser`),
    (antal: number) => (antal === 1 ? "1 difference" : `${antal} differences`),
  ],
  roert: [
    "Indholdet svarer ikke til sit kontroltal: det er ændret siden.",
    "The content does not match its check: it has been changed since.",
  ],
  afsluttetAf: ["Afsluttet af", "Closed by"],
  aendret: ["Ændret siden forrige udgave", "Changed since the version before"],
  hent: ["Hent", "Get"],
  html: ["Til revisor (HTML)", "For the auditor (HTML)"],
  csv: ["Regneark (CSV)", "Spreadsheet (CSV)"],
});
