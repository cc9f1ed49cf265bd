import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMoenster, matches, parseMoenster } from "./moenster.js";
import { countVaerdier } from "./raekke.js";

test("a pattern is a value, a beginning or a range, and is written back as people wrote it", () => {
  for (const [dimension, text] of [
    ["Funktion", "55771"],
    ["Funktion", "557*"],
    ["Funktion", "55771-55778"],
    ["Dranst", "1-3"],
    ["Omkostningssted", "12*"],
    ["Projekt", "bro-*"],
    ["Projekt", "10-20"],
  ] as const) {
    assert.equal(formatMoenster(parseMoenster(dimension, text)!), text);
  }
  assert.equal(formatMoenster(parseMoenster("Funktion", "5.57.71")!), "55771");
  assert.equal(formatMoenster(parseMoenster("Art", "52-52")!), "52");
});

test("what is no pattern of the dimension is refused", () => {
  for (const [dimension, text] of [
    ["Funktion", "5577"],
    ["Funktion", "55771*"],
    ["Funktion", "55778-55771"],
    ["Funktion", "5577-55778"],
    ["Dranst", "0"],
    ["Dranst", "1*"],
    ["Ejerforhold", "1-5"],
    ["Art", "*"],
    ["Projekt", "*"],
    ["Projekt", " "],
    ["Projekt", "x".repeat(41)],
  ] as const) {
    assert.equal(parseMoenster(dimension, text), undefined, `${dimension} ${text}`);
  }
});

test("how many values a pattern covers is counted, and a range does not take values of another length", () => {
  const count = (dimension: string, text: string) => countVaerdier(dimension, parseMoenster(dimension, text));
  assert.equal(count("Funktion", "557*"), 100);
  assert.equal(count("Funktion", "55771-55778"), 8);
  assert.equal(countVaerdier("Funktion", undefined), 100_000);
  assert.equal(countVaerdier("Ejerforhold", undefined), 6);
  assert.equal(count("Omkostningssted", "123456789*"), 11);
  assert.equal(count("Omkostningssted", "1000-1999"), 1_000);
  assert.equal(matches(parseMoenster("Omkostningssted", "1000-1999")!, "10005"), false);
  assert.ok(count("Projekt", "bro*") < count("Projekt", "br*"));
  assert.ok(count("Projekt", "bro") < count("Projekt", `${"b".repeat(39)}*`));
});
