import { konteringsnavn } from "../domain/kontoplan.js";

/** The accounts that a municipality starts with, in the ministry's kontoplan. */

/** One account of the standard kontoplan. */
export type Standardkonto = {
  readonly funktion: string;
  readonly dranst: string;
  readonly gruppering: string;
  readonly art: string;
  readonly navn: string;
};

const konto = (
  funktion: string,
  dranst: string,
  gruppering: string,
  art: string,
  navn?: string,
): Standardkonto => ({
  funktion,
  dranst,
  gruppering,
  art,
  navn: navn ?? konteringsnavn(funktion, dranst, gruppering, art),
});

/** 9.75.99: where the result of a year goes when the next one is opened. Source of number and name: Danmarks Statistik. */
export const BALANCEKONTO = "97599";

/**
 * The accounts a municipality starts with: those of the sygedagpenge pilot, cash benefits, library and parking, interest and fees, and
 * the balance accounts their money passes. The choice is ours; a municipality adds its own. New ones go last: the first
 * rules of the omsætningstabel are numbered by this order.
 */
export const standardkonti: readonly Standardkonto[] = [
  ...["013", "090"].map((gruppering) => konto("55771", "1", gruppering, gruppering === "013" ? "52" : "79")),
  ...["002", "003", "009", "010", "011", "012", "013"].map((gruppering) =>
    konto("55771", "2", gruppering, "86"),
  ),
  ...["007", "008", "009", "011"].map((gruppering) => konto("55773", "1", gruppering, "52")),
  konto("33250", "1", "999", "79"),
  konto("22207", "1", "999", "79"),
  konto("92201", "8", "001", "00"),
  konto("92205", "8", "001", "00"),
  konto("92512", "8", "001", "00"),
  konto("92814", "8", "001", "00"),
  konto("95152", "9", "101", "00", "Anden gæld til staten, ATP af sygedagpenge"),
  konto("95258", "9", "999", "00"),
  konto("95259", "9", "999", "00", "Mellemregningskonto, NemKonto-udbetalinger"),
  konto("55771", "1", "013", "47"),
  konto("95256", "9", "999", "00"),
  konto(BALANCEKONTO, "9", "999", "00"),
  konto("72814", "4", "999", "71"),
  konto("64551", "1", "999", "79"),
  konto("92513", "8", "001", "00"),
  konto("95259", "9", "001", "00", "Mellemregningskonto, udbetalinger besluttet og ikke betalt"),
  konto("95259", "9", "002", "00", "Mellemregningskonto, udbetalinger undervejs"),
];
