import * as g69 from "../g69.js";
import { download, LINJEFIL, upload, withIndblik } from "./endpoint.js";

/** Finansbilag in the form of legacy systems. */
export const g69Endpoints = {
  modtagG69: upload(
    "/api/g69/{myndighed}",
    LINJEFIL,
    g69.G69Kvitteringer,
    "Aflever en G69-fil: hvert bilag i den går sin egen vej; 'sortiment' og 'version' siger, hvor værdierne er taget fra",
    ["sortiment", "version"],
  ),
  proevG69: upload(
    "/api/g69/{myndighed}/proev",
    LINJEFIL,
    g69.G69Proevesvar,
    "Prøvekør en G69-fil: hele vejen, uden at noget skrives",
    ["sortiment", "version"],
  ),
  skrivG69: withIndblik(
    download(
      "/api/g69/{myndighed}/linjer",
      LINJEFIL,
      "Op til 100 beskeder som én G69-fil; id'er med komma imellem",
      ["beskeder", "maskinnummer"],
    ),
  ),
} as const;
