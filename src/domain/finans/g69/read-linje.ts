import { fejl, type Sted } from "../../fejl.js";
import { type Linjelaesning, tegnfejl } from "../../linjefil/fil.js";
import { G69_FELTER, type G69Feltbeskrivelse } from "./felter.js";
import { HOVED_BREDDE, readHoved } from "./hoved.js";
import type { G69Linje } from "./linje.js";
import { linjeregler } from "./linjeregler.js";
import { splitFelter } from "./split-felter.js";
import { vaerdifejl } from "./vaerdier.js";

const breddeOf = (format: G69Feltbeskrivelse["format"]): number => {
  switch (format.art) {
    case "cifre":
      return Math.max(...format.bredder);
    case "tekst":
      return format.max;
    case "kode":
      return Math.max(...format.koder.map((kode) => kode.length));
    case "dato":
      return 8;
    case "beloeb":
      return 13;
    case "nummer":
      return 10;
  }
};

/** The longest line there can be, in characters: the head, and every field at its full width. */
export const MAX_LINJE = [...G69_FELTER.values()].reduce(
  (sum, { format }) => sum + "&nnn".length + breddeOf(format),
  HOVED_BREDDE,
);

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
  const delt = splitFelter(text, nr);
  if (delt.findes.size === 0) return { fejl: [...iTegn, ...hovedfejl, ...delt.fejl] };
  const { gode, fejl: feltfejl } = judgeFelter(delt, nr, hoved?.posteringstype);
  const alle = [...iTegn, ...hovedfejl, ...delt.fejl, ...feltfejl];
  return hoved === undefined ? { fejl: alle } : { linje: { hoved, felter: gode }, fejl: alle };
};

const judgeFelter = (
  { felter, findes }: Pick<ReturnType<typeof splitFelter>, "felter" | "findes">,
  nr: number,
  posteringstype: G69Linje["hoved"]["posteringstype"] | undefined,
) => {
  const kolonner = new Map(felter.map((felt) => [felt.nr, felt.kolonne + "&nnn".length]));
  const stedOf = (feltnr: number): Sted => {
    const kolonne = kolonner.get(feltnr);
    return { linje: nr, ...(kolonne === undefined ? {} : { kolonne }), element: `G69[${nr}]/${feltnr}` };
  };
  const doemt = felter.map(({ nr: feltnr, vaerdi }) => {
    const felt = { nr: feltnr, vaerdi };
    return { felt, fejl: vaerdifejl(felt, stedOf(feltnr)) };
  });
  const gode = doemt.filter((one) => one.fejl.length === 0).map(({ felt }) => felt);
  const syn = {
    posteringstype,
    felter: new Map(gode.map((felt) => [felt.nr, felt])),
    findes,
    stedOf,
  };
  return { gode, fejl: [...doemt.flatMap((one) => one.fejl), ...linjeregler.flatMap((regel) => regel(syn))] };
};
