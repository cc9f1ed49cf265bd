import type { Oere } from "../beloeb.js";
import { type Udbetalingstilstand, UNDERVEJS } from "./tilstand.js";

/**
 * What the books must show of a payout. Its cost is booked against the interim account (mellemregning) when it is decided; sent,
 * it is undervejs; what the bank has moved is on the bank's account, exactly. So a payout is settled when all three are zero
 * beside its cost, whatever came first. Our choice of accounts.
 */

/** The accounts a payout moves on. */
export const UDBETALINGSKONTI = ["mellemregning", "undervejs", "bank"] as const;
export type Udbetalingskonto = (typeof UDBETALINGSKONTI)[number];

/** So much on each; øre, debit positive. */
export type Stilling = Readonly<Record<Udbetalingskonto, Oere>>;

/** What decides it: `konteret`, the ERP books its cost itself; `bortfaldet`, a person has decided that it shall not be paid. */
export type Stillingsgrundlag = {
  readonly tilstand: Udbetalingstilstand;
  readonly beloeb: Oere;
  readonly konteret: boolean;
  readonly bortfaldet: boolean;
};

/** The cost that stands in the books by the ERP's own posting; øre. */
export const omkostningOf = ({ tilstand, beloeb, konteret, bortfaldet }: Stillingsgrundlag): Oere =>
  konteret && !bortfaldet && tilstand !== "AFSLAAET" ? beloeb : 0n;

/** What the accounts must show, when the bank has moved `bank` (negative: paid out). */
export const kraevetStilling = (udbetaling: Stillingsgrundlag, bank: Oere): Stilling => {
  const { tilstand, beloeb } = udbetaling;
  const sendt = tilstand === "UDFOERT" || UNDERVEJS.includes(tilstand) ? beloeb : 0n;
  return { mellemregning: sendt - omkostningOf(udbetaling), undervejs: -sendt - bank, bank };
};

/** Why a payout's accounts move. */
export const BEVAEGELSESANLEDNINGER = [
  "kontering",
  "anmodning",
  "udfoerelse",
  "modpostering",
  "retur",
  "bortfald",
] as const;
export type Bevaegelsesanledning = (typeof BEVAEGELSESANLEDNINGER)[number];

/** The occasion of a movement, by the state that it follows. */
export const anledningAf = ({ tilstand, bortfaldet }: Stillingsgrundlag): Bevaegelsesanledning => {
  if (bortfaldet || tilstand === "AFSLAAET") return "bortfald";
  if (tilstand === "TILBAGEHOLDT" || tilstand === "KLAR") return "kontering";
  if (tilstand === "UDFOERT") return "udfoerelse";
  if (tilstand === "RETURNERET") return "retur";
  return tilstand === "AFVIST" || tilstand === "STANDSET" ? "modpostering" : "anmodning";
};
