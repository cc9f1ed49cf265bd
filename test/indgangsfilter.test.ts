import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filterOf } from "../src/domain/inddrivelse/filter/index.js";
import type { Filterkrav } from "../src/domain/inddrivelse/filter/regel.js";
import { PROJECT } from "../src/main/project.js";

/** Our filter beside the facts it was made from, where they are at hand: type by type, rule by rule. */

const FACTS = join(PROJECT, "..", "shared", "data", "psrm-filters.json");

type Fact = {
  readonly rule: string;
  readonly outcome: "reject" | "hearing";
  readonly check: string;
  readonly [key: string]: unknown;
};

const FIELDS: Readonly<Record<string, string>> = {
  periodeStart: "periodeFra",
  periodeSlut: "periodeTil",
  "firstOfMonthAfter(hovedfordring.modtagelsesdato)": "hovedfordring.naesteMaaned",
};
const field = (name: unknown): string => FIELDS[String(name)] ?? String(name);
const fields = (names: unknown): readonly string[] => (names as readonly unknown[]).map(field);
const oere = (kroner: unknown): bigint => BigInt(Math.round(Number(kroner) * 100));

/** A calendar month, or year, ends on the day before the same day of the next. */
const span = (plus: Readonly<Record<string, number>> = {}) => ({
  aar: (plus.years ?? 0) + (plus.calendarYears ?? 0),
  maaneder: (plus.months ?? 0) + (plus.calendarMonths ?? 0),
  dage: (plus.days ?? 0) - (plus.calendarYears || plus.calendarMonths ? 1 : 0),
});

const amount = (fact: Fact) => {
  const between = fact.op === "between";
  const limit = between ? fact.max : (fact.perDayOfPeriode ?? fact.value);
  return {
    slags: "beloeb",
    felt: fact.left,
    op: between ? "<=" : fact.op,
    mod: fact.right === undefined ? oere(limit) : fact.right,
    mindst: between ? oere(fact.min) : undefined,
    prDag: fact.perDayOfPeriode !== undefined,
    undtagenNulfordring: fact.exception === "zeroClaimAllowed",
  };
};

const kravOf = (fact: Fact): unknown => {
  switch (fact.check) {
    case "artIn":
      return { slags: "art", arter: fact.values };
    case "isHovedfordring":
      return { slags: "hovedfordring", er: fact.value };
    case "required":
      return { slags: "kraev", felt: field(fact.field), aabendag: fact.notBankClosedDay === true };
    case "empty":
      return { slags: "tom", felter: fields(fact.fields ?? [fact.field]) };
    case "notBoth":
      return { slags: "ikkeBegge", felter: fields(fact.fields) };
    case "exactlyOne":
      return { slags: "netopEn", felter: fields(fact.fields) };
    case "samePeriod":
      return { slags: "samme", enhed: fact.unit === "year" ? "aar" : "maaned" };
    case "amount":
      return amount(fact);
    case "date":
      return {
        ...{ slags: "dato", afgjort: fact.if === "domEllerForlig" },
        ...{ felt: field(fact.left), op: fact.op, mod: field(fact.right) },
        ...span(fact.plus as Readonly<Record<string, number>> | undefined),
        rul: fact.closedDays === "rollForward",
      };
    default:
      throw new Error(`unknown check ${fact.check}`);
  }
};

const line = (nr: string, udfald: string, krav: unknown): string =>
  `${nr} ${udfald} ${JSON.stringify(krav, (_, value) => (typeof value === "bigint" ? `${value}n` : value))}`;

const sorted = (krav: Filterkrav | object): object =>
  Object.fromEntries(Object.entries(krav).sort(([a], [b]) => (a < b ? -1 : 1)));

test("the entry filter says of every type what its facts say, rule by rule", {
  skip: existsSync(FACTS) ? false : "the facts are not at hand",
}, () => {
  const { types } = JSON.parse(readFileSync(FACTS, "utf8")) as { types: Record<string, readonly Fact[]> };
  assert.equal(Object.keys(types).length, 71);
  for (const [type, facts] of Object.entries(types)) {
    const theirs = facts.map((fact) =>
      line(fact.rule, fact.outcome === "reject" ? "AFVIST" : "HØRING", sorted(kravOf(fact) as object)),
    );
    const ours = (filterOf(type) ?? []).map(({ nr, udfald, krav }) => line(nr, udfald, sorted(krav)));
    assert.deepEqual(ours.toSorted(), theirs.toSorted(), type);
  }
});
