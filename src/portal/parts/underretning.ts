import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";

/** The kinds of what PSRM tells. */
export const UNDERRETNINGSSLAGS = [
  "ALLOKERING",
  "UDLIGNING",
  "AFREGNING",
  "RENTER",
  "AFSKRIVNING",
  "RETURNERING",
] as const;

const texts = bilingual({
  ALLOKERING: ["Inddrevet", "Recovered"],
  UDLIGNING: ["Inddrevet", "Recovered"],
  AFREGNING: ["Afregnet", "Settled"],
  RENTER: ["Rente hos PSRM", "Interest at PSRM"],
  AFSKRIVNING: ["Afskrevet af PSRM", "Written off by PSRM"],
  RETURNERING: ["Sendt tilbage", "Sent back"],
});

/** A kind in words; one that is not known stands as it came. */
export const underretningstekst = (slags: string, sprog: Sprog): string => {
  const words: Readonly<Record<string, string>> = texts(sprog);
  return words[slags] ?? slags;
};
