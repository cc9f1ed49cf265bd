import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../../kit/dates.js";
import { isBankdag } from "../bankdage.js";
import { betalingsdageAf, fildagOf } from "./filgruppering.js";

test("the file before a weekend or Easter has its payments and those of the first day after", () => {
  assert.deepEqual(betalingsdageAf("2026-02-04"), ["2026-02-05"]);
  assert.deepEqual(betalingsdageAf("2026-02-06"), ["2026-02-07", "2026-02-08", "2026-02-09"]);
  assert.deepEqual(betalingsdageAf("2026-04-01"), [
    "2026-04-02",
    "2026-04-03",
    "2026-04-04",
    "2026-04-05",
    "2026-04-06",
    "2026-04-07",
  ]);
  assert.deepEqual(betalingsdageAf("2026-02-07"), []);
  assert.equal(fildagOf("2026-04-07"), "2026-04-01");
});

test("each payment day stands in exactly one file, made on an open day before it", () => {
  const dag = fc.integer({ min: 0, max: 366 * 12 }).map((days) => addDays("2023-01-01", days));
  fc.assert(
    fc.property(dag, (betalingsdag) => {
      const before = Array.from({ length: 14 }, (_, index) => addDays(betalingsdag, -index));
      const files = before.filter((fildag) => betalingsdageAf(fildag).includes(betalingsdag));
      assert.deepEqual(files, [fildagOf(betalingsdag)]);
      assert.ok(isBankdag(files[0]!) && files[0]! < betalingsdag);
    }),
  );
});

test("which days are excluded is the receiver's own", () => {
  const kunMandag = (dag: string): boolean => dag !== "2026-02-02" && dag !== "2026-02-09";
  assert.equal(betalingsdageAf("2026-02-02", kunMandag).at(-1), "2026-02-09");
  assert.equal(fildagOf("2026-02-09", kunMandag), "2026-02-02");
});
