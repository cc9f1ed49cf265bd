import * as administration from "../administration.js";
import { act, get, post } from "./endpoint.js";

/** It-systems, agreements, routes, credentials. */
export const administrationEndpoints = {
  seItSystemer: get("/api/itsystemer", administration.ItSystemliste, "It-systemer"),
  gemItSystem: post(
    "/api/itsystemer",
    administration.ItSystemData,
    administration.ItSystemData,
    "Opret et it-system",
  ),
  seServiceaftaler: get("/api/serviceaftaler", administration.Aftaleliste, "Serviceaftaler", [
    "myndighed",
    "itsystem",
    "tilstand",
  ]),
  seAftalehistorik: get(
    "/api/serviceaftaler/{id}/historik",
    administration.Aftalehistorik,
    "Hvad der er sket med aftalen",
  ),
  anmodServiceaftale: post(
    "/api/serviceaftaler",
    administration.Aftaleanmodning,
    administration.Aftale,
    "Anmod om en serviceaftale",
  ),
  godkendServiceaftale: post(
    "/api/serviceaftaler/{id}/godkend",
    administration.Beslutning,
    administration.Aftale,
    "Godkend en anmodning (kommunens underskriftsberettigede)",
  ),
  afvisServiceaftale: post(
    "/api/serviceaftaler/{id}/afvis",
    administration.Beslutning,
    administration.Aftale,
    "Afvis en anmodning",
  ),
  ophoerServiceaftale: post(
    "/api/serviceaftaler/{id}/ophoer",
    administration.Beslutning,
    administration.Aftale,
    "Bring en aftale til ophør i dag",
  ),
  seRuter: get("/api/ruter", administration.Ruteliste, "Ruter", ["myndighed"]),
  saetRute: post(
    "/api/ruter",
    administration.RuteData,
    administration.RuteData,
    "Sæt en rute, eller sæt den på pause",
  ),
  seAdgange: get("/api/adgange", administration.Adgangsliste, "Certifikater og adgangsnøgler", ["itsystem"]),
  udstedAdgang: post(
    "/api/adgange",
    administration.Adgangsanmodning,
    administration.AdgangData,
    "Udsted en adgangsnøgle, eller registrer et certifikat",
  ),
  tilbagekaldAdgang: act(
    "/api/adgange/{id}/tilbagekald",
    administration.AdgangData,
    "Tilbagekald en adgang nu",
  ),
} as const;
