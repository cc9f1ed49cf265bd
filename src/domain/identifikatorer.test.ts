import assert from "node:assert/strict";
import { test } from "node:test";
import { isCpr, isCvr, isPNummer } from "./identifikatorer.js";
import { kommuner } from "./kommuner.js";

test("a CVR number has eight digits and a check digit", () => {
  for (const good of ["13585628", "19435075", "29189846"]) assert.ok(isCvr(good), good);
  for (const bad of ["13585627", "12345678", "03585628", "1358562", "135856280", "1358562a"])
    assert.ok(!isCvr(bad), bad);
});

test("a CPR number has a real birth date; the modulus check refuses nobody", () => {
  for (const good of ["2110625629", "0101000028", "0101000027", "0101364001", "2902004000"])
    assert.ok(isCpr(good), good);
  for (const bad of ["3202004000", "2902014000", "010100002", "0101000a28", "0013000000"])
    assert.ok(!isCpr(bad), bad);
});

test("a P-nummer is ten digits", () => {
  assert.ok(isPNummer("1003388394"));
  assert.ok(!isPNummer("100338839"));
});

test("there are 98 municipalities, each with a valid CVR number of its own, and the source's doubts are shown", () => {
  assert.equal(kommuner.length, 98);
  assert.equal(new Set(kommuner.map(({ cvr }) => cvr)).size, 98);
  for (const { cvr, navn } of kommuner) assert.ok(isCvr(cvr), navn);
  const doubtful = (navn: string) => kommuner.find((kommune) => kommune.navn === navn)!.bemaerkninger;
  assert.match(doubtful("Varde")[0]!, /to gange/);
  assert.match(doubtful("Randers")[0]!, /Mangler/);
});
