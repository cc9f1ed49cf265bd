import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type AabenFordring, daek } from "./daekning.js";

const claim = (
  id: string,
  slags: AabenFordring["slags"],
  forfaldsdato: string,
  restance: bigint,
): AabenFordring => ({
  id,
  slags,
  forfaldsdato,
  restance,
});

test("what the payment names comes first; then fee, interest, principal, each oldest first", () => {
  const claims = [
    claim("h1", "hovedfordring", "2026-01-01", 100n),
    claim("h2", "hovedfordring", "2025-01-01", 100n),
    claim("r1", "rente", "2026-02-01", 10n),
    claim("g1", "gebyr", "2026-03-01", 25n),
  ];
  const order = (beloeb: bigint, naevnt: readonly string[]) =>
    daek(beloeb, claims, new Set(naevnt)).daekninger.map(
      ({ fordring, beloeb: part }) => `${fordring}:${part}`,
    );
  assert.deepEqual(order(120n, ["h1"]), ["h1:100", "g1:20"]);
  assert.deepEqual(order(140n, []), ["g1:25", "r1:10", "h2:100", "h1:5"]);
});

test("no øre is lost: what covers and what is left make the payment, and no claim gets more than it owes", () => {
  const claims = fc.array(
    fc.tuple(fc.constantFrom("gebyr", "rente", "hovedfordring"), fc.bigInt({ min: 0n, max: 500n })),
  );
  fc.assert(
    fc.property(claims, fc.bigInt({ min: 0n, max: 5_000n }), (list, beloeb) => {
      const open = list.map(([slags, restance], nr) =>
        claim(String(nr), slags as AabenFordring["slags"], "2026-01-01", restance),
      );
      const { daekninger, rest } = daek(beloeb, open, new Set(["0"]));
      assert.equal(
        daekninger.reduce((total, one) => total + one.beloeb, rest),
        beloeb,
      );
      for (const one of daekninger)
        assert.ok(one.beloeb > 0n && one.beloeb <= open[Number(one.fordring)]!.restance);
    }),
  );
});
