import assert from "node:assert/strict";
import { test } from "node:test";
import { MAKREL, MAKREL_GAMMEL } from "../../../../test/g69.js";
import type { FejlKode } from "../../fejl.js";
import { writeG69Linje } from "./linje.js";
import { MAX_LINJE, readG69Linje } from "./read-linje.js";

const [GOD] = MAKREL;
const withField = (after: string): string => GOD.replace("&2501", after);

/** An archive number and a note on the same line. */
const NOTER = withField("&210a&211b").replace("&13203", "&116x&13203");

const errorsOf = (text: string) =>
  readG69Linje(text, 3).fejl.map(({ kode, sted }) => [kode, sted?.linje, sted?.kolonne, sted?.element]);

test("the lines of public code are read, and written back to the byte", () => {
  for (const text of [...MAKREL, ...MAKREL_GAMMEL]) {
    const { linje, fejl } = readG69Linje(text, 1);
    assert.deepEqual(fejl, []);
    assert.equal(writeG69Linje(linje!), text);
  }
});

test("a line has its head and its fields", () => {
  const { linje } = readG69Linje(MAKREL[1], 2);
  assert.deepEqual(linje!.hoved, {
    registreringssted: "000",
    linjeloebenummer: "00002",
    organisationsenhed: "0000",
    organisationstype: "01",
    posteringstype: "NOR",
  });
  assert.deepEqual(linje!.felter[4], { nr: 112, vaerdi: "000000100000-" });
});

test("field 111 has 10 or 15 digits, 117 has 18 or 20, and 112 any of its signs", () => {
  const gode = [
    GOD.replace("241126242040197", "2411262420"),
    GOD.replace("&13203", "&117202002010000000001&13203"),
    GOD.replace("&13203", "&11720200201000000000001&13203"),
    GOD.replace("000000100000 ", "000000100000+"),
  ];
  for (const text of gode) assert.deepEqual(errorsOf(text), [], text);
});

/**
 * One case for each way a line can be wrong: the text, its code, the column (a number, or the text that stands there;
 * none where nothing stands), and the element.
 */
const FORKERTE: readonly (readonly [string, string, FejlKode, number | string | undefined, string])[] = [
  ["a control character", GOD.replace("Makrel", "Mak\trel"), "G69-002", "\t", ""],
  ["a character no legacy file has", GOD.replace("Makrel", "Mak→el"), "G69-002", "→", ""],
  ["a line that is too long", `${GOD}${"x".repeat(MAX_LINJE)}`, "G69-005", undefined, ""],
  ["the first line of a frame", "Z30002176      0011", "G69-006", 1, ""],
  ["the last line of a frame", "SLUTD00002", "G69-006", 1, ""],
  ["a line of the payment format", "000G6800001011&020000", "G69-007", 1, ""],
  ["a place that is not digits", GOD.replace("000G69", "00XG69"), "G69-008", 1, "/registreringssted"],
  ["another format", GOD.replace("G69", "G19"), "G69-008", 4, "/format"],
  ["a line number that is not digits", GOD.replace("00001", "0000A"), "G69-008", 7, "/linjeløbenummer"],
  ["an unknown posteringstype", GOD.replace("NOR", "XXX"), "G69-008", 18, "/posteringstype"],
  ["the fixed line format", GOD.replace("FLYD", "FAST"), "G69-008", 21, "/linjeformat"],
  ["an empty line", "", "G69-008", 1, "/registreringssted"],
  ["a head and nothing more", GOD.slice(0, 24), "G69-008", 25, ""],
  ["text between head and fields", GOD.replace("FLYD", "FLYDxx"), "G69-008", 25, ""],
  ["an & in a text", withField("&250A & B"), "G69-011", "& B", ""],
  ["an & last on the line", `${GOD}&`, "G69-011", GOD.length + 1, ""],
  ["an & in a text, before digits of no field", withField("&250A&999"), "G69-012", "&999", ""],
  ["an & in a text, before digits of a lower field", withField("&250A&101"), "G69-013", "&101", "/101"],
  ["fields out of order", withField("&251a&250b"), "G69-013", "&250b", "/250"],
  ["a field twice", withField("&250a&250b"), "G69-014", "&250b", "/250"],
  ["too few digits", GOD.replace("&10300000", "&1030000"), "G69-015", 29, "/103"],
  [
    "an account of 12 digits",
    GOD.replace("241126242040197", "241126242040"),
    "G69-015",
    "241126242040&",
    "/111",
  ],
  ["an amount without sign", GOD.replace("100000 &", "100000&"), "G69-015", "000000100000&", "/112"],
  ["a text that is too long", withField(`&250${"x".repeat(21)}`), "G69-015", "xxx", "/250"],
  ["a text of blanks", withField("&250   "), "G69-015", "   ", "/250"],
  ["a field without value", withField("&250"), "G69-015", GOD.length, "/250"],
  ["an unknown code", GOD.replace("&13203", "&13207"), "G69-015", "07&133", "/132"],
  ["a person's number of 8 digits", GOD.replace("&13203", "&13202"), "G69-015", "12345678", "/133"],
  ["a company's number of 10 digits", GOD.replace("12345678", "1234567890"), "G69-015", "1234567890", "/133"],
  ["a day that is none", GOD.replace("20220321", "20220230"), "G69-016", "20220230", "/110"],
  ["no account", GOD.replace("&111241126242040197", ""), "G69-017", undefined, "/111"],
  ["a minus on debet", GOD.replace("100000 ", "100000-"), "G69-018", "000000100000-", "/112"],
  ["archive number and note", NOTER, "G69-019", "a&211", "/210"],
  ["fakturapulje and note", withField("&200J&210a&211b"), "G69-019", "a&211", "/210"],
  ["a number without its code", GOD.replace("&13203", ""), "G69-020", "12345678", "/133"],
  ["a rekvisition without delleverance", withField("&1701"), "G69-020", GOD.length, "/170"],
  ["a note without subject", withField("&211a"), "G69-020", GOD.length, "/211"],
  ["a project without its art and number", withField("&250a&300P"), "G69-020", "P", "/300"],
  ["a year that is not the date's", GOD.replace("&13203", "&1142021&13203"), "G69-021", "2021&132", "/114"],
];

for (const [what, text, kode, kolonne, element] of FORKERTE) {
  test(`${what} is ${kode}, and nothing else`, () => {
    const fundet = errorsOf(text);
    assert.deepEqual([...new Set(fundet.map(([one]) => one))], [kode]);
    const at = typeof kolonne === "string" ? text.indexOf(kolonne) + 1 : kolonne;
    assert.deepEqual(fundet[0], [kode, 3, at, `G69[3]${element}`]);
  });
}

test("every error of a line is told at once", () => {
  const text = GOD.replace("NOR", "XXX").replace("20220321", "20221301").replace("&113D", "&113X");
  assert.deepEqual(
    errorsOf(text).map(([kode]) => kode),
    ["G69-008", "G69-016", "G69-015"],
  );
});

test("the year may be another in the supplementsperiode", () => {
  assert.deepEqual(errorsOf(GOD.replace("NOR", "SUP").replace("&13203", "&1142021&13203")), []);
});

test("an error never repeats a person's number", () => {
  const { fejl } = readG69Linje(GOD.replace("&13203&13312345678", "&13202&133010101123"), 1);
  assert.equal(fejl.length, 1);
  assert.doesNotMatch(JSON.stringify(fejl), /010101/);
});
