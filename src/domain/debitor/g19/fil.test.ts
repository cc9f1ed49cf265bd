import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { at, g19Fil, g19Linjer, INSTITUTION, PERSON, RATE, TEKSTER } from "../../../../test/g19.js";
import { type FejlKode, fejlkatalog, fejltekst, isFejlKode } from "../../fejl.js";
import { encodeTegn } from "../../linjefil/tegn.js";
import { readG19, writeG19 } from "./fil.js";
import { beloebOf, dagOf, datoOf, ratenummerOf, vaerdiOf } from "./linje.js";
import { readRater, teksterOf } from "./rater.js";

const read = (bytes: Uint8Array) => {
  const laest = readG19(bytes);
  assert.ok(laest.ok, laest.ok ? "" : laest.error.map((f) => fejltekst(f)).join(" "));
  return laest.value;
};

const errorsOf = (linjer: readonly string[], slut = "\r\n") => {
  const laest = readG19(g19Fil(linjer, slut));
  return laest.ok ? [] : laest.error.map(({ kode, sted }) => [kode, sted?.linje, sted?.kolonne]);
};

test("a file is read, and written back to the byte, with or without an end on its last line", () => {
  for (const slut of ["\r\n", ""]) {
    const fil = g19Fil(INSTITUTION, slut);
    assert.deepEqual(writeG19(read(fil)), fil);
  }
});

test("a rate says what is owed, from when, and by what words", () => {
  const { rater } = readRater(read(g19Fil(INSTITUTION)).linjer);
  const [rate] = rater;
  assert.equal(rater.length, 1);
  const { linje } = rate!;
  assert.equal(beloebOf(linje, "beloeb"), 150_000n);
  assert.equal(beloebOf(linje, "rentefrit"), 0n);
  assert.deepEqual(
    (["opkraevningsdato", "forfaldsdato", "betaldato", "rentefridato", "stiftelsesdato"] as const).map(
      (navn) => datoOf(linje, navn),
    ),
    ["2026-11-20", "2026-11-19", "2026-12-15", "2026-12-15", "2026-11-01"],
  );
  assert.deepEqual([datoOf(linje, "periodeFra"), datoOf(linje, "periodeTil")], ["2026-01-01", "2026-12-31"]);
  assert.equal(vaerdiOf(linje, "leverandoer"), "INS");
  assert.equal(vaerdiOf(linje, "noegle"), "0d9f6a527a0b4c0eb1a515900000c217");
  assert.equal(ratenummerOf(linje), undefined);
  assert.equal(dagOf(linje), "2026-11-19");
  assert.deepEqual(teksterOf(rate!), ["Institution", "for", "Ærø og Ål"]);
});

test("eight zeros are no date, and the sign stands after the digits", () => {
  const { linjer } = read(g19Fil([PERSON, at(at(RATE, 75, "00000000"), 61, "-")]));
  assert.equal(datoOf(linjer[1]!, "opkraevningsdato"), undefined);
  assert.equal(beloebOf(linjer[1]!, "beloeb"), -150_000n);
});

test("any file without errors is written back to the byte", () => {
  fc.assert(
    fc.property(g19Linjer, fc.boolean(), (linjer, afsluttet) => {
      const bytes = writeG19({ linjer, afsluttet });
      const laest = read(bytes);
      assert.deepEqual(laest, { linjer, linjeslut: "\r\n", afsluttet });
      assert.deepEqual(writeG19(laest), bytes);
    }),
  );
});

test("no bytes make the reader throw, and every error has a sentence", () => {
  const mutated = fc.tuple(g19Linjer, fc.nat(), fc.nat({ max: 255 })).map(([linjer, place, byte]) => {
    const bytes = writeG19({ linjer, afsluttet: true });
    bytes[place % bytes.length] = byte;
    return bytes;
  });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated), (bytes) => {
      const laest = readG19(bytes);
      if (laest.ok) return assert.deepEqual(writeG19(laest.value), Uint8Array.from(bytes));
      assert.ok(laest.error.length > 0);
      for (const f of laest.error) {
        assert.ok(isFejlKode(f.kode));
        const words = Object.keys(f.vaerdier);
        for (const [, word] of fejlkatalog[f.kode].tekst.da.matchAll(/\{(\w+)\}/g))
          assert.ok(words.includes(word!), `${f.kode} lacks ${word}`);
      }
    }),
  );
});

const [TEKST] = TEKSTER as [string];
const GLN = `${at(PERSON, 5, "52").slice(0, 45)}5790000000000`;
const ANDEN = at(PERSON, 46, "0202021234");

