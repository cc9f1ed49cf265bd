import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finanspostering } from "../postering.js";
import { runRules } from "../rule.js";
import { kombinationsregler } from "./kombinationer.js";
import type { Finansbilag } from "./model.js";

const codesOf = (funktion: string, dranst: string, art: string): readonly string[] => {
  const kontodimensioner = [
    { dimension: "Funktion" as const, vaerdi: funktion },
    { dimension: "Dranst" as const, vaerdi: dranst },
    { dimension: "Art" as const, vaerdi: art },
  ];
  const bilag = { posteringer: [{ kontodimensioner } as Partial<Finanspostering>] } as Finansbilag;
  return runRules(kombinationsregler, bilag, []).map(({ kode, sted }) => `${kode} ${sted?.element ?? ""}`);
};

const AT = "Finansbilag/Finanspostering[1]/Kontodimension";

test("what the sources have seen together is accepted", () => {
  const seen: readonly (readonly [string, string, string])[] = [
    ["55771", "1", "52"],
    ["55771", "2", "86"],
    ["02201", "3", "45"],
    ["13540", "3", "45"],
    ["22207", "1", "79"],
    ["72205", "4", "71"],
    ["76894", "7", "79"],
    ["82814", "5", "00"],
    ["85570", "6", "00"],
    ["85570", "7", "89"],
    ["92201", "8", "00"],
    ["95259", "9", "00"],
    ["95881", "8", "00"],
    ["97290", "9", "00"],
    ["97599", "9", "00"],
  ];
  for (const line of seen) assert.deepEqual(codesOf(...line), [], line.join(" "));
});

test("a dranst that the hovedkonto or the group does not have is refused where it stands", () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    ["55771", "4", "52"],
    ["13540", "2", "86"],
    ["76894", "4", "79"],
    ["82814", "6", "00"],
    ["92201", "9", "00"],
    ["95259", "8", "00"],
  ];
  for (const line of wrong) assert.deepEqual(codesOf(...line), [`FIN-015 ${AT}[2]/Vaerdi`], line.join(" "));
});

test("art 00 stands on balance accounts, alone; of the other dranster nothing is refused", () => {
  assert.deepEqual(codesOf("95259", "9", "52"), [`FIN-016 ${AT}[3]/Vaerdi`]);
  assert.deepEqual(codesOf("55771", "1", "00"), [`FIN-016 ${AT}[3]/Vaerdi`]);
  assert.deepEqual(codesOf("55771", "2", "00"), []);
  assert.deepEqual(codesOf("82814", "5", "79"), []);
});

test("a value of the wrong form is left to the rule that tells of it", () => {
  assert.deepEqual(codesOf("557", "8", "5"), []);
});
