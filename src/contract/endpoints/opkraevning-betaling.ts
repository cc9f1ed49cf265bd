import * as betaling from "../betaling.js";
import { download, get, ofBank, post, upload, withIndblik } from "./endpoint.js";

const HOS = "/api/opkraevning/{myndighed}";

/** Bills that debtors get, and the payments that come in, for collectors. */
export const betalingEndpoints = {
  seRegning: withIndblik(
    get(`${HOS}/regninger/{nr}`, betaling.Regningsvisning, "En regning eller rykker, som den blev sendt"),
  ),
  hentRegningPdf: withIndblik(
    download(
      `${HOS}/regninger/{nr}/pdf`,
      "application/pdf",
      "Regningen som brev; 'kopi' er nummeret på en kopis modtager",
      ["kopi"],
    ),
  ),
  hentRegningHtml: withIndblik(
    download(
      `${HOS}/regninger/{nr}/html`,
      "text/html; charset=utf-8",
      "Regningen som side, der står for sig selv",
      ["kopi"],
    ),
  ),
  indlaesKontoudtog: withIndblik(
    ofBank(
      upload(
        `${HOS}/kontoudtog`,
        "application/xml",
        betaling.Kontoudtogssvar,
        "Indlæs bankens posteringsadvis (camt.054); samme fil og samme betaling to gange gør intet",
      ),
    ),
  ),
  seIndbetalinger: withIndblik(
    get(
      `${HOS}/indbetalinger`,
      betaling.Indbetalingsliste,
      "Indbetalinger, nyeste først, 100 ad gangen; 'kun' er alle, uplacerede eller tilgode",
      ["kun", "efter"],
    ),
  ),
  seIndbetaling: withIndblik(
    get(
      `${HOS}/indbetalinger/{id}`,
      betaling.Indbetalingsdetalje,
      "En indbetaling: hvis den er, hvad den dækker, og hvad der er sket",
    ),
  ),
  placerIndbetaling: post(
    `${HOS}/indbetalinger/{id}/placering`,
    betaling.Placering,
    betaling.Indbetalingsstand,
    "Sig, hvis en indbetaling er; resten dækker de nævnte fordringer og derefter skyldnerens andre",
  ),
  afregnIndbetaling: post(
    `${HOS}/indbetalinger/{id}/afregning`,
    betaling.Afregnet,
    betaling.Indbetalingsstand,
    "Sig, at en indbetaling er Gældsstyrelsens udbetaling af en afregning; det, PSRM skylder, falder",
  ),
  frigoerIndbetaling: post(
    `${HOS}/indbetalinger/{id}/frigoerelse`,
    betaling.Frigoerelse,
    betaling.Indbetalingsstand,
    "Tag det tilbage, som en indbetaling dækker; fordringerne skyldes igen",
  ),
  tilbagebetalIndbetaling: post(
    `${HOS}/indbetalinger/{id}/tilbagebetaling`,
    betaling.Tilbagebetaling,
    betaling.Indbetalingsstand,
    "Bogfør, at penge, der ikke dækker noget, er betalt tilbage",
  ),
} as const;
