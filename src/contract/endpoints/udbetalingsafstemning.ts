import * as afstemning from "../udbetalingsafstemning.js";
import { act, download, get, withIndblik } from "./endpoint.js";

const HOS = "/api/udbetaling/{myndighed}";

/** Payouts held against NemKonto, the bank and the books, for bookkeepers and auditors. */
export const udbetalingsafstemningEndpoints = {
  seMellemregning: withIndblik(
    get(
      `${HOS}/mellemregning`,
      afstemning.Mellemregning,
      "Mellemregningskontoen forklaret linje for linje på en dag; 'konto' er mellemregning eller undervejs, 'kun' er aabne eller fremmede",
      ["pr", "konto", "kun", "efter"],
    ),
  ),
  seUdbetalingsafstemning: withIndblik(
    get(
      `${HOS}/afstemning/{dato}`,
      afstemning.Udbetalingsafstemning,
      "Anmodning, NemKontos svar, bankens poster og regnskabet på en dag: hver krone i én tilstand, hver forskel for sig",
    ),
  ),
  afslutUdbetalingsdag: act(
    `${HOS}/afstemning/{dato}/afslutning`,
    afstemning.Afslutning,
    "Afslut en dag: afstemningen gemmes, som den er; afsluttes dagen igen, er det en ny version, der siger, hvad der er ændret",
  ),
  seAfslutninger: withIndblik(
    get(`${HOS}/afslutninger`, afstemning.Afslutningsliste, "Afsluttede dage, nyeste først, 100 ad gangen", [
      "efter",
    ]),
  ),
  hentAfslutning: withIndblik(
    download(
      `${HOS}/afslutninger/{nr}/html`,
      "text/html; charset=utf-8",
      "En afslutning som side, der står for sig selv og kan udskrives",
    ),
  ),
  hentAfslutningCsv: withIndblik(
    download(`${HOS}/afslutninger/{nr}/csv`, "text/csv; charset=utf-8", "En afslutning som regneark"),
  ),
  seForsinkede: withIndblik(
    get(
      `${HOS}/forsinkede`,
      afstemning.Forsinkelser,
      "Udbetalinger uden svar i tide, ikke udført til tiden, eller kommet tilbage og ikke rørt",
    ),
  ),
} as const;
