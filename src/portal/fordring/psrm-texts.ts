import { bilingual } from "../sprog.js";

export const psrmtexts = bilingual({
  parathed: ["Ville PSRM tage imod den?", "Would PSRM take it?"],
  ikkeVurderet: ["Det er ikke vurderet.", "It has not been judged."],
  vurderet: ["vurderet", "judged"],
  psrm: ["Hos PSRM", "At PSRM"],
  numre: ["Numre hos PSRM:", "Numbers at PSRM:"],
  aktioner: ["Sendt til PSRM, med svarene", "Sent to PSRM, with the answers"],
  handling: ["Handling", "Action"],
  dannet: ["Dannet", "Made"],
  svar: ["Svar", "Answer"],
  beloeb: ["Kroner", "Kroner"],
  underretninger: ["Meddelt af PSRM", "Told by PSRM"],
  dato: ["Dato", "Date"],
  hvad: ["Hvad", "What"],
});
