import * as omsaetning from "../omsaetning.js";
import { act, get, post, withIndblik } from "./endpoint.js";

const AENDRING = "/api/omsaetning/{myndighed}/aendringer/{id}";

/** The omsætningstabel of the reference ERP, and why a line stands on its account. */
export const omsaetningEndpoints = {
  seOmsaetning: get(
    "/api/omsaetning/{myndighed}",
    omsaetning.Omsaetningsvisning,
    "Omsætningstabellen på en dag, med overlap og regler, der aldrig bruges",
    ["dato"],
  ),
  saetOmsaetningsindstilling: post(
    "/api/omsaetning/{myndighed}/indstilling",
    omsaetning.Omsaetningsindstilling,
    omsaetning.Omsaetningsindstilling,
    "Vælg fire øjne til eller fra",
  ),
  seDaekning: get(
    "/api/omsaetning/{myndighed}/daekning",
    omsaetning.Daekningssvar,
    "Hvilke af en sortimentversions værdier har ingen konto? Også af en kladde",
    ["sortiment", "version", "dato"],
  ),
  seOmsaetningsaendringer: get(
    "/api/omsaetning/{myndighed}/aendringer",
    omsaetning.Aendringsliste,
    "Ændringer af omsætningstabellen; nyeste først",
  ),
  opretOmsaetningsaendring: post(
    "/api/omsaetning/{myndighed}/aendringer",
    omsaetning.Aendringsanmodning,
    omsaetning.Aendringsvisning,
    "Begynd en ændring",
  ),
  seOmsaetningsaendring: get(AENDRING, omsaetning.Aendringsvisning, "En ændring og dens linjer"),
  saetOmsaetningslinje: post(
    `${AENDRING}/linjer`,
    omsaetning.Linjeoenske,
    omsaetning.Aendringsvisning,
    "Sæt, hvad der skal ske med en regel",
  ),
  fjernOmsaetningslinje: act(
    `${AENDRING}/linjer/{linje}/fjern`,
    omsaetning.Aendringsvisning,
    "Tag en linje ud af en kladde",
  ),
  simulerOmsaetningsaendring: withIndblik(
    get(`${AENDRING}/simulering`, omsaetning.Simuleringssvar, "Hvilke linjer ville ændringen have flyttet?", [
      "maaned",
      "pr",
    ]),
  ),
  indstilOmsaetningsaendring: act(
    `${AENDRING}/indstil`,
    omsaetning.Aendringsvisning,
    "Indstil en kladde til aktivering",
  ),
  hentOmsaetningsaendring: act(
    `${AENDRING}/hent`,
    omsaetning.Aendringsvisning,
    "Hent en indstillet ændring tilbage til kladde",
  ),
  kasserOmsaetningsaendring: act(`${AENDRING}/kasser`, omsaetning.Aendringsvisning, "Kassér en ændring"),
  aktiverOmsaetningsaendring: post(
    `${AENDRING}/aktiver`,
    omsaetning.Aktivering,
    omsaetning.Aendringsvisning,
    "Lad ændringen gælde fra en dag",
  ),
  seRegelhistorik: get(
    "/api/omsaetning/{myndighed}/regler/{nr}/historik",
    omsaetning.Regelhistorik,
    "En regels versioner, og hvor mange linjer hver har bogført",
  ),
  seRegellinjer: withIndblik(
    get(
      "/api/omsaetning/{myndighed}/regler/{nr}/linjer",
      omsaetning.Regellinjer,
      "De nyeste linjer, en regel har bogført",
      ["version"],
    ),
  ),
  seHvorfor: withIndblik(
    get(
      "/api/regnskab/{myndighed}/bilag/{loebenummer}/{linje}/hvorfor",
      omsaetning.Hvorforsvar,
      "Hvorfor står linjen på den konto?",
    ),
  ),
} as const;
