import assert from "node:assert/strict";
import { test } from "node:test";
import { STANDARDPOLITIK } from "./politik.js";
import { naesteSkridt } from "./rykker.js";

const srb = "2026-03-02";

test("a public claim is reminded of some days after its last day, at most 250 kr., whatever has been decided", () => {
  const politik = { ...STANDARDPOLITIK, gebyr: { offentlig: 99_900n, civil: 99_900n } };
  const skridt = naesteSkridt({ regime: "offentlig", srb, rykket: [] }, politik, "2026-03-20");
  assert.deepEqual(skridt, { slags: "rykker", tidligst: "2026-03-12", nr: 1, gebyr: 25_000n });
});

test("a civil claim: at most 100 kr., three times, at least ten days apart; a fourth reminder costs nothing", () => {
  const politik = { ...STANDARDPOLITIK, rykkere: 4, dageMellem: 2, gebyr: { offentlig: 0n, civil: 25_000n } };
  const rykket: string[] = [];
  const gebyrer: bigint[] = [];
  for (;;) {
    const skridt = naesteSkridt({ regime: "civil", srb, rykket }, politik, "2026-03-20");
    if (skridt.slags === "inddrivelse") break;
    gebyrer.push(skridt.gebyr);
    rykket.push(skridt.tidligst);
  }
  assert.deepEqual(gebyrer, [10_000n, 10_000n, 10_000n, 0n]);
  assert.deepEqual(rykket, ["2026-03-12", "2026-03-22", "2026-04-01", "2026-04-11"]);
});

test("collection waits for the last reminder and for twenty days after SRB", () => {
  const skridt = naesteSkridt(
    { regime: "civil", srb, rykket: ["2026-03-05"] },
    STANDARDPOLITIK,
    "2026-03-20",
  );
  assert.deepEqual(skridt, { slags: "inddrivelse", tidligst: "2026-03-22" });
});
