import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { readCamt054 } from "../../domain/kontoudtog/camt054.js";
import { kontonoegle } from "../../domain/kontoudtog/kontoudtog.js";
import { type Bankpostering, writeCamt054 } from "./camt054.js";

const IBAN = "DK7799990000000001";
const bytes = (text: string) => new TextEncoder().encode(text);
const advis = (posteringer: readonly Bankpostering[]) => ({
  meddelelse: "ADVIS1",
  tid: "2026-02-03T06:00:00Z",
  iban: IBAN,
  posteringer,
});
const ONE: Bankpostering = {
  reference: "P1",
  dato: "2026-02-02",
  betalinger: [
    {
      reference: "B1",
      beloeb: 25_000n,
      betalingsid: "000000000000018",
      kreditornummer: "80000008",
      betaler: "Åse Ørn",
    },
  ],
};
const BATCH: Bankpostering = {
  reference: "P2",
  dato: "2026-02-02",
  betalinger: [
    { reference: "B2", beloeb: 100n, tekst: "Regning 000000000000026" },
    { reference: "B3", beloeb: 250n, tekst: "Tak for lån", endeTilEnde: "E2E-3" },
  ],
};

const BACK: Bankpostering = {
  reference: "P4",
  dato: "2026-02-04",
  betalinger: [{ reference: "B4", beloeb: 700n, aarsagskode: "AC04", aarsag: "Kontoen er lukket" }],
};

const read = (xml: string) => {
  const laest = readCamt054(bytes(xml));
  assert.ok(laest.ok, laest.ok ? "" : JSON.stringify(laest.error));
  return laest.value;
};
const codesOf = (xml: string) => {
  const laest = readCamt054(bytes(xml));
  return (laest.ok ? laest.value.fejl : laest.error).map(({ kode, sted }) =>
    `${kode} ${sted?.element ?? ""}`.trim(),
  );
};

for (const version of ["02", "08"] as const)
  test(`what a bank tells in .${version} is read: amount, day, payment id, payer, reference; batches one by one`, () => {
    const { poster, fejl, meddelelse } = read(writeCamt054(advis([ONE, BATCH]), version));
    assert.deepEqual([meddelelse, fejl], ["ADVIS1", []]);
    assert.deepEqual(
      poster.map(({ reference, beloeb, dato, retning, ocr, betaler, endeTilEnde }) => [
        reference,
        beloeb,
        dato,
        retning,
        ocr,
        betaler,
        endeTilEnde,
      ]),
      [
        [
          "B1",
          25_000n,
          "2026-02-02",
          "ind",
          { betalingsid: "000000000000018", kreditornummer: "80000008" },
          "Åse Ørn",
          undefined,
        ],
        ["B2", 100n, "2026-02-02", "ind", { betalingsid: "000000000000026" }, undefined, undefined],
        ["B3", 250n, "2026-02-02", "ind", undefined, undefined, "E2E-3"],
      ],
    );
    assert.ok(poster.every(({ sted }) => (sted.linje ?? 0) > 10));
  });

test("an entry that cannot be read is an error with its place, and the others are taken", () => {
  const xml = writeCamt054(advis([ONE, BATCH, { ...ONE, reference: "P3" }]));
  const batch = "Document/BkToCstmrDbtCdtNtfctn/Ntfctn/Ntry[2]";
  const spoilt = (from: string, to: string) => {
    const at = xml.indexOf("P2");
    const start = xml.lastIndexOf("<Ntry>", at);
    return xml.slice(0, start) + xml.slice(start).replace(from, to);
  };
  for (const [file, expected] of [
    [spoilt('Ccy="DKK"', 'Ccy="EUR"'), [`IND-002 ${batch}/Amt`]],
    [spoilt("<CdtDbtInd>CRDT", "<CdtDbtInd>XXXX"), [`IND-004 ${batch}`]],
    [spoilt("2026-02-02", "2026-02-31"), [`IND-004 ${batch}`]],
    [
      spoilt(">1.00</Amt>\n            <CdtDbtInd>", ">1.01</Amt>\n            <CdtDbtInd>"),
      [`IND-005 ${batch}`],
    ],
  ] as const) {
    assert.deepEqual(codesOf(file), expected);
    assert.equal(read(file).poster.length, 2);
  }
  const without = xml.replaceAll(/\s*<AcctSvcrRef>.*?<\/AcctSvcrRef>/g, "");
  assert.deepEqual([...new Set(codesOf(without).map((one) => one.slice(0, 7)))], ["IND-006"]);
});

test("a file that is not whole, is something else or is hostile is refused whole", () => {
  const xml = writeCamt054(advis([ONE, BATCH]));
  for (const [file, expected] of [
    [
      xml.replace(/<Ntry>.*?<\/Ntry>/s, ""),
      "IND-010 Document/BkToCstmrDbtCdtNtfctn/Ntfctn/TxsSummry/TtlNtries",
    ],
    [xml.replaceAll("camt.054", "camt.053"), "IND-001 Document"],
    ["<a/>", "IND-001 a"],
    [xml.slice(0, -20), "FMT-005"],
    [xml.replace("<Document", '<!DOCTYPE a [<!ENTITY b "c">]><Document'), "FMT-007"],
    [xml.replace("<GrpHdr>", "<?php x?><GrpHdr>"), "FMT-008"],
    [xml.replace("<GrpHdr>", `<GrpHdr>${"<a>".repeat(300)}${"</a>".repeat(300)}`), "FMT-009"],
    [xml.replace("<GrpHdr>", "<GrpHdr></b>"), "FMT-004"],
    ["", "FMT-001"],
    [xml.replace("UTF-8", "ISO-8859-1"), "FMT-003"],
  ] as const)
    assert.deepEqual(codesOf(file), [expected], file.slice(0, 80));
});

