import type { Uuid } from "../../domain/identifikatorer.js";
import type { Kontering } from "../../domain/kontering.js";
import type { Udbetalingskonto } from "../../domain/udbetaling/bogfoering.js";
import { BANK, kontering } from "../konteringer.js";

/** The it-system id under which the payouts' ledger books in the general ledger. Ours. */
export const UDBETALINGSSYSTEM: Uuid = "6b5d0c1e-3f59-4d0a-8a64-15900000c001";

/**
 * Where payouts are booked; the choice of grupperinger is ours, and each municipality's omsætningstabel has the last word.
 * Mellemregning: decided and not paid. Undervejs: with NemKonto or the bank.
 * Apart from 95259 9 999, which fagsystemer that pay by NemKonto themselves (SF1590_E) post to and settle.
 */
export const UDBETALINGSKONTERINGER: Readonly<Record<Udbetalingskonto, Kontering>> = {
  mellemregning: kontering("95259", "9", "001", "00"),
  undervejs: kontering("95259", "9", "002", "00"),
  bank: BANK,
};
