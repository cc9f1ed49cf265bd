import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Fejlstatistik", "Error statistics"],
  lead: [
    "Hvor mange bilag der afvises, af hvilke årsager, og hvor hurtigt de rettes.",
    "How many bilag are refused, for which causes, and how fast they are mended.",
  ],
  kommune: ["Kommune", "Municipality"],
  alleKommuner: ["Alle kommuner", "All municipalities"],
  fra: ["Fra", "From"],
  til: ["Til", "To"],
  vis: ["Vis", "Show"],
  ingen: ["Intet er afvist i perioden.", "Nothing was refused in the period."],
  duer: ["Søgningen kunne ikke udføres", "The search could not be done"],
  dage: ["Afviste bilag pr. dag", "Refused bilag per day"],
  koder: ["Pr. it-system og fejlkode", "Per it-system and error code"],
  dag: ["Dag", "Day"],
  system: ["It-system", "It-system"],
  kode: ["Fejlkode", "Error code"],
  beskeder: ["Afviste bilag", "Refused bilag"],
  andel: ["Andel", "Share"],
  opgaver: ["Nye opgaver", "New tasks"],
  lukket: ["Lukkede opgaver", "Closed tasks"],
  timer: ["Timer til lukket, median", "Hours to close, median"],
});
