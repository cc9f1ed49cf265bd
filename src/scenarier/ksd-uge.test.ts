import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sum } from "../domain/beloeb.js";
import { fejltekst, inPrecedence } from "../domain/fejl.js";
import { Finansbilag } from "../domain/finans/model.js";
import { finansRules } from "../domain/finans/rules.js";
import { isCpr } from "../domain/identifikatorer.js";
import { laesefejl } from "../domain/laesefejl.js";
import { runRules } from "../domain/rule.js";
import { readXml } from "../kit/xml-reader.js";
import { ksdUge, MAX_PERSONER, sygedagpenge, xmlOf } from "./ksd-uge.js";
import { daarligeBeskeder, SIDSTE_BESKED } from "./ksd-uge-fejl.js";
import { PILOTER } from "./parter.js";

const weeks = fc.record({ seed: fc.string(), personer: fc.integer({ min: 1, max: 40 }) });
const bytes = (text: string) => new TextEncoder().encode(text);

test("every bilag of every week follows every rule, and comes unchanged through XML", () => {
  fc.assert(
    fc.property(weeks, (week) => {
      for (const bilag of ksdUge(week)) {
        assert.deepEqual(
          runRules(finansRules, bilag, []).map((f) => fejltekst(f)),
          [],
        );
        assert.deepEqual(readXml(Finansbilag, bytes(xmlOf(bilag))), { value: bilag, faults: [] });
      }
    }),
    { numRuns: 30 },
  );
});

test("a week is the same each time, and no two bilag of it share an id", () => {
  fc.assert(
    fc.property(weeks, (week) => {
      const bilag = ksdUge(week);
      assert.deepEqual(ksdUge(week), bilag);
      const ids = bilag.flatMap((b) => [
        b.finansbilagIdentifikator,
        ...b.posteringer.map((p) => p.posteringIdentifikator),
      ]);
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(bilag.length, PILOTER.length * week.personer);
    }),
    { numRuns: 30 },
  );
});

test("persons have numbers of the right form with a birthday that has not come", () => {
  for (const nr of [1, MAX_PERSONER]) {
    const part = sygedagpenge({ myndighed: PILOTER[0], nr }).posteringer[0]?.part;
    assert.ok(part?.partType === "CPR" && isCpr(part.partIdentifikator));
    assert.equal(part.partIdentifikator.slice(0, 6), "010136");
  }
});

test("nobody is paid more than a whole week, or less than some of it", () => {
  for (const { posteringer } of ksdUge({ personer: MAX_PERSONER })) {
    const debet = sum(
      posteringer.filter(({ debetKredit }) => debetKredit === "D").map(({ beloeb }) => beloeb),
    );
    assert.ok(debet > 0n && debet <= 440_500n);
  }
});

test("bad messages that can be judged without a hub have the errors they are said to have", () => {
  for (const { navn, koder, xml } of daarligeBeskeder()) {
    if (koder.some((kode) => !/^(FMT|FIN)-/.test(kode))) continue;
    const { value, faults } = readXml(Finansbilag, bytes(xml));
    const ended = faults.some(({ code }) => code === "truncated");
    const rules = ended ? [] : runRules(finansRules, value as Finansbilag, faults);
    assert.deepEqual(
      inPrecedence([...faults.map(laesefejl), ...rules]).map(({ kode }) => kode),
      koder,
      navn,
    );
  }
});

test("the other bad messages follow every rule: what is wrong with them is outside", () => {
  const others = daarligeBeskeder().filter(({ koder }) => koder.every((kode) => !/^(FMT|FIN)-/.test(kode)));
  assert.equal(others.length, 3);
  for (const { xml } of others) {
    const { value, faults } = readXml(Finansbilag, bytes(xml));
    assert.deepEqual([faults, runRules(finansRules, value as Finansbilag, [])], [[], []]);
  }
});

test("only one bad message shares its id with a good one", () => {
  const good = new Set(ksdUge().map(({ finansbilagIdentifikator }) => finansbilagIdentifikator));
  const shared = daarligeBeskeder().filter(({ xml }) => [...good].some((id) => xml.includes(id)));
  assert.deepEqual(
    shared.map(({ navn }) => navn),
    ["samme-id"],
  );
  assert.ok(daarligeBeskeder().at(-1)?.xml.includes(SIDSTE_BESKED));
});
