import type { Oere } from "../beloeb.js";

/**
 * What PSRM must know of a claim. Fields and which of them are required: Gældsstyrelsen's guides to stamdata
 * (docs/integrationer/debitor.md). A claim has them from the day it is born, so that it is never refused for them years later.
 */
export type Stamdata = {
  /** Unique with the fordringshaver: PSRM's own key against doubles. */
  readonly fordringshaverReference: string;
  /** INDR: collection; MODR: set-off only, which PSRM no longer takes. */
  readonly fordringsart: "INDR" | "MODR";
  /** Seven letters, such as KFTILDA. */
  readonly fordringstype: string;
  /** What is owed now, in øre, without interest and fees. */
  readonly beloeb: Oere;
  /** What was owed at first, in øre. */
  readonly hovedstol: Oere;
  /** The claim that this one (interest, fee) belongs to; absent on a main claim. */
  readonly hovedfordring?: {
    readonly reference: string;
    readonly forfaldsdato?: string;
    readonly modtaget?: string;
  };
  /** A main claim that is paid, sent with 0 kr. so that its interest has something to refer to. */
  readonly nulfordring?: true;
  readonly stiftelsesdato?: string;
  readonly forfaldsdato?: string;
  /** Sidste rettidige betalingsdato: reminders do not move it, henstand and betalingsordning do. */
  readonly srb?: string;
  readonly periodeFra?: string;
  readonly periodeTil?: string;
  readonly foraeldelsesdato?: string;
  readonly domsdato?: string;
  readonly forligsdato?: string;
  /** At most 100 characters, without name, address or number of anybody but the debtor. */
  readonly beskrivelse?: string;
  readonly bfeNummer?: string;
  readonly pNummer?: string;
  readonly skyldnere: readonly Skyldner[];
};

/** Somebody who owes it, solidarily with the others. AKR: Gældsstyrelsen's own number for who has no other. */
export type Skyldner = { readonly slags: "CPR" | "CVR" | "SE" | "AKR"; readonly nummer: string };
