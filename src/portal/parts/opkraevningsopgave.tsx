import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";

/** What pages about collectors' tasks share. */

export type Opkraevningsopgave = Output<"seOpkraevningsopgaver">["opgaver"][number];

/** The kinds, in the order in which they hurry: what has a deadline first. */
export const OPGAVEARTER = [
  "foraeldelse",
  "hoering",
  "afvist",
  "underretning",
  "koersel",
  "kontoudtog",
  "uplaceret",
  "ophaevet",
  "afregning",
  "haefter-fri",
  "uafleveret",
  "handling",
] as const;
type Opgaveart = (typeof OPGAVEARTER)[number];

const arter = bilingual({
  foraeldelse: ["Tæt på forældelse", "Close to limitation"],
  underretning: ["Underretninger fra PSRM, der ikke kan bogføres", "Notices of PSRM that cannot be booked"],
  koersel: ["Kørsler, der står stille", "Runs that stand still"],
  kontoudtog: ["Fejl i bankens fil", "Errors in the bank's file"],
  afregning: ["Afregninger, der ikke stemmer", "Settlements that do not agree"],
  "haefter-fri": ["En skyldner er fritaget", "A debtor has been let off"],
  hoering: ["I høring hos PSRM", "In hearing at PSRM"],
  afvist: ["Afvist af PSRM", "Refused by PSRM"],
  uplaceret: ["Indbetalinger uden fordring", "Payments without a claim"],
  ophaevet: ["Dækninger, som PSRM har taget tilbage", "Coverages that PSRM has taken back"],
  uafleveret: ["Afvist af et fagsystem", "Refused by a fagsystem"],
  handling: ["Anmodninger fra fagsystemer", "Requests from fagsystemer"],
});

export const opgavearttekst = (art: string, sprog: Sprog): string => arter(sprog)[art as Opgaveart] ?? art;
