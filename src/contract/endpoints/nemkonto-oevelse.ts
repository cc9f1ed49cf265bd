import * as oevelse from "../nemkonto-oevelse.js";
import { get, post } from "./endpoint.js";

const EFTERLIGNING = "/api/omverden/nemkonto";
const HOS = `${EFTERLIGNING}/{myndighed}` as const;

/** The other side of the stand-in for NemKonto, for rehearsals. */
export const nemkontooevelseEndpoints = {
  seNemkontoregister: get(
    `${EFTERLIGNING}/register`,
    oevelse.Nemkontoregister,
    "Efterligningen af NemKonto: de modtagere, der er noget særligt ved",
  ),
  saetNemkontoadfaerd: post(
    `${EFTERLIGNING}/adfaerd`,
    oevelse.Modtageradfaerd,
    oevelse.Nemkontohaendelse,
    "Efterligningen af NemKonto: hvordan betalinger til en modtager skal gå",
  ),
  fremadNemkonto: post(
    `${HOS}/fremad`,
    oevelse.Nemkontofremad,
    oevelse.Nemkontohaendelse,
    "Efterligningen af NemKonto: lad et skridt eller nogle dage gå, også for de langsomme",
  ),
  hentNemkontoudtog: get(
    `${HOS}/udtog`,
    oevelse.Nemkontoudtog,
    "Efterligningen af banken: det, den har bogført efter en postering, som camt.054",
    ["efter"],
  ),
  seNemkontobetalinger: get(
    `${HOS}/betalinger`,
    oevelse.Nemkontobetalinger,
    "Efterligningen af NemKonto: kommunens betalinger, som de står der; side for side",
    ["efter", "id", "tilstand"],
  ),
} as const;
