import type { Sortimentvaerdi } from "../../domain/sortiment.js";
import { type Akse, axesOf, listedAkse } from "./akser.js";
import { type Box, boxesOf, subtract } from "./boxes.js";
import { isOpen, type Konto } from "./laes.js";
import { isImDimension } from "./moenster.js";
import type { Omsaetningsregel } from "./regel.js";
import type { Omsaetningstabel } from "./tabel.js";

/** What coverage needs of a value. */
type Vaerdi = Omit<Sortimentvaerdi, "titel">;

/**
 * The values that have no account, before they ever arrive: no line with the value, and otherwise only values of the
 * list, would be booked on an open account. A dimension of which the list has no values may be anything. A value is
 * judged on `dato`, or on its own first day when that is later; one that has ended before is left out. Where closed
 * accounts leave too many pieces to tell, the value is named: better one too many.
 */
export const findUdenKonto = <V extends Vaerdi>(
  tabel: Omsaetningstabel,
  konti: ReadonlyMap<string, Konto>,
  vaerdier: readonly V[],
  dato: string,
): readonly V[] => {
  const judged = new Map<string, (value: V) => boolean>();
  const dayOf = ({ gyldigFra }: V): string => (gyldigFra > dato ? gyldigFra : dato);
  return vaerdier.filter((value) => {
    const day = dayOf(value);
    if (value.gyldigTil !== null && value.gyldigTil < day) return false;
    const isCovered = judged.get(day) ?? coverageOn(tabel, konti, vaerdier, day);
    judged.set(day, isCovered);
    return !isCovered(value);
  });
};

/** In an order where a range covers what lies together: shorter first for the ministry's, by the alphabet for others. */
const inOrder = (dimension: string, vaerdier: readonly string[]): readonly string[] =>
  [...new Set(vaerdier)].sort(
    (a, b) => (isImDimension(dimension) ? a.length - b.length : 0) || (a < b ? -1 : a > b ? 1 : 0),
  );

/** A rule to an open account, with what it covers, and what rules to closed accounts before it cover. */
type Placed = { readonly boxes: readonly Box[]; readonly closed: readonly Box[] };

/** Whether a value has an account on one day. */
const coverageOn = (
  tabel: Omsaetningstabel,
  konti: ReadonlyMap<string, Konto>,
  vaerdier: readonly Vaerdi[],
  day: string,
): ((value: Vaerdi) => boolean) => {
  const regler = tabel.regler(day);
  const listed = new Map<string, string[]>();
  for (const { dimension, vaerdi, gyldigFra, gyldigTil } of vaerdier) {
    if (gyldigFra > day || (gyldigTil !== null && gyldigTil < day)) continue;
    listed.set(dimension, [...(listed.get(dimension) ?? []), vaerdi]);
  }
  const orders = new Map([...listed].map(([dimension, values]) => [dimension, inOrder(dimension, values)]));
  const akser = axesAmong(regler, orders);
  const placed: Placed[] = [];
  let closed: readonly Box[] = [];
  for (const { moenstre, kontonummer } of regler) {
    const konto = konti.get(kontonummer);
    const boxes = boxesOf(akser.map(({ dimension, stykker }) => stykker(moenstre[dimension])));
    if (konto !== undefined && isOpen(konto, day)) placed.push({ boxes, closed });
    else closed = [...closed, ...boxes];
  }
  return ({ dimension, vaerdi }) => {
    const axis = akser.findIndex((akse) => akse.dimension === dimension);
    const at = (orders.get(dimension)?.indexOf(vaerdi) ?? -1) + 1;
    return placed.some((one) => reaches(one, axis, at));
  };
};

/** Every dimension that the rules or the list know; those of the list with its values only. */
const axesAmong = (
  regler: readonly Omsaetningsregel[],
  orders: ReadonlyMap<string, readonly string[]>,
): readonly Akse[] => {
  const free = axesOf(regler).filter(({ dimension }) => !orders.has(dimension));
  return [...free, ...[...orders].map(([dimension, values]) => listedAkse(dimension, values))];
};

/** Whether some line with the value at this place comes through to a rule, past those to closed accounts before it. */
const reaches = ({ boxes, closed }: Placed, axis: number, at: number): boolean => {
  const here = boxes
    .filter((box) => box[axis]![0] <= at && at <= box[axis]![1])
    .map((box) => box.with(axis, [at, at]));
  return (subtract(here, closed)?.length ?? 0) > 0;
};
