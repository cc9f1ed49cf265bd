import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { guardFormula, readCsv, unguardFormula, writeCsvRow } from "./csv.js";

const fields = fc.array(
  fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom('"', ";", "\n", "\r", "a") })),
  { minLength: 1, maxLength: 5 },
);

test("what is written is read again, whatever the fields hold", () => {
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 6 }), (rows) => {
      const text = rows.map(writeCsvRow).join("");
      const read = readCsv(text);
      assert.ok(read.ok);
      assert.deepEqual(
        read.value.map(({ felter }) => felter),
        // A row of one empty field is an empty line, which is no row.
        rows.filter((row) => row.length > 1 || row[0] !== ""),
      );
    }),
  );
});

test("rows know their line, over empty lines, quoted line ends, and any kind of line end", () => {
  const read = readCsv('\ufeffa;b\r\n\r\n"x\ny";2\nlast;3');
  assert.deepEqual(read, {
    ok: true,
    value: [
      { linje: 1, felter: ["a", "b"] },
      { linje: 3, felter: ["x\ny", "2"] },
      { linje: 5, felter: ["last", "3"] },
    ],
  });
});

test("a quote that is never closed, or is followed by text, is told with its line", () => {
  assert.deepEqual(readCsv('a\n"b'), { ok: false, error: { linje: 2, grund: "citat-ikke-lukket" } });
  assert.deepEqual(readCsv('a\n"b"c'), { ok: false, error: { linje: 2, grund: "tegn-efter-citat" } });
});

test("no guarded text starts a formula, and every text comes back as it was", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", "=", "-", "x") })), (text) => {
      assert.doesNotMatch(guardFormula(text), /^[=+\-@]/);
      assert.equal(unguardFormula(guardFormula(text)), text);
    }),
  );
});
