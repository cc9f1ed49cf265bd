import type { Stykke } from "./raekke.js";

/** A stretch on each of several axes: all the konteringer with every dimension within its stretch. */
export type Box = readonly Stykke[];

/** Every way of taking one stretch from each axis. */
export const boxesOf = (axes: readonly (readonly Stykke[])[]): readonly Box[] =>
  axes.reduce<readonly Box[]>(
    (boxes, stykker) => boxes.flatMap((box) => stykker.map((stykke): Box => [...box, stykke])),
    [[]],
  );

export const intersects = (a: Box, b: Box): boolean =>
  a.every(([fra, til], axis) => fra <= b[axis]![1] && b[axis]![0] <= til);

/** What is left of a box when another is taken out of it: at most two boxes for each axis. */
const subtractBox = (box: Box, taken: Box): readonly Box[] => {
  if (!intersects(box, taken)) return [box];
  const left: Box[] = [];
  const rest: Stykke[] = [...box];
  for (const [axis, [fra, til]] of taken.entries()) {
    const [first, last] = rest[axis]!;
    if (first < fra) left.push(rest.with(axis, [first, fra - 1]));
    if (til < last) left.push(rest.with(axis, [til + 1, last]));
    rest[axis] = [Math.max(first, fra), Math.min(last, til)];
  }
  return left;
};

/** Most boxes that are kept apart before the question is given up. */
const MAX_BOXES = 5_000;

/** What is left of some boxes when others are taken out of them; undefined when it falls in too many pieces to tell. */
export const subtract = (boxes: readonly Box[], taken: readonly Box[]): readonly Box[] | undefined => {
  let left = boxes;
  for (const one of taken) {
    if (left.length === 0) return left;
    left = left.flatMap((box) => subtractBox(box, one));
    if (left.length > MAX_BOXES) return undefined;
  }
  return left;
};
