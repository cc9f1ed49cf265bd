import type { Sprog } from "../../domain/fejl.js";
import type { Filterudfald } from "../../domain/inddrivelse/filter/index.js";
import { bilingual } from "../sprog.js";

/** What pages about readiness for PSRM share. */

const udfald = bilingual({
  UDFØRT: ["ville blive modtaget", "would be taken"],
  HØRING: ["ville gå i høring", "would go to hearing"],
  AFVIST: ["ville blive afvist", "would be refused"],
});

export const UDFALD: Readonly<Record<Filterudfald, string>> = {
  UDFØRT: "godt",
  HØRING: "haster",
  AFVIST: "skidt",
};

export const udfaldstekst = (af: string, sprog: Sprog): string => udfald(sprog)[af as Filterudfald] ?? af;

/** PSRM's own word, in its colour. */
export const Udfaldsmaerke = ({ udfald: af }: { udfald: string }) => (
  <span class={`maerke maerke-${UDFALD[af as Filterudfald] ?? "graa"}`}>{af}</span>
);

const felter = bilingual({
  stiftelsesdato: ["stiftelsesdato", "date of birth of the claim"],
  forfaldsdato: ["forfaldsdato", "due date"],
  srb: ["sidste rettidige betalingsdato", "last day of payment"],
  periodeFra: ["periodens start", "start of the period"],
  periodeTil: ["periodens slutning", "end of the period"],
  foraeldelsesdato: ["forældelsesdato", "date of limitation"],
  domsdato: ["domsdato", "date of judgment"],
  forligsdato: ["forligsdato", "date of settlement"],
  domEllerForligsdato: ["doms- eller forligsdato", "date of judgment or settlement"],
  beskrivelse: ["beskrivelse", "description"],
  hovedstol: ["hovedstol", "principal"],
  beloeb: ["beløb", "amount"],
  bfeNummer: ["BFE-nummer", "BFE number"],
  pNummer: ["P-nummer", "P number"],
  fordringstype: ["fordringstype", "type of claim"],
  fordringsart: ["fordringsart", "art of claim"],
  skyldnere: ["skyldnere", "debtors"],
  hovedfordring: ["hovedfordring", "main claim"],
});

/** A field of the claim as people call it. */
export const feltnavn = (felt: string, sprog: Sprog): string =>
  (felter(sprog) as Readonly<Record<string, string>>)[felt] ?? felt;
