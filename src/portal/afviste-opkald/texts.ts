import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Afviste opkald", "Refused calls"],
  lead: [
    "Opkald, som posthuset afviste, før noget blev modtaget. Kalderen har fået fejlen som svar; her kan den findes igen.",
    "Calls that the hub refused before anything was received. The caller got the error as its answer; here it can be found again.",
  ],
  kommune: ["Kommune", "Municipality"],
  alle: ["Alle, også dem uden kommune", "All, also those without a municipality"],
  vis: ["Vis", "Show"],
  tabel: ["Afviste opkald, nyeste først (højst 200)", "Refused calls, newest first (at most 200)"],
  ingen: ["Ingen opkald er afvist.", "No call has been refused."],
  tid: ["Tid", "Time"],
  kalder: ["Kalder", "Caller"],
  service: ["Service", "Service"],
  fejl: ["Fejl", "Errors"],
  hvem: ["Hvem skal gøre noget", "Who must act"],
  reference: ["Reference", "Reference"],
  ukendt: ["ikke oplyst", "not given"],
});
