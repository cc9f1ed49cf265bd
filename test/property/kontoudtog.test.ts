import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { afstem } from "../../src/erp/debitor/afstem.js";
import { carryOn, start } from "../../src/erp/debitor/koersel/koersel.js";
import { regningskoersel } from "../../src/erp/debitor/koersel/regninger.js";
import { debitortager } from "../../src/erp/debitor/kontoudtog/tager.js";
import { indlaesKontoudtog } from "../../src/erp/kontoudtog/indlaes.js";
import { type Bankbetaling, type Bankpostering, writeCamt054 } from "../../src/omverden/bank/camt054.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { fordring, nyKonto, openDebitor, type TestDebitor } from "../debitor.js";

/** One payment that the bank knows of: what it is for, and whether the bank takes it back later, by which sign. */
type Betaling = {
  readonly beloeb: bigint;
  readonly regning: number;
  readonly tilbage: "nej" | "reference" | "endeTilEnde" | "betalingsid";
};

const betaling: fc.Arbitrary<Betaling> = fc.record({
  beloeb: fc.bigInt({ min: 1n, max: 300n }),
  /** 0-2: a bill; 3: nothing that can be known. */
  regning: fc.nat({ max: 3 }),
  tilbage: fc.constantFrom("nej", "nej", "nej", "reference", "endeTilEnde", "betalingsid"),
});

/** Several payments as the bank books them: alone, or as one entry. */
const bundt = fc.record({
  betalinger: fc.array(betaling, { minLength: 1, maxLength: 4 }),
  samlet: fc.boolean(),
});

/** Which bundles stand in which file: any may stand in several, and a file may come twice, in any order. */
const filer = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 6,
});

const historie = fc.record({
  bundter: fc.array(bundt, { minLength: 1, maxLength: 6 }),
  filer,
  versioner: fc.array(fc.constantFrom("02" as const, "08" as const), { minLength: 6, maxLength: 6 }),
});

let run = 0;

type Bundt = { readonly betalinger: readonly Betaling[]; readonly samlet: boolean };

/** Amounts of their own, so that it is known which payment a payment id takes back. */
const beloebOf = (nr: number, index: number, { beloeb }: Betaling): bigint =>
  beloeb * 100n + BigInt(nr * 10 + index);

/** The entries of a bundle: money in, and what the bank takes back of it. */
const posteringerOf = (
  nr: number,
  { betalinger, samlet }: Bundt,
  ider: readonly string[],
): readonly Bankpostering[] => {
  const own = betalinger.map((one, index): Bankbetaling => {
    const reference = `${run}-${nr}-${index}`;
    const known = ider[one.regning];
    const about = known === undefined ? { tekst: "Tak" } : { betalingsid: known };
    return { reference, beloeb: beloebOf(nr, index, one), endeTilEnde: `E${reference}`, ...about };
  });
  const dato = "2026-01-07";
  const ind = samlet
    ? [{ reference: `S${run}-${nr}`, dato, betalinger: own }]
    : own.map((one) => ({ reference: one.reference, dato, betalinger: [one] }));
  const ud = own.flatMap(({ reference, beloeb, endeTilEnde, betalingsid }, index) => {
    const { tilbage } = betalinger[index]!;
    if (tilbage === "nej") return [];
    const same = tilbage === "reference";
    const sign =
      tilbage === "betalingsid" && betalingsid !== undefined
        ? { betalingsid }
        : { endeTilEnde: endeTilEnde! };
    const back = same ? { reference, beloeb } : { reference: `R${reference}`, beloeb, ...sign };
    const retning = "ud" as const;
    return [{ reference: back.reference, dato, retning, tilbagefoert: !same, betalinger: [back] }];
  });
  return [...ud, ...ind];
};

const billsOf = async (debitor: TestDebitor, cpr: string): Promise<readonly string[]> => {
  for (let nr = 0; nr < 3; nr += 1) {
    await debitor.send("OpretDebitorkonto", nyKonto([fordring(10_000n, "2026-01-05")], { cpr }));
    const begun = await start(
      debitor,
      regningskoersel,
      { myndighed: HELSINGOER, dato: "2026-01-05" },
      "test",
    );
    assert.ok(begun.ok);
    await carryOn(debitor, regningskoersel, begun.value);
  }
  const rows = await debitor.database.query<{ betalingsid: string }>(
    "test-regninger-af",
    "select betalingsid from debitor.regning where skyldner = $1 order by nr",
    [`CPR:${cpr}`],
  );
  return rows.map(({ betalingsid }) => betalingsid);
};

test("files in any order, doubled and overlapping, with money taken back: every payment is in once, and the ledgers agree", {
  timeout: 1_200_000,
}, async (t) => {
  const debitor = await openDebitor(t);
  const property = fc.asyncProperty(historie, async ({ bundter, filer: indhold, versioner }) => {
    run += 1;
    const foer = await afstem(debitor, HELSINGOER);
    const ider = await billsOf(
      debitor,
      `${String((run % 28) + 1).padStart(2, "0")}01${String(10 + (run % 80))}0${String(run % 1000).padStart(3, "0")}`,
    );
    const alle = bundter.map((one, nr) => posteringerOf(nr, one, ider));
    const told = new Set<number>();
    for (const [nr, valgte] of indhold.entries()) {
      const numre = [...new Set(valgte.map((one) => one % bundter.length))];
      for (const one of numre) told.add(one);
      const posteringer = numre.flatMap((one) => alle[one]!);
      const xml = writeCamt054(
        { meddelelse: `M${run}-${nr}`, tid: "2026-01-08T06:00:00Z", iban: "DK7799990000000001", posteringer },
        versioner[nr]!,
      );
      const svar = await indlaesKontoudtog(
        { clock: debitor.clock, tagere: [debitortager(debitor)] },
        HELSINGOER,
        new TextEncoder().encode(xml),
        "test",
      );
      assert.ok(svar.ok);
      assert.deepEqual(svar.value.fejl, []);
    }
    const tolde = [...told].flatMap((nr) =>
      bundter[nr]!.betalinger.map((one, index) => ({ ...one, beloeb: beloebOf(nr, index, one) })),
    );
    const [sum] = await debitor.database.query<{ ind: bigint; tilbage: bigint; antal: number }>(
      "test-bankens",
      `select coalesce(sum(beloeb), 0)::bigint as ind, coalesce(sum(annulleret), 0)::bigint as tilbage, count(*)::int as antal
       from debitor.indbetaling where reference like $1`,
      [`%/${run}-%`],
    );
    const total = (list: readonly Betaling[]) => list.reduce((all, { beloeb }) => all + beloeb, 0n);
    assert.deepEqual(sum, {
      ind: total(tolde),
      tilbage: total(tolde.filter(({ tilbage }) => tilbage !== "nej")),
      antal: tolde.length,
    });
    const stand = await afstem(debitor, HELSINGOER);
    assert.deepEqual(
      [stand.kontrolkonto, stand.uplaceret, stand.afvigelser],
      [stand.restancer, stand.rester, []],
    );
    // What was owed, less what came in and stayed, is what is owed now less what covers nothing.
    const stayed = total(tolde.filter(({ tilbage }) => tilbage === "nej"));
    assert.equal(stand.restancer - stand.rester, foer.restancer - foer.rester + 30_000n - stayed);
  });
  await fc.assert(property, { numRuns: Number(process.env.OEIR_HISTORIER ?? 30) });
});
