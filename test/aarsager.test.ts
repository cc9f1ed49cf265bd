import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { aarsagOf } from "../src/domain/nemkonto/aarsager.js";

/** The reasons that the notes of the project have, against our table of them. */

const NOTES = "../shared/domain/finance.md";

test("every code of the notes has plain words, something that helps, who does it and the next step", {
  skip: !existsSync(NOTES),
}, () => {
  const notes = readFileSync(NOTES, "utf8");
  const section = notes.slice(notes.indexOf("Status codes: ACTC"), notes.indexOf("Real Danish evidence"));
  const ranges = section.replace("RR01-RR03", "RR01 RR02 RR03");
  const codes = new Set(ranges.match(/\b(?:[A-Z]{2}\d{2}|[A-Z]{4})\b/g));
  codes.delete("CODES");
  assert.ok(codes.size >= 45, [...codes].join(" "));
  for (const code of codes) {
    const aarsag = aarsagOf(code);
    assert.ok(aarsag.kendt, code);
    assert.match(aarsag.naeste, /^[A-ZÆØÅ].*\.$/);
    assert.ok(!aarsag.tekst.includes(code), `${code} is explained by other words than itself`);
  }
});
