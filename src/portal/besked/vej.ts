import type { Tilstand } from "../../domain/besked.js";

/** The five steps of a message's way. */
export const TRIN = ["sendt", "gemt", "afleveret", "bogfoert", "kvitteret"] as const;
export type Trin = (typeof TRIN)[number];

/** `her`: it waits at this step; `stoppet`: it came no further than this. */
export type Trinstatus = "faerdig" | "her" | "stoppet" | "ikke";

/** Where a message that came no further was stopped, by what has happened to it. */
const stopped = (arter: readonly string[]): Trin => {
  if (arter.includes("besked.afvist-af-posthus")) return "gemt";
  const gaveUp = arter.findLast((art) => art === "besked.opgivet" || art === "besked.kvittering-udeblev");
  const ended = arter.includes("besked.kasseret") || !arter.includes("besked.afvist");
  return ended && gaveUp === "besked.opgivet" ? "afleveret" : "bogfoert";
};

const before = (trin: Trin, at: Trinstatus, last: Trinstatus): readonly Trinstatus[] => {
  const place = TRIN.indexOf(trin);
  return TRIN.map((_, index) => {
    if (index === TRIN.length - 1) return last;
    return index < place ? "faerdig" : index === place ? at : "ikke";
  });
};

/** How far a message has come, step by step; `arter` are the kinds of its events in order. */
export const findVej = (tilstand: Tilstand, arter: readonly string[]): readonly Trinstatus[] => {
  switch (tilstand) {
    case "MODTAGET":
      return before("afleveret", "her", "ikke");
    case "AFLEVERET":
      return before("bogfoert", "her", "ikke");
    case "ACCEPTERET":
      return TRIN.map(() => "faerdig");
    case "AFVIST":
      return before(stopped(arter), "stoppet", "faerdig");
    case "FEJLET":
      return before(stopped(arter), "stoppet", "ikke");
  }
};
