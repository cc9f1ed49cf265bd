import { Beslutning } from "../administration.js";
import * as sortiment from "../sortiment.js";
import { download, get, post, upload } from "./endpoint.js";

const VERSION = "/api/sortimenter/{id}/versioner/{version}";

/** Klassifikationer and sortimenter. */
export const sortimentEndpoints = {
  seKlassifikationer: get(
    "/api/klassifikationer",
    sortiment.Klassifikationsliste,
    "Klassifikationer: fælles og kommunens egne",
    ["myndighed"],
  ),
  opretKlassifikation: post(
    "/api/klassifikationer",
    sortiment.NyKlassifikation,
    sortiment.KlassifikationData,
    "Opret en klassifikation; myndighed er et CVR-nummer eller 'faelles'",
  ),
  seKlasser: get(
    "/api/klassifikationer/{id}/klasser",
    sortiment.Klasseliste,
    "Klasser: hvad der var kendt på tidspunktet 'kendt' om dagen 'pr'",
    ["pr", "kendt"],
  ),
  importerKlasser: upload(
    "/api/klassifikationer/{id}/klasser",
    "text/csv",
    sortiment.Klasserettelse,
    "Ret klasser: noegle;titel;gyldigFra;gyldigTil;mapning. De nævnte nøgler rettes til det givne",
  ),
  seSortimenter: get("/api/sortimenter", sortiment.Sortimentliste, "Sortimenter: fælles og kommunens egne", [
    "myndighed",
  ]),
  opretSortiment: post(
    "/api/sortimenter",
    sortiment.NytSortiment,
    sortiment.SortimentData,
    "Opret et sortiment; myndighed er et CVR-nummer eller 'faelles'",
  ),
  opretSortimentversion: post(
    "/api/sortimenter/{id}/versioner",
    sortiment.NySortimentversion,
    sortiment.Sortimentversionsdata,
    "Opret en kladde, eventuelt som kopi",
  ),
  seSortimentversion: get(
    VERSION,
    sortiment.Sortimentversionsdetalje,
    "En version med værdier (kun 'dimension'; kun gyldige den dag 'pr')",
    ["dimension", "pr"],
  ),
  importerSortiment: upload(
    `${VERSION}/vaerdier`,
    "text/csv",
    sortiment.Sortimentversionsdata,
    "Erstat kladdens værdier: dimension;vaerdi;titel;gyldigFra;gyldigTil",
  ),
  importerSortimentJson: post(
    `${VERSION}/vaerdier`,
    sortiment.Sortimentvaerdier,
    sortiment.Sortimentversionsdata,
    "Erstat kladdens værdier",
  ),
  eksporterSortiment: download(`${VERSION}/vaerdier.csv`, "text/csv", "Versionens værdier som CSV"),
  eksporterSortimentJson: get(
    `${VERSION}/vaerdier`,
    sortiment.Sortimentvaerdier,
    "Versionens værdier, som de kan importeres igen",
  ),
  udgivSortimentversion: post(
    `${VERSION}/udgiv`,
    sortiment.Udgivelse,
    sortiment.Sortimentversionsdata,
    "Udgiv en kladde: værdierne fryses",
  ),
  traekSortimentversionTilbage: post(
    `${VERSION}/traek-tilbage`,
    Beslutning,
    sortiment.Sortimentversionsdata,
    "Træk en udgivet version tilbage",
  ),
  seSortimentforskel: get(
    `${VERSION}/forskel`,
    sortiment.Sortimentforskelsdata,
    "Hvad der er ændret siden versionen før (eller 'mod')",
    ["mod"],
  ),
  seSortimentaendringer: get(
    "/api/sortimentaendringer",
    sortiment.Sortimentnotitser,
    "Udgivne og tilbagetrukne versioner efter tidspunktet 'siden', ældste først",
    ["siden"],
  ),
} as const;
