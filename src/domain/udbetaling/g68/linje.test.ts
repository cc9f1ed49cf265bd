import assert from "node:assert/strict";
import { test } from "node:test";
import { offentligeLinjer, RAMMET, UDEN_RAMME } from "../../../../test/g68.js";
import type { FejlKode } from "../../fejl.js";
import { readHenvisning, writeHenvisning } from "./henvisning.js";
import { writeLeverancelinje } from "./linje.js";
import { MAX_LINJE, readLeverancelinje } from "./read-linje.js";

const GOD = RAMMET[2];
const withEnd = (felter: string): string => GOD.replace(/&17.*/, felter);

const errorsOf = (text: string) =>
  readLeverancelinje(text, 3).fejl.map(({ kode, sted }) => [kode, sted?.linje, sted?.kolonne, sted?.element]);

test("lines of both ways of writing, and of the frame, are read, and written back to the byte", () => {
  for (const text of [...RAMMET, ...UDEN_RAMME]) {
    const { linje, fejl } = readLeverancelinje(text, 1);
    assert.deepEqual(fejl, [], text);
    assert.equal(writeLeverancelinje(linje!), text);
  }
});

const OFFENTLIGE = offentligeLinjer();

test("the published lines are read, and written back to the byte", { skip: OFFENTLIGE.length === 0 }, () => {
  assert.equal(OFFENTLIGE.length, 2);
  for (const text of OFFENTLIGE) {
    const { linje, fejl } = readLeverancelinje(text, 1);
    assert.deepEqual(fejl, [], text);
    assert.equal(writeLeverancelinje(linje!), text);
  }
});

test("a posteringshenvisning is the same in 18 digits, in 20, and in 18 with two zeros before them", () => {
  const ens = { dato: "2020-01-01", maskinnummer: "00042", loebenummer: 100 };
  for (const text of ["202001010004200100", "20200101000420000100", "00202001010004200100"])
    assert.deepEqual(readHenvisning(text), ens);
  assert.equal(writeHenvisning(ens), "20200101000420000100");
  assert.equal(readHenvisning("202013010004200100"), undefined);
});

/**
 * One case for each way a line can be wrong: the text, its code, the column (a number, or the text that stands there; none where
 * nothing stands), and the element.
 */
const FORKERTE: readonly (readonly [string, string, FejlKode, number | string | undefined, string])[] = [
  ["a control character", GOD.replace("Syge", "Sy\tge"), "G68-002", "\t", ""],
  ["a character no legacy file has", GOD.replace("Syge", "Sy→ge"), "G68-002", "→", ""],
  ["a line that is too long", `${GOD}${"x".repeat(MAX_LINJE)}`, "G68-005", undefined, ""],
  ["a frame without its day", "Z300 02176      0001", "G68-007", 1, ""],
  ["a frame with a day that no year has", "Z300 02176      3671", "G68-007", 1, ""],
  ["an end without its count", "SLUTD12", "G68-007", 1, ""],
  ["a place that is not digits", GOD.replace("000G68", "00XG68"), "G68-008", 1, "/registreringssted"],
  ["another format", GOD.replace("G68", "G19"), "G68-008", 4, "/format"],
  ["a line number that is not digits", GOD.replace("00002", "0000A"), "G68-008", 7, "/linjeløbenummer"],
  ["a kommunekode that is not digits", GOD.replace("0217", "02X7"), "G68-008", 12, "/organisationsenhed"],
  ["an unknown transaktionstype", GOD.replace("021701", "021702"), "G68-008", 16, "/transaktionstype"],
  ["the fixed form", GOD.replace("0217011", "021701F"), "G68-008", 18, "/flydende eller fast"],
  ["an empty line", "", "G68-008", 1, "/registreringssted"],
  ["paid in another system", GOD.replace("021701", "021700"), "G68-009", 16, "/transaktionstype"],
  ["an & in a text", withEnd("&40Mor & far"), "G68-010", "& far", ""],
  ["an & last on the line", `${GOD}&`, "G68-010", GOD.length + 1, ""],
  ["a field that there is none of", withEnd("&39x"), "G68-011", "&39x", ""],
  ["fields out of order", withEnd("&41b&40a"), "G68-012", "&40a", "/40"],
  ["a field twice", withEnd("&40a&40b"), "G68-013", "&40b", "/40"],
  [
    "too few digits in the amount",
    GOD.replace("&0800000220250", "&080000220250"),
    "G68-014",
    "0000220250",
    "/08",
  ],
  ["an amount with a comma", GOD.replace("00000220250", "00002202,50"), "G68-014", "00002202,50", "/08"],
  ["a sign that is none", GOD.replace("&09+", "&09 "), "G68-014", " &10", "/09"],
  ["a payee of 9 digits", GOD.replace("&110101011234", "&11010101123"), "G68-014", "010101123&", "/11"],
  ["a henvisning of 19 digits", GOD.replace("&1620261130", "&162026113"), "G68-014", "2026113000", "/16"],
  ["a text that is too long", withEnd(`&40${"x".repeat(82)}`), "G68-014", "xxx", "/40"],
  ["a text of blanks", withEnd("&40   "), "G68-014", "   ", "/40"],
  ["a day that is none", GOD.replace("&1220261130", "&1220261131"), "G68-015", "20261131", "/12"],
  ["a henvisning of no day", GOD.replace("&1620261130", "&1620261131"), "G68-015", "20261131", "/16"],
  ["no amount", GOD.replace("&0800000220250", ""), "G68-016", undefined, "/08"],
  ["no sign", GOD.replace("&09+", ""), "G68-016", undefined, "/09"],
  ["no payee", GOD.replace("&110101011234", ""), "G68-016", undefined, "/11"],
  ["no day of payment", GOD.replace("&1220261130", ""), "G68-016", undefined, "/12"],
  ["no henvisning", GOD.replace("&1620261130000420000001", ""), "G68-016", undefined, "/16"],
  ["a negative payout", GOD.replace("&09+", "&09-"), "G68-017", "-&10", "/09"],
  ["an exclamation mark in a text", withEnd("&40Hurra!"), "G68-018", "Hurra!", "/40"],
  ["a backslash in a text", withEnd("&75a\\b"), "G68-018", "a\\b", "/75"],
  ["an unknown identkode", GOD.replace("&1002", "&1007"), "G68-019", "07&11", "/10"],
  ["a company's number of ten digits", GOD.replace("&1002", "&1011"), "G68-020", "0101011234&", "/11"],
];

for (const [what, text, kode, kolonne, element] of FORKERTE) {
  test(`${what} is ${kode}, and nothing else`, () => {
    const fundet = errorsOf(text);
    assert.deepEqual([...new Set(fundet.map(([one]) => one))], [kode]);
    const at = typeof kolonne === "string" ? text.indexOf(kolonne) + 1 : kolonne;
    assert.deepEqual(fundet[0], [kode, 3, at, `G68[3]${element}`]);
  });
}

test("every error of a line is told at once, and none repeats a person's number", () => {
  const text = GOD.replace("&09+", "&09-").replace("&1002", "&1099").replace("&110101011234", "&11010101123");
  const { fejl } = readLeverancelinje(text, 1);
  assert.deepEqual(
    fejl.map(({ kode }) => kode),
    ["G68-014", "G68-017", "G68-019"],
  );
  assert.doesNotMatch(JSON.stringify(fejl), /010101/);
});
