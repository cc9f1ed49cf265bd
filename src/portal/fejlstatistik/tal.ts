import type { Output } from "../../contract/endpoints.js";

export type Tal = Output<"seFejlstatistik">["tal"][number];

/** Sums of one day, or of one system and code. `minutter`: of the tasks closed, the median of the days' medians. */
export type Sum = Pick<Tal, "beskeder" | "opgaver" | "lukket"> & {
  readonly noegle: string;
  readonly foerste: Tal;
  readonly minutter: number | undefined;
};

const median = (values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];

/** The sums of what has the same key, in the order of the keys. */
export const sumBy = (tal: readonly Tal[], keyOf: (one: Tal) => string): readonly Sum[] => {
  const groups = new Map<string, Tal[]>();
  for (const one of tal) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups]
    .map(([noegle, ones]) => ({
      noegle,
      foerste: ones[0]!,
      beskeder: ones.reduce((sum, { beskeder }) => sum + beskeder, 0),
      opgaver: ones.reduce((sum, { opgaver }) => sum + opgaver, 0),
      lukket: ones.reduce((sum, { lukket }) => sum + lukket, 0),
      minutter: median(
        ones.flatMap(({ medianMinutter, lukket }) =>
          medianMinutter === undefined ? [] : Array.from({ length: lukket }, () => medianMinutter),
        ),
      ),
    }))
    .sort((a, b) => a.noegle.localeCompare(b.noegle));
};
