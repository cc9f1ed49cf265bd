import { Finansbilag } from "../../domain/finans/model.js";
import { ProevFinansbilagResponse } from "../../domain/finans/operations.js";
import * as visning from "../visninger.js";
import { get, post } from "./endpoint.js";

/** The header that carries the token of a rehearsal with a real sending. */
export const PROEVEBEVIS = "x-oeir-proevebevis";

/** Handing over finansbilag. */
export const finansEndpoints = {
  modtagFinansbilag: {
    ...post("/api/finansbilag", Finansbilag, visning.Kvitteringssvar, "Aflever et finansbilag"),
    headers: [PROEVEBEVIS],
  },
  proevFinansbilag: post(
    "/api/finansbilag/proev",
    Finansbilag,
    ProevFinansbilagResponse,
    "Prøvekør et finansbilag: hele vejen, uden at noget skrives",
  ),
  hentKvittering: get(
    "/api/finansbilag/{id}/kvittering",
    visning.Kvitteringssvar,
    "Hent kvitteringen igen, med afsenderens eget id",
    ["myndighed"],
  ),
} as const;
