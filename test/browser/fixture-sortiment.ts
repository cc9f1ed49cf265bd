import type { Output } from "../../src/contract/endpoints.js";
import { fejl } from "../../src/domain/fejl.js";
import type { Answers } from "./far-end.js";
import { HELSINGOER, idOf } from "./fixture-beskeder.js";

/** Sortimenter of the portal's tests: a common one with a published version and a draft, and a municipality's empty one. */

export const SORTIMENT = idOf("fff", 1);

const vaerdi = (dimension: string, vaerdi: string, titel: string, gyldigTil?: string) => ({
  dimension,
  vaerdi,
  titel,
  gyldigFra: "2020-01-01",
  ...(gyldigTil === undefined ? {} : { gyldigTil }),
});
const vaerdier = [
  vaerdi("Art", "52", "Overførsler til personer"),
  vaerdi("Funktion", "55771", "Sygedagpenge", "2026-12-31"),
];

const version = (navn: string, tilstand: "kladde" | "udgivet", antal: number) => ({
  version: navn,
  tilstand,
  antal,
  hash: "ab".repeat(32),
  oprettet: new Date("2019-11-01T08:00:00Z"),
  ...(tilstand === "kladde" ? {} : { udgivet: new Date("2019-11-27T08:00:00Z"), noter: "Første udgave" }),
});

const finans = { id: SORTIMENT, myndighed: "faelles", ejernavn: "fælles", navn: "Finans" };
const versioner = [version("1.0", "udgivet", 2), version("1.1", "kladde", 2), version("1.2", "kladde", 0)];
const vores = {
  id: idOf("fff", 2),
  myndighed: HELSINGOER,
  ejernavn: "Helsingør",
  navn: "Vores",
  versioner: [],
};

const find = (name: string) => versioner.find((one) => one.version === name);

const forskel = (til: string): Output<"seSortimentforskel"> =>
  til === "1.1"
    ? {
        fra: "1.0",
        til,
        tilfoejet: [vaerdi("Art", "59", "Øvrige tilskud")],
        fjernet: [],
        aendret: [
          {
            foer: vaerdi("Funktion", "55771", "Dagpenge"),
            efter: vaerdi("Funktion", "55771", "Sygedagpenge"),
          },
        ],
      }
    : { til, tilfoejet: vaerdier, fjernet: [], aendret: [] };

export const sortimentsvar: Answers = {
  seSortimenter: ({ myndighed }) => ({
    sortimenter: [{ ...finans, versioner }, vores].filter(
      (one) => myndighed === undefined || one.myndighed === "faelles" || one.myndighed === myndighed,
    ),
  }),
  seSortimentversion: ({ version: name }) => {
    const found = find(name);
    return found === undefined
      ? fejl("SOR-008", { hvad: `Version ${name}` })
      : { ...finans, ...found, vaerdier: found.antal === 0 ? [] : vaerdier };
  },
  seSortimentforskel: ({ version: til }) => forskel(til),
  udgivSortimentversion: ({ version: name }) => ({ ...finans, ...find(name)!, tilstand: "udgivet" }),
};
