import { bilingual } from "../sprog.js";

export const texts = bilingual({
  alle: ["Alle sortimenter", "All sortimenter"],
  udgivetNu: [
    "Versionen er udgivet, og dens værdier er frosset.",
    "The version is published, and its values are frozen.",
  ],
  ejer: ["Ejer", "Owner"],
  tilstand: ["Tilstand", "State"],
  antal: ["Værdier", "Values"],
  udgivet: ["Udgivet", "Published"],
  tilbagetrukket: ["Trukket tilbage", "Withdrawn"],
  noter: ["Noter", "Notes"],
  id: ["Id", "Id"],
  hash: ["Aftryk af værdierne (SHA-256)", "Hash of the values (SHA-256)"],
  forskel: ["Ændret siden versionen før", "Changed since the version before"],
  foerste: ["Dette er den første udgivne version.", "This is the first version published."],
  ens: ["Værdierne er de samme.", "The values are the same."],
  siden: [
    (fra: string, tilfoejet: number, fjernet: number, aendret: number) =>
      `Siden version ${fra}: ${tilfoejet} nye, ${fjernet} fjernet, ${aendret} ændret.`,
    (fra: string, tilfoejet: number, fjernet: number, aendret: number) =>
      `Since version ${fra}: ${tilfoejet} new, ${fjernet} removed, ${aendret} changed.`,
  ],
  tilfoejet: ["Nye værdier", "New values"],
  fjernet: ["Fjernede værdier", "Removed values"],
  aendret: ["Ændrede værdier", "Changed values"],
  foer: ["Før", "Before"],
  daekning: [
    "Hvilke af værdierne har ingen konto hos en kommune?",
    "Which of the values have no account at a municipality?",
  ],
  vaerdier: ["Værdier", "Values"],
  dimension: ["Dimension", "Dimension"],
  alleDimensioner: ["Alle dimensioner", "All dimensions"],
  pr: ["Gælder den", "Valid on"],
  vis: ["Vis", "Show"],
  ingen: ["Ingen værdier passer.", "No values match."],
  foersteAf: [
    (vist: number, af: number) => `Viser de første ${vist} af ${af}. Vælg en dimension for at se færre.`,
    (vist: number, af: number) => `Shows the first ${vist} of ${af}. Choose a dimension to see fewer.`,
  ],
  udgiv: ["Udgiv versionen", "Publish the version"],
  udgivHvad: [
    "Fagsystemer kan derefter sende bilag med versionen. Værdierne fryses; en rettelse er en ny version.",
    "Fagsystemer may then send bilag with the version. The values are frozen; a correction is a new version.",
  ],
  tom: [
    "Versionen har ingen værdier endnu og kan ikke udgives.",
    "The version has no values yet and cannot be published.",
  ],
  noterHint: [
    "Hvad der er ændret, til dem der bruger sortimentet. Højst 500 tegn, ingen personoplysninger.",
    "What has changed, for those who use the sortiment. At most 500 characters, no personal data.",
  ],
  mangler: ["Skriv, hvad der er ændret.", "Write what has changed."],
  lang: ["Noterne må højst være 500 tegn.", "The notes may be at most 500 characters."],
  cpr: ["Der må ikke stå et CPR-nummer i noterne.", "The notes may not hold a CPR number."],
  afslag: ["Versionen blev ikke udgivet", "The version was not published"],
});
