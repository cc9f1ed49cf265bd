import { fejl } from "../../fejl.js";
import { longestLinje } from "../../linjefil/felter.js";
import { type Linjelaesning, tegnfejl } from "../../linjefil/fil.js";
import { readFelter } from "../../linjefil/read-felter.js";
import { G69_LINJER } from "./felter.js";
import { HOVED_BREDDE, readHoved } from "./hoved.js";
import type { G69Linje } from "./linje.js";
import { linjeregler } from "./linjeregler.js";

/** The longest line there can be, in characters. */
export const MAX_LINJE = longestLinje(G69_LINJER, HOVED_BREDDE);

/**
 * Reads line `nr` (from 1) of a file, without its line end: G69-002, G69-005 to G69-021, each with line and column. A
 * line without errors is written back by `writeG69Linje` to the very same text. A line is given as far as its values are
 * good, and none without a good head.
 */
export const readG69Linje = (text: string, nr: number): Linjelaesning<G69Linje> => {
  const linjested = { linje: nr, element: `G69[${nr}]` };
  if (text.length > MAX_LINJE) {
    return {
      fejl: [fejl("G69-005", { laengde: String(text.length), graense: String(MAX_LINJE) }, linjested)],
    };
  }
  const iTegn = tegnfejl("G69-002", "G69", text, nr);
  const { hoved, fejl: hovedfejl, felterFoelger } = readHoved(text, nr);
  if (!felterFoelger) return { fejl: [...iTegn, ...hovedfejl] };
  const laest = readFelter(G69_LINJER, text, HOVED_BREDDE, nr);
  const syn = {
    posteringstype: hoved?.posteringstype,
    felter: new Map(laest.felter.map((felt) => [felt.nr, felt])),
    findes: laest.findes,
    stedOf: laest.stedOf,
  };
  const regelfejl = laest.findes.size === 0 ? [] : linjeregler.flatMap((regel) => regel(syn));
  const alle = [...iTegn, ...hovedfejl, ...laest.fejl, ...regelfejl];
  return hoved === undefined || laest.findes.size === 0
    ? { fejl: alle }
    : { linje: { hoved, felter: laest.felter }, fejl: alle };
};
