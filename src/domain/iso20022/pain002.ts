import { failed, ok, type Result } from "../../kit/result.js";
import { findNode, findNodes, readNodes, textAt, type XmlElement } from "../../kit/xml-nodes.js";
import { type Fejl, fejl, type Sted } from "../fejl.js";
import { laesefejl } from "../laesefejl.js";
import { dayOf, line, stedOf } from "./elementer.js";

/**
 * pain.002, a bank's answers to payments (ISO 20022), in any version and under any name of schema: banks have their own. Only
 * the elements are read that say which payment it is about, how it stands and why. What is no pain.002, cannot be read, or
 * answers nothing is refused whole: FMT-…, ISO-001, ISO-004. One answer that cannot be read is an error with its place
 * (ISO-002, ISO-003), and the rest of the file is taken.
 */

/** An answer about a payment, or about all payments of a bundle that the file does not name one by one. */
export type Banksvar = {
  /** The id of the bundle's file (OrgnlMsgId), of its payment group (OrgnlPmtInfId), and of the payment, as the bank has them. */
  readonly meddelelse?: string;
  readonly gruppe?: string;
  readonly betaling?: string;
  readonly statuskode: string;
  /** The first reason as the bank gives it, known or not. */
  readonly aarsagskode?: string;
  /** The bank's words, and any further reasons. */
  readonly tekst?: string;
  readonly sted: Sted;
};

export type Banksvarfil = {
  /** The bank's id of the file, and the day it was made, in Denmark; undefined where it does not say. */
  readonly meddelelse: string;
  readonly dato?: string;
  readonly svar: readonly Banksvar[];
  readonly fejl: readonly Fejl[];
};

export const readPain002 = (bytes: Uint8Array): Result<Banksvarfil, readonly Fejl[]> => {
  const document = readNodes(bytes);
  if (!document.ok) return failed([laesefejl(document.error)]);
  const root = document.value;
  const report = findNode(root, "CstmrPmtStsRpt");
  if (root.name !== "Document" || report === undefined)
    return failed([fejl("ISO-001", { element: `${root.name} (${root.uri})`.slice(0, 100) }, stedOf(root))]);
  const laest = [...findNodes(report, "OrgnlGrpInfAndSts"), ...findNodes(report, "OrgnlPmtInfAndSts")].map(
    (level) => readLevel(level, findNode(report, "OrgnlGrpInfAndSts")),
  );
  const svar = laest.flatMap((one) => one.svar);
  const fejlene = laest.flatMap((one) => one.fejl);
  if (svar.length + fejlene.length === 0) return failed([fejl("ISO-004", {}, stedOf(report))]);
  const dato = dayOf(textAt(report, "GrpHdr", "CreDtTm") ?? "");
  return ok({
    meddelelse: line(textAt(report, "GrpHdr", "MsgId") ?? "", MAX_ID),
    ...(dato === undefined ? {} : { dato }),
    svar,
    fejl: fejlene,
  });
};

type Laest = Pick<Banksvarfil, "svar" | "fejl">;

/** The group (of the whole file) or one of its payment groups, with the payments named in it. */
const readLevel = (level: XmlElement, group: XmlElement | undefined): Laest => {
  const own = textAt(level, "GrpSts") ?? textAt(level, "PmtInfSts");
  const inherited = own ?? (group === undefined ? undefined : textAt(group, "GrpSts"));
  const ids = {
    ...idOf("meddelelse", textAt(level, "OrgnlMsgId") ?? (group && textAt(group, "OrgnlMsgId"))),
    ...idOf("gruppe", textAt(level, "OrgnlPmtInfId")),
  };
  const named = findNodes(level, "TxInfAndSts").map((one) => readPayment(one, ids, inherited));
  const whole: readonly Banksvar[] = own === undefined ? [] : [answerOf(level, ids, own)];
  return {
    svar: [...whole, ...named.flatMap((one) => (one.ok ? [one.value] : []))],
    fejl: named.flatMap((one) => (one.ok ? [] : [one.error])),
  };
};

type Ider = Pick<Banksvar, "meddelelse" | "gruppe">;

/** A payment's own status counts; without one it stands as what it is part of. */
const readPayment = (
  payment: XmlElement,
  ids: Ider,
  inherited: string | undefined,
): Result<Banksvar, Fejl> => {
  const id = textAt(payment, "OrgnlEndToEndId") ?? textAt(payment, "OrgnlInstrId");
  if (id === undefined || id === "NOTPROVIDED")
    return failed(fejl("ISO-003", { felt: "OrgnlEndToEndId" }, stedOf(payment)));
  const status = textAt(payment, "TxSts") ?? inherited;
  if (status === undefined) return failed(fejl("ISO-002", { felt: "TxSts" }, stedOf(payment)));
  return ok(answerOf(payment, { ...ids, ...idOf("betaling", id) }, status));
};

const answerOf = (element: XmlElement, ids: Ider, status: string): Banksvar => {
  const [first, ...more] = findNodes(element, "StsRsnInf").map(readReason);
  const further = more.map(({ kode, ord }) => [kode, ord].filter((one) => one !== undefined).join(" "));
  const tekst = line([first?.ord ?? "", ...further].join(" ").trim(), MAX_TEXT);
  return {
    ...ids,
    statuskode: line(status, MAX_ID),
    ...(first?.kode === undefined ? {} : { aarsagskode: first.kode }),
    ...(tekst === "" ? {} : { tekst }),
    sted: stedOf(element),
  };
};

type Aarsag = { readonly kode: string | undefined; readonly ord: string | undefined };

/** `Cd` is ISO's, `Prtry` the bank's own. */
const readReason = (reason: XmlElement): Aarsag => {
  const kode = textAt(reason, "Rsn", "Cd") ?? textAt(reason, "Rsn", "Prtry");
  const words = findNodes(reason, "AddtlInf").flatMap(({ text }) => text.trim() || []);
  return {
    kode: kode === undefined ? undefined : line(kode, MAX_ID),
    ord: words.length === 0 ? undefined : words.join(" "),
  };
};

const MAX_ID = 35;
const MAX_TEXT = 500;
const idOf = <K extends string>(name: K, id: string | undefined): { readonly [N in K]?: string } =>
  id === undefined ? {} : ({ [name]: line(id, MAX_ID) } as { readonly [N in K]?: string });
