import * as regnskab from "../regnskab.js";
import * as visning from "../visninger.js";
import { act, download, get, withIndblik } from "./endpoint.js";

const AAR = "/api/regnskab/{myndighed}/{aar}";

/** The books of the reference ERP. Balances count from 1 January; 'kendt' is an instant: as the books were known then. */
export const regnskabEndpoints = {
  seKonti: withIndblik(
    get(
      "/api/konti",
      visning.Kontoliste,
      "Konti med saldi fra 1. januar til og med 'pr', som de var kendt på tidspunktet 'kendt'",
      ["myndighed", "pr", "kendt"],
    ),
  ),
  seKontoudtog: withIndblik(
    get(
      "/api/konti/{myndighed}/{kontonummer}",
      visning.Kontoudtog,
      "En kontos posteringer med løbende saldo; 'fra' og 'til' ligger i samme år",
      ["fra", "til", "kendt"],
    ),
  ),
  seRaabalance: withIndblik(
    get(
      "/api/raabalance/{myndighed}",
      regnskab.Raabalance,
      "Råbalance: primo, periodens bevægelser og saldo pr. konto og hovedkonto; 'fra' og 'til' ligger i samme år",
      ["fra", "til", "kendt"],
    ),
  ),
  seBogfoering: withIndblik(
    get(
      "/api/regnskab/{myndighed}/bogfoering",
      regnskab.Bogfoering,
      "Hvor er afsenderens finansbilag bogført?",
      ["system", "bilag"],
    ),
  ),
  danPrimo: act(
    `${AAR}/primo`,
    regnskab.Primo,
    "Bogfør årets åbningssaldi af året før; igen bogfører kun en forskel",
  ),
  eksporterPosteringer: withIndblik(
    download(`${AAR}/posteringer.csv`, "text/csv", "Årets posteringer, en række pr. linje"),
  ),
  eksporterSaldi: withIndblik(download(`${AAR}/saldi.csv`, "text/csv", "Årets saldi, en række pr. konto")),
  eksporterHledger: withIndblik(
    download(`${AAR}/hledger.journal`, "text/plain", "Årets bilag som journal til hledger"),
  ),
  eksporterStatistik: withIndblik(
    download(
      `${AAR}/danmarks-statistik.txt`,
      "text/plain",
      "Årets saldi i Danmarks Statistiks form, 24 tegn pr. linje i 1.000 kr.",
    ),
  ),
} as const;