/** One case for each way a file can be wrong: its lines, and the code, line and column of its one error. */
const FORKERTE: readonly (readonly [
  string,
  readonly string[],
  FejlKode,
  number | undefined,
  number | undefined,
])[] = [
  ["a control character", [at(PERSON, 1, "\t")], "G19-002", 1, 1],
  ["a kind of record that is none", [at(PERSON, 5, "11")], "G19-005", 1, 5],
  ["the frame of a delivery", ["Z30002176      0011"], "G19-005", 1, 5],
  ["a rate that was cut", [PERSON, RATE.slice(0, -1)], "G19-006", 2, 311],
  ["a text without its number", [PERSON, RATE, TEKST.slice(0, 52)], "G19-006", 3, 53],
  ["a person with more after it", [`${PERSON} `], "G19-007", 1, 56],
  ["a text that is too long", [PERSON, RATE, `${TEKST.slice(0, 53)}${"x".repeat(61)}`], "G19-007", 3, 114],
  ["no leverandørident", [at(PERSON, 1, "    ")], "G19-008", 1, 1],
  ["no afstemningsnøgle", [PERSON, at(RATE, 277, " ".repeat(35))], "G19-008", 2, 277],
  ["a number that is not digits", [at(PERSON, 27, "A01")], "G19-009", 1, 27],
  ["a person's number with a dash", [at(PERSON, 46, "010101-123")], "G19-009", 1, 46],
  ["a time without its zero", [at(PERSON, 7, "1")], "G19-010", 1, 7],
  ["a time that no clock shows", [at(PERSON, 16, "24")], "G19-010", 1, 7],
  ["a blank date", [PERSON, at(RATE, 83, "        ")], "G19-011", 2, 83],
  ["a date that is none", [PERSON, at(RATE, 83, "20260230")], "G19-012", 2, 83],
  ["an amount without its sign", [PERSON, at(RATE, 61, "0")], "G19-013", 2, 51],
  ["the sign before the digits", [PERSON, at(RATE, 63, "+0000000000")], "G19-013", 2, 63],
  ["a mark that is none", [PERSON, at(RATE, 113, "0")], "G19-014", 2, 113],
  ["a rate of nobody", [RATE], "G19-020", 1, 34],
  ["a GLN of nobody", [GLN], "G19-020", 1, 34],
  ["a rate under another head", [at(PERSON, 24, "002"), RATE], "G19-020", 2, 34],
  ["a debtor who is two", [PERSON, ANDEN], "G19-021", 2, 46],
  ["a text before its rate", [PERSON, TEKST], "G19-022", 2, 48],
  ["a text of another rate", [PERSON, RATE, at(TEKST, 48, "001")], "G19-022", 3, 48],
  ["a text sent twice", [PERSON, RATE, TEKST, TEKST], "G19-023", 4, 51],
  ["a rate sent twice", [PERSON, RATE, RATE], "G19-024", 3, 277],
  ["half a period", [PERSON, at(RATE, 157, "00000000")], "G19-025", 2, 157],
  ["a period that ends first", [PERSON, at(RATE, 165, "20251231")], "G19-026", 2, 165],
];

for (const [what, linjer, kode, linje, kolonne] of FORKERTE)
  test(`${what} is ${kode}, at its place`, () => {
    assert.deepEqual(errorsOf(linjer), [[kode, linje, kolonne]]);
  });

test("a file that is empty, in UTF-8, or with other line ends", () => {
  assert.deepEqual(errorsOf([], ""), [["G19-001", undefined, undefined]]);
  const utf8 = readG19(Buffer.from(`${PERSON}\r\n${RATE}\r\n${TEKSTER[2]}\r\n`, "utf8"));
  assert.deepEqual(utf8.ok ? [] : utf8.error.map(({ kode }) => kode), ["G19-003"]);
  const bom = readG19(Buffer.from(`\ufeff${PERSON}\r\n`, "utf8"));
  assert.deepEqual(bom.ok ? [] : bom.error.map(({ kode }) => kode), ["G19-003"]);
  // Its letters could be UTF-8, but of a letter that no Danish writer has.
  assert.ok(readG19(encodeTegn(`${[PERSON, RATE, `${TEKST.slice(0, 53)}Æ–`].join("\r\n")}\r\n`)).ok);
  assert.deepEqual(errorsOf([PERSON], "\n"), [["G19-004", 1, 56]]);
  assert.deepEqual(errorsOf([`${PERSON}\n${RATE}`, TEKST]), [["G19-004", 1, 56]]);
});

test("a deletion may name its rate by the rate's own key; two deletions may not share one", () => {
  const slettet = at(RATE, 113, "S");
  assert.deepEqual(errorsOf([PERSON, RATE, slettet]), []);
  assert.deepEqual(errorsOf([PERSON, RATE, slettet, slettet]), [["G19-024", 4, 277]]);
});

test("every error of a file comes at once, and none repeats a person's number or words", () => {
  const galt = readG19(g19Fil([at(PERSON, 46, "01010112X4"), at(at(RATE, 34, "01010112X4"), 61, "?")]));
  assert.ok(!galt.ok);
  assert.deepEqual(
    galt.error.map(({ kode, sted }) => [kode, sted?.element]),
    [
      ["G19-009", "G19[1]/personnummer"],
      ["G19-009", "G19[2]/debitornummer"],
      ["G19-013", "G19[2]/ratebeløb"],
    ],
  );
  for (const f of galt.error) assert.doesNotMatch(fejltekst(f), /01010112/);
});
