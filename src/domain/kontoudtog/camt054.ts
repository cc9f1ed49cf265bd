import { failed, ok, type Result } from "../../kit/result.js";
import { findNode, findNodes, readNodes, textAt, type XmlElement } from "../../kit/xml-nodes.js";
import { formatBeloeb, type Oere, readBeloeb } from "../beloeb.js";
import { type Fejl, fejl } from "../fejl.js";
import { stedOf } from "../iso20022/elementer.js";
import { laesefejl } from "../laesefejl.js";
import { readEntry } from "./camt054-post.js";
import type { Kontoudtog } from "./kontoudtog.js";

/**
 * camt.054, the bank's notice of debits and credits (ISO 20022), in any version: only the elements that say whose money
 * it is are read, by the names they have in .02 and in .08. A file that cannot be read, is something else, or does not
 * fit its own totals is refused whole: FMT-…, IND-001, IND-010. An entry that cannot be read is an error with its place,
 * and the rest of the file is taken.
 */
const CAMT054 = /^urn:iso:std:iso:20022:tech:xsd:camt\.054\.001\.\d{2}$/;

export const readCamt054 = (bytes: Uint8Array): Result<Kontoudtog, readonly Fejl[]> => {
  const document = readNodes(bytes);
  if (!document.ok) return failed([laesefejl(document.error)]);
  const root = document.value;
  const message = CAMT054.test(root.uri) ? findNode(root, "BkToCstmrDbtCdtNtfctn") : undefined;
  if (message === undefined)
    return failed([fejl("IND-001", { element: `${root.name} (${root.uri})`.slice(0, 100) }, stedOf(root))]);
  const meddelelse = (textAt(message, "GrpHdr", "MsgId") ?? "").slice(0, 35);
  const notices = findNodes(message, "Ntfctn");
  const unwhole = notices.flatMap((notice) => checkTotals(notice) ?? []);
  if (unwhole.length > 0) return failed(unwhole);
  const entries = notices.flatMap((notice) => findNodes(notice, "Ntry"));
  const laeste = entries.filter(isBooked).map((entry) => readEntry(entry, accountOf(entry.parent!)));
  return ok({
    meddelelse,
    poster: laeste.flatMap((one) => (one.ok ? one.value : [])),
    ikkeBogfoert: entries.length - laeste.length,
    fejl: laeste.flatMap((one) => (one.ok ? [] : one.error)),
  });
};

const accountOf = (notice: XmlElement): string =>
  textAt(notice, "Acct", "Id", "IBAN") ?? textAt(notice, "Acct", "Id", "Othr", "Id") ?? "";

/** `Sts` holds the code itself in .02, and an element with it in .08. Without it the entry is booked: that is what a notice is of. */
const isBooked = (entry: XmlElement): boolean =>
  (textAt(entry, "Sts", "Cd") ?? textAt(entry, "Sts") ?? "BOOK") === "BOOK";

/** The bank's own count and sum, where it gives them: entries without regard to their direction. */
const checkTotals = (notice: XmlElement): Fejl | undefined => {
  const entries = findNodes(notice, "Ntry");
  const totals = findNode(notice, "TxsSummry", "TtlNtries");
  if (totals === undefined) return undefined;
  const antal = textAt(totals, "NbOfNtries");
  const sum = textAt(totals, "Sum");
  const found: Oere = entries.reduce(
    (total, entry) => total + (readBeloeb(textAt(entry, "Amt") ?? "") ?? 0n),
    0n,
  );
  const fits =
    (antal === undefined || Number(antal) === entries.length) &&
    (sum === undefined || readBeloeb(sum) === found);
  if (fits) return undefined;
  const values = {
    antal: antal ?? "?",
    sum: sum ?? "?",
    fundet: String(entries.length),
    fundetSum: formatBeloeb(found),
  };
  return fejl("IND-010", values, stedOf(totals));
};
