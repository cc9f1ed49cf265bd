import type { Oere } from "../beloeb.js";
import type { Regime } from "./regime.js";

/** What a municipality has decided itself about bills and reminders. Amounts in øre. */
export type Politik = {
  /** Where its bills are paid: 8 digits, the first an 8. */
  readonly kreditornummer: string;
  /** The bank accounts that its payments come in on, as IBAN or reg.nr. and kontonummer: notices of others are refused. */
  readonly bankkonti: readonly string[];
  /** Days from bill to last day of payment. Public creditors: at most 30 (renteloven § 3). */
  readonly betalingsfrist: number;
  /** Days from SRB to the first reminder. */
  readonly dageTilRykker: number;
  /** Days between reminders; never fewer than the law's. */
  readonly dageMellem: number;
  /** Reminders before collection: at least one (sædvanlig rykkerprocedure). */
  readonly rykkere: number;
  /** The fee of one reminder; never more than the law's limit. */
  readonly gebyr: Readonly<Record<Regime, Oere>>;
  /** Whether interest is charged. */
  readonly rente: Readonly<Record<Regime, boolean>>;
  /** A debtor who owes less than this in all is neither reminded nor handed over. */
  readonly bagatel: Oere;
};

/** What a municipality starts with. Ours, within the law; each changes its own. */
export const STANDARDPOLITIK: Politik = {
  kreditornummer: "80000008",
  bankkonti: ["DK7799990000000001"],
  betalingsfrist: 30,
  dageTilRykker: 10,
  dageMellem: 14,
  rykkere: 1,
  gebyr: { offentlig: 25_000n, civil: 10_000n },
  rente: { offentlig: true, civil: true },
  bagatel: 5_000n,
};
