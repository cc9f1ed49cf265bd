import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, daysBetween, localTimeIn, todayIn } from "../../kit/dates.js";
import { addBankdage, isBankdag, nextBankdag, previousBankdag } from "../bankdage.js";
import {
  BETALINGSFRISTER,
  FLYTTERETNINGER,
  tidligsteUdfoerelse,
  type Udfoerelsesregel,
  udfoerelseOf,
} from "./frister.js";

const ZONE = "Europe/Copenhagen";
const frist = { bankdageFoer: 1, klokken: "14:00" };
const foer: Udfoerelsesregel = { flytning: "foer", frist };
const efter: Udfoerelsesregel = { flytning: "efter", frist };
const ved = (dato: string, nu: string, regel: Udfoerelsesregel): readonly string[] => {
  const { udfoerelsesdato, senestSendt, flyttet = "" } = udfoerelseOf(dato, new Date(nu), regel);
  return [udfoerelsesdato, senestSendt.toISOString(), flyttet];
};

test("a bank day that can be reached is kept, and says when it must be sent: the clock is Danish, summer and winter", () => {
  assert.deepEqual(ved("2026-03-27", "2026-03-01T12:00:00Z", foer), [
    "2026-03-27",
    "2026-03-26T13:00:00.000Z",
    "",
  ]);
  // The clock goes forward on Sunday 29 March 2026 and back on Sunday 25 October.
  assert.equal(ved("2026-03-31", "2026-03-01T12:00:00Z", foer)[1], "2026-03-30T12:00:00.000Z");
  assert.equal(ved("2026-10-26", "2026-10-01T12:00:00Z", foer)[1], "2026-10-23T12:00:00.000Z");
  assert.equal(ved("2026-10-27", "2026-10-01T12:00:00Z", foer)[1], "2026-10-26T13:00:00.000Z");
});

test("a closed day moves before, or after, as the municipality has chosen, and says so", () => {
  const nu = "2026-02-01T12:00:00Z";
  assert.deepEqual(ved("2026-04-05", nu, foer), [
    "2026-04-01",
    "2026-03-31T12:00:00.000Z",
    "Søndag den 5. april 2026 er ikke en bankdag; udbetales onsdag den 1. april 2026.",
  ]);
  assert.equal(ved("2026-04-02", nu, efter)[0], "2026-04-07");
  assert.equal(ved("2026-12-31", nu, foer)[0], "2026-12-30");
  assert.equal(ved("2027-01-01", nu, efter)[0], "2027-01-04");
  assert.equal(ved("2026-05-15", nu, foer)[0], "2026-05-13");
});

test("what cannot be reached is paid on the first bank day that can, and says that too", () => {
  // Tuesday before Easter: 14:00 is the last moment for Wednesday, and after it the next bank day is after Easter.
  assert.equal(ved("2026-04-01", "2026-03-31T12:00:00Z", foer)[0], "2026-04-01");
  assert.deepEqual(ved("2026-04-05", "2026-03-31T12:00:01Z", foer), [
    "2026-04-07",
    "2026-04-01T12:00:00.000Z",
    "Søndag den 5. april 2026 er ikke en bankdag; udbetales onsdag den 1. april 2026. " +
      "Det er for sent at betale onsdag den 1. april 2026; udbetales tirsdag den 7. april 2026.",
  ]);
  // Over the year's end: the 30th is the last bank day of 2026.
  assert.equal(ved("2026-12-30", "2026-12-30T08:00:00Z", foer)[0], "2027-01-04");
  assert.equal(ved("2020-01-01", "2026-12-29T08:00:00Z", foer)[0], "2026-12-30");
});

const dato = fc.integer({ min: 0, max: 366 * 12 }).map((days) => addDays("2022-12-20", days));
const nu = fc
  .date({ min: new Date("2023-01-01T00:00:00Z"), max: new Date("2034-12-31T23:59:59Z"), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
const regel = fc.record({
  flytning: fc.constantFrom(...FLYTTERETNINGER),
  frist: fc.constantFrom(
    frist,
    { bankdageFoer: 0, klokken: "01:30" },
    { bankdageFoer: 3, klokken: "23:59" },
    ...Object.values(BETALINGSFRISTER),
  ),
});

test("whatever is asked for and whenever: an open day, that can be reached, no later than it must be", () => {
  fc.assert(
    fc.property(dato, nu, regel, (asked, now, one) => {
      const { udfoerelsesdato, senestSendt, flyttet } = udfoerelseOf(asked, now, one);
      assert.ok(isBankdag(udfoerelsesdato));
      assert.ok(senestSendt >= now && udfoerelsesdato >= todayIn(ZONE, now));
      const [dag, klokken] = localTimeIn(ZONE, senestSendt).split("T");
      assert.equal(dag, addBankdage(udfoerelsesdato, -one.frist.bankdageFoer));
      // 01:30 is shown twice, or skipped, when the clock changes; that is on a Sunday, which is no bank day.
      assert.equal(klokken, one.frist.klokken);
      assert.equal(flyttet === undefined, udfoerelsesdato === asked);
      const bankdag = one.flytning === "foer" ? previousBankdag(asked) : nextBankdag(asked);
      const tidligst = tidligsteUdfoerelse(now, one.frist);
      assert.equal(udfoerelsesdato, bankdag > tidligst ? bankdag : tidligst);
      if (tidligst <= bankdag) assert.ok(Math.abs(daysBetween(asked, udfoerelsesdato)) <= 6);
    }),
    { numRuns: 500 },
  );
});

test("n bank days after are n bank days before, and none of them is closed", () => {
  fc.assert(
    fc.property(dato, fc.integer({ min: 1, max: 30 }), (dag, antal) => {
      const start = nextBankdag(dag);
      const efterDem = addBankdage(start, antal);
      assert.ok(isBankdag(efterDem) && efterDem > start);
      assert.equal(addBankdage(efterDem, -antal), start);
      assert.equal(addBankdage(dag, 0), dag);
    }),
  );
});
