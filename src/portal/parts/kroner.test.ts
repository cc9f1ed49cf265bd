import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { kronefelt, readKroner } from "./kroner.js";

test("an amount is read as people type it, and what is none is not guessed at", () => {
  for (const [typed, oere] of [
    ["1.250,50", 125_050n],
    ["1250,5", 125_050n],
    ["1250.50", 125_050n],
    [" 12 ", 1_200n],
    ["1.250", undefined],
    ["12,345", undefined],
    ["-5", undefined],
    ["", undefined],
    [undefined, undefined],
  ] as const)
    assert.equal(readKroner(typed), oere, typed);
});

test("what a field shows is read back to the øre", () => {
  fc.assert(fc.property(fc.bigInt(0n, 10n ** 13n), (oere) => readKroner(kronefelt(oere)) === oere));
});
