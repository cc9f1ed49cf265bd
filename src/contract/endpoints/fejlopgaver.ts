import * as opgave from "../fejlopgaver.js";
import { act, get, post, withIndblik } from "./endpoint.js";

/** The work list: what must be mended, by whom, and the button that sends everything anew. */
export const fejlopgaveEndpoints = {
  seFejlopgaver: get("/api/fejlopgaver", opgave.Fejlopgaveliste, "Fejlopgaver; ældste frist først", [
    "myndighed",
    "ejer",
    "itsystem",
    "tilstand",
    "kode",
    "id",
    "besked",
    "efter",
    "antal",
  ]),
  seFejlopgave: withIndblik(
    get("/api/fejlopgaver/{myndighed}/{id}", opgave.Fejlopgavedetalje, "En fejlopgave og dens historik"),
  ),
  seOpgavebeskeder: withIndblik(
    get(
      "/api/fejlopgaver/{myndighed}/{id}/beskeder",
      opgave.Opgavebeskedliste,
      "Bilag, der har mødt opgavens årsag",
      ["efter", "antal"],
    ),
  ),
  genfremsendOpgave: act(
    "/api/fejlopgaver/{myndighed}/{id}/genfremsend",
    opgave.Genfremsendelser,
    "Send alle bilag igen, der venter på opgaven, når årsagen er rettet",
  ),
  noterOpgave: post(
    "/api/fejlopgaver/{myndighed}/{id}/note",
    opgave.Opgavenote,
    opgave.FejlopgaveVisning,
    "Skriv i opgavens historik, hvad der gøres",
  ),
  seOpgaveantal: get("/api/fejlopgaveantal", opgave.Opgaveantal, "Åbne fejlopgaver pr. ejer", ["myndighed"]),
  seFejlstatistik: get(
    "/api/fejlstatistik",
    opgave.Fejlstatistik,
    "Opgaver og afviste bilag pr. dag, it-system og fejlkode",
    ["myndighed", "fra", "til"],
  ),
} as const;
