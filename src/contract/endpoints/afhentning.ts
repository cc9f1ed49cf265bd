import { Afhentning, Afhentningskvittering } from "../afhentning.js";
import { Kvitteringssvar } from "../visninger.js";
import { get, post } from "./endpoint.js";

/** Fetching the messages that are addressed to the calling it-system, whatever their service. */
export const afhentningEndpoints = {
  hentBeskeder: get(
    "/api/afhentning",
    Afhentning,
    "De næste beskeder til det kaldende it-system, ældste først; hver kommer igen, til den er kvitteret",
    ["antal"],
  ),
  kvitterBesked: post(
    "/api/afhentning/{myndighed}/{id}",
    Afhentningskvittering,
    Kvitteringssvar,
    "Kvittér for en afhentet besked",
  ),
} as const;
