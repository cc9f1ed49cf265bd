import type { Finanspostering } from "../../postering.js";

/**
 * What a G69 line says and a finansbilag has no element for is kept in referencenøgler of the line, so that the line can
 * be written again as it was: `G69.hoved`, `G69.fortegn` and `G69.<field number>`. They are not words to search for.
 */
const FORSTAVELSE = "G69.";

export const isG69Noegle = (noegletype: string | undefined): boolean =>
  noegletype?.startsWith(FORSTAVELSE) ?? false;

export type Referencenoegle = NonNullable<Finanspostering["referencenoegler"]>[number];

/** Most characters of a value, and most keys on a line (`postering.ts`). */
export const MAX_VAERDI = 100;
export const MAX_NOEGLER = 20;

/**
 * One value as keys: one, or `G69.202.1`, `G69.202.2`… of a value longer than a key has room for. The pieces are about
 * as long as each other, so that none is a lone blank.
 */
export const toNoegler = (navn: string, vaerdi: string): readonly Referencenoegle[] => {
  const noegletype = `${FORSTAVELSE}${navn}`;
  const antal = Math.ceil(vaerdi.length / MAX_VAERDI);
  if (antal === 1) return [{ noegletype, noeglevaerdi: vaerdi }];
  const stykke = Math.ceil(vaerdi.length / antal);
  return Array.from({ length: antal }, (_, index) => ({
    noegletype: `${noegletype}.${index + 1}`,
    noeglevaerdi: vaerdi.slice(index * stykke, (index + 1) * stykke),
  }));
};

/** The values that a line's keys hold, by name (`hoved`, `103`, …); a value that was split is whole again. */
export const fromNoegler = (noegler: readonly Referencenoegle[] = []): ReadonlyMap<string, string> => {
  const vaerdier = new Map<string, string>();
  for (const { noegletype, noeglevaerdi } of noegler) {
    if (!isG69Noegle(noegletype)) continue;
    const navn = noegletype.slice(FORSTAVELSE.length).replace(/\.\d+$/, "");
    vaerdier.set(navn, (vaerdier.get(navn) ?? "") + noeglevaerdi);
  }
  return vaerdier;
};
