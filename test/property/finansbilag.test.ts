import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Finansbilag } from "../../src/domain/finans/model.js";
import { finansRules } from "../../src/domain/finans/rules.js";
import { runRules } from "../../src/domain/rule.js";
import { readJson } from "../../src/kit/json-reader.js";
import { writeJson } from "../../src/kit/json-writer.js";
import { readXml } from "../../src/kit/xml-reader.js";
import { writeXml } from "../../src/kit/xml-writer.js";
import { finansbilag } from "./arbitraries.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const codes = (bilag: Finansbilag) => runRules(finansRules, bilag, []).map(({ kode }) => kode);

test("what is written as XML or JSON is read back the same", () => {
  fc.assert(
    fc.property(finansbilag, (bilag) => {
      assert.deepEqual(readXml(Finansbilag, bytes(writeXml(Finansbilag, bilag))), {
        value: bilag,
        faults: [],
      });
      assert.deepEqual(readJson(Finansbilag, bytes(writeJson(Finansbilag, bilag))), {
        value: bilag,
        faults: [],
      });
    }),
  );
});

test("the same message by XML and by JSON is the same text to hash", () => {
  fc.assert(
    fc.property(finansbilag, (bilag) => {
      const fromXml = readXml(Finansbilag, bytes(writeXml(Finansbilag, bilag))).value as Finansbilag;
      assert.equal(writeJson(Finansbilag, fromXml), writeJson(Finansbilag, bilag));
    }),
  );
});

test("a balanced bilag breaks no rule; one øre more on any line breaks the balance", () => {
  fc.assert(
    fc.property(finansbilag, fc.nat(), (bilag, pick) => {
      assert.deepEqual(codes(bilag), []);
      const line = pick % bilag.posteringer.length;
      const off = bilag.posteringer.map((one, index) =>
        index === line ? { ...one, beloeb: one.beloeb + 1n } : one,
      );
      assert.ok(codes({ ...bilag, posteringer: off }).includes("FIN-007"));
    }),
  );
});

test("a line moved to another date breaks the balance of both dates, and nothing else", () => {
  fc.assert(
    fc.property(finansbilag, (bilag) => {
      const [first, ...rest] = bilag.posteringer;
      const moved = { ...bilag, posteringer: [{ ...first!, bogfoeringsdato: "2031-01-01" }, ...rest] };
      assert.deepEqual(codes(moved), ["FIN-008", "FIN-008"]);
    }),
  );
});
