import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatBeloeb, readBeloeb, writeBeloeb } from "./beloeb.js";

test("an amount is read back as it was written, to the øre", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (oere) =>
      assert.equal(readBeloeb(writeBeloeb(oere)), oere),
    ),
  );
});

test("kroner have at most two decimals and no sign, comma, blank or exponent", () => {
  assert.equal(readBeloeb("1234.5"), 123_450n);
  assert.equal(readBeloeb("7"), 700n);
  for (const bad of ["1.234", "-1.00", "+1", "1,00", "1e3", ".5", "1.", "", " 1", "NaN", "12345678901234"]) {
    assert.equal(readBeloeb(bad), undefined, bad);
  }
});

test("people see Danish thousands and comma", () => {
  assert.equal(formatBeloeb(123_456_789n), "1.234.567,89");
  assert.equal(formatBeloeb(-5n), "-0,05");
  assert.equal(formatBeloeb(100_000n), "1.000,00");
});
