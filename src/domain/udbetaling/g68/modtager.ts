import { paakraevetOf } from "../../linjefil/felter.js";
import type { Udbetaling } from "../model.js";
import { IDENTKODER, type Identkode } from "./felter.js";
import type { G68Linje } from "./linje.js";

type Part = Udbetaling["betalingsmodtager"];

const BREDDER: Readonly<Record<Part["partType"], number>> = { CPR: 10, P: 10, CVR: 8, SE: 8 };
/** Field 11 as OS2bos writes it; tenQ has 14. */
const FELTBREDDE = 10;

/** Who is paid (10 and 11); undefined of an account among the udbetalingssystem's own creditors. */
export const modtagerOf = (linje: G68Linje): Part | undefined => {
  const partType = IDENTKODER[paakraevetOf(linje, 10) as Identkode] as Part["partType"] | undefined;
  return partType && { partType, partIdentifikator: paakraevetOf(linje, 11).slice(-BREDDER[partType]) };
};

/** Fields 10 and 11 of a payee. */
export const modtagerfelter = ({ partType, partIdentifikator }: Part) => {
  const [kode = ""] = Object.entries(IDENTKODER).find(([, type]) => type === partType) ?? [];
  return [
    { nr: 10, vaerdi: kode },
    { nr: 11, vaerdi: partIdentifikator.padStart(FELTBREDDE, "0") },
  ];
};
