import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { g69Fil, g69Linjer, MAKREL, MAKREL_GAMMEL } from "../../../../test/g69.js";
import { fejlkatalog, fejltekst, isFejlKode } from "../../fejl.js";
import { readG69, writeG69 } from "./fil.js";
import { groupG69 } from "./grupper.js";

const [DEBET, KREDIT] = MAKREL;
const numbered = (linje: string, nr: number): string =>
  `${linje.slice(0, 6)}${String(nr).padStart(5, "0")}${linje.slice(11)}`;

const errorsOf = (bytes: Uint8Array) => {
  const laest = readG69(bytes);
  return laest.ok ? [] : laest.error.map(({ kode, sted }) => [kode, sted?.linje]);
};

test("files of public code are read, and written back to the byte", () => {
  for (const linjer of [MAKREL, MAKREL_GAMMEL]) {
    const laest = readG69(g69Fil(linjer));
    assert.ok(laest.ok);
    assert.deepEqual(writeG69(laest.value), g69Fil(linjer));
  }
});

test("any file without errors is written back to the byte", () => {
  fc.assert(
    fc.property(g69Linjer, (linjer) => {
      const laest = readG69(writeG69(linjer));
      assert.ok(laest.ok, laest.ok ? "" : JSON.stringify(laest.error));
      assert.deepEqual(laest.value, linjer);
      assert.deepEqual(writeG69(laest.value), writeG69(linjer));
    }),
  );
});

test("no bytes make the reader throw, and every error has a sentence", () => {
  const mutated = fc.tuple(g69Linjer, fc.nat(), fc.nat({ max: 255 })).map(([linjer, at, byte]) => {
    const bytes = writeG69(linjer);
    bytes[at % bytes.length] = byte;
    return bytes;
  });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated), (bytes) => {
      const laest = readG69(bytes);
      if (laest.ok) return assert.deepEqual(writeG69(laest.value), Uint8Array.from(bytes));
      assert.ok(laest.error.length > 0);
      for (const f of laest.error) {
        assert.ok(isFejlKode(f.kode));
        const words = Object.keys(f.vaerdier);
        for (const [, word] of fejlkatalog[f.kode].tekst.da.matchAll(/\{(\w+)\}/g))
          assert.ok(words.includes(word!));
      }
    }),
  );
});

test("Danish letters are one byte each", () => {
  const bytes = g69Fil([DEBET.replace("Makrel", "Ærø-ål"), KREDIT]);
  const laest = readG69(bytes);
  assert.ok(laest.ok);
  assert.equal(laest.value[0]!.felter.find(({ nr }) => nr === 153)?.vaerdi, "Ærø-ål, 1.kv 2022");
  assert.deepEqual(writeG69(laest.value), bytes);
});

test("an empty file is G69-001, a UTF-8 one G69-003, and a byte the set leaves open G69-002", () => {
  assert.deepEqual(errorsOf(new Uint8Array()), [["G69-001", undefined]]);
  const utf8 = Buffer.from(`${DEBET.replace("Makrel", "Ærø")}\r\n${KREDIT}\r\n`, "utf8");
  assert.deepEqual(errorsOf(Uint8Array.from(utf8)), [["G69-003", undefined]]);
  assert.deepEqual(errorsOf(g69Fil([DEBET, KREDIT.replace("Makrel", "M\u0081krel")])), [["G69-002", 2]]);
});

test("lines that end otherwise than CR LF, or not at all, are G69-004 at the first of them", () => {
  for (const slut of ["\n", "\r"]) assert.deepEqual(errorsOf(g69Fil(MAKREL, slut)), [["G69-004", 1]]);
  assert.deepEqual(errorsOf(g69Fil(MAKREL).subarray(0, -2)), [["G69-004", 2]]);
  assert.deepEqual(errorsOf(g69Fil([`${DEBET}\r\n${KREDIT}`], "\n")), [["G69-004", 2]]);
});

test("frame lines and payment lines are told, and do not hide the other lines' errors", () => {
  const fil = g69Fil([
    "Z30002176      0011",
    DEBET.replace("NOR", "XXX"),
    "000G6800004011&020000",
    "SLUTD00003",
  ]);
  assert.deepEqual(errorsOf(fil), [
    ["G69-006", 1],
    ["G69-008", 2],
    ["G69-007", 3],
    ["G69-006", 4],
  ]);
});

test("line numbers rise; a line sent twice is G69-022", () => {
  assert.deepEqual(errorsOf(g69Fil([DEBET, KREDIT, DEBET, KREDIT])), [["G69-022", 3]]);
  assert.deepEqual(errorsOf(g69Fil([DEBET, numbered(KREDIT, 1)])), [["G69-022", 2]]);
  assert.deepEqual(errorsOf(g69Fil([DEBET, numbered(KREDIT, 9)])), []);
});

test("ekspeditionsløbenumre do not fall for a maskinnummer, G69-023; another maskinnummer counts by itself", () => {
  const anden = (linje: string) => linje.replace("&1040000001", "&1040000007");
  const faldende = [anden(DEBET), anden(KREDIT), numbered(DEBET, 3), numbered(KREDIT, 4)];
  assert.deepEqual(errorsOf(g69Fil(faldende)), [["G69-023", 3]]);
  assert.deepEqual(
    errorsOf(g69Fil(faldende.map((linje, nr) => (nr < 2 ? linje : linje.replace("&10300000", "&10300042"))))),
    [],
  );
});

test("each maskinnummer balances on each posting date, or G69-024", () => {
  const anden = KREDIT.replace("20220321", "20220322");
  assert.deepEqual(errorsOf(g69Fil([DEBET, anden])), [
    ["G69-024", 1],
    ["G69-024", 2],
  ]);
  assert.deepEqual(errorsOf(g69Fil([DEBET, KREDIT.replace("&10300000", "&10300042")])), [
    ["G69-024", 1],
    ["G69-024", 2],
  ]);
  const laest = readG69(g69Fil([DEBET, anden]));
  assert.match(
    fejltekst(laest.ok ? assert.fail() : laest.error[0]!),
    /den 2022-03-21: debet 1\.000,00, kredit 0,00/,
  );
});

test("the balance is not judged where a line's part in it could not be read", () => {
  assert.deepEqual(errorsOf(g69Fil([DEBET, KREDIT.replace("&113K", "&113X")])), [["G69-015", 2]]);
  assert.deepEqual(errorsOf(g69Fil([DEBET.replace("&2501", "&250"), KREDIT.replace("100000-", "100001-")])), [
    ["G69-015", 1],
    ["G69-024", 1],
  ]);
});

test("of a file's errors at most 100 are told", () => {
  const linjer = Array.from({ length: 150 }, (_, nr) => numbered(DEBET, nr + 1).replace("NOR", "XXX"));
  assert.equal(errorsOf(g69Fil(linjer)).length, 100);
});

test("a file's lines stand in groups of maskinnummer and date, with their totals", () => {
  const senere = [numbered(DEBET, 3), numbered(KREDIT, 4)].map((linje) =>
    linje.replace("20220321", "20220322"),
  );
  const laest = readG69(g69Fil([DEBET, KREDIT, ...senere]));
  assert.ok(laest.ok);
  assert.deepEqual(
    groupG69(laest.value).map(({ maskinnummer, dato, debet, kredit, linjer }) => [
      maskinnummer,
      dato,
      debet,
      kredit,
      linjer.map(({ nr }) => nr),
    ]),
    [
      ["00000", "2022-03-21", 100_000n, 100_000n, [1, 2]],
      ["00000", "2022-03-22", 100_000n, 100_000n, [3, 4]],
    ],
  );
});
