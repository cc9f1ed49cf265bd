import * as masse from "../masse.js";
import { act, download, get, post, upload, withIndblik } from "./endpoint.js";

/** Files of many bilag: handed over in pieces, followed, and answered by a receipt. */
export const masseEndpoints = {
  begyndMasse: post(
    "/api/masseleverancer",
    masse.Overfoersel,
    masse.Leverance,
    "Begynd at overføre en fil, eller find den igen efter en afbrydelse",
  ),
  tilfoejMasse: upload(
    "/api/masseleverancer/{myndighed}/{id}/indhold",
    "application/octet-stream",
    masse.Leverance,
    "Overfør det næste stykke af filen, højst 10 MB, fra 'fra'",
    ["fra"],
  ),
  afslutMasse: act(
    "/api/masseleverancer/{myndighed}/{id}/afslut",
    masse.Leverance,
    "Hele filen er overført: kontrollér den, og behandl den",
  ),
  seMasser: get("/api/masseleverancer", masse.Leveranceliste, "De nyeste filer", ["myndighed"]),
  seMasse: get("/api/masseleverancer/{myndighed}/{id}", masse.Leverance, "En fil, og hvor langt den er"),
  seMassebilag: withIndblik(
    get(
      "/api/masseleverancer/{myndighed}/{id}/bilag",
      masse.Bilagsliste,
      "Hvad der blev af filens bilag, 500 ad gangen; 'kun=afvist' giver de afviste",
      ["kun", "efter"],
    ),
  ),
  hentMassekvittering: withIndblik(
    download(
      "/api/masseleverancer/{myndighed}/{id}/kvittering",
      "application/xml",
      "Kvitteringen for filen: et svar pr. bilag",
    ),
  ),
} as const;
