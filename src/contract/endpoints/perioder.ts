import * as perioder from "../perioder.js";
import { get, post } from "./endpoint.js";

const PERIODER = "/api/regnskab/{myndighed}/{aar}/perioder";

/** What the months of the reference ERP's books take, and the reversal of a booked bilag. */
export const periodeEndpoints = {
  sePerioder: get(PERIODER, perioder.Periodeliste, "Årets måneder, og hvad de tager imod"),
  flytPerioder: post(
    PERIODER,
    perioder.Periodeflytning,
    perioder.Periodeliste,
    "Luk, genåbn eller sæt måneder i supplement; alle eller ingen",
  ),
  tilbagefoerBilag: post(
    "/api/bilag/{myndighed}/{loebenummer}/tilbagefoer",
    perioder.Tilbagefoersel,
    perioder.Tilbagefoert,
    "Før et bogført bilag tilbage linje for linje; igen giver den samme tilbageførsel",
  ),
} as const;
