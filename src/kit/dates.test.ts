import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, instantIn, isDate, todayIn } from "./dates.js";

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

test("what a Danish clock shows is an instant, also when the clock is moved", () => {
  const instant = (local: string) => instantIn("Europe/Copenhagen", local)?.toISOString();
  assert.equal(instant("2026-01-15T12:00"), "2026-01-15T11:00:00.000Z");
  assert.equal(instant("2026-07-15T00:00:30"), "2026-07-14T22:00:30.000Z");
  assert.equal(instant("2026-03-29T02:30"), "2026-03-29T01:30:00.000Z");
  assert.equal(instant("2026-10-25T02:30"), "2026-10-25T00:30:00.000Z");
  assert.equal(instant("2026-10-25T03:00"), "2026-10-25T02:00:00.000Z");
  for (const none of ["2026-02-30T12:00", "2026-01-15", "2026-01-15T25:00", "2026-01-15T12:00Z", ""])
    assert.equal(instantIn("Europe/Copenhagen", none), undefined, none);
});
