import type { Fejl } from "../../domain/fejl.js";
import type { Result } from "../../kit/result.js";
import type { Erp } from "../porte.js";
import type { NytBevis } from "./beviser.js";
import { genproevSamleposter } from "./kontoudtog/samlepost.js";
import { type Noteret, noterBeviser } from "./noter.js";

/** Note answers, and take the bank's entries of whole bundles that they were lacking. The errors of `noterBeviser`. */
export const noterSvar = async (
  erp: Erp,
  myndighed: string,
  beviser: readonly NytBevis[],
  aktoer?: string,
): Promise<Result<Noteret, readonly Fejl[]>> => {
  const noteret = await noterBeviser(erp, myndighed, beviser, aktoer);
  if (noteret.ok && noteret.value.nye.length > 0) await genproevSamleposter(erp, myndighed);
  return noteret;
};
