import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { g68Fil, RAMMET, UDEN_RAMME } from "../../../../test/g68.js";
import { fejlkatalog, isFejlKode } from "../../fejl.js";
import { readG68, writeG68 } from "./fil.js";

const errorsOf = (bytes: Uint8Array) => {
  const laest = readG68(bytes);
  return laest.ok ? [] : laest.error.map(({ kode, sted }) => [kode, sted?.linje]);
};
const [START, KONTERING, UDBETALING] = RAMMET;
const changed = (linjer: readonly string[], fra: string | RegExp, til: string): readonly string[] =>
  linjer.map((linje) => linje.replace(fra, til));
const uden = (linjer: readonly string[], ...numre: readonly number[]): readonly string[] =>
  linjer.filter((_, index) => !numre.includes(index + 1));

test("deliveries in both ways of writing are read, and written back to the byte, with CR LF and with LF", () => {
  for (const linjer of [RAMMET, UDEN_RAMME, RAMMET.slice(1, -1)])
    for (const slut of ["\r\n", "\n"]) {
      const laest = readG68(g68Fil(linjer, slut));
      assert.ok(laest.ok, laest.ok ? "" : JSON.stringify(laest.error));
      assert.deepEqual(writeG68(laest.value), g68Fil(linjer, slut));
    }
});

test("no bytes make the reader throw; what is read is written back, and every error has its sentence", () => {
  const mutated = fc
    .tuple(fc.constantFrom(RAMMET, UDEN_RAMME), fc.nat(), fc.nat({ max: 255 }))
    .map(([linjer, at, byte]) => {
      const bytes = g68Fil(linjer);
      bytes[at % bytes.length] = byte;
      return bytes;
    });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated), (bytes) => {
      const laest = readG68(bytes);
      if (laest.ok) return assert.deepEqual(writeG68(laest.value), Uint8Array.from(bytes));
      assert.ok(laest.error.length > 0);
      for (const f of laest.error) {
        assert.ok(isFejlKode(f.kode));
        for (const [, word] of fejlkatalog[f.kode].tekst.da.matchAll(/\{(\w+)\}/g))
          assert.ok(Object.keys(f.vaerdier).includes(word!), `${f.kode} ${word}`);
      }
    }),
    { numRuns: 500 },
  );
});

test("an empty file, a frame alone, UTF-8, and lines that end in two ways are each their own error", () => {
  assert.deepEqual(errorsOf(new Uint8Array()), [["G68-001", undefined]]);
  assert.deepEqual(errorsOf(g68Fil([START, "SLUTD00000"])), [["G68-001", undefined]]);
  const utf8 = Buffer.from(RAMMET.map((linje) => `${linje}\r\n`).join(""), "utf8");
  assert.deepEqual(errorsOf(Uint8Array.from(utf8)), [["G68-003", undefined]]);
  assert.deepEqual(errorsOf(g68Fil(UDEN_RAMME).subarray(0, -2)), [["G68-004", 4]]);
  assert.deepEqual(errorsOf(g68Fil([`${UDEN_RAMME[0]}\n${UDEN_RAMME[1]}`])), [["G68-004", 1]]);
});

test("the frame is first and last, and there whole or not at all", () => {
  assert.deepEqual(errorsOf(g68Fil(uden(RAMMET, 1))), [["G68-006", 6]]);
  assert.deepEqual(errorsOf(g68Fil(uden(RAMMET, 7))), [["G68-006", 1]]);
  const midt = [...RAMMET.slice(1, 3), START, ...RAMMET.slice(3)];
  assert.deepEqual(errorsOf(g68Fil(midt)), [
    ["G68-006", 3],
    ["G68-006", 7],
  ]);
});

test("a file that was cut between two payouts is known by the frame's count, G68-022", () => {
  assert.deepEqual(errorsOf(g68Fil(uden(RAMMET, 4, 5, 6))), [["G68-022", 4]]);
  assert.deepEqual(errorsOf(g68Fil(changed(RAMMET, "SLUTD00005", "SLUTD00006"))), [["G68-022", 7]]);
});

test("line numbers rise, G68-021, and ekspeditionsnumre do not fall, G69-023", () => {
  assert.deepEqual(errorsOf(g68Fil(changed(RAMMET, "000G6800005", "000G6800002"))), [["G68-021", 6]]);
  assert.deepEqual(errorsOf(g68Fil(changed(RAMMET, "000G6900004", "000G6900003"))), [["G68-021", 5]]);
  assert.deepEqual(errorsOf(g68Fil(changed(RAMMET, "&1040000001", "&1040000003"))), [["G69-023", 4]]);
});

test("two payouts with one posteringshenvisning are G68-023, however it is written", () => {
  const dobbelt = [...UDEN_RAMME, UDEN_RAMME[0].replace("000G6800001", "000G6800003")];
  assert.deepEqual(errorsOf(g68Fil(dobbelt)), [["G68-023", 5]]);
  const anderledes = dobbelt.map((linje) =>
    linje.startsWith("000G6800003")
      ? linje.replace("&16202612080004200001", "&1620261208000420000001")
      : linje,
  );
  assert.deepEqual(errorsOf(g68Fil(anderledes)), [["G68-023", 5]]);
});

test("a payout without its posting is G68-024, and a posting without its payout G68-025", () => {
  assert.deepEqual(errorsOf(g68Fil(uden(UDEN_RAMME, 2))), [["G68-024", 1]]);
  assert.deepEqual(errorsOf(g68Fil(uden(UDEN_RAMME, 1))), [["G68-025", 1]]);
  assert.deepEqual(errorsOf(g68Fil([KONTERING.replace(/&117\d+/, ""), UDBETALING])), [
    ["G68-024", 2],
    ["G68-025", 1],
  ]);
});

test("a payout whose postings are another amount, or another payee's, is refused", () => {
  assert.deepEqual(errorsOf(g68Fil(changed(RAMMET, "&112000000010050", "&112000000010051"))), [
    ["G68-026", 6],
  ]);
  assert.deepEqual(errorsOf(g68Fil(changed(RAMMET, "&113D&1142026", "&113K&1142026"))), [["G68-027", 2]]);
  const anden = changed(RAMMET, "&13202&1330101011234", "&13002&1310202021234");
  assert.deepEqual(errorsOf(g68Fil(anden)), [["G68-028", 2]]);
  const samme = changed(RAMMET, "&13202&1330101011234", "&13002&1310101011234");
  assert.deepEqual(errorsOf(g68Fil(samme)), []);
});

test("a bad posting line is told in G69's own codes, at its line", () => {
  assert.deepEqual(
    errorsOf(g68Fil(changed(RAMMET, "&11020261130&111000000055771", "&11020261131&111000000055771"))),
    [["G69-016", 2]],
  );
});

test("of a file's errors at most 100 are told", () => {
  const linjer = Array.from({ length: 150 }, () => UDBETALING.replace("&09+", "&09-"));
  assert.equal(errorsOf(g68Fil(linjer)).length, 100);
});
