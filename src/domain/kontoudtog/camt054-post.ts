import { given } from "../../kit/given.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { findNode, findNodes, textAt, type XmlElement } from "../../kit/xml-nodes.js";
import { formatBeloeb, type Oere, readBeloeb, sum } from "../beloeb.js";
import { readOcr } from "../debitor/ocr.js";
import { type Fejl, fejl } from "../fejl.js";
import { dayOf, line, stedOf } from "../iso20022/elementer.js";
import type { Bankbundt, Bankpost } from "./kontoudtog.js";

/**
 * One entry of a camt.054 (`Ntry`): one payment, a batch of several (`TxDtls`), or a batch that is only named (`Btch`). All of
 * it is read, or none.
 */

type Retning = Bankpost["retning"];
type Laest = Result<readonly Bankpost[], readonly Fejl[]>;

/** IND-002: another currency; IND-004: unreadable; IND-005: a batch whose sum is another; IND-006: no reference. */
export const readEntry = (entry: XmlElement, konto: string): Laest => {
  const beloeb = readAmount(entry);
  if (!beloeb.ok) return beloeb;
  const retning = readDirection(entry);
  if (!retning.ok) return retning;
  const dato = readDay(entry);
  if (!dato.ok) return dato;
  const details = detailsOf(entry, "TxDtls");
  const transactions = details.length === 0 ? [entry] : details;
  const parts = transactions.map((one) =>
    readPart(one, entry, { beloeb: beloeb.value, retning: retning.value }),
  );
  const broken = parts.flatMap((one) => (one.ok ? [] : one.error));
  if (broken.length > 0) return failed(broken);
  const dele = parts.flatMap((one) => (one.ok ? [one.value] : []));
  const net = sum(dele.map((one) => (one.retning === retning.value ? one.beloeb : -one.beloeb)));
  if (net !== beloeb.value)
    return failed([
      fejl("IND-005", { sum: formatBeloeb(net), beloeb: formatBeloeb(beloeb.value) }, stedOf(entry)),
    ]);
  const references = referencesOf(entry, transactions);
  if (references === undefined) return failed([fejl("IND-006", {}, stedOf(entry))]);
  const whole = details.length === 0 ? batchOf(entry) : lineOf(entry);
  const reversed = ["true", "1"].includes(textAt(entry, "RvslInd") ?? "");
  return ok(
    dele.map((del, index) => ({
      konto,
      ...del,
      dato: dato.value,
      reference: references[index]!,
      ...whole,
      tilbagefoert: reversed || findNode(transactions[index]!, "RtrInf") !== undefined,
      ...describe(transactions[index]!, entry),
      ...reasonOf(transactions[index]!),
      sted: stedOf(transactions[index]!),
    })),
  );
};

const detailsOf = (entry: XmlElement, name: string): readonly XmlElement[] =>
  findNodes(entry, "NtryDtls").flatMap((one) => findNodes(one, name));

const referenceOf = (entry: XmlElement): string | undefined =>
  textAt(entry, "AcctSvcrRef") ?? textAt(entry, "NtryRef");

/** What its lines are lines of, where the bank has named it. */
const lineOf = (entry: XmlElement): Pick<Bankpost, "samlepost"> => given("samlepost", referenceOf(entry));

const MAX_ID = 35;

/** The one batch that an entry without lines is of. */
const batchOf = (entry: XmlElement): Pick<Bankpost, "bundt"> => {
  const [batch, ...others] = detailsOf(entry, "Btch");
  if (batch === undefined || others.length > 0) return {};
  const [meddelelse, gruppe] = ["MsgId", "PmtInfId"].map((name) => textAt(batch, name)?.slice(0, MAX_ID));
  if (meddelelse === undefined && gruppe === undefined) return {};
  const bundt: Bankbundt = {
    ...given("meddelelse", meddelelse),
    ...given("gruppe", gruppe),
  };
  return { bundt };
};

const unreadable = (element: XmlElement, felt: string, vaerdi: string | undefined) =>
  failed([fejl("IND-004", { felt, vaerdi: (vaerdi ?? "").slice(0, 50) }, stedOf(element))]);

/** An amount with its currency, in the element `Amt`. */
const readAmount = (parent: XmlElement): Result<Oere, readonly Fejl[]> => {
  const element = findNode(parent, "Amt");
  if (element === undefined) return unreadable(parent, "Amt", undefined);
  const valuta = element.attributes.Ccy ?? "";
  if (valuta !== "DKK") return failed([fejl("IND-002", { valuta: valuta.slice(0, 10) }, stedOf(element))]);
  const beloeb = readBeloeb(element.text.trim());
  return beloeb === undefined || beloeb === 0n ? unreadable(element, "Amt", element.text.trim()) : ok(beloeb);
};

const RETNINGER: Readonly<Record<string, Retning>> = { CRDT: "ind", DBIT: "ud" };

const readDirection = (parent: XmlElement): Result<Retning, readonly Fejl[]> => {
  const code = textAt(parent, "CdtDbtInd") ?? "";
  const retning = RETNINGER[code];
  return retning === undefined ? unreadable(parent, "CdtDbtInd", code) : ok(retning);
};

