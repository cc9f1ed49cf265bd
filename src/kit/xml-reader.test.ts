import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readJson } from "./json-reader.js";
import { writeJson } from "./json-writer.js";
import { list, optional, type ReadFault, record, scalar } from "./schema.js";
import { readXml } from "./xml-reader.js";
import { writeXml } from "./xml-writer.js";

const NS = "urn:prøve";
const text = scalar<string>(
  "string",
  { maxLength: 40 },
  { decode: (value) => value, encode: (value) => value },
  "TEKST",
);
const secret = scalar<string>(
  "string",
  { pattern: "\\d{4}" },
  { decode: (value) => (/^\d{4}$/.test(value) ? value : undefined), encode: (value) => value },
  "HEMMELIG",
  { personal: true },
);
const Ting = record(
  "Ting",
  { navn: text, dele: list("Del", record("Del", { nr: text, pin: optional(secret) })) },
  { namespace: NS, qualified: true },
);

const bytes = (value: string) => new TextEncoder().encode(value);
const faultsOf = (xml: string): readonly ReadFault[] => readXml(Ting, bytes(xml)).faults;
const wrap = (inside: string): string => `<Ting xmlns="${NS}">${inside}</Ting>`;

test("all faults of one document are found in one pass, each with line, column and element", () => {
  const faults = faultsOf(
    wrap("\n<navn/>\n<Navn>a</Navn>\n<Del><Nr>1</Nr><Pin>12</Pin></Del>\n<Del><Pin>1234</Pin></Del>x"),
  );
  assert.deepEqual(
    faults.map(({ code, line, element }) => [code, line, element]),
    [
      ["unknown-element", 2, "Ting/navn"],
      ["value", 4, "Ting/Del[1]/Pin"],
      ["missing-element", 5, "Ting/Del[2]/Nr"],
      ["unexpected-text", 1, "Ting"],
    ],
  );
});

test("a personal value is never repeated in a fault", () => {
  const [fault] = faultsOf(wrap("<Navn>a</Navn><Del><Nr>1</Nr><Pin>0101-x</Pin></Del>"));
  assert.equal(fault?.scalarFault, "HEMMELIG");
  assert.equal(fault?.value, undefined);
});

test("another namespace is another element, and elements have their order", () => {
  assert.equal(faultsOf("<Ting><Navn>a</Navn></Ting>")[0]?.code, "unknown-element");
  assert.ok(faultsOf(wrap("<Del><Nr>1</Nr></Del><Navn>a</Navn>")).some(({ code }) => code === "wrong-order"));
});

test("nothing that is sent makes the readers throw: there is a value, or at least one fault", () => {
  const good = wrap("<Navn>a</Navn><Del><Nr>1</Nr></Del>");
  const mutated = fc
    .tuple(fc.nat(good.length), fc.nat(10), fc.string())
    .map(([at, cut, put]) => good.slice(0, at) + put + good.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated.map(bytes)), (input) => {
      for (const { value, faults } of [readXml(Ting, input), readJson(Ting, input)]) {
        if (faults.length === 0) assert.equal(typeof (value as { navn?: unknown }).navn, "string");
      }
    }),
    { numRuns: 1_000 },
  );
});

test("every character that XML can hold comes back as it was", () => {
  const awkward = fc
    .string({ unit: "binary", maxLength: 20 })
    .filter(
      (value) => value.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(value),
    );
  fc.assert(
    fc.property(awkward, (navn) => {
      const value = { navn, dele: [{ nr: "]]>&<\"'" }] };
      assert.deepEqual(readXml(Ting, bytes(writeXml(Ting, value))), { value, faults: [] });
      assert.deepEqual(readJson(Ting, bytes(writeJson(Ting, value))), { value, faults: [] });
    }),
  );
});

test("in JSON a repeated name is a fault, and a number is no text", () => {
  const read = (json: string) =>
    readJson(Ting, bytes(json)).faults.map(({ code, element }) => [code, element]);
  assert.deepEqual(read('{"navn":"a","navn":"b","dele":[]}'), [["too-many", "Ting/Navn"]]);
  assert.deepEqual(read('{"navn":1,"dele":[]}'), [["value", "Ting/Navn"]]);
  assert.deepEqual(read('{"__proto__":{"navn":"a"},"navn":"a","dele":[]}'), [
    ["unknown-element", "Ting/__proto__"],
  ]);
});
