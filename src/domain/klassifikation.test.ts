import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../kit/dates.js";
import {
  correctKlasser,
  type Klasse,
  klasseproblems,
  klasserAt,
  type RegistreretKlasse,
} from "./klassifikation.js";

const dato = fc.integer({ min: 0, max: 20 }).map((days) => addDays("2026-01-01", days));
const klasse: fc.Arbitrary<Klasse> = fc.record({
  noegle: fc.constantFrom("1", "2", "3"),
  titel: fc.constantFrom("a", "b"),
  gyldigFra: dato,
  gyldigTil: fc.option(dato),
  mapning: fc.constantFrom(null, "K-1"),
});
const gyldige = fc.array(klasse, { maxLength: 6 }).map((all) => {
  const kept: Klasse[] = [];
  for (const next of all) if (klasseproblems([...kept, next]).length === 0) kept.push(next);
  return kept;
});

/** Registrations after an import at the second `tid`, as the store would hold them. */
const after = (
  klasser: readonly RegistreretKlasse[],
  givet: readonly Klasse[],
  tid: Date,
): readonly RegistreretKlasse[] => {
  const { luk, tilfoej } = correctKlasser(klasser, givet);
  const ended = new Set(luk);
  return [
    ...klasser.map((one) => (ended.has(one) ? { ...one, registreretTil: tid } : one)),
    ...tilfoej.map((one) => ({ ...one, registreret: tid, registreretTil: null, aktoer: "test" })),
  ];
};

const plain = (klasser: readonly Klasse[]) =>
  klasser.map((k) => JSON.stringify([k.noegle, k.titel, k.gyldigFra, k.gyldigTil, k.mapning])).sort();

test("after an import the given keys are as given, and what was known at any time before is known still", () => {
  fc.assert(
    fc.property(fc.array(gyldige, { maxLength: 5 }), (imports) => {
      let now: readonly RegistreretKlasse[] = [];
      const answers: { readonly kendt: Date; readonly known: readonly string[] }[] = [];
      for (const [index, givet] of imports.entries()) {
        const kendt = new Date(Date.UTC(2026, 0, 1, 0, 0, index));
        now = after(now, givet, kendt);
        const keys = new Set(givet.map(({ noegle }) => noegle));
        assert.deepEqual(plain(klasserAt(now, {}).filter(({ noegle }) => keys.has(noegle))), plain(givet));
        answers.push({ kendt, known: plain(klasserAt(now, {})) });
      }
      for (const { kendt, known } of answers) assert.deepEqual(plain(klasserAt(now, { kendt })), known);
    }),
  );
});

test("the same import again changes nothing", () => {
  fc.assert(
    fc.property(gyldige, (givet) => {
      const once = after([], givet, new Date(0));
      assert.deepEqual(correctKlasser(once, givet), { luk: [], tilfoej: [] });
    }),
  );
});

test("a question about a day gives what is valid on that day", () => {
  const registered = after(
    [],
    [
      { noegle: "1", titel: "før", gyldigFra: "2026-01-01", gyldigTil: "2026-06-30", mapning: null },
      { noegle: "1", titel: "nu", gyldigFra: "2026-07-01", gyldigTil: null, mapning: null },
    ],
    new Date(0),
  );
  const titles = (pr: string) => klasserAt(registered, { pr }).map(({ titel }) => titel);
  assert.deepEqual([titles("2025-12-31"), titles("2026-06-30"), titles("2026-07-01")], [[], ["før"], ["nu"]]);
});
