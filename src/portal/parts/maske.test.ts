import assert from "node:assert/strict";
import { test } from "node:test";
import { holdsCpr, maskCpr } from "./maske.js";

test("a CPR number is masked, written with or without a dash or a space", () => {
  for (const cpr of ["0101010001", "010101-0001", "010101 0001"]) {
    assert.equal(maskCpr(`vedr. ${cpr}, uge 47`), "vedr. ••••••••••, uge 47");
  }
});

test("what is no person's number stays: ids, account numbers, references, amounts", () => {
  for (const text of [
    "5f2a7c10-6b0e-4c53-9a11-0101010001a1",
    "55771101352",
    "NKS-2026-47-0001",
    "3213131234",
    "1234567890123",
  ]) {
    assert.equal(holdsCpr(text), false, text);
  }
});
