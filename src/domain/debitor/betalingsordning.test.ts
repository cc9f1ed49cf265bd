import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sum } from "../beloeb.js";
import {
  forfaldenRate,
  isRaterGyldige,
  ligeRater,
  type Ordningshaendelse,
  type Ordningstilstand,
  ratestande,
  transitionOrdning,
  udfaldOf,
} from "./betalingsordning.js";

test("an agreement is made once and ends once, in one of three ways", () => {
  const tilstande: readonly (Ordningstilstand | null)[] = [
    null,
    "AKTIV",
    "OVERHOLDT",
    "MISLIGHOLDT",
    "OPHAEVET",
  ];
  const haendelser: readonly Ordningshaendelse[] = [
    "betalingsordning.aftalt",
    "betalingsordning.overholdt",
    "betalingsordning.misligholdt",
    "betalingsordning.ophaevet",
  ];
  const edges = tilstande.flatMap((fra) =>
    haendelser.flatMap((haendelse) => {
      const til = transitionOrdning(fra, haendelse);
      return til === undefined ? [] : [`${fra} ${til}`];
    }),
  );
  assert.deepEqual(edges, ["null AKTIV", "AKTIV OVERHOLDT", "AKTIV MISLIGHOLDT", "AKTIV OPHAEVET"]);
});

test("equal instalments are whole kroner, on the day of each month, and sum exactly to what is owed", () => {
  assert.deepEqual(
    ligeRater(100_050n, 3, "2026-01-31").map(({ dato, beloeb }) => [dato, beloeb]),
    [
      ["2026-01-31", 33_300n],
      ["2026-02-28", 33_300n],
      ["2026-03-31", 33_450n],
    ],
  );
  fc.assert(
    fc.property(
      fc.bigInt({ min: 60n, max: 10_000_000n }),
      fc.integer({ min: 1, max: 36 }),
      (total, antal) => {
        const rater = ligeRater(total, antal, "2026-01-31");
        assert.equal(sum(rater.map(({ beloeb }) => beloeb)), total);
        assert.ok(isRaterGyldige(rater, "2026-01-31"));
      },
    ),
  );
});

test("payments fill the oldest instalment first; one that is overdue breaks the agreement, when the bank must have told of it", () => {
  const rater = [
    { dato: "2026-04-03", beloeb: 10_000n }, // langfredag: Tuesday after Easter is in time
    { dato: "2026-05-01", beloeb: 10_000n },
  ];
  assert.deepEqual(
    ratestande(rater, 12_000n).map(({ betalt }) => betalt),
    [10_000n, 2_000n],
  );
  // Paid on the Tuesday it stands in Wednesday's file, which is read by Thursday.
  assert.equal(udfaldOf(rater, 9_999n, "2026-04-09"), undefined);
  assert.equal(udfaldOf(rater, 9_999n, "2026-04-10"), "betalingsordning.misligholdt");
  assert.equal(forfaldenRate(ratestande(rater, 9_999n), "2026-04-10")?.dato, "2026-04-03");
  assert.equal(udfaldOf(rater, 10_000n, "2026-05-01"), undefined);
  assert.equal(udfaldOf(rater, 20_000n, "2027-01-01"), "betalingsordning.overholdt");
});

test("instalments in the past, out of order, on one day twice or over three years out are none", () => {
  const rate = (dato: string, beloeb = 1n) => ({ dato, beloeb });
  const idag = "2026-03-01";
  assert.ok(isRaterGyldige([rate("2026-03-01"), rate("2029-03-01")], idag));
  for (const rater of [
    [],
    [rate("2026-02-28")],
    [rate("2026-04-01"), rate("2026-03-15")],
    [rate("2026-04-01"), rate("2026-04-01")],
    [rate("2026-04-01", 0n)],
    [rate("2029-03-02")],
  ])
    assert.ok(!isRaterGyldige(rater, idag), JSON.stringify(rater.map(({ dato }) => dato)));
});
