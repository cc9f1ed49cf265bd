import type { Oere } from "../../domain/beloeb.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { formatKontering } from "../../domain/kontering.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { type Raabalance, type Raabalancekonto, saldoOf } from "../raabalance.js";

/**
 * The reporting record of Danmarks Statistik, 24 characters (source: their own presentation of local government
 * accounts): 1-3 kommunenummer, 4-8 funktion, 9 dranst, 10 ejerforhold, 11-13 gruppering, 14-15 art, 16-24 the amount
 * in 1,000 kr. with its sign, + expenditure and - revenue.
 *
 * Ours: the sign stands first (16), then eight digits with zeroes in front; ejerforhold, which the statistics do not
 * use and our kontoplan does not have, is 0 (ikke angivet); accounts of the same dimensions are one record; accounts
 * without a movement have none; all hovedkonti stand in one file, 9 with its ultimo balance; lines end with CR LF.
 *
 * Each record is its own account's balance, rounded half away from zero by itself: a figure that somebody holds against
 * the books is then right, where making the sum come out would have made another one wrong. The books add up to zero, so
 * the sum of the file's amounts is the sum of the roundings: readers can see it, and `oeir regnskab eksport` says it.
 */

const TUSIND_KRONER = 100_000n;
const DIGITS = 8;

const rounded = (oere: Oere): bigint => {
  const size = ((oere < 0n ? -oere : oere) + TUSIND_KRONER / 2n) / TUSIND_KRONER;
  return oere < 0n ? -size : size;
};

const IKKE_ANGIVET = "0";

/** The records of a year, or the first balance that has no room (ERP-032). `kommunekode` is four digits, as 0217. */
export const statistikrecords = (
  kommunekode: string,
  { hovedkonti }: Raabalance,
): Result<readonly string[], Fejl> => {
  const groups = new Map<string, Raabalancekonto[]>();
  for (const konto of hovedkonti.flatMap(({ konti }) => konti)) {
    if (konto.primo === 0n && konto.debet === 0n && konto.kredit === 0n) continue;
    const { funktion, dranst, gruppering, art } = konto;
    const key = `${kommunekode.slice(-3)}${funktion}${dranst}${IKKE_ANGIVET}${gruppering}${art}`;
    groups.set(key, [...(groups.get(key) ?? []), konto]);
  }
  const records: string[] = [];
  for (const [key, konti] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const amount = rounded(konti.reduce((total, konto) => total + saldoOf(konto), 0n));
    const digits = String(amount < 0n ? -amount : amount).padStart(DIGITS, "0");
    if (digits.length > DIGITS) return failed(fejl("ERP-032", { kontering: konteringOf(konti[0]!) }));
    records.push(`${key}${amount < 0n ? "-" : "+"}${digits}`);
  }
  return ok(records);
};

const konteringOf = ({ funktion, dranst, gruppering, art }: Raabalancekonto): string =>
  formatKontering({ Funktion: funktion, Dranst: dranst, Gruppering: gruppering, Art: art });

export async function* statistikfil(records: readonly string[]): AsyncGenerator<string> {
  yield records.map((record) => `${record}\r\n`).join("");
}
