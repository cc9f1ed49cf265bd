import type { G69Linje } from "../../finans/g69/linje.js";
import { paakraevetOf, vaerdiOf } from "../../linjefil/felter.js";
import { readHenvisning } from "./henvisning.js";
import type { G68Linje, Leverancelinje } from "./linje.js";

/** A line of a file with its number, from 1. */
export type Nummereret<L> = { readonly linje: L; readonly nr: number };

/** A payout with the postings that its posteringshenvisning ties to it. */
export type G68Par = {
  readonly udbetaling: Nummereret<G68Linje>;
  readonly posteringer: readonly Nummereret<G69Linje>[];
};

/** A posteringshenvisning as one text, whichever way it is written; undefined where there is none. */
const noegleOf = (tekst: string | undefined): string | undefined => {
  const henvisning = tekst === undefined ? undefined : readHenvisning(tekst);
  return henvisning && `${henvisning.dato}/${henvisning.maskinnummer}/${henvisning.loebenummer}`;
};

export const henvisningOf = (linje: G68Linje): string => noegleOf(paakraevetOf(linje, 16))!;

/** The payouts of a file without faulty lines, in their order, and the postings that belong to none. */
export const pairG68 = (
  linjer: readonly Leverancelinje[],
): { readonly par: readonly G68Par[]; readonly forladte: readonly Nummereret<G69Linje>[] } => {
  const posteringer = new Map<string | undefined, Nummereret<G69Linje>[]>();
  for (const [index, one] of linjer.entries()) {
    if (one.art !== "G69") continue;
    const noegle = noegleOf(vaerdiOf(one.linje, 117));
    posteringer.set(noegle, [...(posteringer.get(noegle) ?? []), { linje: one.linje, nr: index + 1 }]);
  }
  const par = linjer.flatMap((one, index) =>
    one.art === "G68"
      ? [
          {
            udbetaling: { linje: one.linje, nr: index + 1 },
            posteringer: posteringer.get(henvisningOf(one.linje)) ?? [],
          },
        ]
      : [],
  );
  const kendte = new Set<string | undefined>(par.map(({ udbetaling }) => henvisningOf(udbetaling.linje)));
  const forladte = [...posteringer].flatMap(([noegle, egne]) => (kendte.has(noegle) ? [] : egne));
  return { par, forladte };
};

/** Field 08, in øre. */
export const beloebOf = (linje: G68Linje): bigint => BigInt(paakraevetOf(linje, 8));
