import type { Output } from "../contract/endpoints.js";
import type { HaendelseVisning } from "../contract/visninger.js";
import { fejlkatalog, isFejlKode } from "../domain/fejl.js";
import { clockTime, fejlLines, stateText, styled } from "./layout.js";

type Besked = Output<"seBesked">;

/** A message's life as a timeline, and what to do next. */
export const lifeLines = (besked: Besked): readonly string[] => {
  const { tilstand, service, afsenderSystemnavn, myndighedsnavn, modtagersystemnavn, begrundelse } = besked;
  const modtager = modtagersystemnavn === undefined ? "" : ` (${modtagersystemnavn})`;
  const next = nextStep(besked);
  return [
    `${stateText(tilstand)}  ${service} fra ${afsenderSystemnavn} til ${myndighedsnavn}${modtager}`,
    `  besked:         ${besked.id}`,
    `  afsenderens id: ${besked.afsenderId}`,
    ...(besked.genfremsendelseAf === undefined ? [] : [`  genfremsender:  ${besked.genfremsendelseAf}`]),
    ...(begrundelse === undefined ? [] : [`  kvittering:     ${begrundelse}`]),
    "",
    ...besked.haendelser.flatMap(haendelseLines),
    ...(next === undefined ? [] : ["", `Næste skridt: ${next}`]),
  ];
};

const INDENT = " ".repeat(clockTime(new Date(0)).length + 2);

const haendelseLines = (h: HaendelseVisning): readonly string[] => [
  `${clockTime(h.tid)}  ${styled("bold", h.art)}  ${h.betydning} (${h.aktoer})`,
  ...(h.forsoeg === undefined ? [] : [`${INDENT}forsøg ${h.forsoeg}`]),
  ...(h.begrundelse === undefined ? [] : [`${INDENT}${h.begrundelse}`]),
  ...h.fejl.flatMap(fejlLines).map((line) => `${INDENT}${line}`),
];

/** Only an error that somebody else than the fagsystem owns can be mended outside the message. */
const isMendableElsewhere = ({ fejl }: Besked): boolean =>
  fejl.some(({ fejlKode }) => isFejlKode(fejlKode) && fejlkatalog[fejlKode].ejer !== "fagsystem");

const nextStep = (besked: Besked): string | undefined => {
  if (besked.tilstand === "FEJLET") {
    return `find årsagen hos modtageren, og kør 'oeir genoptag ${besked.id}' (eller 'oeir kasser')`;
  }
  if (besked.tilstand !== "AFVIST") return undefined;
  return isMendableElsewhere(besked)
    ? `når årsagen er rettet, kør 'oeir genfremsend ${besked.id}'`
    : "fagsystemet retter fejlene og sender et nyt bilag med sit eget id";
};
