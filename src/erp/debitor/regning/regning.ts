import { type Oere, sum } from "../../../domain/beloeb.js";
import type { Fordringsslags } from "../../../domain/debitor/fordring.js";

/** A bill or a reminder as its debtor gets it. Frozen when it is made. It has no place for a CPR number. Amounts in øre. */
export type Regning = {
  readonly slags: "regning" | "rykker";
  /** For people: `2026-000123`. */
  readonly nummer: string;
  readonly dato: string;
  /** The day to pay by. */
  readonly betalingsdato: string;
  readonly kommune: { readonly navn: string; readonly cvr: string };
  readonly kreditornummer: string;
  readonly modtager: { readonly navn: string; readonly adresselinjer: readonly string[] };
  readonly betalingsid: string;
  readonly linjer: readonly Regningslinje[];
  readonly total: Oere;
  /** Which law allows the fee and the interest; empty on a bill without them. */
  readonly lov: readonly string[];
  /** Who else gets the letter, because they have asked for it: no second claim, and the same payment id. */
  readonly kopier: readonly Regningskopi[];
};

/** A copy shows only the claims of the accounts that its receiver has to do with. */
export type Regningskopi = {
  readonly navn: string;
  readonly adresselinjer: readonly string[];
  readonly fordringer: readonly string[];
};

export type Regningslinje = {
  readonly fordring: string;
  readonly slags: Fordringsslags;
  /** What the account is about: `Biblioteket`. */
  readonly konto: string;
  readonly tekst: string;
  readonly forfaldsdato: string;
  readonly periode: { readonly fra: string; readonly til: string } | null;
  /** What is owed of it now; and what it was at first, where that is another. */
  readonly beloeb: Oere;
  readonly oprindeligt: Oere;
};

const NUMBER_LENGTH = 6;

/** `2026-000123`: the year and the municipality's running number. */
export const regningsnummer = (dato: string, nr: bigint): string =>
  `${dato.slice(0, 4)}-${nr.toString().padStart(NUMBER_LENGTH, "0")}`;

/** What of a bill a copy's receiver sees: the same letter with fewer lines, and their sum. */
export const kopiOf = (regning: Regning, { navn, adresselinjer, fordringer }: Regningskopi): Regning => {
  const linjer = regning.linjer.filter(({ fordring }) => fordringer.includes(fordring));
  return {
    ...regning,
    modtager: { navn, adresselinjer },
    linjer,
    total: sum(linjer.map(({ beloeb }) => beloeb)),
  };
};
