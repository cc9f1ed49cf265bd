import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { readBeloeb, sum } from "../../src/domain/beloeb.js";
import { PAIN001_VERSIONER, writePain001 } from "../../src/domain/iso20022/pain001.js";
import { bankTekst } from "../../src/domain/iso20022/tekst.js";
import { kommuner } from "../../src/domain/kommuner.js";
import type { NKSBetaling, NKSBetalingsanmodning } from "../../src/domain/nemkonto/model.js";
import { MAX_TEKSTLINJE } from "../../src/domain/udbetaling/model.js";
import { findNode, findNodes, readNodes, textAt, type XmlElement } from "../../src/kit/xml-nodes.js";

/** Bundles of any shape as files for a bank: valid by ISO's schema, and nothing of them lost or changed. */

const SAMPLES = "../shared/cases/iso20022";

const digits = (min: number, max = min) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: min, maxLength: max });
const linje = fc
  .string({ unit: "binary", minLength: 1, maxLength: MAX_TEKSTLINJE / 2 })
  .filter((text) => text.trim() !== "");
const bankkonto = fc.record({ registreringsnummer: digits(4), kontonummer: digits(1, 10) });

const betaling: fc.Arbitrary<NKSBetaling> = fc.record(
  {
    betalingIdentifikator: fc
      .uuid()
      .map((id) => id.replaceAll("-", ""))
      .chain((id) => fc.constantFrom(id, `${id}/-1`)),
    betalingsmodtager: fc.record({
      partType: fc.constantFrom("CPR" as const, "CVR" as const, "SE" as const, "P" as const),
      partIdentifikator: digits(8, 10),
    }),
    beloeb: fc.bigInt({ min: 1n, max: 999_999_999_999n }),
    ydelsesart: fc.string({ minLength: 1, maxLength: 10 }).filter((text) => text.trim() !== ""),
    bankkonto,
    adviseringstekst: fc.array(linje, { maxLength: 5 }),
  },
  { requiredKeys: ["betalingIdentifikator", "betalingsmodtager", "beloeb"] },
);

const bundt: fc.Arbitrary<NKSBetalingsanmodning> = fc
  .record({
    beskedIdentifikator: fc.uuid(),
    myndighed: fc.constantFrom(...kommuner.map(({ cvr }) => cvr)),
    afsenderSystem: fc.uuid(),
    piAftalenummer: digits(1, 10),
    betalerkonto: bankkonto,
    udfoerelsesdato: fc.constantFrom("2026-12-30", "2027-01-04", "2028-02-29"),
    betalinger: fc.array(betaling, { minLength: 1, maxLength: 8 }),
  })
  .map(({ myndighed, ...one }) => ({
    ...one,
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    ingenKonto: "Retur" as const,
    kontroltotal: { antal: one.betalinger.length, beloeb: sum(one.betalinger.map(({ beloeb }) => beloeb)) },
  }));

const dannet = fc.date({
  min: new Date("2026-01-01T00:00:00Z"),
  max: new Date("2035-01-01T00:00:00Z"),
  noInvalidDate: true,
});

for (const version of PAIN001_VERSIONER)
  test(`any bundle as pain.001.001.${version} is valid by ISO's own schema`, {
    skip: !existsSync(SAMPLES),
  }, () => {
    const schema = XmlDocument.fromString(readFileSync(`${SAMPLES}/pain.001.001.${version}.xsd`, "utf8"));
    const validator = XsdValidator.fromDoc(schema);
    fc.assert(
      fc.property(bundt, dannet, (one, now) => {
        const document = XmlDocument.fromString(writePain001(one, version, now));
        try {
          validator.validate(document);
        } finally {
          document.dispose();
        }
      }),
    );
    for (const one of [validator, schema]) one.dispose();
  });

const read = (xml: string): XmlElement => {
  const document = readNodes(new TextEncoder().encode(xml));
  assert.ok(document.ok);
  return findNode(document.value, "CstmrCdtTrfInitn")!;
};

test("each payment stands in the file once, with its id, its øre, its payee and its account, and the totals are theirs", () => {
  fc.assert(
    fc.property(bundt, fc.constantFrom(...PAIN001_VERSIONER), (one, version) => {
      const order = read(writePain001(one, version, new Date("2026-11-27T12:00:00Z")));
      const group = findNode(order, "PmtInf")!;
      const day = version === "03" ? textAt(group, "ReqdExctnDt") : textAt(group, "ReqdExctnDt", "Dt");
      assert.equal(day, one.udfoerelsesdato);
      for (const level of [findNode(order, "GrpHdr")!, group])
        assert.deepEqual(
          [textAt(level, "NbOfTxs"), readBeloeb(textAt(level, "CtrlSum")!)],
          [String(one.betalinger.length), one.kontroltotal.beloeb],
        );
      const written = findNodes(group, "CdtTrfTxInf").map((payment) => {
        const id = findNode(payment, "Cdtr", "Id")!;
        const amount = findNode(payment, "Amt", "InstdAmt")!;
        return {
          id: [textAt(payment, "PmtId", "EndToEndId"), textAt(payment, "PmtId", "InstrId")],
          beloeb: readBeloeb(amount.text),
          valuta: amount.attributes.Ccy,
          person: textAt(id, "PrvtId", "Othr", "Id"),
          organisation: [
            textAt(id, "OrgId", "Othr", "SchmeNm", "Prtry"),
            textAt(id, "OrgId", "Othr", "Id"),
          ].join(),
          konto: textAt(payment, "CdtrAcct", "Id", "Othr", "Id"),
        };
      });
      assert.deepEqual(
        written,
        one.betalinger.map(
          ({ betalingIdentifikator: id, betalingsmodtager: part, beloeb, bankkonto: konto }) => ({
            id: [id, id],
            beloeb,
            valuta: "DKK",
            person: part.partType === "CPR" ? part.partIdentifikator : undefined,
            organisation: part.partType === "CPR" ? "," : `${part.partType},${part.partIdentifikator}`,
            konto: konto && `${konto.registreringsnummer}${konto.kontonummer.padStart(10, "0")}`,
          }),
        ),
      );
    }),
  );
});

test("a text to the payee holds what banks take and people read, whatever it came with, and is cut between words", () => {
  assert.equal(
    bankTekst(["Sygedagpenge – uge 5 & 6", "Åse’s sag_17 §38 50 €", "Zoë Þór “x” 😀"]),
    "Sygedagpenge - uge 5 + 6 Åse's sag-17 par.38 50 EUR Zoe Thor .x. .",
  );
  const cut = bankTekst([`${"Boligstøtte for ".repeat(9)}december`]);
  assert.ok(cut.length <= 140 && / (for|Boligstøtte)$/.test(cut), cut);
  assert.equal(bankTekst(["x".repeat(200)]).length, 140);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (lines) => {
      const text = bankTekst(lines);
      assert.match(text, /^[A-Za-z0-9/\-?:().,'+ ÆØÅæøåÄÖÜäöüÉé]{0,140}$/);
      assert.equal(bankTekst([text]), text);
    }),
  );
});
