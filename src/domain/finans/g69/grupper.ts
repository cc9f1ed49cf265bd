import { paakraevetOf } from "../../linjefil/felter.js";
import { toIsoDato } from "../../linjefil/fil.js";
import { beloebOf, type G69Linje } from "./linje.js";

/** The lines of one maskinnummer on one posteringsdato: what must balance (Prisme), and what becomes one finansbilag. */
export type G69Gruppe = {
  readonly maskinnummer: string;
  /** `yyyy-mm-dd` */
  readonly dato: string;
  readonly linjer: readonly { readonly linje: G69Linje; readonly nr: number }[];
  /** In øre. */
  readonly debet: bigint;
  readonly kredit: bigint;
};

/** The lines of a file by maskinnummer and posteringsdato, in the order of their first lines. */
export const groupG69 = (linjer: readonly G69Linje[]): readonly G69Gruppe[] => {
  const grupper = new Map<string, { linje: G69Linje; nr: number }[]>();
  for (const [index, linje] of linjer.entries()) {
    const noegle = paakraevetOf(linje, 103) + paakraevetOf(linje, 110);
    const gruppe = grupper.get(noegle) ?? [];
    gruppe.push({ linje, nr: index + 1 });
    grupper.set(noegle, gruppe);
  }
  return [...grupper.values()].map((gruppe) => ({
    maskinnummer: paakraevetOf(gruppe[0]!.linje, 103),
    dato: toIsoDato(paakraevetOf(gruppe[0]!.linje, 110)),
    linjer: gruppe,
    debet: totalOf(gruppe, "D"),
    kredit: totalOf(gruppe, "K"),
  }));
};

const totalOf = (gruppe: G69Gruppe["linjer"], side: "D" | "K"): bigint =>
  gruppe.reduce((sum, { linje }) => (paakraevetOf(linje, 113) === side ? sum + beloebOf(linje) : sum), 0n);
