import { isValidOn, type Klasse } from "./klassifikation.js";
import { IM_DIMENSIONER, IM_DIMENSIONSNAVNE, type Kontering, parseKontering } from "./kontering.js";
import type { Periodeproblem } from "./periode.js";

/**
 * A municipality's account numbers as legacy systems write them, and what each means in dimensions: a klassifikation of
 * the dimension `Kontonummer`, where each klasse's mapning is the kontering (`Funktion=55771, Dranst=1, …`). Our choice.
 */
export const KONTONUMMER = "Kontonummer";

/** Account numbers to dimensions and back, on a date (`yyyy-mm-dd`). */
export type Kontonumre = {
  readonly kontering: (kontonummer: string, dato: string) => Kontering | undefined;
  /** The number whose dimensions all stand in the line; of several the one that says most, and then the lowest. */
  readonly kontonummer: (kontering: Kontering, dato: string) => string | undefined;
};

/** Over klasser as they are known now; one whose mapning is no kontering is none. */
export const createKontonumre = (klasser: readonly Klasse[]): Kontonumre => {
  const kendte = klasser.flatMap(({ mapning, ...klasse }) => {
    const kontering = parseKontering(mapning ?? "");
    return kontering === undefined ? [] : [{ ...klasse, kontering }];
  });
  const byNumber = new Map<string, typeof kendte>();
  for (const klasse of kendte) byNumber.set(klasse.noegle, [...(byNumber.get(klasse.noegle) ?? []), klasse]);
  const bySpecificity = kendte.toSorted(
    (a, b) =>
      Object.keys(b.kontering).length - Object.keys(a.kontering).length || (a.noegle < b.noegle ? -1 : 1),
  );
  return {
    kontering: (kontonummer, dato) =>
      byNumber.get(kontonummer)?.find((klasse) => isValidOn(klasse, dato))?.kontering,
    kontonummer: (kontering, dato) =>
      bySpecificity.find(
        (klasse) =>
          isValidOn(klasse, dato) &&
          Object.entries(klasse.kontering).every(
            ([dimension, vaerdi]) => Object.hasOwn(kontering, dimension) && kontering[dimension] === vaerdi,
          ),
      )?.noegle,
  };
};

/** What keeps klasser from being account numbers: not 10 or 15 digits, or a mapning that is no whole kontering. */
export const kontonummerproblems = (klasser: readonly Klasse[]): readonly Periodeproblem[] =>
  klasser.flatMap(({ noegle, mapning }, index) => {
    const kontering = parseKontering(mapning ?? "");
    const mangler = IM_DIMENSIONSNAVNE.filter(
      (dimension) => IM_DIMENSIONER[dimension].paakraevet && kontering?.[dimension] === undefined,
    );
    return [
      ...(/^(\d{10}|\d{15})$/.test(noegle)
        ? []
        : [{ index, grund: `kontonummeret ${noegle} skal have 10 eller 15 cifre` }]),
      ...(kontering === undefined
        ? [{ index, grund: `mapningen skal være som 'Funktion=55771, Dranst=1, Gruppering=013, Art=52'` }]
        : mangler.length > 0
          ? [{ index, grund: `mapningen mangler ${mangler.join(", ")}` }]
          : []),
    ];
  });
