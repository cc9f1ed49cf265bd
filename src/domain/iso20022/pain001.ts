import { node, printDocument, type XmlNode } from "../../kit/xml-tree.js";
import { type Oere, writeBeloeb } from "../beloeb.js";
import type { Uuid } from "../identifikatorer.js";
import { myndighedsnavn } from "../kommuner.js";
import { betalingsidOf, readBetalingsid } from "../nemkonto/betalingsid.js";
import type { NKSBetaling, NKSBetalingsanmodning } from "../nemkonto/model.js";
import type { Part } from "../part.js";
import type { Bankkonto } from "../udbetaling/model.js";
import { bankTekst } from "./tekst.js";

/**
 * pain.001, the customer's order of credit transfers (ISO 20022): a bundle to NemKonto as a file for a bank. Structure and
 * limits are ISO's; where the number of the payee stands is our reading (docs/integrationer/iso20022.md).
 */
export const PAIN001_VERSIONER = ["03", "09"] as const;
export type Pain001version = (typeof PAIN001_VERSIONER)[number];

/** A bundle has one payer and one day: it is one payment instruction, and this its number. */
const GRUPPE = 1;

/** The id of the file, from the bundle's. */
export const meddelelsesidOf = betalingsidOf;

/** The id of its payment group. */
export const gruppeidOf = (bundt: Uuid): string => `${meddelelsesidOf(bundt)}-${GRUPPE}`;

/** The ids of a file and of its payment group, as a bank tells them back. */
export type Bundtnavn = { readonly meddelelse?: string; readonly gruppe?: string };

/** The bundle that they are of; undefined when it is none of ours. */
export const bundtAf = ({ meddelelse, gruppe }: Bundtnavn): Uuid | undefined =>
  readBetalingsid((gruppe ?? meddelelse ?? "").replace(/-\d+$/, ""));

/** The bundle as a file made at `dannet`. Bundles that keep the rules of SF1590_E give files that are valid by ISO's schema. */
export const writePain001 = (bundt: NKSBetalingsanmodning, version: Pain001version, dannet: Date): string => {
  const { beskedIdentifikator, betalinger, kontroltotal } = bundt;
  const id = meddelelsesidOf(beskedIdentifikator);
  const totals = [
    text("NbOfTxs", String(kontroltotal.antal)),
    text("CtrlSum", writeBeloeb(kontroltotal.beloeb)),
  ];
  const header = node("GrpHdr", {}, [
    text("MsgId", id),
    text("CreDtTm", dannet.toISOString()),
    ...totals,
    node("InitgPty", {}, payerOf(bundt)),
  ]);
  const instruction = node("PmtInf", {}, [
    text("PmtInfId", gruppeidOf(beskedIdentifikator)),
    text("PmtMtd", "TRF"),
    ...totals,
    node("PmtTpInf", {}, [node("SvcLvl", {}, [text("Cd", "NURG")])]),
    dayOf(bundt.udfoerelsesdato, version),
    node("Dbtr", {}, payerOf(bundt)),
    accountOf("DbtrAcct", bundt.betalerkonto, "DKK"),
    bankOf("DbtrAgt", bundt.betalerkonto),
    ...betalinger.map(transactionOf),
  ]);
  const xmlns = `urn:iso:std:iso:20022:tech:xsd:pain.001.001.${version}`;
  return printDocument(node("Document", { xmlns }, [node("CstmrCdtTrfInitn", {}, [header, instruction])]));
};

const text = (name: string, value: string): XmlNode => node(name, {}, value);
const amount = (beloeb: Oere): XmlNode => node("InstdAmt", { Ccy: "DKK" }, writeBeloeb(beloeb));

/** A date by itself in .03, and a choice of date and instant from .09 on. */
const dayOf = (dato: string, version: Pain001version): XmlNode =>
  version === "03" ? text("ReqdExctnDt", dato) : node("ReqdExctnDt", {}, [text("Dt", dato)]);

/** The municipality: its name, its CVR number, and the number that its agreement with the bank has. */
const payerOf = ({ afsenderMyndighed, piAftalenummer }: NKSBetalingsanmodning): readonly XmlNode[] => [
  text("Nm", myndighedsnavn(afsenderMyndighed)),
  node("Id", {}, [
    node("OrgId", {}, [
      otherOf(afsenderMyndighed, text("Prtry", "CVR")),
      otherOf(piAftalenummer, text("Cd", "BANK")),
    ]),
  ]),
];

const otherOf = (id: string, scheme: XmlNode): XmlNode =>
  node("Othr", {}, [text("Id", id), node("SchmeNm", {}, [scheme])]);

/** ISO's code of a person's national number; for companies and units the kind of number is said by its Danish name. */
const SOCIAL_SECURITY = "SOSE";

const payeeOf = ({ partType, partIdentifikator }: Part): XmlNode =>
  partType === "CPR"
    ? node("PrvtId", {}, [otherOf(partIdentifikator, text("Cd", SOCIAL_SECURITY))])
    : node("OrgId", {}, [otherOf(partIdentifikator, text("Prtry", partType))]);

/** A Danish account as BBAN: four digits and ten. */
const accountOf = (
  name: string,
  { registreringsnummer, kontonummer }: Bankkonto,
  currency?: string,
): XmlNode =>
  node(name, {}, [
    node("Id", {}, [otherOf(`${registreringsnummer}${kontonummer.padStart(10, "0")}`, text("Cd", "BBAN"))]),
    currency === undefined ? undefined : text("Ccy", currency),
  ]);

const bankOf = (name: string, { registreringsnummer }: Bankkonto): XmlNode =>
  node(name, {}, [node("FinInstnId", {}, [node("ClrSysMmbId", {}, [text("MmbId", registreringsnummer)])])]);

/** Without an account the bank asks NemKonto, by the payee's number and the ydelsesart. */
const transactionOf = (betaling: NKSBetaling): XmlNode => {
  const { betalingIdentifikator: id, bankkonto, ydelsesart } = betaling;
  const tekst = bankTekst(betaling.adviseringstekst ?? []);
  return node("CdtTrfTxInf", {}, [
    node("PmtId", {}, [text("InstrId", id), text("EndToEndId", id)]),
    node("Amt", {}, [amount(betaling.beloeb)]),
    bankkonto === undefined ? undefined : bankOf("CdtrAgt", bankkonto),
    node("Cdtr", {}, [node("Id", {}, [payeeOf(betaling.betalingsmodtager)])]),
    bankkonto === undefined ? undefined : accountOf("CdtrAcct", bankkonto),
    ydelsesart === undefined ? undefined : node("Purp", {}, [text("Prtry", ydelsesart)]),
    tekst === "" ? undefined : node("RmtInf", {}, [text("Ustrd", tekst)]),
  ]);
};
