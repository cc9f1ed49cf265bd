import type { Kontering } from "../domain/kontering.js";

/** The dimensions a rule may name, in the order in which a naming weighs. */
const DIMENSIONER = ["Funktion", "Dranst", "Gruppering", "Art", "Ejerforhold"] as const;

/** One row: values of dimensions (a left-out one matches any) and the municipality's account. */
export type Omsaetningsregel = {
  readonly nr: number;
  readonly vaerdier: Kontering;
  readonly kontonummer: string;
  readonly gyldigFra: string;
  readonly gyldigTil: string | null;
};

const matches = (regel: Omsaetningsregel, kontering: Kontering, dato: string): boolean =>
  regel.gyldigFra <= dato &&
  (regel.gyldigTil === null || dato <= regel.gyldigTil) &&
  DIMENSIONER.every((navn) => regel.vaerdier[navn] === undefined || regel.vaerdier[navn] === kontering[navn]);

/** Which dimensions are named, as a number: more of them weighs most, then the earlier in the list. */
const weight = ({ vaerdier }: Omsaetningsregel): number =>
  DIMENSIONER.reduce(
    (total, navn, index) =>
      vaerdier[navn] === undefined ? total : total + 100 + 2 ** (DIMENSIONER.length - index),
    0,
  );

/**
 * The account for a line on a date, or undefined when no row fits. Of several rows that fit, the one that names most
 * dimensions; then the one that names the earlier (funktion before dranst before gruppering …); then the newest; then
 * the lowest number. A person can predict it from the table alone.
 */
export const findKonto = (
  regler: readonly Omsaetningsregel[],
  kontering: Kontering,
  dato: string,
): string | undefined =>
  regler
    .filter((regel) => matches(regel, kontering, dato))
    .sort((a, b) => weight(b) - weight(a) || b.gyldigFra.localeCompare(a.gyldigFra) || a.nr - b.nr)[0]
    ?.kontonummer;
