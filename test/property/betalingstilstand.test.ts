import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SVARKODER } from "../../src/domain/nemkonto/model.js";
import { type Betalingstilstand, type Bevis, siger, standOf } from "../../src/domain/nemkonto/tilstand.js";

const svar = (svarkode: (typeof SVARKODER)[number], statuskode: string): Bevis => ({
  slags: "svar",
  svarkode,
  statuskode,
});
const bank = (art: "udfoert" | "returneret"): Bevis => ({ slags: "bank", art });

/** Every answer as NKS gives it, and the bank's two entries. */
const KENDTE: readonly (readonly [Bevis, Betalingstilstand])[] = [
  [svar("0", "RJCT"), "AFVIST"],
  [svar("1", "ACTC"), "MODTAGET"],
  [svar("1", "RJCT"), "AFVIST"],
  [svar("2", "ACCP"), "KONTROLLERET"],
  [svar("2", "RJCT"), "AFVIST"],
  [svar("5", "ACSP"), "KOMPLETTERET"],
  [svar("5", "CANC"), "STANDSET"],
  [svar("7", "RJCT"), "AFVIST"],
  [svar("7", "ACWC"), "AFVIST"],
  [svar("8", "ACSP"), "I_PENGEINSTITUT"],
  [svar("8", "PDNG"), "I_PENGEINSTITUT"],
  [svar("9", "RJCT"), "AFVIST"],
  [bank("udfoert"), "UDFOERT"],
  [bank("returneret"), "RETURNERET"],
];

const permutations = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.length < 2
    ? [list]
    : list.flatMap((one, nr) => permutations(list.toSpliced(nr, 1)).map((rest) => [one, ...rest]));

const subsets = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  size === 0
    ? [[]]
    : list.flatMap((one, nr) => subsets(list.slice(nr + 1), size - 1).map((rest) => [one, ...rest]));

test("each answer of NKS and each entry of the bank is shown as its state", () => {
  assert.equal(standOf([]).tilstand, "ANMODET");
  for (const [bevis, tilstand] of KENDTE)
    assert.deepEqual([siger(bevis), standOf([bevis])], [tilstand, { tilstand, modstrid: false }]);
});

test("in whatever order up to four answers and entries come, the state is the same", () => {
  const beviser = KENDTE.map(([bevis]) => bevis);
  for (const size of [2, 3, 4])
    for (const kendte of subsets(beviser, size)) {
      const expected = standOf(kendte);
      for (const order of permutations(kendte))
        assert.deepEqual(standOf(order), expected, JSON.stringify(order));
    }
});

const bevis: fc.Arbitrary<Bevis> = fc.oneof(
  fc.constantFrom(...KENDTE.map(([one]) => one)),
  fc.record({
    slags: fc.constant("svar" as const),
    svarkode: fc.constantFrom(...SVARKODER),
    statuskode: fc.constantFrom("ACTC", "ACCP", "ACSP", "ACSC", "PDNG", "RJCT", "CANC", "????"),
  }),
);

test("any number of answers, doubled and shuffled at will, end in the same state", () => {
  const case_ = fc
    .array(bevis, { maxLength: 9 })
    .chain((kendte) =>
      fc.tuple(
        fc.constant(kendte),
        fc.shuffledSubarray([...kendte, ...kendte, ...kendte], { minLength: kendte.length * 2 }),
      ),
    );
  fc.assert(
    fc.property(case_, ([kendte, kommet]) => {
      assert.deepEqual(standOf([...kendte, ...kommet]), standOf(kendte));
    }),
    { numRuns: 2_000 },
  );
});

test("the bank's word stands whatever NKS says; a refusal or a stop is never lost behind what was under way", () => {
  fc.assert(
    fc.property(fc.array(bevis, { maxLength: 9 }), (kendte) => {
      const sagt = new Set(kendte.map(siger));
      const { tilstand, modstrid } = standOf(kendte);
      const ubetalt = sagt.has("AFVIST") || sagt.has("STANDSET");
      if (sagt.has("RETURNERET")) assert.equal(tilstand, "RETURNERET");
      else if (sagt.has("UDFOERT")) assert.equal(tilstand, "UDFOERT");
      else if (ubetalt) assert.ok(["AFVIST", "STANDSET"].includes(tilstand), tilstand);
      if (sagt.has("UDFOERT")) assert.equal(modstrid, ubetalt);
    }),
    { numRuns: 2_000 },
  );
});

test("what NKS has ended and the bank has is a contradiction; the bank's own refusal is not", () => {
  const modstrid = (...kendte: readonly Bevis[]) => standOf(kendte).modstrid;
  assert.equal(modstrid(svar("8", "ACSP"), svar("9", "RJCT")), false);
  for (const endt of [svar("5", "CANC"), svar("7", "RJCT"), svar("2", "RJCT")])
    assert.ok(modstrid(endt, svar("8", "ACSP")));
});
