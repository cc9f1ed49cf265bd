import assert from "node:assert/strict";
import { test } from "node:test";
import { foraeldelsesdatoOf } from "./foraeldelse.js";

test("three years from the last day of payment; ten from a judgment, for the principal only", () => {
  const claim = { forfaldsdato: "2024-02-29", slags: "hovedfordring" } as const;
  assert.equal(foraeldelsesdatoOf(claim), "2027-03-01"); // 28 February 2027 is a Sunday
  assert.equal(foraeldelsesdatoOf({ ...claim, srb: "2024-03-15" }), "2027-03-15");
  assert.equal(foraeldelsesdatoOf({ ...claim, domsdato: "2025-05-06" }), "2035-05-07"); // 6 May 2035 is a Sunday
  assert.equal(foraeldelsesdatoOf({ ...claim, domsdato: "2025-05-06", slags: "rente" }), "2027-03-01");
});

test("a last day on a closed day moves to the next open one", () => {
  assert.equal(foraeldelsesdatoOf({ forfaldsdato: "2023-12-24", slags: "hovedfordring" }), "2026-12-28");
});
