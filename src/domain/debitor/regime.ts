import data from "../../../data/satser.json" with { type: "json" };
import type { Oere } from "../beloeb.js";

/**
 * The two sets of law on reminders and interest. A claim's type chooses between them, not the municipality. Rates, limits
 * and sources: `data/satser.json`.
 */
export const REGIMER = ["offentlig", "civil"] as const;
export type Regime = (typeof REGIMER)[number];

/** What a law allows from a date on. Amounts in øre, rates in basis points (1/100 of a per cent). */
export type Satser = {
  readonly regime: Regime;
  readonly gyldigFra: string;
  readonly lov: string;
  readonly lovGebyr: string;
  readonly lovRente: string;
  /** Most that one reminder may cost. */
  readonly gebyrLoft: Oere;
  /** Most reminders with a fee for one claim; null: no limit. */
  readonly rykkereLoft: number | null;
  /** Fewest days between two reminders with a fee. */
  readonly dageMellem: number;
  /** Most days from bill to last day of payment. */
  readonly betalingsfristLoft: number;
  readonly rente: Rentemodel;
};

/** `maaned`: per started month. `dag`: per year, day by day over 30/360, the reference rate of the half-year and an addition. */
export type Rentemodel =
  | { readonly slags: "maaned"; readonly basispoint: number }
  | { readonly slags: "dag"; readonly tillaeg: number };

const satser: readonly Satser[] = data.regimer.map((one) => ({
  ...one,
  regime: one.regime as Regime,
  gebyrLoft: BigInt(one.gebyrLoft),
  rente: one.rente as Rentemodel,
}));

/** The rates of a regime on a date: those that are the newest then; before the first date the first. */
export const satserOf = (regime: Regime, dato: string): Satser => {
  const own = satser.filter((one) => one.regime === regime);
  return own.findLast(({ gyldigFra }) => gyldigFra <= dato) ?? own[0]!;
};

/** Dates on which the reference rate changed, with the rate from then on. */
export const referencesatser: readonly { readonly fra: string; readonly basispoint: number }[] =
  data.referencesatser;