test("payments of a batch without references of their own are told apart by their number in it", () => {
  const same = { ...BATCH, betalinger: BATCH.betalinger.map((one) => ({ ...one, reference: "P2" })) };
  assert.deepEqual(
    read(writeCamt054(advis([same]))).poster.map(({ reference }) => reference),
    ["P2#1", "P2#2"],
  );
});

test("a batch that the bank only names is one payment of its sum, with the ids of the payer's file; a line names its entry", () => {
  const samlet = { meddelelse: "M1", gruppe: "M1-1" };
  const { poster, fejl } = read(writeCamt054(advis([{ ...BATCH, retning: "ud", samlet }, BATCH])));
  assert.deepEqual(
    poster.map(({ reference, samlepost, bundt, beloeb, retning }) => [
      reference,
      samlepost,
      bundt,
      beloeb,
      retning,
    ]),
    [
      ["P2", undefined, samlet, 350n, "ud"],
      ["B2", "P2", undefined, 100n, "ind"],
      ["B3", "P2", undefined, 250n, "ind"],
    ],
  );
  assert.deepEqual(fejl, []);
});

test("what is not booked comes again when it is", () => {
  const { poster, ikkeBogfoert } = read(writeCamt054(advis([ONE, BATCH])).replace("<Cd>BOOK", "<Cd>PDNG"));
  assert.deepEqual([poster.length, ikkeBogfoert], [2, 1]);
});

for (const version of ["02", "08"] as const)
  test(`a payment that has come home in .${version} says which it is and why, also by a code that is not ISO's`, () => {
    const id = "0123456789abcdef0123456789abcdef";
    const betalinger = BACK.betalinger.map((one) => ({ ...one, endeTilEnde: id }));
    const xml = writeCamt054(advis([{ ...BACK, betalinger }]), version);
    const seen = (file: string) =>
      read(file).poster.map(({ retning, tilbagefoert, endeTilEnde, aarsagskode, aarsag }) => [
        retning,
        tilbagefoert,
        endeTilEnde,
        aarsagskode,
        aarsag,
      ]);
    assert.deepEqual(seen(xml), [["ind", true, id, "AC04", "Kontoen er lukket"]]);
    const own = xml
      .replace("<Cd>AC04</Cd>", "<Prtry>Lukket 17</Prtry>")
      .replace(/<AddtlInf>.*<\/AddtlInf>/, "<AddtlInf>Kontoen</AddtlInf><AddtlInf>er&#10;nedlagt</AddtlInf>");
    assert.deepEqual(seen(own), [["ind", true, id, "Lukket 17", "Kontoen er nedlagt"]]);
    assert.deepEqual(seen(xml.replace(/<RtrInf>.*<\/RtrInf>/s, "")), [
      ["ind", false, id, undefined, undefined],
    ]);
  });

test("an account is the same as IBAN and as reg.nr. with kontonummer", () => {
  for (const text of ["DK77 9999 0000 0000 01", "9999 0000000001", "9999-1", "99990000000001"])
    assert.equal(kontonoegle(text), kontonoegle(IBAN), text);
  assert.notEqual(kontonoegle("DK5000400440116243"), kontonoegle(IBAN));
});

const SAMPLES = "../shared/cases/iso20022";
test("banks' own samples are read to the end: every entry is a payment, not booked, or an error with a place", {
  skip: !existsSync(SAMPLES),
}, () => {
  const finnish = read(
    readFileSync(`${SAMPLES}/FI_camt_054_sample.xml.xml`, "utf8").replaceAll("EUR", "DKK"),
  );
  assert.equal(finnish.ikkeBogfoert, 1);
  assert.ok(
    finnish.poster.length >= 8 && finnish.fejl.every(({ sted }) => sted?.element !== undefined),
    JSON.stringify(finnish.fejl),
  );
  const swiss = readFileSync(
    `${SAMPLES}/200519_camt.054-Credit_P_CH2909000000250094239_1110092691_0_2019042421291293.xml`,
    "utf8",
  );
  assert.match(codesOf(swiss).join(), /^IND-002 Document\/BkToCstmrDbtCdtNtfctn\/Ntfctn\/Ntry\/Amt$/);
  const [post, ...others] = read(swiss.replaceAll("CHF", "DKK")).poster;
  assert.deepEqual([post?.beloeb, post?.retning, others], [150_000n, "ind", []]);
});

test("what the stand-in writes is valid by ISO's own schema", { skip: !existsSync(SAMPLES) }, () => {
  const schema = XmlDocument.fromString(readFileSync(`${SAMPLES}/camt.054.001.08.xsd`, "utf8"));
  const validator = XsdValidator.fromDoc(schema);
  const posteringer = [
    ONE,
    BATCH,
    { ...ONE, reference: "R1", retning: "ud", tilbagefoert: true } as const,
    BACK,
    { ...BATCH, reference: "P5", retning: "ud", samlet: { meddelelse: "M1", gruppe: "M1-1" } } as const,
  ];
  const document = XmlDocument.fromString(writeCamt054(advis(posteringer)));
  validator.validate(document);
  for (const one of [document, validator, schema]) one.dispose();
});
