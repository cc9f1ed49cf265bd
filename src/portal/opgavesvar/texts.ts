import { bilingual } from "../sprog.js";

export const texts = bilingual({
  titel: ["Besvar anmodningen", "Answer the request"],
  hvad: [
    "Godkendes den, sker det, fagsystemet beder om, med det samme. Svaret og begrundelsen sendes til fagsystemet.",
    "Where it is approved, what the fagsystem asks for is done at once. The answer and the reason are sent to the fagsystem.",
  ],
  knap: ["Send svaret", "Send the answer"],
  svar: ["Svar", "Answer"],
  vaelg: ["Vælg svar", "Choose an answer"],
  ja: ["Godkend", "Approve"],
  nej: ["Afslå", "Refuse"],
  mangler: [
    "Vælg, om anmodningen godkendes eller afslås.",
    "Choose whether to approve or refuse the request.",
  ],
  tilbagekald: [
    "Årsag, når en fordring tilbagekaldes fra PSRM",
    "Cause, where a claim is recalled from PSRM",
  ],
  ingen: ["Tilbagekaldes ikke", "Not recalled"],
  virkningsdato: ["Bortfaldet den (kun BORT)", "Lapsed on (BORT only)"],
  beder: ["Anmodning", "Request"],
  siden: ["Venter siden", "Waits since"],
});
