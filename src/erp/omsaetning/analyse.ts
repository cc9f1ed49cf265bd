import { type Akse, axesOf } from "./akser.js";
import { type Box, boxesOf, intersects, subtract } from "./boxes.js";
import { compareRegler } from "./praecedens.js";
import { countVaerdier } from "./raekke.js";
import type { Omsaetningsregel } from "./regel.js";

/** What a table says that its owner may not have meant. Rules by their numbers. */
export type Analyse = {
  /** Two equally narrow rules that fit some line both, with different accounts: only their numbers tell them apart. */
  readonly overlap: readonly { readonly vinder: number; readonly taber: number }[];
  /** Rules that never decide, as those before them take every line; with the rules that do. */
  readonly uopnaaelige: readonly { readonly nr: number; readonly taget: readonly number[] }[];
  /** Rules of which it cannot be told, as those before them leave too many pieces. */
  readonly uafgjorte: readonly number[];
};

type Regel = Pick<Omsaetningsregel, "nr" | "moenstre" | "kontonummer">;
type Placed = { readonly regel: Regel; readonly boxes: readonly Box[]; readonly narrowness: string };

/** The overlaps and the unreachable rules among rules that count on the same date, over every line that can come. */
export const analyseRegler = (regler: readonly Regel[]): Analyse => {
  const akser = axesOf(regler);
  const placed = [...regler].sort(compareRegler).map((regel) => place(regel, akser));
  const hidden = placed.map((one, index) => ({ one, ...takenBy(one, placed.slice(0, index)) }));
  return {
    overlap: findOverlap(placed),
    uopnaaelige: hidden
      .filter(({ left }) => left?.length === 0)
      .map(({ one, taget }) => ({ nr: one.regel.nr, taget })),
    uafgjorte: hidden.filter(({ left }) => left === undefined).map(({ one }) => one.regel.nr),
  };
};

const place = (regel: Regel, akser: readonly Akse[]): Placed => ({
  regel,
  boxes: boxesOf(akser.map(({ dimension, stykker }) => stykker(regel.moenstre[dimension]))),
  narrowness: akser.map(({ dimension }) => countVaerdier(dimension, regel.moenstre[dimension])).join(" "),
});

const meet = (a: readonly Box[], b: readonly Box[]): boolean =>
  a.some((one) => b.some((two) => intersects(one, two)));

const findOverlap = (placed: readonly Placed[]): Analyse["overlap"] => {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) groups.set(one.narrowness, [...(groups.get(one.narrowness) ?? []), one]);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((vinder, index) =>
      group
        .slice(index + 1)
        .filter(
          (taber) => taber.regel.kontonummer !== vinder.regel.kontonummer && meet(vinder.boxes, taber.boxes),
        )
        .map((taber) => ({ vinder: vinder.regel.nr, taber: taber.regel.nr })),
    ),
  );
};

/** What the rules before one leave of it, and which of them take something. */
const takenBy = (
  one: Placed,
  before: readonly Placed[],
): { left: readonly Box[] | undefined; taget: readonly number[] } => {
  let left: readonly Box[] | undefined = one.boxes;
  const taget: number[] = [];
  for (const { regel, boxes } of before) {
    if (left === undefined || left.length === 0) break;
    if (!meet(left, boxes)) continue;
    taget.push(regel.nr);
    left = subtract(left, boxes);
  }
  return { left, taget };
};
