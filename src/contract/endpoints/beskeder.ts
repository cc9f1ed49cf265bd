import * as administration from "../administration.js";
import { Beskedgrundlag } from "../besked-grundlag.js";
import * as visning from "../visninger.js";
import { act, get, post, withIndblik } from "./endpoint.js";

/** Looking at messages and acting on those that stand still. */
export const beskedEndpoints = {
  soegBeskeder: withIndblik(
    get("/api/beskeder", visning.Beskedliste, "Søg beskeder; nyeste først", [
      "myndighed",
      "tilstand",
      "system",
      "soeg",
      "foer",
      "antal",
    ]),
  ),
  seBesked: withIndblik(
    get("/api/beskeder/{myndighed}/{id}", visning.Beskeddetalje, "En beskeds forløb og indhold"),
  ),
  seBeskedgrundlag: withIndblik(
    get(
      "/api/beskeder/{myndighed}/{id}/grundlag",
      Beskedgrundlag,
      "Hvad der lukkede en besked ind: aftale og sortiment, som de var",
    ),
  ),
  genoptagBesked: act(
    "/api/beskeder/{myndighed}/{id}/genoptag",
    visning.BeskedVisning,
    "Genoptag en opgivet besked",
  ),
  kasserBesked: post(
    "/api/beskeder/{myndighed}/{id}/kasser",
    administration.Beslutning,
    visning.BeskedVisning,
    "Opgiv en besked endeligt; afsenderen får AFVIST",
  ),
  genfremsendBesked: act(
    "/api/beskeder/{myndighed}/{id}/genfremsend",
    visning.Kvitteringssvar,
    "Send en afvist besked igen, når årsagen er rettet uden for beskeden",
  ),
  seBlokerede: get("/api/blokerede", visning.Blokeringer, "Beskeder, der står stille, og hvorfor", [
    "myndighed",
  ]),
  seAfvisteOpkald: get("/api/afviste-opkald", visning.Opkaldsliste, "De nyeste opkald, der blev afvist", [
    "myndighed",
  ]),
  seAntal: get("/api/antal", visning.Tilstandsantal, "Antal beskeder pr. myndighed og tilstand", [
    "myndighed",
  ]),
} as const;
