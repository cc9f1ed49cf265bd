import type { Oere } from "../beloeb.js";
import { BETALBARE, type Fordringstilstand } from "./fordring.js";

/** What can be paid here, and when: ForetagIndbetaling, the search for it and the subscription to it all follow this. Our choice. */

export type Betalingsgrundlag = {
  readonly tilstand: Fordringstilstand;
  readonly restance: Oere;
  readonly foraeldelsesdato: string;
};

/** Something is owed, the municipality takes payment of it in the state it is in, and it is not forældet on the day. */
export const isBetalbar = (
  { tilstand, restance, foraeldelsesdato }: Betalingsgrundlag,
  dato: string,
): boolean => BETALBARE.includes(tilstand) && restance > 0n && dato <= foraeldelsesdato;

/** Published: the days on which payment is accepted. */
export type Betalingsperiode = { readonly betalesFra: string; readonly betalesTil: string };

/**
 * From the first bill (before there is one: from its birth) until the day it is forældet. A claim that is handed over or paid
 * can no longer be paid here: that is told when it happens.
 */
export const betalingsperiodeOf = (
  {
    foraeldelsesdato,
    stiftelsesdato,
  }: { readonly foraeldelsesdato: string; readonly stiftelsesdato: string },
  foersteRegning: string | null,
): Betalingsperiode => ({ betalesFra: foersteRegning ?? stiftelsesdato, betalesTil: foraeldelsesdato });
