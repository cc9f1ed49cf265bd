import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { betalingsidOf, isBetalingsid, ocrlinje, readOcr } from "./ocr.js";

test("the check digit is that of the published examples", () => {
  for (const id of [
    "000000000000018",
    "000000000000026",
    "000000001234566",
    "123456789012347",
    "202400000000420",
  ]) {
    assert.ok(isBetalingsid(id), id);
    assert.equal(betalingsidOf(BigInt(id.slice(0, -1))), id);
  }
});

test("one wrong digit is always found, and what was written is read", () => {
  const number = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
  fc.assert(
    fc.property(number, fc.nat({ max: 14 }), fc.integer({ min: 1, max: 9 }), (nummer, at, more) => {
      const id = betalingsidOf(nummer);
      assert.deepEqual(readOcr(ocrlinje(id, "87654321")), { betalingsid: id, kreditornummer: "87654321" });
      const wrong = `${id.slice(0, at)}${(Number(id[at]) + more) % 10}${id.slice(at + 1)}`;
      assert.equal(readOcr(wrong), undefined);
    }),
  );
});

test("a line of another kind of card, or of too few digits, is no payment id", () => {
  for (const text of ["+75<0000000001234566+87654321<", "1234", "", "+71<00000000123456+87654321<"])
    assert.equal(readOcr(text), undefined, text);
});

test("a payment id is found in what people write; two that differ are none", () => {
  for (const text of [
    "000000001234566",
    "0000 0000 1234 566",
    "Regning 000000001234566, tak",
    "+71<000000001234566",
  ])
    assert.deepEqual(readOcr(text), { betalingsid: "000000001234566" }, text);
  assert.equal(readOcr("000000001234566 og 000000000000018"), undefined);
  assert.deepEqual(readOcr("000000001234566 og 000000001234566"), { betalingsid: "000000001234566" });
  assert.equal(readOcr("1000000001234566"), undefined);
});
