import assert from "node:assert/strict";
import { test } from "node:test";
import { findKonto, type Omsaetningsregel } from "./omsaetningstabel.js";

const regel = (
  nr: number,
  vaerdier: Record<string, string>,
  kontonummer: string,
  fra = "2020-01-01",
  til: string | null = null,
): Omsaetningsregel => ({ nr, vaerdier, kontonummer, gyldigFra: fra, gyldigTil: til });

const kontering = { Funktion: "55771", Dranst: "1", Gruppering: "013", Art: "52" };

test("the row that names most dimensions wins, whatever its place in the table", () => {
  const regler = [
    regel(1, {}, "alt"),
    regel(2, { Funktion: "55771", Dranst: "1", Gruppering: "013", Art: "52" }, "præcis"),
    regel(3, { Funktion: "55771" }, "funktion"),
  ];
  assert.equal(findKonto(regler, kontering, "2026-01-01"), "præcis");
  assert.equal(findKonto(regler, { ...kontering, Art: "59" }, "2026-01-01"), "funktion");
  assert.equal(findKonto(regler, { Funktion: "11111" }, "2026-01-01"), "alt");
});

test("of two that name equally many, the earlier dimension wins, then the newest, then the lowest number", () => {
  const regler = [regel(1, { Art: "52" }, "art"), regel(2, { Funktion: "55771" }, "funktion")];
  assert.equal(findKonto(regler, kontering, "2026-01-01"), "funktion");
  const aged = [regel(1, { Art: "52" }, "gammel"), regel(2, { Art: "52" }, "ny", "2026-01-01")];
  assert.equal(findKonto(aged, kontering, "2026-06-01"), "ny");
  assert.equal(findKonto(aged, kontering, "2025-06-01"), "gammel");
  const same = [regel(9, { Art: "52" }, "ni"), regel(4, { Art: "52" }, "fire")];
  assert.equal(findKonto(same, kontering, "2026-01-01"), "fire");
});

test("a row counts only on its days, and no row means no account", () => {
  const regler = [regel(1, { Art: "52" }, "konto", "2026-01-01", "2026-01-31")];
  assert.equal(findKonto(regler, kontering, "2026-01-31"), "konto");
  assert.equal(findKonto(regler, kontering, "2026-02-01"), undefined);
});
