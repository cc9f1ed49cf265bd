import { type Oere, writeBeloeb } from "../../domain/beloeb.js";
import { maskCpr } from "../../domain/maskering.js";
import { aarOf } from "../../domain/regnskabsaar.js";
import { guardFormula, writeCsvRow } from "../../kit/csv.js";
import { type Raabalance, saldoOf } from "../raabalance.js";
import type { Eksportlinje } from "./posteringer.js";

/**
 * Tables for spreadsheets and auditors: kroner with a decimal comma, and a byte order mark, without which spreadsheets
 * read Danish letters wrong. Texts of senders are masked for CPR numbers and can not run as formulas. What each column
 * is in SAF-T (OECD) stands in docs/integrationer/regnskab.md; the names and the order are ours.
 */

const BOM = "\ufeff";

/** -123450n -> `-1234,50`. */
const kronerMedKomma = (oere: Oere): string => writeBeloeb(oere).replace(".", ",");

const free = (text: string | null): string => guardFormula(maskCpr(text ?? ""));

const KOLONNER: readonly (readonly [string, (linje: Eksportlinje) => string])[] = [
  ["regnskabsaar", ({ bogfoeringsdato }) => aarOf(bogfoeringsdato)],
  ["periode", ({ bogfoeringsdato }) => bogfoeringsdato.slice(5, 7)],
  ["loebenummer", ({ loebenummer }) => String(loebenummer)],
  ["linje", ({ linje }) => String(linje)],
  ["bogfoeringsdato", ({ bogfoeringsdato }) => bogfoeringsdato],
  ["bilagsdato", ({ bilagsdato }) => bilagsdato],
  ["posteringstype", ({ posteringstype }) => posteringstype],
  ["bilagsnummer", ({ bilagsnummer }) => free(bilagsnummer)],
  ["bilagstekst", ({ bilagstekst }) => free(bilagstekst)],
  ["kontonummer", ({ kontonummer }) => guardFormula(kontonummer)],
  ["kontonavn", ({ navn }) => guardFormula(navn)],
  ["funktion", ({ funktion }) => funktion],
  ["dranst", ({ dranst }) => dranst],
  ["gruppering", ({ gruppering }) => gruppering],
  ["art", ({ art }) => art],
  ["debet", ({ debet }) => kronerMedKomma(debet)],
  ["kredit", ({ kredit }) => kronerMedKomma(kredit)],
  ["tekst", ({ tekst }) => free(tekst)],
  ["bogfoert", ({ bogfoert }) => bogfoert.toISOString()],
  ["bilag_id", ({ bilagId }) => bilagId],
  ["postering_id", ({ posteringId }) => posteringId],
  ["besked_id", ({ beskedId }) => beskedId ?? ""],
];

/** The ledger, one row a line. */
export async function* posteringerCsv(pages: AsyncIterable<readonly Eksportlinje[]>): AsyncGenerator<string> {
  yield BOM + writeCsvRow(KOLONNER.map(([navn]) => navn));
  for await (const page of pages)
    yield page.map((linje) => writeCsvRow(KOLONNER.map(([, cell]) => cell(linje)))).join("");
}

const SALDOKOLONNER = [
  "kontonummer",
  "kontonavn",
  "funktion",
  "dranst",
  "gruppering",
  "art",
  "primo",
  "debet",
  "kredit",
  "saldo",
];

/** The balances of a whole year, one row an account. */
export async function* saldiCsv({ hovedkonti }: Raabalance): AsyncGenerator<string> {
  yield BOM + writeCsvRow(SALDOKOLONNER);
  for (const { konti } of hovedkonti)
    yield konti
      .map((konto) =>
        writeCsvRow([
          guardFormula(konto.kontonummer),
          guardFormula(konto.navn),
          konto.funktion,
          konto.dranst,
          konto.gruppering,
          konto.art,
          ...[konto.primo, konto.debet, konto.kredit, saldoOf(konto)].map(kronerMedKomma),
        ]),
      )
      .join("");
}
