import * as visning from "../visninger.js";
import { get, withIndblik } from "./endpoint.js";

/** For those who run the hub. */
export const driftEndpoints = {
  verificerLog: get("/api/verifikation", visning.Verifikationssvar, "Efterregn hændelsesloggens kæder"),
  seIndblik: withIndblik(
    get("/api/indblik", visning.Indbliksliste, "Hvem har set hvad; nyeste først, højst 200 ad gangen", [
      "myndighed",
      "aktoer",
      "emne",
      "fra",
      "til",
      "foer",
      "antal",
    ]),
  ),
  seStatus: get("/api/status", visning.Status, "Posthusets tilstand"),
} as const;
