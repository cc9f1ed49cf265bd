import { readJson } from "../kit/json-reader.js";
import { writeJson } from "../kit/json-writer.js";
import { list, record, type Static } from "../kit/schema.js";
import { type Fejl, fejl } from "./fejl.js";
import { cvr, frit, heltal, tidspunkt } from "./felter.js";
import type { Cvr } from "./identifikatorer.js";

/**
 * What a rehearsal found, for the hub to hold a later real sending to: which message, and the account of each line.
 * Carried by the sender as a sealed text (`Proevebevis`). Ours.
 */
export const Proevebevis = record("Proevebevis", {
  version: heltal(1, 1),
  tid: tidspunkt(),
  udloeber: tidspunkt(),
  myndighed: cvr(),
  /** SHA-256 of the message's canonical content, hex. */
  indhold: frit(64),
  /** The distinct accounts, and for each line the number of its account among them, from 0. */
  konti: list("Konto", frit(40)),
  linjer: list("Linje", heltal(0, 10_000)),
});
export type Proevebevis = Static<typeof Proevebevis>;

/** How long a token is good, in minutes: long enough for a person to decide, short enough to be the state of things. */
const GYLDIG_MINUTTER = 30;

/** The proof of a rehearsal at `tid` that would have put the message's lines on these accounts. */
export const proevebevisOf = (
  { myndighed, indholdHash }: { readonly myndighed: Cvr; readonly indholdHash: Buffer },
  kontonumre: readonly string[],
  tid: Date,
): Proevebevis => {
  const konti = [...new Set(kontonumre)];
  const places = new Map(konti.map((konto, index) => [konto, index]));
  return {
    version: 1,
    tid,
    udloeber: new Date(tid.getTime() + GYLDIG_MINUTTER * 60_000),
    myndighed,
    indhold: indholdHash.toString("hex"),
    konti,
    linjer: kontonumre.map((konto) => places.get(konto)!),
  };
};

export const writeProevebevis = (bevis: Proevebevis): string => writeJson(Proevebevis, bevis);

/** A proof as it was written; undefined when the text is none. */
export const readProevebevis = (json: string): Proevebevis | undefined => {
  const { value, faults } = readJson(Proevebevis, new TextEncoder().encode(json));
  return faults.length === 0 ? (value as Proevebevis) : undefined;
};

/** Is the proof good now, for this message? BSK-011 expired, BSK-012 for other content, BSK-013 for another myndighed. */
export const validateProevebevis = (
  bevis: Proevebevis,
  besked: { readonly myndighed: Cvr; readonly indholdHash: Buffer },
  nu: Date,
): readonly Fejl[] => {
  if (nu > bevis.udloeber) return [fejl("BSK-011", { udloeb: bevis.udloeber.toISOString() })];
  if (bevis.myndighed !== besked.myndighed) {
    return [fejl("BSK-013", { bevis: bevis.myndighed, myndighed: besked.myndighed })];
  }
  return bevis.indhold === besked.indholdHash.toString("hex") ? [] : [fejl("BSK-012")];
};

/** One ERP-020 for each line that would now go to another account than at the rehearsal. */
export const findFlytninger = (bevis: Proevebevis, kontonumre: readonly string[]): readonly Fejl[] =>
  kontonumre.flatMap((til, index) => {
    const fra = bevis.konti[bevis.linjer[index] ?? -1] ?? "?";
    const sted = { element: `Finansbilag/Finanspostering[${index + 1}]` };
    return fra === til ? [] : [fejl("ERP-020", { nr: String(index + 1), fra, til }, sted)];
  });
