import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Kontering } from "../../domain/kontering.js";
import { analyseRegler } from "./analyse.js";
import { type Moenstre, readMoenstre } from "./regel.js";
import { createOmsaetningstabel } from "./tabel.js";

/** A small world where every line that can come is listed, and what the rules say is counted by hand. */
const VALUES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  Dranst: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
  Ejerforhold: [undefined, "0", "1", "2", "3", "4"],
  Projekt: [undefined, "a", "ab", "abc", "abz", "az", "b", "bz", "x"],
};
const ORDER = ["Dranst", "Ejerforhold", "Projekt"] as const;

const world: readonly Kontering[] = VALUES.Dranst!.flatMap((dranst) =>
  VALUES.Ejerforhold!.flatMap((ejer) =>
    VALUES.Projekt!.map((projekt) => ({
      Funktion: "55771",
      Gruppering: "001",
      Art: "52",
      Dranst: dranst!,
      ...(ejer === undefined ? {} : { Ejerforhold: ejer }),
      ...(projekt === undefined ? {} : { Projekt: projekt }),
    })),
  ),
);

const number = (from: number, to: number) =>
  fc.oneof(
    fc.integer({ min: from, max: to }).map(String),
    fc
      .tuple(fc.integer({ min: from, max: to - 1 }), fc.integer({ min: 1, max: 4 }))
      .map(([a, more]) => `${a}-${Math.min(a + more, to)}`),
  );
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 1 });

const patterns = fc
  .record({
    Dranst: perhaps(number(1, 9)),
    Ejerforhold: perhaps(number(0, 4)),
    Projekt: perhaps(fc.constantFrom("a", "a*", "ab", "ab*", "abc", "b", "b*")),
  })
  .map((one) => readMoenstre(JSON.stringify(one)));

const rules = fc
  .array(fc.tuple(patterns, fc.constantFrom("A", "B")), { minLength: 1, maxLength: 9 })
  .map((all) =>
    all.map(([moenstre, kontonummer], index) => ({
      nr: index + 1,
      version: 1,
      moenstre,
      kontonummer,
      gyldigFra: "2020-01-01",
    })),
  );

type Rule = { nr: number; moenstre: Moenstre; kontonummer: string };

const covers = (moenstre: Moenstre, dimension: string, value: string | undefined): boolean => {
  const one = moenstre[dimension];
  if (one === undefined) return true;
  if (value === undefined) return false;
  if (one.slags === "praecis") return one.vaerdi === value;
  if (one.slags === "interval") return Number(one.fra) <= Number(value) && Number(value) <= Number(one.til);
  return value.slice(0, one.begyndelse.length) === one.begyndelse;
};
/** Of the project's values nobody knows all: exact before a longer beginning before a shorter before any. */
const width = ({ moenstre }: Rule, dimension: string): number => {
  const one = moenstre[dimension];
  if (dimension !== "Projekt") return VALUES[dimension]!.filter((v) => covers(moenstre, dimension, v)).length;
  if (one === undefined) return 1_000;
  return one.slags === "praefiks" ? 100 - one.begyndelse.length : 1;
};
const fitting = (all: readonly Rule[], line: Kontering) =>
  all.filter(({ moenstre }) => ORDER.every((dimension) => covers(moenstre, dimension, line[dimension])));
const winner = (all: readonly Rule[], line: Kontering): Rule | undefined => {
  let left = fitting(all, line);
  for (const dimension of ORDER) {
    const least = Math.min(...left.map((rule) => width(rule, dimension)));
    left = left.filter((rule) => width(rule, dimension) === least);
  }
  return left.sort((a, b) => a.nr - b.nr)[0];
};

test("the rule that decides for a line is the one that counting by hand finds", () => {
  fc.assert(
    fc.property(rules, (all) => {
      const tabel = createOmsaetningstabel(all);
      for (const line of world) assert.equal(tabel.find(line, "2026-01-01")?.nr, winner(all, line)?.nr);
    }),
  );
});

test("the unreachable rules are exactly those that decide for no line there can be", () => {
  fc.assert(
    fc.property(rules, (all) => {
      const deciding = new Set(world.map((line) => winner(all, line)?.nr));
      const { uopnaaelige, uafgjorte } = analyseRegler(all);
      assert.deepEqual(uafgjorte, []);
      assert.deepEqual(
        uopnaaelige.map(({ nr }) => nr).sort(),
        all.map(({ nr }) => nr).filter((nr) => !deciding.has(nr)),
      );
    }),
  );
});

test("an overlap is two equally narrow rules with different accounts that some line fits both", () => {
  fc.assert(
    fc.property(rules, (all) => {
      const pairs = all.flatMap((a) => all.filter((b) => a.nr < b.nr).map((b) => [a, b] as const));
      const expected = pairs.filter(
        ([a, b]) =>
          a.kontonummer !== b.kontonummer &&
          ORDER.every((dimension) => width(a, dimension) === width(b, dimension)) &&
          world.some((line) => fitting([a, b], line).length === 2),
      );
      const key = (vinder: number, taber: number) => `${vinder} ${taber}`;
      assert.deepEqual(
        analyseRegler(all)
          .overlap.map(({ vinder, taber }) => key(vinder, taber))
          .sort(),
        expected.map(([a, b]) => key(a.nr, b.nr)).sort(),
      );
    }),
  );
});

test("a wide rule that ten narrow ones share between them is unreachable, and they are named", () => {
  const rule = (nr: number, text: string) => ({
    nr,
    moenstre: readMoenstre(JSON.stringify({ Funktion: text })),
    kontonummer: `${nr}`,
  });
  const narrow = Array.from({ length: 10 }, (_, digit) => rule(digit + 2, `5577${digit}`));
  const { uopnaaelige, overlap } = analyseRegler([rule(1, "5577*"), ...narrow]);
  assert.deepEqual(uopnaaelige, [{ nr: 1, taget: narrow.map(({ nr }) => nr) }]);
  assert.deepEqual(overlap, []);
  assert.deepEqual(analyseRegler([rule(1, "5577*"), ...narrow.slice(1)]).uopnaaelige, []);
});
