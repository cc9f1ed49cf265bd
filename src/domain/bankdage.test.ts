import assert from "node:assert/strict";
import { test } from "node:test";
import { isBankdag, isLukkedag, nextAabneDag, nextBankdag } from "./bankdage.js";

test("Easter, pinse and Kristi himmelfart move; store bededag ended with 2023", () => {
  for (const day of [
    "2024-03-28",
    "2024-03-29",
    "2025-04-21",
    "2026-05-14",
    "2026-05-25",
    "2023-05-05",
    "2038-04-26",
  ])
    assert.ok(isLukkedag(day), day);
  assert.ok(!isLukkedag("2024-04-26"));
});

test("grundlovsdag, 24 and 31 December are closed; the Friday after Kristi himmelfart only at the banks", () => {
  for (const day of ["2026-06-05", "2026-12-24", "2026-12-31", "2027-01-01"]) assert.ok(isLukkedag(day), day);
  assert.ok(!isLukkedag("2026-05-15"));
  assert.ok(!isBankdag("2026-05-15"));
});

test("a limit on a closed day moves to the next open one", () => {
  assert.equal(nextAabneDag("2026-12-24"), "2026-12-28");
  assert.equal(nextAabneDag("2026-11-24"), "2026-11-24");
  assert.equal(nextBankdag("2026-05-14"), "2026-05-18");
});
