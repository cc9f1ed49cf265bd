import { failed, ok, type Result } from "../../kit/result.js";
import { atOnce, type Steps } from "../../kit/steps.js";
import { findNode, findNodes, nodeSteps, textAt, type XmlElement } from "../../kit/xml-nodes.js";
import { formatBeloeb, type Oere, readBeloeb } from "../beloeb.js";
import { type Fejl, fejl } from "../fejl.js";
import { MAX_BANKFIL, stedOf } from "../iso20022/elementer.js";
import { laesefejl } from "../laesefejl.js";
import { readEntry } from "./camt054-post.js";
import type { Bankpost, Kontoudtog } from "./kontoudtog.js";

/**
 * camt.054, the bank's notice of debits and credits (ISO 20022), in any version: only the elements that say whose money
 * it is are read, by the names they have in .02 and in .08. A file that cannot be read, is something else, or does not
 * fit its own totals is refused whole: FMT-…, IND-001, IND-010. An entry that cannot be read is an error with its place,
 * and the rest of the file is taken.
 */
const CAMT054 = /^urn:iso:std:iso:20022:tech:xsd:camt\.054\.001\.\d{2}$/;

export const readCamt054 = (bytes: Uint8Array): Result<Kontoudtog, readonly Fejl[]> =>
  atOnce(camt054Steps(bytes));

/** The same, a piece of the file in each step. */
export function* camt054Steps(bytes: Uint8Array): Steps<Result<Kontoudtog, readonly Fejl[]>> {
  const laest: Laest = { poster: [], fejl: [], ikkeBogfoert: 0, summer: new Map() };
  const take = (entry: XmlElement) => takeEntry(laest, entry);
  const document = yield* nodeSteps(bytes, { maxBytes: MAX_BANKFIL, stream: { paths: [ENTRY], take } });
  if (!document.ok) return failed([laesefejl(document.error)]);
  const root = document.value;
  const message = CAMT054.test(root.uri) ? findNode(root, MESSAGE) : undefined;
  if (message === undefined)
    return failed([fejl("IND-001", { element: `${root.name} (${root.uri})`.slice(0, 100) }, stedOf(root))]);
  const notices = findNodes(message, NOTICE);
  const unwhole = notices.flatMap((notice) => checkTotals(notice, laest.summer.get(notice) ?? INTET) ?? []);
  if (unwhole.length > 0) return failed(unwhole);
  const meddelelse = (textAt(message, "GrpHdr", "MsgId") ?? "").slice(0, 35);
  const { poster, fejl: fejlene, ikkeBogfoert } = laest;
  return ok({ meddelelse, poster, ikkeBogfoert, fejl: fejlene });
}

const MESSAGE = "BkToCstmrDbtCdtNtfctn";
const NOTICE = "Ntfctn";
/** An entry is read when its end has come, and let go of: a file may have hundreds of thousands. */
const ENTRY = [MESSAGE, NOTICE, "Ntry"];

type Sum = { readonly antal: number; readonly beloeb: Oere };
const INTET: Sum = { antal: 0, beloeb: 0n };

type Laest = {
  readonly poster: Bankpost[];
  readonly fejl: Fejl[];
  ikkeBogfoert: number;
  /** Of each notice's entries, whatever their direction. */
  readonly summer: Map<XmlElement, Sum>;
};

/** The account stands before the entries of its notice. */
const takeEntry = (laest: Laest, entry: XmlElement): void => {
  const notice = entry.parent!;
  const { antal, beloeb } = laest.summer.get(notice) ?? INTET;
  const eget = readBeloeb(textAt(entry, "Amt") ?? "") ?? 0n;
  laest.summer.set(notice, { antal: antal + 1, beloeb: beloeb + eget });
  if (!isBooked(entry)) {
    laest.ikkeBogfoert += 1;
    return;
  }
  const read = readEntry(entry, accountOf(notice));
  if (read.ok) for (const post of read.value) laest.poster.push(post);
  else for (const one of read.error) laest.fejl.push(one);
};

const accountOf = (notice: XmlElement): string =>
  textAt(notice, "Acct", "Id", "IBAN") ?? textAt(notice, "Acct", "Id", "Othr", "Id") ?? "";

/** `Sts` holds the code itself in .02, and an element with it in .08. Without it the entry is booked: that is what a notice is of. */
const isBooked = (entry: XmlElement): boolean =>
  (textAt(entry, "Sts", "Cd") ?? textAt(entry, "Sts") ?? "BOOK") === "BOOK";

/** The bank's own count and sum, where it gives them: entries without regard to their direction. */
const checkTotals = (notice: XmlElement, found: Sum): Fejl | undefined => {
  const totals = findNode(notice, "TxsSummry", "TtlNtries");
  if (totals === undefined) return undefined;
  const antal = textAt(totals, "NbOfNtries");
  const sum = textAt(totals, "Sum");
  const fits =
    (antal === undefined || Number(antal) === found.antal) &&
    (sum === undefined || readBeloeb(sum) === found.beloeb);
  if (fits) return undefined;
  const values = {
    antal: antal ?? "?",
    sum: sum ?? "?",
    fundet: String(found.antal),
    fundetSum: formatBeloeb(found.beloeb),
  };
  return fejl("IND-010", values, stedOf(totals));
};
