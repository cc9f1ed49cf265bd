import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, isDate, todayIn } from "./dates.js";

test("a date is one that the calendar has", () => {
  for (const good of ["2024-02-29", "2026-12-31", "1900-01-01"]) assert.ok(isDate(good), good);
  for (const bad of [
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "26-01-01",
    "2026-1-1",
    "2026-01-01T00:00",
    "",
  ]) {
    assert.ok(!isDate(bad), bad);
  }
});

test("a day in Denmark begins before the same day in UTC, also across summer time", () => {
  assert.equal(todayIn("Europe/Copenhagen", new Date("2026-01-31T22:59:59Z")), "2026-01-31");
  assert.equal(todayIn("Europe/Copenhagen", new Date("2026-01-31T23:00:00Z")), "2026-02-01");
  assert.equal(todayIn("Europe/Copenhagen", new Date("2026-06-30T21:59:59Z")), "2026-06-30");
  assert.equal(todayIn("Europe/Copenhagen", new Date("2026-06-30T22:00:00Z")), "2026-07-01");
});

test("days are added over months, years and leap days", () => {
  assert.equal(addDays("2024-02-28", 2), "2024-03-01");
  assert.equal(addDays("2026-01-01", -1), "2025-12-31");
});
