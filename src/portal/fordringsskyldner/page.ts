import { refuse } from "../page.js";
import { ofNoegle } from "../parts/noegle.js";
import { showSkyldner } from "../skyldner/visning.js";

/** `/opkraevning/{myndighed}/fordringer/{id}/skyldner`: who owes the claim, with all that they owe. */
export const fordringsskyldnerPage = ofNoegle(async ({ client, sprog }, noegle) => {
  const found = await client.seSkyldnerAfFordring(noegle);
  return found.ok ? showSkyldner(client, noegle.myndighed, found.value, sprog) : refuse(found.error);
});
