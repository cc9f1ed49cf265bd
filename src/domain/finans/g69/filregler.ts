import { formatBeloeb } from "../../beloeb.js";
import { type Fejl, fejl } from "../../fejl.js";
import { vaerdiOf } from "../../linjefil/felter.js";
import type { Linjelaesning } from "../../linjefil/fil.js";
import { groupG69 } from "./grupper.js";
import type { G69Linje } from "./linje.js";

/** Line numbers rise through the file; there may be gaps (OS2bos numbers its G68 lines in the same series). */
const linjenumre = (linjer: readonly (G69Linje | undefined)[]): readonly Fejl[] => {
  let foer = "";
  return linjer.flatMap((linje, index) => {
    if (linje === undefined) return [];
    const [denne, forrige] = [linje.hoved.linjeloebenummer, foer];
    foer = denne;
    const sted = { linje: index + 1, kolonne: 7, element: `G69[${index + 1}]/linjeløbenummer` };
    return forrige < denne ? [] : [fejl("G69-022", { nummer: denne, foer: forrige }, sted)];
  });
};

/**
 * The ekspeditionsløbenummer of a maskinnummer never falls (Prisme). It may stay: the lines of one ekspedition share
 * it (tenQ's test data).
 */
export const ekspeditioner = (linjer: readonly (G69Linje | undefined)[]): readonly Fejl[] => {
  const foer = new Map<string, string>();
  return linjer.flatMap((linje, index) => {
    const maskine = linje && vaerdiOf(linje, 103);
    const nummer = linje && vaerdiOf(linje, 104);
    if (maskine === undefined || nummer === undefined) return [];
    const forrige = foer.get(maskine) ?? "";
    foer.set(maskine, nummer);
    const sted = { linje: index + 1, element: `G69[${index + 1}]/104` };
    return forrige <= nummer ? [] : [fejl("G69-023", { nummer, foer: forrige }, sted)];
  });
};

/** Debet and kredit are equal for each maskinnummer on each posteringsdato (Prisme). */
const balance = (linjer: readonly G69Linje[]): readonly Fejl[] =>
  groupG69(linjer).flatMap(({ maskinnummer, dato, debet, kredit, linjer: egne }) => {
    if (debet === kredit) return [];
    const vaerdier = {
      maskinnummer,
      dato,
      debet: formatBeloeb(debet),
      kredit: formatBeloeb(kredit),
      forskel: formatBeloeb(debet - kredit),
    };
    return [fejl("G69-024", vaerdier, { linje: egne[0]!.nr, element: "G69" })];
  });

const BALANCEFELTER = [103, 110, 112, 113];

/** The rules of a whole file: G69-022 to G69-024. The balance is judged only where every line's part in it is known. */
export const filregler = (laest: readonly Linjelaesning<G69Linje>[]): readonly Fejl[] => {
  const linjer = laest.map(({ linje }) => linje);
  const kendte = linjer.filter(
    (linje) => linje !== undefined && BALANCEFELTER.every((nr) => vaerdiOf(linje, nr) !== undefined),
  ) as readonly G69Linje[];
  return [
    ...linjenumre(linjer),
    ...ekspeditioner(linjer),
    ...(kendte.length === linjer.length ? balance(kendte) : []),
  ];
};
