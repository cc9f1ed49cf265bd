import * as opkraevning from "../opkraevning.js";
import { get, post, withIndblik } from "./endpoint.js";

const HOS = "/api/opkraevning/{myndighed}";

/** The debtor ledger of the reference ERP, for collectors. A person's number stands in a body, never in an address. */
export const opkraevningEndpoints = {
  seOpkraevning: withIndblik(
    get(
      HOS,
      opkraevning.Opkraevningsoverblik,
      "Udestående efter alder og tilstand, parathed, opgaver og afstemning",
    ),
  ),
  findSkyldner: withIndblik(
    post(
      `${HOS}/skyldner`,
      opkraevning.Skyldnersoegning,
      opkraevning.Skyldneroverblik,
      "En skyldners fordringer, indbetalinger og regninger",
    ),
  ),
  seFordring: withIndblik(
    get(
      `${HOS}/fordringer/{id}`,
      opkraevning.Fordringsdetalje,
      "En fordring med alle bevægelser og hændelser: hvorfor restancen er, som den er",
    ),
  ),
  seKoersler: get(`${HOS}/koersler`, opkraevning.Koerselsliste, "De nyeste kørsler, og hvor langt de er"),
  startKoersel: post(
    `${HOS}/koersler`,
    opkraevning.Koerselsoenske,
    opkraevning.Koersel,
    "Forhåndsvis eller start en kørsel; den løber videre af sig selv",
  ),
  seOpkraevningsopgaver: withIndblik(
    get(`${HOS}/opgaver`, opkraevning.Opkraevningsopgaver, "Det, en medarbejder skal tage stilling til"),
  ),
} as const;
