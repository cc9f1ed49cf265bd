import { addYears } from "../../kit/dates.js";
import { nextAabneDag } from "../bankdage.js";

/** Forældelse: the day after which a claim can no longer be demanded. Source: forældelsesloven §§ 2, 3 and 5. */

const YEARS = 3;
const YEARS_WITH_DOM = 10;

export type Foraeldelsesgrundlag = {
  /** From when payment could first be demanded: the last day of payment, where there is one, else the due date. */
  readonly forfaldsdato: string;
  readonly srb?: string;
  /** Judgment, settlement, written acknowledgement: ten years from then. Interest and fees stay at three (§ 5 stk. 2). */
  readonly domsdato?: string;
  readonly forligsdato?: string;
  readonly slags: "hovedfordring" | "rente" | "gebyr";
};

/** The last day, moved to the next open day where it is a closed one. */
export const foraeldelsesdatoOf = (grundlag: Foraeldelsesgrundlag): string => {
  const { forfaldsdato, srb, domsdato, forligsdato, slags } = grundlag;
  const start = srb !== undefined && srb > forfaldsdato ? srb : forfaldsdato;
  const afgjort = domsdato ?? forligsdato;
  const last =
    afgjort !== undefined && slags === "hovedfordring"
      ? addYears(afgjort, YEARS_WITH_DOM)
      : addYears(start, YEARS);
  return nextAabneDag(last);
};
