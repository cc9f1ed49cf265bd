import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fejllisteFil } from "../../../../test/g68.js";
import { normalFakturanummer } from "./fakturanummer.js";
import { readFejlliste, readFejllistenavn } from "./read-fejlliste.js";

const NAVN = "§38_00042_02-12-2026_051646.csv";
const LUKKET =
  "§38;0101011234;00000000000000004711;2202;2026/11/30;0001;AC07 Modtagers kontonummer er lukket;§38-000000059;";
const INGEN =
  "§38;101011234;4712;317,50;2026/12/14;RJCT;Der er ingen NemKonto, og myndigheden har valgt retur;§38-000000060;";

const read = (linjer: readonly string[], navn = NAVN) => readFejlliste(fejllisteFil(linjer), navn);
const errorsOf = (linjer: readonly string[], navn = NAVN) => {
  const laest = read(linjer, navn);
  return laest.ok ? [] : laest.error.map(({ kode, sted }) => [kode, sted?.linje, sted?.element]);
};

test("each line is a payout that failed, with whose it is, how much, and why", () => {
  const laest = read([LUKKET, INGEN]);
  assert.ok(laest.ok, laest.ok ? "" : JSON.stringify(laest.error));
  const { linjer, ...navn } = laest.value;
  assert.deepEqual(navn, { maskinnummer: "00042", dato: "2026-12-02", tid: "05:16:46" });
  assert.deepEqual(linjer, [
    {
      linje: 1,
      type: "§38",
      modtager: "0101011234",
      fakturanummer: "00000000000000004711",
      beloeb: 220_200n,
      forfald: "2026-11-30",
      kode: "0001",
      tekst: "AC07 Modtagers kontonummer er lukket",
      aarsagskode: "AC07",
      bilagsnummer: "§38-000000059",
      svarkode: "9",
    },
    {
      linje: 2,
      type: "§38",
      modtager: "0101011234",
      fakturanummer: "00000000000000004712",
      beloeb: 31_750n,
      forfald: "2026-12-14",
      kode: "RJCT",
      tekst: "Der er ingen NemKonto, og myndigheden har valgt retur",
      aarsagskode: "RJCT",
      bilagsnummer: "§38-000000060",
      svarkode: "7",
    },
  ]);
});

test("a list without lines says that nothing failed, and no more", () => {
  const laest = read([]);
  assert.deepEqual(laest.ok && laest.value.linjer, []);
});

test("a fakturanummer is filled with zeros, or known by its last 20 digits", () => {
  assert.equal(normalFakturanummer("4711"), "00000000000000004711");
  assert.equal(normalFakturanummer(`99${"1".repeat(20)}`), "1".repeat(20));
});

test("the name says the maskinnummer and when the list was made", () => {
  assert.equal(readFejllistenavn("§38_00042_31-02-2026_051646.csv"), undefined);
  assert.equal(readFejllistenavn("§38_00042_02-12-2026_251646.csv"), undefined);
  assert.equal(readFejllistenavn("../§38_00042_02-12-2026_051646.csv"), undefined);
  assert.deepEqual(errorsOf([LUKKET], "liste.csv"), [["G68-041", undefined, undefined]]);
});

test("a list in other characters, or of half a character, is G68-040", () => {
  for (const bytes of [
    new TextEncoder().encode(LUKKET),
    new Uint8Array(),
    fejllisteFil([LUKKET]).subarray(2),
    fejllisteFil([LUKKET]).subarray(0, -1),
  ]) {
    const laest = readFejlliste(bytes, NAVN);
    assert.deepEqual(laest.ok ? [] : laest.error.map(({ kode }) => kode), ["G68-040"]);
  }
});

const FORKERTE: readonly (readonly [string, string, string, string])[] = [
  ["a payee that is no number", LUKKET.replace("0101011234", "Peter"), "G68-044", "modtager"],
  ["a fakturanummer of letters", LUKKET.replace("00000000000000004711", "F4711"), "G68-044", "fakturanummer"],
  ["a negative amount", LUKKET.replace(";2202;", ";-2202;"), "G68-044", "beløb"],
  ["an amount of nothing", LUKKET.replace(";2202;", ";0;"), "G68-044", "beløb"],
  ["thousands marked", LUKKET.replace(";2202;", ";2.202,00;"), "G68-044", "beløb"],
  ["a day that is none", LUKKET.replace("2026/11/30", "2026/11/31"), "G68-044", "forfald"],
  ["a day written otherwise", LUKKET.replace("2026/11/30", "30-11-2026"), "G68-044", "forfald"],
  ["no code", LUKKET.replace(";0001;", ";;"), "G68-044", "fejlkode"],
];
for (const [what, linje, kode, element] of FORKERTE)
  test(`${what} is ${kode} at its line`, () => {
    assert.deepEqual(errorsOf([INGEN, linje]), [[kode, 2, element]]);
  });

test("a line with too few columns or too many, and a quotation without end, are told at their line", () => {
  assert.deepEqual(errorsOf([INGEN, "§38;0101011234;4711"]), [["G68-043", 2, undefined]]);
  assert.deepEqual(errorsOf([`${LUKKET};x`]), [["G68-043", 1, undefined]]);
  assert.deepEqual(errorsOf([INGEN, LUKKET.replace("AC07", '"AC07')]), [["G68-042", 2, undefined]]);
});

test("no bytes make the reader throw, and an error repeats nothing that may be a person's", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 255 }), (at, byte) => {
      const bytes = fejllisteFil([LUKKET, INGEN]);
      bytes[at % bytes.length] = byte;
      const laest = readFejlliste(bytes, NAVN);
      if (!laest.ok) assert.doesNotMatch(JSON.stringify(laest.error), /10101123|Modtager/);
      else for (const { beloeb } of laest.value.linjer) assert.ok(beloeb > 0n);
    }),
    { numRuns: 500 },
  );
});
