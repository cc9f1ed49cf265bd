import { isCpr, isCvr, isPNummer } from "./identifikatorer.js";

const PARTER = { CPR: isCpr, CVR: isCvr, SE: isCvr, P: isPNummer } as const;

/** A person, company or production unit, by number. */
export type Part = { readonly partType: keyof typeof PARTER; readonly partIdentifikator: string };

/** Whether a number has the form of its kind. */
export const isPart = ({ partType, partIdentifikator }: Part): boolean => PARTER[partType](partIdentifikator);
