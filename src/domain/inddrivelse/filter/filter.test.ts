import assert from "node:assert/strict";
import { test } from "node:test";
import data from "../../../../data/indgangsfilter.json" with { type: "json" };
import { KOMMUNALE, MODTAGET, mutants, passing } from "../../../../test/filter.js";
import type { Stamdata } from "../stamdata.js";
import { filterOf, judgeFilter, udfaldOf } from "./index.js";
import type { Filterkrav } from "./regel.js";

test("of each municipal type a claim passes, one is refused, and one goes to hearing where the type has such a rule", () => {
  for (const type of KOMMUNALE) {
    const good = passing(type);
    assert.deepEqual(judgeFilter(good, MODTAGET), [], type);
    const outcomes = new Set(mutants(good).map((one) => udfaldOf(judgeFilter(one, MODTAGET))));
    assert.ok(outcomes.has("AFVIST"), type);
    if (filterOf(type)!.some(({ udfald }) => udfald === "HØRING")) assert.ok(outcomes.has("HØRING"), type);
  }
});

test("every rule of every municipal type can be broken, and says so in a sentence", () => {
  for (const type of KOMMUNALE) {
    const broken = new Map(
      mutants(passing(type)).flatMap((one) =>
        judgeFilter(one, MODTAGET).map((fund) => [fund.regel, fund.forklaring]),
      ),
    );
    const missed = filterOf(type)!
      .filter(({ nr, krav }) => !broken.has(nr) && !isFreeArt(krav))
      .map(({ nr }) => nr);
    assert.deepEqual(missed, [], type);
    for (const forklaring of broken.values()) assert.match(forklaring, /^\p{Lu}.{8,}\.\)?$/u);
  }
});

/** A rule that takes both kinds of claim there are can not be broken. */
const isFreeArt = (krav: Filterkrav): boolean => krav.slags === "art" && krav.arter.length === 2;

test("every line of the filter can be read, and every type has its rules", () => {
  const antal = data.typer.split(" ").map((type) => filterOf(type)!.length);
  assert.equal(antal.length, 71);
  assert.equal(
    antal.reduce((total, one) => total + one, 0),
    1_878,
  );
});

test("odd cases have their rule: both judgment and settlement, period reversed, a 0-fordring, an unknown type", () => {
  const rules = (stamdata: Stamdata) => judgeFilter(stamdata, MODTAGET).map(({ regel }) => regel);
  const good = passing("KTCIVIL");
  assert.ok(rules({ ...good, domsdato: "2026-04-01", forligsdato: "2026-04-01" }).includes("R_7_12a"));
  assert.ok(rules({ ...good, periodeFra: "2026-03-31", periodeTil: "2026-03-01" }).includes("R_6_19"));
  assert.ok(rules({ ...good, hovedstol: 0n, beloeb: 0n }).includes("R_4_1"));
  assert.deepEqual(rules({ ...good, hovedstol: 0n, beloeb: 0n, nulfordring: true }), []);
  assert.deepEqual(rules({ ...good, fordringstype: "KFINTET" }), ["574"]);
  assert.ok(rules({ ...good, stiftelsesdato: "2026-04-05" }).includes("R_7_1"), "påskedag");
});
