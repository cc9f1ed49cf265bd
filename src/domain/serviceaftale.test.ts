import assert from "node:assert/strict";
import { test } from "node:test";
import { decideAftale, type Serviceaftale, validateAftale } from "./serviceaftale.js";

const aftale: Serviceaftale = {
  id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  itsystem: "3f2504e0-4f89-41d3-9a0c-0305e82c3302",
  myndighed: "64502018",
  service: "SF1590_A",
  rolle: "afsender",
  operationer: ["ModtagFinansbilag"],
  gyldigFra: "2026-01-01",
  gyldigTil: "2026-12-31",
  tilstand: "godkendt",
  aendret: new Date("2026-01-01T09:00:00Z"),
};
const soegt = { itsystem: "KSD", myndighed: "64502018", service: "SF1590_A", operation: "ModtagFinansbilag" };

const codeOf = (aftaler: readonly Serviceaftale[], dato: string, operation = soegt.operation): string => {
  const result = validateAftale(aftaler, { ...soegt, operation }, dato);
  return result.ok ? "ok" : result.error.kode;
};

test("an approved agreement holds from its first day to its last, both included", () => {
  assert.equal(codeOf([aftale], "2026-01-01"), "ok");
  assert.equal(codeOf([aftale], "2026-12-31"), "ok");
  assert.equal(codeOf([aftale], "2025-12-31"), "AFT-004");
  assert.equal(codeOf([aftale], "2027-01-01"), "AFT-003");
});

test("each thing that is missing has its own code, and one good agreement among bad ones is enough", () => {
  assert.equal(codeOf([], "2026-06-01"), "AFT-001");
  assert.equal(codeOf([{ ...aftale, tilstand: "anmodet" }], "2026-06-01"), "AFT-002");
  assert.equal(codeOf([{ ...aftale, tilstand: "ophørt" }], "2026-06-01"), "AFT-003");
  assert.equal(codeOf([aftale], "2026-06-01", "Andet"), "AFT-005");
  assert.equal(codeOf([{ ...aftale, tilstand: "afvist" }, aftale], "2026-06-01"), "ok");
});

test("only a request can be approved or refused, and only an approved agreement ended", () => {
  assert.deepEqual(decideAftale("anmodet", "godkend"), { ok: true, value: "godkendt" });
  assert.deepEqual(decideAftale("anmodet", "afvis"), { ok: true, value: "afvist" });
  assert.deepEqual(decideAftale("godkendt", "ophoer"), { ok: true, value: "ophørt" });
  for (const [tilstand, handling] of [
    ["afvist", "godkend"],
    ["ophørt", "godkend"],
    ["anmodet", "ophoer"],
  ] as const) {
    const result = decideAftale(tilstand, handling);
    assert.ok(!result.ok && result.error.kode === "AFT-007");
  }
});
