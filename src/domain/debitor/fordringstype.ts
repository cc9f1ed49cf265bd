import data from "../../../data/fordringstyper.json" with { type: "json" };
import type { Regime } from "./regime.js";

/** The types of claims that can be collected. Names, sources and what is ours: `data/fordringstyper.json`. */
export type Fordringstype = {
  readonly kode: string;
  readonly navn: string;
  readonly regime: Regime;
  /** The types that its interest and its fees get. */
  readonly rente: string;
  readonly gebyr: string;
};

const typer = new Map(data.typer.map((type) => [type.kode, { ...type, regime: type.regime as Regime }]));
const navne = new Map([...data.typer, ...data.relaterede].map(({ kode, navn }) => [kode, navn]));
const filtre = new Map(
  [...data.typer, ...data.relaterede].map((type) => [
    type.kode,
    "filterSom" in type ? type.filterSom : type.kode,
  ]),
);

/** A type that a fagsystem may use; interest and fees are made by the debitorsystem alone. */
export const findFordringstype = (kode: string): Fordringstype | undefined => typer.get(kode);

export const fordringstypenavn = (kode: string): string => navne.get(kode) ?? kode;

/** The type whose entry filter a claim is held to. */
export const filtertypeOf = (kode: string): string => filtre.get(kode) ?? kode;

/** Every type that a municipality here hands to PSRM. */
export const fordringstyper: ReadonlySet<string> = new Set(navne.keys());

const rentetyper = new Set(["REOPDAG", "REOPKOM", "KFOPREN", "KOPRORE"]);

/** Whether a type is interest: it can never be put up. */
export const isRentetype = (kode: string): boolean => rentetyper.has(kode);
