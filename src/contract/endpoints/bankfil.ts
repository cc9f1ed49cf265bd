import { Banksvarvisning } from "../bankfil.js";
import { download, upload, withIndblik } from "./endpoint.js";

/** Payouts by bank file, for municipalities that hand their bundles to the bank themselves. */
export const bankfilEndpoints = {
  hentPain001: withIndblik(
    download(
      "/api/udbetaling/{myndighed}/bundter/{id}/pain001",
      "application/xml",
      "Et bundt som fil til banken (pain.001.001.03, eller 'version' 09); kun bundter, som NemKonto ikke har fået",
      ["version"],
    ),
  ),
  indlaesPain002: withIndblik(
    upload(
      "/api/udbetaling/{myndighed}/banksvar",
      "application/xml",
      Banksvarvisning,
      "Indlæs bankens svar (pain.002); samme fil to gange gør intet",
    ),
  ),
} as const;
