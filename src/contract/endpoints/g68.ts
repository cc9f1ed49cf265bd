import * as g68 from "../g68.js";
import { download, LINJEFIL, upload, withIndblik } from "./endpoint.js";

/** Payouts in the form of legacy systems. */
export const g68Endpoints = {
  sendG68: upload(
    "/api/g68/{myndighed}",
    LINJEFIL,
    g68.G68Kvitteringer,
    "Aflever en G68-fil med dens G69-linjer: hele filen, op til 1.000 udbetalinger i en besked; 'ydelsesart' er filens",
    ["ydelsesart"],
  ),
  proevG68: upload(
    "/api/g68/{myndighed}/proev",
    LINJEFIL,
    g68.G68Proevesvar,
    "Prøvekør en G68-fil, uden at noget skrives",
    ["ydelsesart"],
  ),
  skrivG68: withIndblik(
    download(
      "/api/g68/{myndighed}/linjer",
      LINJEFIL,
      "Op til 100 beskeder som én G68-fil; id'er med komma imellem; 'foerste' er det første ekspeditionsløbenummer",
      ["beskeder", "maskinnummer", "foerste"],
    ),
  ),
} as const;
