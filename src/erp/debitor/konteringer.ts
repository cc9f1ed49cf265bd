import type { Fordringsslags } from "../../domain/debitor/fordring.js";
import type { Kontering } from "../../domain/kontering.js";

import { BANK, kontering } from "../konteringer.js";

/**
 * Where the debtor ledger books. A claim's own income has the kontering that its fagsystem gave; the rest is here. The
 * funktioner are the authorised kontoplan's; the choice of them is ours, and each municipality's omsætningstabel has the last word.
 */

/** The control account: what is owed in all. */
export const KONTROLKONTO = kontering("92814", "8", "001", "00");
/** Payments that cover nothing: unplaced, or a debtor's credit. */
export const UPLACERET = kontering("95256", "9", "999", "00");

/** Where money comes in. What PSRM has collected is owed by the state until Gældsstyrelsen pays it out into the bank. */
export const LIKVIDER = {
  bank: BANK,
  psrm: kontering("92513", "8", "001", "00"),
  manuel: BANK,
  kasse: kontering("92201", "8", "001", "00"),
} as const;

/** The income of what the debitorsystem adds itself, and of the interest that RIM adds. */
export const TILSKREVET: Readonly<Record<Exclude<Fordringsslags, "hovedfordring">, Kontering>> = {
  rente: kontering("72814", "4", "999", "71"),
  gebyr: kontering("64551", "1", "999", "79"),
};
