import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../kit/dates.js";
import {
  canonicalVaerdier,
  decideVersion,
  diffVersioner,
  SORTIMENTTILSTANDE,
  type Sortimentvaerdi,
  type Sortimentversion,
  vaerdiproblems,
} from "./sortiment.js";
import { checkVaerdi, opslagOf } from "./sortimentopslag.js";

const dato = fc.integer({ min: 0, max: 40 }).map((days) => addDays("2026-01-01", days));
const vaerdi: fc.Arbitrary<Sortimentvaerdi> = fc.record({
  dimension: fc.constantFrom("Sted", "Projekt"),
  vaerdi: fc.constantFrom("1", "2", "3"),
  titel: fc.constantFrom("a", "b"),
  gyldigFra: dato,
  gyldigTil: fc.option(dato),
});
const one = (change: Partial<Sortimentvaerdi> = {}): Sortimentvaerdi => ({
  dimension: "Sted",
  vaerdi: "1",
  titel: "Rådhuset",
  gyldigFra: "2026-01-01",
  gyldigTil: null,
  ...change,
});
/** Values that may be a version: those that clash are left out. */
const gyldige = fc.array(vaerdi, { maxLength: 15 }).map((all) => {
  const kept: Sortimentvaerdi[] = [];
  for (const next of all) if (vaerdiproblems([...kept, next]).length === 0) kept.push(next);
  return kept;
});

test("a draft can be filled and published, a published version withdrawn, and nothing else", () => {
  const can = SORTIMENTTILSTANDE.flatMap((tilstand) =>
    (["importer", "udgiv", "traek-tilbage"] as const)
      .map(
        (handling) =>
          [
            tilstand,
            handling,
            decideVersion({ tilstand, version: "1" } as Sortimentversion, handling),
          ] as const,
      )
      .filter(([, , result]) => result.ok)
      .map(([, handling, result]) => `${tilstand} ${handling} ${result.ok && result.value}`),
  );
  assert.deepEqual(can, [
    "kladde importer kladde",
    "kladde udgiv udgivet",
    "udgivet traek-tilbage tilbagetrukket",
  ]);
});

test("two versions differ by what takes the one to the other", () => {
  fc.assert(
    fc.property(gyldige, gyldige, (foer, efter) => {
      const { tilfoejet, fjernet, aendret } = diffVersioner(foer, efter);
      const gone = new Set([...fjernet, ...aendret.map((change) => change.foer)]);
      const rebuilt = [
        ...foer.filter((value) => !gone.has(value)),
        ...tilfoejet,
        ...aendret.map((change) => change.efter),
      ];
      assert.equal(canonicalVaerdier(rebuilt), canonicalVaerdier(efter));
    }),
  );
});

test("the canonical form does not know in which order the values came", () => {
  fc.assert(
    fc.property(gyldige, (values) => {
      assert.equal(canonicalVaerdier([...values].reverse()), canonicalVaerdier(values));
    }),
  );
});

test("a value is good on exactly the days of its periods, whoever looks it up", () => {
  fc.assert(
    fc.property(gyldige, dato, (values, day) => {
      const opslag = opslagOf(values);
      for (const { dimension, vaerdi: value } of values) {
        const valid = values.some(
          (v) =>
            v.dimension === dimension &&
            v.vaerdi === value &&
            v.gyldigFra <= day &&
            (v.gyldigTil === null || day <= v.gyldigTil),
        );
        assert.equal(checkVaerdi(opslag, dimension, value, day).slags === "gyldig", valid);
      }
    }),
  );
});

test("a dimension without values is free, one with values knows no others", () => {
  const opslag = opslagOf([one({ gyldigTil: "2026-06-30" })]);
  assert.deepEqual(checkVaerdi(opslag, "Projekt", "x", "2026-01-01"), { slags: "gyldig" });
  assert.deepEqual(checkVaerdi(opslag, "Sted", "2", "2026-01-01"), { slags: "ukendt" });
  assert.deepEqual(checkVaerdi(opslag, "Sted", "1", "2026-07-01"), {
    slags: "ugyldig-dato",
    perioder: "2026-01-01 til 2026-06-30",
  });
});

test("values that clash are found, whatever order they stand in", () => {
  fc.assert(
    fc.property(fc.array(vaerdi, { maxLength: 8 }), (values) => {
      const ends = (v: Sortimentvaerdi): string => v.gyldigTil ?? "9999";
      const clash = values.some((a, i) =>
        values.some(
          (b, j) =>
            i < j &&
            a.dimension === b.dimension &&
            a.vaerdi === b.vaerdi &&
            a.gyldigFra <= ends(b) &&
            b.gyldigFra <= ends(a),
        ),
      );
      const backwards = values.some((v) => ends(v) < v.gyldigFra);
      // A period that ends before it begins is told; what it would clash with besides is not asked.
      if (!backwards) assert.equal(vaerdiproblems(values).length > 0, clash);
      else assert.ok(vaerdiproblems(values).length > 0);
    }),
  );
});

test("a value without the form of its IM dimension is no value", () => {
  assert.match(vaerdiproblems([one({ dimension: "Funktion", vaerdi: "557" })])[0]?.grund ?? "", /fem cifre/);
  assert.deepEqual(vaerdiproblems([one({ dimension: "Funktion", vaerdi: "55771" })]), []);
});
