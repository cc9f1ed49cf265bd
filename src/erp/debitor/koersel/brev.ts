import type { Fordringrow } from "../billede.js";
import type { Regning } from "../regning/regning.js";
import type { Modtager } from "./skyldnere.js";

/** What a letter is made of, before it has its number. */
export type Brev = {
  readonly slags: Regning["slags"];
  readonly skyldner: string;
  readonly modtager: Modtager;
  readonly fordringer: readonly Brevfordring[];
  readonly betalingsdato: string;
  readonly kreditornummer: string;
  readonly lov: readonly string[];
};

/** A claim as the letter shows it. */
export type Brevfordring = Pick<
  Fordringrow,
  | "id"
  | "konto"
  | "slags"
  | "beskrivelse"
  | "forfaldsdato"
  | "periodeFra"
  | "periodeTil"
  | "restance"
  | "hovedstol"
>;
