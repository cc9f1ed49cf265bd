import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { fordring, nyKonto, openDebitor, type TestDebitor } from "../../../../test/debitor.js";
import type { Fejl } from "../../../domain/fejl.js";
import type { Result } from "../../../kit/result.js";
import { type Bankpostering, writeCamt054 } from "../../../omverden/bank/camt054.js";
import { HELSINGOER, VEJEN } from "../../../scenarier/parter.js";
import { type Anledning, withAnledning } from "../../anledning.js";
import { indlaesKontoudtog } from "../../kontoudtog/indlaes.js";
import { afstem } from "../afstem.js";
import { carryOn, start } from "../koersel/koersel.js";
import { regningskoersel } from "../koersel/regninger.js";
import { readOpgaver } from "../overblik.js";
import { placerHos, tilbagebetal } from "../placering.js";
import type { Query } from "../porte.js";
import { debitortager } from "./tager.js";

const IBAN = "DK7799990000000001";

/** A debtor with a bill for each of these claims; gives the payment ids. */
const withBills = async (debitor: TestDebitor, beloeb: readonly bigint[], cpr = "0101011234") => {
  const ids: string[] = [];
  for (const one of beloeb) {
    await debitor.send("OpretDebitorkonto", nyKonto([fordring(one, "2026-01-05")], { cpr }));
    const begun = await start(
      debitor,
      regningskoersel,
      { myndighed: HELSINGOER, dato: "2026-01-05" },
      "test",
    );
    assert.ok(begun.ok);
    await carryOn(debitor, regningskoersel, begun.value);
    const [regning] = await debitor.database.query<{ betalingsid: string }>(
      "test-sidste-regning",
      "select betalingsid from debitor.regning order by nr desc limit 1",
      [],
    );
    ids.push(regning!.betalingsid);
  }
  return ids;
};

const fileOf = (posteringer: readonly Bankpostering[], iban = IBAN) =>
  new TextEncoder().encode(
    writeCamt054({ meddelelse: "ADVIS", tid: "2026-01-08T06:00:00Z", iban, posteringer }),
  );

const payment = (
  reference: string,
  beloeb: bigint,
  felter: Partial<Bankpostering["betalinger"][number]> = {},
) => ({
  reference,
  dato: "2026-01-07",
  betalinger: [{ reference, beloeb, ...felter }],
});

const takeIn = async (debitor: TestDebitor, bytes: Uint8Array, myndighed = HELSINGOER) => {
  const svar = await indlaesKontoudtog(
    { clock: debitor.clock, tagere: [debitortager(debitor)] },
    myndighed,
    bytes,
    "test",
  );
  assert.ok(svar.ok, svar.ok ? "" : JSON.stringify(svar.error));
  return svar.value;
};

const udfaldOf = async (debitor: TestDebitor, bytes: Uint8Array, myndighed = HELSINGOER) =>
  (await takeIn(debitor, bytes, myndighed)).poster.map(({ udfald, daekket, rest }) => [
    udfald,
    daekket,
    rest,
  ]);

const assertStemmer = async (debitor: TestDebitor, restancer: bigint, rester: bigint) => {
  const stand = await afstem(debitor, HELSINGOER);
  const psrm = { mellemregning: 0n, ikkeUdbetalt: 0n };
  const debitorer = { kontrolkonto: restancer, restancer, uplaceret: rester, rester };
  assert.deepEqual(stand, { ...debitorer, ...psrm, afvigelser: [] });
};

const artOf = async (debitor: TestDebitor) => (await readOpgaver(debitor, HELSINGOER)).map(({ art }) => art);

test("what names a bill is placed, too little or too much; the rest is a task; the same file again is nothing", async (t) => {
  const debitor = await openDebitor(t);
  const [a, b] = await withBills(debitor, [10_000n, 5_000n]);
  const file = fileOf([
    payment("1", 4_000n, { betalingsid: a! }),
    payment("2", 20_000n, { betalingsid: b!, kreditornummer: "80000008" }),
    payment("3", 700n, { tekst: "Hilsen Anna" }),
    payment("4", 600n, { betalingsid: b!, kreditornummer: "87654321" }),
  ]);
  assert.deepEqual(await udfaldOf(debitor, file), [
    ["PLACERET", 4_000n, 0n],
    // Its own bill first, then what else the debtor owes; the rest is credit.
    ["PLACERET", 11_000n, 9_000n],
    ["UPLACERET", 0n, 700n],
    // Another creditor's number: somebody has paid the wrong one.
    ["UPLACERET", 0n, 600n],
  ]);
  await assertStemmer(debitor, 0n, 10_300n);
  assert.deepEqual(await artOf(debitor), ["uplaceret", "uplaceret"]);
  assert.deepEqual(
    (await udfaldOf(debitor, file)).map(([udfald]) => udfald),
    ["KENDT", "KENDT", "KENDT", "KENDT"],
  );
  await assertStemmer(debitor, 0n, 10_300n);
});

