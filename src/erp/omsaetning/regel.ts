import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Kontering } from "../../domain/kontering.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { formatMoenster, type Moenster, matches, parseMoenster } from "./moenster.js";

/** A pattern for each dimension that a rule speaks of; a left-out dimension may be anything. */
export type Moenstre = Readonly<Record<string, Moenster>>;

/** One version of a rule as it is kept. It counts on its days: from `gyldigFra` until a higher version does. */
export type Regelversion = {
  readonly nr: number;
  readonly version: number;
  readonly moenstre: Moenstre;
  /** Null: from that day the rule has ended. */
  readonly kontonummer: string | null;
  readonly gyldigFra: string;
  /** The change it came with; null for the first rules of a municipality. */
  readonly aendring: string | null;
  readonly registreret: Date;
  readonly aktoer: string;
};

/** A rule as it counts on some day. */
export type Omsaetningsregel = Pick<Regelversion, "nr" | "version" | "moenstre" | "gyldigFra"> & {
  readonly kontonummer: string;
};

/** The rules that count on a date: of each, the highest version that has begun, unless that one ends it. */
export const inForce = <R extends Omit<Omsaetningsregel, "kontonummer"> & { kontonummer: string | null }>(
  versioner: readonly R[],
  dato: string,
): readonly (R & { kontonummer: string })[] => {
  const highest = new Map<number, R>();
  for (const one of versioner) {
    const known = highest.get(one.nr);
    if (one.gyldigFra <= dato && (known === undefined || known.version < one.version))
      highest.set(one.nr, one);
  }
  return [...highest.values()].filter((one): one is R & { kontonummer: string } => one.kontonummer !== null);
};

/** Whether a rule fits a line. */
export const fits = ({ moenstre }: Pick<Omsaetningsregel, "moenstre">, kontering: Kontering): boolean =>
  Object.entries(moenstre).every(([dimension, moenster]) =>
    matches(moenster, Object.hasOwn(kontering, dimension) ? kontering[dimension] : undefined),
  );

/** Patterns as the table keeps them: a JSON text from dimension to pattern. */
export const writeMoenstre = (moenstre: Moenstre): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(moenstre).map(([dimension, one]) => [dimension, formatMoenster(one)])),
  );

/** The patterns of a text that `writeMoenstre` has made. Throws on a text that is none. */
export const readMoenstre = (text: string): Moenstre =>
  Object.fromEntries(
    Object.entries(JSON.parse(text) as Record<string, string>).map(([dimension, written]) => {
      const moenster = parseMoenster(dimension, written);
      if (moenster === undefined) throw new Error(`no pattern of ${dimension}: ${written}`);
      return [dimension, moenster];
    }),
  );

/** One dimension's pattern as people write it. */
export type Skrevet = { readonly dimension: string; readonly moenster: string };

/** Patterns as people write them, each dimension once, in the order they were given. */
export const showMoenstre = (moenstre: Moenstre): Skrevet[] =>
  Object.entries(moenstre).map(([dimension, one]) => ({ dimension, moenster: formatMoenster(one) }));

/** Read patterns that people have written; one that is left out or `*` may be anything. OMS-001 for each that is none. */
export const parseMoenstre = (skrevet: readonly Skrevet[]): Result<Moenstre, readonly Fejl[]> => {
  const read = skrevet
    .filter(({ moenster }) => moenster !== "*")
    .map(({ dimension, moenster }) => ({
      dimension,
      moenster,
      // A name that every JavaScript object has is no name of a dimension.
      one: dimension in Object.prototype ? undefined : parseMoenster(dimension, moenster),
    }));
  const bad = read.filter(({ one }) => one === undefined);
  if (bad.length > 0) {
    return failed(bad.map(({ dimension, moenster }) => fejl("OMS-001", { dimension, moenster })));
  }
  return ok(Object.fromEntries(read.map(({ dimension, one }) => [dimension, one!])));
};
