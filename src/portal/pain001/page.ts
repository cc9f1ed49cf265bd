import { file, missing, refuse } from "../page.js";
import { ofNoegle } from "../parts/noegle.js";

export const PAIN001_VERSIONER = ["03", "09"] as const;

/** `/udbetaling/{myndighed}/bundter/{id}/pain001/{version}`: a bundle as a file for the bank, streamed from the hub. */
export const pain001Page = ofNoegle(async ({ client, params }, noegle) => {
  const version = PAIN001_VERSIONER.find((one) => one === params.version);
  if (version === undefined) return missing;
  const found = await client.hentPain001({ ...noegle, version });
  if (!found.ok) return refuse(found.error);
  return file(`pain001-${noegle.id}.xml`, "application/xml", found.value);
});
