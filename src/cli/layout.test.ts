import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { fejl } from "../domain/fejl.js";
import { toFejlDetalje } from "../domain/kvittering.js";
import { clockTime, fejlLines, table } from "./layout.js";

const plain = (lines: readonly string[]): readonly string[] => lines.map(stripVTControlCharacters);

test("an error says what, where, who and how", () => {
  const found = fejl(
    "FIN-007",
    { debet: "1,00", kredit: "2,00", forskel: "-1,00" },
    { linje: 2, kolonne: 1, element: "Finansbilag" },
  );
  assert.deepEqual(plain(fejlLines(toFejlDetalje(found))), [
    "FIN-007 Bilaget går ikke op: debet 1,00, kredit 2,00, forskel -1,00.",
    "        sted:    linje 2, kolonne 1, Finansbilag",
    "        ejer:    fagsystemet",
    "        løsning: Debet og kredit skal være lige store i hvert bilag.",
  ]);
});

test("an error without a place has no line for it", () => {
  assert.equal(fejlLines(toFejlDetalje(fejl("AFT-008"))).length, 3);
});

test("columns are as wide as their widest cell, and lines end without blanks", () => {
  assert.deepEqual(
    plain(
      table(
        ["A", "Navn"],
        [
          ["1", "Helsingør"],
          ["223", ""],
        ],
      ),
    ),
    ["A    Navn", "1    Helsingør", "223"],
  );
});

test("an instant is shown as Danish clocks show it, in summer and in winter", () => {
  assert.equal(clockTime(new Date("2026-11-20T23:05:09Z")), "21.11.2026 00.05.09");
  assert.equal(clockTime(new Date("2026-07-01T10:00:00Z")), "01.07.2026 12.00.00");
});