/** The earlier of booking and value date; each is a day, or an instant. */
const readDay = (entry: XmlElement): Result<string, readonly Fejl[]> => {
  const given = ["BookgDt", "ValDt"].flatMap((name) => {
    const text = textAt(entry, name, "Dt") ?? textAt(entry, name, "DtTm");
    return text === undefined ? [] : [text];
  });
  const days = given.map(dayOf);
  const wrong = days.indexOf(undefined);
  if (wrong >= 0 || given.length === 0) return unreadable(entry, "BookgDt", given[wrong]);
  return ok([...(days as string[])].sort()[0]!);
};

type Del = Pick<Bankpost, "beloeb" | "retning">;

/** Amount and direction of one transaction: its own, where it has them (`AmtDtls` in .02); a single one has the entry's. */
const readPart = (transaction: XmlElement, entry: XmlElement, whole: Del): Result<Del, readonly Fejl[]> => {
  if (transaction === entry) return ok(whole);
  const owner =
    findNode(transaction, "Amt") === undefined ? findNode(transaction, "AmtDtls", "TxAmt") : transaction;
  const beloeb =
    owner === undefined && isOnly(transaction) ? ok(whole.beloeb) : readAmount(owner ?? transaction);
  if (!beloeb.ok) return beloeb;
  const retning =
    findNode(transaction, "CdtDbtInd") === undefined ? ok(whole.retning) : readDirection(transaction);
  return retning.ok ? ok({ beloeb: beloeb.value, retning: retning.value }) : retning;
};

/** There is no other of its name beside it. */
const isOnly = (element: XmlElement): boolean =>
  element.parent!.children.every((one) => one === element || one.name !== element.name);

/**
 * What each payment is known by. `AcctSvcrRef` is the bank's own and unambiguous (ISO 20022); `NtryRef` too, within the
 * account; `EndToEndId` is the payer's, and two payers may choose the same: it is never used. A batch whose payments have
 * no references of their own, or the same, gives them the entry's and their number in it.
 */
const referencesOf = (
  entry: XmlElement,
  transactions: readonly XmlElement[],
): readonly string[] | undefined => {
  const own = transactions.map((one) => textAt(one, "Refs", "AcctSvcrRef"));
  const whole = referenceOf(entry);
  if (transactions.length === 1) {
    const reference = own[0] ?? whole;
    return reference === undefined ? undefined : [reference];
  }
  if (own.every((one) => one !== undefined) && new Set(own).size === own.length) return own as string[];
  const shared = whole ?? own[0];
  return shared === undefined ? undefined : transactions.map((_, index) => `${shared}#${index + 1}`);
};

const MAX_TEXT = 500;
const MAX_NAME = 140;

/** Who paid, with which words, and for which bill. */
const describe = (
  transaction: XmlElement,
  entry: XmlElement,
): Pick<Bankpost, "ocr" | "betaler" | "tekst" | "endeTilEnde"> => {
  const remittance = findNode(transaction, "RmtInf");
  const structured =
    remittance === undefined
      ? []
      : findNodes(remittance, "Strd").flatMap((one) => textAt(one, "CdtrRefInf", "Ref") ?? []);
  const written =
    remittance === undefined ? [] : findNodes(remittance, "Ustrd").map(({ text }) => text.trim());
  const parties = findNode(transaction, "RltdPties");
  const betaler = ["Dbtr", "UltmtDbtr"].flatMap((name) =>
    parties === undefined ? [] : (textAt(parties, name, "Pty", "Nm") ?? textAt(parties, name, "Nm") ?? []),
  )[0];
  const said = textAt(transaction, "AddtlTxInf") ?? textAt(entry, "AddtlNtryInf") ?? "";
  const ocr = readOcr(structured.join(" ")) ?? readOcr(written.join(" "));
  const endeTilEnde = textAt(transaction, "Refs", "EndToEndId");
  return {
    tekst: line([...structured, ...written].join(" ") || said, MAX_TEXT),
    ...(ocr === undefined ? {} : { ocr }),
    ...(betaler === undefined ? {} : { betaler: line(betaler, MAX_NAME) }),
    ...(endeTilEnde === undefined || endeTilEnde === "NOTPROVIDED" ? {} : { endeTilEnde }),
  };
};

const MAX_CODE = 35;

/** Why a payment has come home. The code is kept as it stands, also when it is none of ISO's. */
const reasonOf = (transaction: XmlElement): Pick<Bankpost, "aarsagskode" | "aarsag"> => {
  const returned = findNode(transaction, "RtrInf");
  if (returned === undefined) return {};
  const code = textAt(returned, "Rsn", "Cd") ?? textAt(returned, "Rsn", "Prtry");
  const said = line(
    findNodes(returned, "AddtlInf")
      .map(({ text }) => text.trim())
      .join(" "),
    MAX_TEXT,
  );
  return {
    ...(code === undefined ? {} : { aarsagskode: line(code, MAX_CODE) }),
    ...(said === "" ? {} : { aarsag: said }),
  };
};
