import assert from "node:assert/strict";
import { test } from "node:test";
import { readPain002 } from "./pain002.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const fil = (body: string, namespace = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.11") =>
  bytes(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="${namespace}">
 <CstmrPmtStsRpt>
  <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-11-27T23:30:00Z</CreDtTm></GrpHdr>
${body}
 </CstmrPmtStsRpt>
</Document>`);
const gruppe = (status: string, reason = "") =>
  `<OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pain.001</OrgnlMsgNmId>${status}${reason}</OrgnlGrpInfAndSts>`;
const aarsag = (kode: string, ...ord: readonly string[]) =>
  `<StsRsnInf><Rsn>${kode}</Rsn>${ord.map((one) => `<AddtlInf>${one}</AddtlInf>`).join("")}</StsRsnInf>`;
const betaling = (id: string, status: string, reason = "") =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId>${status}${reason}</TxInfAndSts>`;
const betalinger = (status: string, ...inside: readonly string[]) =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-1</OrgnlPmtInfId>${status}${inside.join("\n")}</OrgnlPmtInfAndSts>`;

const read = (file: Uint8Array) => {
  const laest = readPain002(file);
  assert.ok(laest.ok, laest.ok ? "" : JSON.stringify(laest.error));
  return laest.value;
};
const svarene = (file: Uint8Array) => read(file).svar.map(({ sted: _, ...svar }) => svar);

test("an answer is read at each of the three levels: file, payment group, payment", () => {
  assert.deepEqual(
    svarene(
      fil(
        gruppe("<GrpSts>PART</GrpSts>") +
          betalinger(
            "<PmtInfSts>ACCP</PmtInfSts>",
            betaling("E1", "<TxSts>ACSC</TxSts>"),
            betaling(
              "E2",
              "<TxSts>RJCT</TxSts>",
              aarsag("<Cd>AC07</Cd>", "Modtagers kontonummer", "er lukket"),
            ),
          ),
      ),
    ),
    [
      { meddelelse: "M1", statuskode: "PART" },
      { meddelelse: "M1", gruppe: "M1-1", statuskode: "ACCP" },
      { meddelelse: "M1", gruppe: "M1-1", betaling: "E1", statuskode: "ACSC" },
      {
        meddelelse: "M1",
        gruppe: "M1-1",
        betaling: "E2",
        statuskode: "RJCT",
        aarsagskode: "AC07",
        tekst: "Modtagers kontonummer er lukket",
      },
    ],
  );
});

test("codes that are nobody's but the bank's own are kept as they stand, and so is every further reason", () => {
  const reasons = aarsag("<Prtry>Lukket 17</Prtry>") + aarsag("<Cd>ZZ99</Cd>", "mere");
  assert.deepEqual(svarene(fil(betalinger("", betaling("E1", "<TxSts>WHAT</TxSts>", reasons)))), [
    {
      gruppe: "M1-1",
      betaling: "E1",
      statuskode: "WHAT",
      aarsagskode: "Lukket 17",
      tekst: "ZZ99 mere",
    },
  ]);
});

test("a payment without a status stands as its group, or the whole file, does; it may be named by InstrId", () => {
  assert.deepEqual(
    svarene(
      fil(
        gruppe("<GrpSts>RJCT</GrpSts>") +
          betalinger("", "<TxInfAndSts><OrgnlInstrId>I1</OrgnlInstrId></TxInfAndSts>"),
      ),
    ).map(({ betaling: id, statuskode }) => [id, statuskode]),
    [
      [undefined, "RJCT"],
      ["I1", "RJCT"],
    ],
  );
});

test("the day is Denmark's; a bank's own name of the schema is no hindrance", () => {
  const { meddelelse, dato } = read(fil(gruppe("<GrpSts>ACTC</GrpSts>"), "http://bank.example/pain.002"));
  assert.deepEqual([meddelelse, dato], ["BANK-1", "2026-11-28"]);
});

test("an answer that cannot be read is an error with line and column, and the others are taken", () => {
  const { svar, fejl } = read(
    fil(`<OrgnlPmtInfAndSts>
   <TxInfAndSts><TxSts>RJCT</TxSts></TxInfAndSts>
   <TxInfAndSts><OrgnlEndToEndId>E2</OrgnlEndToEndId></TxInfAndSts>
   <TxInfAndSts><OrgnlEndToEndId>E3</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>
  </OrgnlPmtInfAndSts>`),
  );
  assert.deepEqual(
    svar.map(({ betaling: id }) => id),
    ["E3"],
  );
  const place = "Document/CstmrPmtStsRpt/OrgnlPmtInfAndSts/TxInfAndSts";
  assert.deepEqual(
    fejl.map(({ kode, sted }) => [kode, sted?.linje, sted?.kolonne, sted?.element]),
    [
      ["ISO-003", 6, 4, `${place}[1]`],
      ["ISO-002", 7, 4, `${place}[2]`],
    ],
  );
});

test("a file that is something else, cut off, hostile or empty is refused whole, and says where", () => {
  const whole = new TextDecoder().decode(fil(gruppe("<GrpSts>ACTC</GrpSts>")));
  for (const [file, kode] of [
    [whole.replaceAll("CstmrPmtStsRpt", "BkToCstmrDbtCdtNtfctn"), "ISO-001"],
    ["<CstmrPmtStsRpt/>", "ISO-001"],
    [whole.replace(/<OrgnlGrpInfAndSts>.*<\/OrgnlGrpInfAndSts>/, ""), "ISO-004"],
    [whole.slice(0, -30), "FMT-005"],
    [whole.replace("<Document", '<!DOCTYPE a [<!ENTITY b "c">]><Document'), "FMT-007"],
    ["", "FMT-001"],
  ] as const) {
    const laest = readPain002(bytes(file));
    assert.deepEqual(laest.ok ? [] : laest.error.map((one) => one.kode), [kode], file.slice(0, 60));
  }
});
