import { type Oere, sum, writeBeloeb } from "../../domain/beloeb.js";
import { ocrlinje } from "../../domain/debitor/ocr.js";
import { node, printDocument, type XmlNode } from "../../kit/xml-tree.js";

/**
 * The stand-in for the municipality's bank: what was paid, as the notice (camt.054) that a bank would send of it. The
 * elements and their order are ISO 20022's; which of them a bank fills is taken from banks' published samples.
 */

export type Bankbetaling = {
  /** The bank's own reference. */
  readonly reference: string;
  readonly beloeb: Oere;
  /** The other way than the entry: `ud` is money taken out. */
  readonly retning?: "ind" | "ud";
  readonly betalingsid?: string;
  readonly kreditornummer?: string;
  readonly betaler?: string;
  readonly tekst?: string;
  readonly endeTilEnde?: string;
  /** Why it has come home: a reason of ISO 20022, and the bank's own words. */
  readonly aarsagskode?: string;
  readonly aarsag?: string;
};

/** One entry on the account: a payment, or several as one; with `samlet` only the payer's file is named, and not its payments. */
export type Bankpostering = {
  readonly reference: string;
  readonly dato: string;
  readonly retning?: "ind" | "ud";
  /** The bank undoes an earlier entry. */
  readonly tilbagefoert?: boolean;
  readonly samlet?: { readonly meddelelse: string; readonly gruppe: string };
  readonly betalinger: readonly Bankbetaling[];
};

export type Posteringsadvis = {
  readonly meddelelse: string;
  /** An instant, `2026-01-05T08:00:00Z`. */
  readonly tid: string;
  readonly iban: string;
  readonly posteringer: readonly Bankpostering[];
};

type Version = "02" | "08";

/** The notice as a file, in the oldest form that banks still send (.02) or the present one (.08). */
export const writeCamt054 = (
  { meddelelse, tid, iban, posteringer }: Posteringsadvis,
  version: Version = "08",
): string => {
  const amounts = posteringer.map(amountOf);
  const totals = node("TtlNtries", {}, [
    text("NbOfNtries", String(posteringer.length)),
    text("Sum", writeBeloeb(sum(amounts))),
  ]);
  const notice = node("Ntfctn", {}, [
    text("Id", meddelelse),
    text("CreDtTm", tid),
    node("Acct", {}, [node("Id", {}, [text("IBAN", iban)]), text("Ccy", "DKK")]),
    node("TxsSummry", {}, [totals]),
    ...posteringer.map((one) => entryOf(one, version)),
  ]);
  const message = node("BkToCstmrDbtCdtNtfctn", {}, [
    node("GrpHdr", {}, [text("MsgId", meddelelse), text("CreDtTm", tid)]),
    notice,
  ]);
  const xmlns = `urn:iso:std:iso:20022:tech:xsd:camt.054.001.${version}`;
  return printDocument(node("Document", { xmlns }, [message]));
};

const text = (name: string, value: string): XmlNode => node(name, {}, value);
const amount = (beloeb: Oere): XmlNode => node("Amt", { Ccy: "DKK" }, writeBeloeb(beloeb));
const indicator = (retning: "ind" | "ud"): XmlNode => text("CdtDbtInd", retning === "ind" ? "CRDT" : "DBIT");
const day = (name: string, dato: string): XmlNode => node(name, {}, [text("Dt", dato)]);

const amountOf = ({ betalinger, retning = "ind" }: Bankpostering): Oere =>
  sum(betalinger.map((one) => ((one.retning ?? retning) === retning ? one.beloeb : -one.beloeb)));

const entryOf = (postering: Bankpostering, version: Version): XmlNode => {
  const { reference, dato, retning = "ind", tilbagefoert, samlet, betalinger } = postering;
  return node("Ntry", {}, [
    amount(amountOf(postering)),
    indicator(retning),
    tilbagefoert ? text("RvslInd", "true") : undefined,
    version === "02" ? text("Sts", "BOOK") : node("Sts", {}, [text("Cd", "BOOK")]),
    day("BookgDt", dato),
    day("ValDt", dato),
    text("AcctSvcrRef", reference),
    node("BkTxCd", {}, [domain(retning, tilbagefoert || isReturn(betalinger) ? "RRTN" : "DMCT")]),
    node(
      "NtryDtls",
      {},
      samlet === undefined
        ? betalinger.map((one) => transactionOf(one, one.retning ?? retning, version))
        : [batchOf(postering, samlet)],
    ),
  ]);
};

const batchOf = (
  postering: Bankpostering,
  { meddelelse, gruppe }: NonNullable<Bankpostering["samlet"]>,
): XmlNode =>
  node("Btch", {}, [
    text("MsgId", meddelelse),
    text("PmtInfId", gruppe),
    text("NbOfTxs", String(postering.betalinger.length)),
    node("TtlAmt", { Ccy: "DKK" }, writeBeloeb(amountOf(postering))),
    indicator(postering.retning ?? "ind"),
  ]);

const isReturn = (betalinger: readonly Bankbetaling[]): boolean =>
  betalinger.every(({ aarsagskode }) => aarsagskode !== undefined);

/** Credit transfers that were received, or issued. */
const domain = (retning: "ind" | "ud", code: string): XmlNode =>
  node("Domn", {}, [
    text("Cd", "PMNT"),
    node("Fmly", {}, [text("Cd", retning === "ind" ? "RCDT" : "ICDT"), text("SubFmlyCd", code)]),
  ]);

/** In .02 a transaction's amount stands in its details, and its direction is the entry's. */
const transactionOf = (betaling: Bankbetaling, retning: "ind" | "ud", version: Version): XmlNode => {
  const { reference, beloeb, betaler, endeTilEnde } = betaling;
  const name = betaler === undefined ? undefined : text("Nm", betaler);
  return node("TxDtls", {}, [
    node("Refs", {}, [
      text("AcctSvcrRef", reference),
      endeTilEnde === undefined ? undefined : text("EndToEndId", endeTilEnde),
    ]),
    ...(version === "02"
      ? [node("AmtDtls", {}, [node("TxAmt", {}, [amount(beloeb)])])]
      : [amount(beloeb), indicator(retning)]),
    name === undefined
      ? undefined
      : node("RltdPties", {}, [node("Dbtr", {}, version === "02" ? [name] : [node("Pty", {}, [name])])]),
    remittanceOf(betaling),
    returnOf(betaling),
  ]);
};

const returnOf = ({ aarsagskode, aarsag }: Bankbetaling): XmlNode | undefined =>
  aarsagskode === undefined
    ? undefined
    : node("RtrInf", {}, [
        node("Rsn", {}, [text("Cd", aarsagskode)]),
        aarsag === undefined ? undefined : text("AddtlInf", aarsag),
      ]);

const remittanceOf = ({ betalingsid, kreditornummer, tekst }: Bankbetaling): XmlNode | undefined => {
  if (betalingsid !== undefined) {
    const line = kreditornummer === undefined ? betalingsid : ocrlinje(betalingsid, kreditornummer);
    return node("RmtInf", {}, [node("Strd", {}, [node("CdtrRefInf", {}, [text("Ref", line)])])]);
  }
  return tekst === undefined ? undefined : node("RmtInf", {}, [text("Ustrd", tekst)]);
};