test("a payment that the bank takes back is owed again, in whole or in part, and once only", async (t) => {
  const debitor = await openDebitor(t);
  const [a] = await withBills(debitor, [10_000n]);
  const back = (reference: string, beloeb: bigint, felter = {}) => ({
    ...payment(reference, beloeb, felter),
    retning: "ud" as const,
    tilbagefoert: true,
  });
  const file = fileOf([back("9", 10_000n, { betalingsid: a! }), payment("1", 10_000n, { betalingsid: a! })]);
  // The file tells of the taking back first: money in is taken first all the same.
  assert.deepEqual(
    (await udfaldOf(debitor, file)).map(([udfald]) => udfald),
    ["TILBAGEFOERT", "PLACERET"],
  );
  await assertStemmer(debitor, 10_000n, 0n);
  assert.deepEqual(
    (await udfaldOf(debitor, file)).map(([udfald]) => udfald),
    ["KENDT", "KENDT"],
  );
  await assertStemmer(debitor, 10_000n, 0n);
  await takeIn(debitor, fileOf([payment("2", 8_000n, { betalingsid: a!, endeTilEnde: "E2" })]));
  await assertStemmer(debitor, 2_000n, 0n);
  // By the bank's own reference a part can go back, also where the bank does not call it a reversal.
  const part = { ...payment("2", 3_000n), retning: "ud" as const };
  assert.deepEqual(await udfaldOf(debitor, fileOf([part])), [["TILBAGEFOERT", undefined, 0n]]);
  await assertStemmer(debitor, 5_000n, 0n);
  const more = await takeIn(debitor, fileOf([back("10", 8_000n, { endeTilEnde: "E2" })]));
  assert.deepEqual(
    more.fejl.map(({ kode }) => kode),
    ["IND-009"],
  );
  await assertStemmer(debitor, 5_000n, 0n);
});

test("what cannot be taken is an error and a task; other movements of the account are left alone", async (t) => {
  const debitor = await openDebitor(t);
  await withBills(debitor, [10_000n]);
  await takeIn(debitor, fileOf([payment("1", 100n)]));
  const rent = { ...payment("5", 900n), retning: "ud" as const };
  const home = { ...payment("6", 900n), tilbagefoert: true };
  const lost = { ...payment("7", 900n), retning: "ud" as const, tilbagefoert: true };
  const svar = await takeIn(debitor, fileOf([payment("1", 200n), rent, home, lost]));
  assert.deepEqual(
    svar.poster.map(({ udfald }) => udfald),
    ["AFVIST", "SPRUNGET_OVER", "SPRUNGET_OVER", "AFVIST"],
  );
  assert.deepEqual(
    svar.fejl.map(({ kode }) => kode),
    ["IND-007", "IND-008"],
  );
  const strange = await takeIn(debitor, fileOf([payment("8", 100n)], "DK5000400440116243"));
  assert.deepEqual(
    strange.fejl.map(({ kode }) => kode),
    ["IND-003"],
  );
  assert.deepEqual((await artOf(debitor)).sort(), ["kontoudtog", "kontoudtog", "uplaceret"]);
  await assertStemmer(debitor, 10_000n, 100n);
});

test("a bill of one municipality is not paid by another's file with the same payment id", async (t) => {
  const debitor = await openDebitor(t);
  const [a] = await withBills(debitor, [10_000n]);
  const file = fileOf([payment("1", 10_000n, { betalingsid: a! })]);
  assert.deepEqual(await udfaldOf(debitor, file, VEJEN), [["UPLACERET", 0n, 10_000n]]);
  await assertStemmer(debitor, 10_000n, 0n);
});

test("the same file at the same moment is taken once", async (t) => {
  const debitor = await openDebitor(t);
  const [a] = await withBills(debitor, [10_000n]);
  const file = fileOf(Array.from({ length: 20 }, (_, nr) => payment(`${nr}`, 300n, { betalingsid: a! })));
  const svar = await Promise.all([1, 2, 3].map(() => takeIn(debitor, file)));
  const taken = svar.flatMap(({ poster }) => poster).filter(({ udfald }) => udfald === "PLACERET");
  assert.equal(taken.length, 20);
  await assertStemmer(debitor, 4_000n, 0n);
});

test("a person places a payment, never with somebody else, and pays back what is left, once", async (t) => {
  const debitor = await openDebitor(t);
  await withBills(debitor, [10_000n]);
  const other = await withBills(debitor, [2_000n], "0202021234");
  const [post] = (await takeIn(debitor, fileOf([payment("1", 12_500n)]))).poster;
  const id = post!.indbetaling!;
  type Work = (query: Query, anledning: Anledning) => Promise<Result<bigint, readonly Fejl[]>>;
  const within = (work: Work, haendelse: string = randomUUID()) =>
    withAnledning(debitor, { myndighed: HELSINGOER, aktoer: "test", tekst: "Test", haendelse }, work);
  const place = (skyldner: string, fordringer: readonly string[] = []) =>
    within((query, anledning) =>
      placerHos(debitor, query, anledning, id, { skyldner, fordringer: new Set(fordringer) }),
    );
  const codeOf = (svar: Awaited<ReturnType<typeof place>>) => (svar.ok ? svar.value : svar.error[0]!.kode);
  assert.equal(codeOf(await place("CPR:0303031234")), "DEB-046");
  assert.equal(codeOf(await place("CPR:0101011234", [randomUUID()])), "DEB-045");
  assert.equal(codeOf(await place("CPR:0101011234")), 2_500n);
  assert.equal(codeOf(await place("CPR:0202021234")), "DEB-047");
  assert.equal(other.length, 1);
  assert.deepEqual(await artOf(debitor), []);
  const pay = (beloeb: bigint, haendelse: string) =>
    within(
      (query, anledning) => tilbagebetal(debitor, query, anledning, { id, beloeb, aarsag: "For meget" }),
      haendelse,
    );
  const [first, second] = [randomUUID(), randomUUID()];
  assert.equal(codeOf(await pay(2_000n, first)), 500n);
  // Pressed twice, at once.
  assert.deepEqual((await Promise.all([pay(2_000n, first), pay(2_000n, first)])).map(codeOf), [500n, 500n]);
  assert.equal(codeOf(await pay(400n, first)), "DEB-049");
  assert.equal(codeOf(await pay(600n, second)), "DEB-043");
  assert.equal(codeOf(await pay(500n, second)), 0n);
  await assertStemmer(debitor, 2_000n, 0n);
});
