import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Parathed til inddrivelse", "Readiness for recovery"],
  lead: [
    "Åbne fordringer efter, om PSRM ville tage imod dem, og hvad der skal rettes, mens det endnu kan.",
    "Open claims by whether PSRM would take them, and what to mend while it still can be.",
  ],
  udfald: ["Udfald", "Outcome"],
  alleUdfald: ["Alle udfald", "All outcomes"],
  felt: ["Felt", "Field"],
  alleFelter: ["Alle felter", "All fields"],
  system: ["Fagsystem", "Fagsystem"],
  alleSystemer: ["Alle fagsystemer", "All fagsystemer"],
  vis: ["Vis", "Show"],
  nulstil: ["Vis alle", "Show all"],
  andele: ["Andel efter fagsystem", "Share by fagsystem"],
  fordeling: ["Fordeling", "Distribution"],
  fordringer: ["Fordringer", "Claims"],
  felter: ["Hvad der er galt, efter felt", "What is wrong, by field"],
  ramte: ["Fordringer med fejl", "Claims with an error"],
  liste: ["Fordringerne", "The claims"],
  fordring: ["Fordring", "Claim"],
  beloeb: ["Kroner", "Kroner"],
  hvorfor: ["Hvorfor, og hvad skal gøres", "Why, and what to do"],
  ingen: ["Ingen fordringer passer.", "No claims match."],
});
