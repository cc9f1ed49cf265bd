import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Kontering } from "../../domain/kontering.js";
import type { Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import { createBilag, D, flyt, K, type Linje } from "../bilag.js";
import type { NytBilag } from "../ledger.js";
import { KONTROLKONTO, LIKVIDER, TILSKREVET, UPLACERET } from "./konteringer.js";
import type { Skrivning } from "./skrivning.js";

/** The it-system id under which the debtor ledger books in the general ledger. Ours. */
export const DEBITORSYSTEM: Uuid = "6b5d0c1e-3f59-4d0a-8a64-15900000deb1";

/**
 * The lines of what is to be written. A claim is born: the control account against its income. It is reduced or written off:
 * the other way round. A payment: money against the unplaced; covering: the unplaced against the control account. Thus the
 * control account is always what is owed, and the unplaced what payments have left. RIM's interest: what PSRM owes against income.
 */
const linjerOf = (skrivning: Skrivning, konteringOf: (delfordring: Uuid) => Kontering): readonly Linje[] => [
  ...(skrivning.indbetalinger ?? []).flatMap(({ kilde, beloeb }) => [
    D(LIKVIDER[kilde], beloeb),
    K(UPLACERET, beloeb),
  ]),
  ...(skrivning.annulleringer ?? []).flatMap(({ kilde, beloeb }) => [
    D(UPLACERET, beloeb),
    K(LIKVIDER[kilde], beloeb),
  ]),
  ...flyt(LIKVIDER.psrm, TILSKREVET.rente, skrivning.psrmrente ?? 0n),
  ...(skrivning.bevaegelser ?? []).flatMap(({ delfordring, beloeb, indbetaling }) => {
    const modkonto = indbetaling === undefined ? konteringOf(delfordring) : UPLACERET;
    return flyt(KONTROLKONTO, modkonto, beloeb);
  }),
];

/** The bilag of what is to be written, on the municipality's accounts; undefined when no money moves. ERP-001…003, ERP-010…012. */
export const bilagOf = (
  anledning: Anledning,
  skrivning: Skrivning,
  konteringOf: (delfordring: Uuid) => Kontering,
  newId: () => Uuid,
): Result<NytBilag | undefined, readonly Fejl[]> =>
  createBilag(anledning, DEBITORSYSTEM, linjerOf(skrivning, konteringOf), newId);
