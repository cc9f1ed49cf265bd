import * as fejlliste from "../fejlliste.js";
import { upload, withIndblik } from "./endpoint.js";

/** Lists of failed payouts from a legacy udbetalingssystem. */
export const fejllisteEndpoints = {
  indlaesFejlliste: withIndblik(
    upload(
      "/api/udbetaling/{myndighed}/fejlliste",
      "text/csv; charset=utf-16",
      fejlliste.Fejllistesvar,
      "Indlæs en liste over mislykkede udbetalinger; 'filnavn' siger, hvornår den er dannet. Samme liste to gange gør intet, og den, der ikke står på den, er ikke dermed betalt",
      ["filnavn"],
    ),
  ),
} as const;
