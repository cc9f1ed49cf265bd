import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../../kit/dates.js";
import type { Oere } from "../beloeb.js";
import { type Rentegrundlag, renteperioder } from "./rente.js";

const constant = (beloeb: Oere) => () => beloeb;
/** Owed in full until the day of payment. */
const paidOn = (beloeb: Oere, day: string) => (dato: string) => (dato >= day ? 0n : beloeb);

const grundlag = (
  regime: Rentegrundlag["regime"],
  forfaldsdato: string,
  restancePr: Rentegrundlag["restancePr"],
) => ({
  regime,
  forfaldsdato,
  srb: forfaldsdato,
  restancePr,
});
const totalOf = (g: Rentegrundlag, dato: string): Oere =>
  renteperioder(g, dato).reduce((total, { beloeb }) => total + beloeb, 0n);

test("one per cent for each started month, as the public vectors have it", () => {
  assert.equal(totalOf(grundlag("offentlig", "2019-01-01", constant(400_000n)), "2019-04-02"), 16_000n);
  assert.equal(totalOf(grundlag("offentlig", "2019-01-01", constant(700_000n)), "2019-04-02"), 28_000n);
});

test("a month begins on the due date's day, also where a month has no such day, and in a leap year", () => {
  const perioder = renteperioder(grundlag("offentlig", "2024-01-31", constant(100_00n)), "2024-04-01");
  assert.deepEqual(
    perioder.map(({ fra, til }) => `${fra} ${til}`),
    ["2024-01-31 2024-02-28", "2024-02-29 2024-03-30", "2024-03-31 2024-04-29"],
  );
});

test("each month's interest is of what was owed when it began", () => {
  const restancePr = (dato: string) => (dato >= "2026-02-10" ? 50_000n : 100_000n);
  const perioder = renteperioder(grundlag("offentlig", "2026-01-05", restancePr), "2026-03-20");
  assert.deepEqual(
    perioder.map(({ beloeb }) => beloeb),
    [1_000n, 1_000n, 500n],
  );
});

test("paid on the last day there is no interest; a last day on a holiday moves to the next bank day", () => {
  const due = "2026-04-02"; // skærtorsdag; the next bank day is Tuesday after Easter
  assert.equal(totalOf(grundlag("offentlig", due, paidOn(100_000n, "2026-04-07")), "2026-06-01"), 0n);
  assert.equal(totalOf(grundlag("offentlig", due, paidOn(100_000n, "2026-04-08")), "2026-06-01"), 1_000n);
  assert.deepEqual(renteperioder(grundlag("offentlig", due, constant(100_000n)), "2026-04-07"), []);
});

test("civil interest: 30/360, the half-year's rate and eight per cent, changed on the first of July", () => {
  const perioder = renteperioder(grundlag("civil", "2023-06-15", constant(1_000_000n)), "2023-07-15");
  assert.deepEqual(
    perioder.map(({ fra, til, beloeb }) => [fra, til, beloeb]),
    [
      ["2023-06-16", "2023-06-30", 4_125n],
      ["2023-07-01", "2023-07-15", 4_688n],
    ],
  );
});

test("civil interest of a whole year is the year's rate, leap year or not", () => {
  for (const year of [2025, 2024]) {
    const g = grundlag("civil", `${year - 1}-12-31`, constant(1_000_000n));
    const rates = { 2024: [1_175n, 1_150n], 2025: [1_075n, 975n] }[year]!;
    const expected = ((rates[0]! + rates[1]!) * 1_000_000n) / 2n / 10_000n;
    const got = totalOf(g, `${year}-12-31`);
    assert.ok(got - expected <= 6n && expected - got <= 6n, `${year}: ${got} ${expected}`);
  }
});

test("henstand: what had fallen due stands, paid by the moved day nothing more is charged, else it runs from the due date", () => {
  const udsaettelser = [{ fra: "2026-03-10", til: "2026-06-01" }];
  const claim = (restancePr: Rentegrundlag["restancePr"]) => ({
    ...grundlag("offentlig", "2026-01-05", restancePr),
    srb: "2026-02-04",
    udsaettelser,
  });
  assert.equal(totalOf(claim(constant(100_000n)), "2026-04-20"), 3_000n); // January, February, March
  assert.equal(totalOf(claim(paidOn(100_000n, "2026-05-20")), "2026-09-01"), 3_000n);
  assert.equal(totalOf(claim(paidOn(100_000n, "2026-06-01")), "2026-09-01"), 3_000n);
  assert.equal(totalOf(claim(constant(100_000n)), "2026-06-01"), 3_000n);
  assert.equal(totalOf(claim(constant(100_000n)), "2026-06-02"), 5_000n); // and April, May
});

test("henstand before the last day of payment moves that day: paid by the new one, there is no interest at all", () => {
  const claim = (restancePr: Rentegrundlag["restancePr"]) => ({
    ...grundlag("civil", "2026-01-05", restancePr),
    srb: "2026-02-04",
    udsaettelser: [{ fra: "2026-02-01", til: "2026-06-01" }],
  });
  assert.equal(totalOf(claim(paidOn(100_000n, "2026-06-01")), "2026-09-30"), 0n);
  assert.equal(totalOf(claim(constant(100_000n)), "2026-06-01"), 0n);
  // 1.75 + 8 % of 1,000.00 for 145 days of 360, month by month: 25 + 4 × 30 days, to the nearest øre each.
  assert.equal(totalOf(claim(constant(100_000n)), "2026-06-02"), 677n + 4n * 813n + 54n);
});

test("interest never falls with time, and periods neither overlap nor leave a day out", () => {
  const input = fc.record({
    regime: fc.constantFrom("offentlig" as const, "civil" as const),
    start: fc.nat({ max: 2_000 }).map((days) => addDays("2020-01-01", days)),
    dage: fc.nat({ max: 700 }),
    beloeb: fc.bigInt({ min: 1n, max: 10_000_000n }),
  });
  fc.assert(
    fc.property(input, ({ regime, start, dage, beloeb }) => {
      const g = grundlag(regime, start, constant(beloeb));
      const dato = addDays(start, dage);
      const perioder = renteperioder(g, dato);
      for (const [nr, { fra, til }] of perioder.entries()) {
        assert.ok(fra <= til);
        if (nr > 0) assert.equal(fra, addDays(perioder[nr - 1]!.til, 1));
      }
      assert.ok(totalOf(g, addDays(dato, 1)) >= totalOf(g, dato));
    }),
    { numRuns: 200 },
  );
});
