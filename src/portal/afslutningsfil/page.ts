import { file, missing, refuse } from "../page.js";
import { ofMyndighed } from "../parts/noegle.js";

/** `/udbetaling/{myndighed}/afslutninger/{nr}/{form}`: the statement of a closed day as a file, streamed from the hub. */
export const afslutningsfilPage = ofMyndighed(async ({ client, params: { nr = "", form } }, myndighed) => {
  if (!/^\d{1,9}$/.test(nr) || (form !== "html" && form !== "csv")) return missing;
  const found = await (form === "html"
    ? client.hentAfslutning({ myndighed, nr })
    : client.hentAfslutningCsv({ myndighed, nr }));
  if (!found.ok) return refuse(found.error);
  return file(`afslutning-${nr}.${form}`, `text/${form}; charset=utf-8`, found.value);
});
