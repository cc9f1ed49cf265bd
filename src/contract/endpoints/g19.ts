import * as g19 from "../g19.js";
import { download, LINJEFIL, upload, withIndblik } from "./endpoint.js";

/** Debitorregistreringer in the form of legacy systems. */
export const g19Endpoints = {
  modtagG19: upload(
    "/api/g19/{myndighed}",
    LINJEFIL,
    g19.G19Kvitteringer,
    "Aflever en G19-fil (10Q): hver rate i den går sin egen vej",
  ),
  proevG19: upload(
    "/api/g19/{myndighed}/proev",
    LINJEFIL,
    g19.G19Proevesvar,
    "Prøvekør en G19-fil: læst og bedømt, uden at noget skrives; debitorsystemet bliver ikke spurgt",
  ),
  skrivG19: withIndblik(
    download(
      "/api/g19/{myndighed}/linjer",
      LINJEFIL,
      "Op til 100 OpretDebitorkonto-beskeder som én G19-fil; id'er med komma imellem",
      ["beskeder", "leverandoer"],
    ),
  ),
} as const;
