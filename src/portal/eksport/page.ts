import { isCvr } from "../../domain/identifikatorer.js";
import { findKommune } from "../../domain/kommuner.js";
import { file, missing, type Page, refuse } from "../page.js";
import { findEksport } from "../parts/eksport.js";

/** `/konti/{myndighed}/eksport/{aar}/{form}`: a year's books as a file, streamed from the hub. */
export const eksportPage: Page = async ({ client, params }) => {
  const { myndighed = "", aar = "", form = "" } = params;
  const eksport = findEksport(form);
  if (eksport === undefined || !isCvr(myndighed)) return missing;
  const found = await client[eksport.operation]({ myndighed, aar });
  if (!found.ok) return refuse(found.error);
  const kode = findKommune(myndighed)?.kommunekode ?? myndighed;
  return file(`${eksport.navn}-${kode}-${aar}.${eksport.endelse}`, eksport.mediaType, found.value);
};
