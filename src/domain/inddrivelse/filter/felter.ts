import { addMonths } from "../../../kit/dates.js";
import type { Stamdata } from "../stamdata.js";

/** What the rules of the filter call by name. */

const NAVNE: Readonly<Record<string, string>> = {
  stiftelsesdato: "Stiftelsesdatoen",
  forfaldsdato: "Forfaldsdatoen",
  srb: "Sidste rettidige betalingsdato",
  periodeFra: "Periodens start",
  periodeTil: "Periodens slutning",
  foraeldelsesdato: "Forældelsesdatoen",
  domsdato: "Domsdatoen",
  forligsdato: "Forligsdatoen",
  domEllerForligsdato: "Doms- eller forligsdatoen",
  modtagelsesdato: "Modtagelsesdatoen hos PSRM",
  beskrivelse: "Beskrivelsen",
  hovedstol: "Hovedstolen",
  beloeb: "Beløbet",
  "hovedfordring.forfaldsdato": "Hovedfordringens forfaldsdato",
  "hovedfordring.naesteMaaned": "Den første i måneden efter, at PSRM modtog hovedfordringen,",
};

/** The name in a sentence; its first letter is a capital. */
export const feltnavn = (felt: string): string => NAVNE[felt] ?? felt;

/** A date, or another text, that a rule names; undefined when the claim has none. */
export const vaerdiOf = (stamdata: Stamdata, modtaget: string, felt: string): string | undefined => {
  const { hovedfordring: hoved } = stamdata;
  switch (felt) {
    case "modtagelsesdato":
      return modtaget;
    case "domEllerForligsdato":
      return stamdata.domsdato ?? stamdata.forligsdato;
    case "hovedfordring.forfaldsdato":
      return hoved?.forfaldsdato;
    case "hovedfordring.naesteMaaned":
      return hoved?.modtaget === undefined ? undefined : `${addMonths(hoved.modtaget, 1).slice(0, 7)}-01`;
    default:
      return (stamdata as unknown as Readonly<Record<string, string | undefined>>)[felt];
  }
};
