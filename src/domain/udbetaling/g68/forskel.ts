import { konteringOf } from "../../postering.js";
import type { Konteringslinje, Udbetaling } from "../model.js";

/** A payout so that what says the same is the same: dimensions in any order, and a ydelsesmodtager only where it is another. */
const plain = ({ konteringslinjer = [], ydelsesmodtager, ...resten }: Udbetaling) => ({
  ...resten,
  ...(ydelsesmodtager?.partIdentifikator === resten.betalingsmodtager.partIdentifikator
    ? {}
    : { ydelsesmodtager }),
  konteringslinjer: konteringslinjer.map(plainLinje),
});

const plainLinje = (linje: Konteringslinje) => ({
  beloeb: linje.beloeb,
  tekst: linje.tekst,
  kontering: Object.entries(konteringOf(linje)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
});

const textOf = (vaerdi: unknown): string =>
  JSON.stringify(vaerdi, (_, one) => {
    if (typeof one === "bigint") return String(one);
    return one !== null && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one;
  }) ?? "";

/** The first element in which two payouts do not say the same; undefined where they do. */
export const forskelMellem = (a: Udbetaling, b: Udbetaling): string | undefined => {
  const [ene, anden]: readonly Record<string, unknown>[] = [plain(a), plain(b)];
  return [...new Set([...Object.keys(ene!), ...Object.keys(anden!)])].find(
    (navn) => textOf(ene![navn]) !== textOf(anden![navn]),
  );
};
