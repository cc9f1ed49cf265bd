import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sum } from "../../src/domain/beloeb.js";
import { groupBy } from "../../src/kit/group-by.js";
import { ADFAERDER } from "../../src/omverden/nemkonto/forloeb.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { bankposter, betaling, bundtOf, openNemkonto, saet, send, standeOf, stop } from "../nemkonto.js";

/** What a municipality does to NKS, in any order: bundles, the same again, stops, and days that go by. */
const handling = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      art: fc.constant("bundt" as const),
      antal: fc.integer({ min: 1, max: 6 }),
      fejlkonto: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ art: fc.constant("igen" as const), hvilket: fc.nat({ max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ art: fc.constant("dublet" as const), hvilket: fc.nat({ max: 20 }) }) },
  { weight: 2, arbitrary: fc.record({ art: fc.constant("stands" as const), hvilket: fc.nat({ max: 60 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      art: fc.constant("fremad" as const),
      skridt: fc.integer({ min: 1, max: 4 }),
      langsomme: fc.boolean(),
    }),
  },
);

const historie = fc.record({
  adfaerder: fc.array(fc.constantFrom(...ADFAERDER), { minLength: 12, maxLength: 12 }),
  handlinger: fc.array(handling, { minLength: 4, maxLength: 14 }),
});

type Handling = typeof handling extends fc.Arbitrary<infer T> ? T : never;
type Bundt = ReturnType<typeof bundtOf>;
type Nemkonto = Parameters<typeof send>[0];
const FEJLKONTO = {
  ingenKonto: "Fejlkonto",
  fejlkonto: { registreringsnummer: "9999", kontonummer: "2" },
} as const;

/** Does one thing; gives the bundle that is new with it. */
const carryOut = async (
  nemkonto: Nemkonto,
  one: Handling,
  bundter: readonly Bundt[],
  modtagere: readonly number[],
): Promise<Bundt | undefined> => {
  const alle = bundter.flatMap(({ betalinger }) => betalinger);
  if (one.art === "bundt") {
    const betalinger = Array.from({ length: one.antal }, (_, nr) =>
      betaling(modtagere[(alle.length + nr) % modtagere.length]!),
    );
    const bundt = bundtOf(betalinger, one.fejlkonto ? FEJLKONTO : {});
    await send(nemkonto, bundt);
    return bundt;
  }
  if (one.art === "fremad") await nemkonto.fremad(HELSINGOER, { skridt: one.skridt }, one.langsomme);
  else if (bundter.length > 0) {
    const bundt = bundter[one.hvilket % bundter.length]!;
    if (one.art === "igen") await send(nemkonto, bundt);
    else if (one.art === "dublet") await send(nemkonto, bundtOf(bundt.betalinger));
    else await stop(nemkonto, alle[one.hvilket % alle.length]!.betalingIdentifikator);
  }
  return undefined;
};

test("whatever the payees and the order of things: each payment is executed at most once, and every krone is in one state", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  let naeste = 0;
  await fc.assert(
    fc.asyncProperty(historie, async ({ adfaerder, handlinger }) => {
      const modtagere = adfaerder.map((_, nr) => naeste + nr);
      naeste += adfaerder.length;
      for (const [nr, adfaerd] of adfaerder.entries())
        await saet(nemkonto, modtagere[nr]!, adfaerd, adfaerd === "aarsag" ? "AC01" : null);
      const bundter: Bundt[] = [];
      for (const one of handlinger) {
        const ny = await carryOut(nemkonto, one, bundter, modtagere);
        if (ny !== undefined) bundter.push(ny);
      }
      await judge(nemkonto, bundter);
      await nemkonto.fremad(HELSINGOER);
      await judge(nemkonto, bundter);
    }),
    { numRuns: 20 },
  );
});

/** The bank's entries and the answers against what was asked; answers about the same id in another bundle are that bundle's. */
const judge = async (nemkonto: Nemkonto, bundter: readonly Bundt[]): Promise<void> => {
  const asked = new Map(
    bundter.flatMap((one) => one.betalinger).map((b) => [b.betalingIdentifikator, b.beloeb]),
  );
  const poster = (await bankposter(nemkonto)).filter(({ endeTilEnde }) => asked.has(endeTilEnde!));
  const ud = poster.filter(({ retning }) => retning === "ud");
  const ind = poster.filter(({ retning }) => retning === "ind");
  for (const list of [ud, ind]) assert.equal(new Set(list.map((post) => post.endeTilEnde)).size, list.length);
  for (const post of poster) assert.equal(post.beloeb, asked.get(post.endeTilEnde!));
  assert.ok(ind.every((post) => ud.some((out) => out.endeTilEnde === post.endeTilEnde)));
  const stande = await standeOf(nemkonto, bundter);
  const totals = groupBy([...asked], ([id]) => stande.get(id)!.tilstand);
  const i = (...tilstande: readonly string[]) =>
    sum(tilstande.flatMap((one) => [...(totals.get(one as never) ?? [])].map(([, beloeb]) => beloeb)));
  const underVejs = i("ANMODET", "MODTAGET", "KONTROLLERET", "KOMPLETTERET", "I_PENGEINSTITUT");
  assert.equal(i("UDFOERT", "RETURNERET"), sum(ud.map(({ beloeb }) => beloeb)));
  assert.equal(i("RETURNERET"), sum(ind.map(({ beloeb }) => beloeb)));
  assert.equal(
    i("UDFOERT", "RETURNERET") + i("AFVIST") + i("STANDSET") + underVejs,
    sum([...asked.values()]),
  );
};
