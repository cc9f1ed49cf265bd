import { given } from "../../kit/given.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { atOnce, type Steps } from "../../kit/steps.js";
import { findNode, findNodes, nodeSteps, textAt, type XmlElement } from "../../kit/xml-nodes.js";
import { type Fejl, fejl, type Sted } from "../fejl.js";
import { laesefejl } from "../laesefejl.js";
import type { Bankbeloeb, Banktotal } from "./bestilt.js";
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
  /** What the payment was ordered with, where the bank says it (OrgnlTxRef). */
  readonly beloeb?: Bankbeloeb;
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
  /** What the bank says of the file and of its payment groups as wholes. */
  readonly totaler: readonly Banktotal[];
  readonly fejl: readonly Fejl[];
};

export const readPain002 = (bytes: Uint8Array): Result<Banksvarfil, readonly Fejl[]> =>
  atOnce(pain002Steps(bytes));

/** The same, a piece of the file in each step. */
export function* pain002Steps(bytes: Uint8Array): Steps<Result<Banksvarfil, readonly Fejl[]>> {
  const naevnte = new Map<XmlElement, Naevnt[]>();
  const take = (payment: XmlElement): void => {
    const level = payment.parent!;
    const naevnt = readPayment(payment);
    const andre = naevnte.get(level);
    if (andre === undefined) naevnte.set(level, [naevnt]);
    else andre.push(naevnt);
  };
  const stream = { paths: LEVELS.map((level) => [REPORT, level, "TxInfAndSts"]), take };
  const document = yield* nodeSteps(bytes, { stream });
  if (!document.ok) return failed([laesefejl(document.error)]);
  const root = document.value;
  const report = findNode(root, REPORT);
  if (root.name !== "Document" || report === undefined)
    return failed([fejl("ISO-001", { element: `${root.name} (${root.uri})`.slice(0, 100) }, stedOf(root))]);
  const group = findNode(report, LEVELS[0]);
  const laest = LEVELS.flatMap((name) => findNodes(report, name)).map((level) =>
    readLevel(level, naevnte.get(level) ?? [], group),
  );
  const svar = laest.flatMap((one) => one.svar);
  const fejlene = laest.flatMap((one) => one.fejl);
  if (svar.length + fejlene.length === 0) return failed([fejl("ISO-004", {}, stedOf(report))]);
  const dato = dayOf(textAt(report, "GrpHdr", "CreDtTm") ?? "");
  return ok({
    meddelelse: line(textAt(report, "GrpHdr", "MsgId") ?? "", MAX_ID),
    ...(dato === undefined ? {} : { dato }),
    svar,
    totaler: laest.flatMap(({ total }) => total ?? []),
    fejl: fejlene,
  });
}

const REPORT = "CstmrPmtStsRpt";
const LEVELS = ["OrgnlGrpInfAndSts", "OrgnlPmtInfAndSts"] as const;

type Laest = Pick<Banksvarfil, "svar" | "fejl"> & { readonly total: Banktotal | undefined };

/** The group (of the whole file) or one of its payment groups, with the payments named in it. */
const readLevel = (level: XmlElement, naevnte: readonly Naevnt[], group: XmlElement | undefined): Laest => {
  const own = textAt(level, "GrpSts") ?? textAt(level, "PmtInfSts");
  const inherited = own ?? (group === undefined ? undefined : textAt(group, "GrpSts"));
  const ids = {
    ...idOf("meddelelse", textAt(level, "OrgnlMsgId") ?? (group && textAt(group, "OrgnlMsgId"))),
    ...idOf("gruppe", textAt(level, "OrgnlPmtInfId")),
  };
  const named = naevnte.map((one) => inLevel(one, ids, inherited));
  const whole: readonly Banksvar[] =
    own === undefined ? [] : [{ ...ids, statuskode: line(own, MAX_ID), ...aarsagOf(level) }];
  return {
    total: totalOf(level, ids),
    svar: [...whole, ...named.flatMap((one) => (one.ok ? [one.value] : []))],
    fejl: named.flatMap((one) => (one.ok ? [] : [one.error])),
  };
};

type Ider = Pick<Banksvar, "meddelelse" | "gruppe">;

const totalOf = (level: XmlElement, ids: Ider): Banktotal | undefined => {
  const [antal, beloeb] = [textAt(level, "OrgnlNbOfTxs"), textAt(level, "OrgnlCtrlSum")];
  if (antal === undefined && beloeb === undefined) return undefined;
  return { ...ids, ...given("antal", antal), ...given("beloeb", beloeb), sted: stedOf(level) };
};

/** A payment as the file names it, before it is known what it is part of. */
type Naevnt = Pick<Banksvar, "beloeb" | "aarsagskode" | "tekst" | "sted"> & {
  readonly id: string | undefined;
  readonly status: string | undefined;
};

const readPayment = (payment: XmlElement): Naevnt => ({
  id: textAt(payment, "OrgnlEndToEndId") ?? textAt(payment, "OrgnlInstrId"),
  status: textAt(payment, "TxSts"),
  ...given("beloeb", beloebOf(payment)),
  ...aarsagOf(payment),
});

const beloebOf = (payment: XmlElement): Bankbeloeb | undefined => {
  const amount = findNode(payment, "OrgnlTxRef", "Amt", "InstdAmt");
  return amount && { valuta: amount.attributes.Ccy ?? "", beloeb: amount.text.trim() };
};

/** A payment's own status counts; without one it stands as what it is part of. */
const inLevel = (
  { id, status, ...naevnt }: Naevnt,
  ids: Ider,
  inherited: string | undefined,
): Result<Banksvar, Fejl> => {
  if (id === undefined || id === "NOTPROVIDED")
    return failed(fejl("ISO-003", { felt: "OrgnlEndToEndId" }, naevnt.sted));
  const statuskode = status ?? inherited;
  if (statuskode === undefined) return failed(fejl("ISO-002", { felt: "TxSts" }, naevnt.sted));
  return ok({ ...ids, ...idOf("betaling", id), statuskode: line(statuskode, MAX_ID), ...naevnt });
};

const aarsagOf = (element: XmlElement): Pick<Banksvar, "aarsagskode" | "tekst" | "sted"> => {
  const [first, ...more] = findNodes(element, "StsRsnInf").map(readReason);
  const further = more.map(({ kode, ord }) => [kode, ord].filter((one) => one !== undefined).join(" "));
  const tekst = line([first?.ord ?? "", ...further].join(" ").trim(), MAX_TEXT);
  return {
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
