import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { type TestContext, test } from "node:test";
import type { TestDebitor } from "../../../../test/debitor.js";
import {
  assertBalanced,
  claims,
  inTransaction,
  openTasks,
  reminded,
  runOn,
} from "../../../../test/inddrivelse.js";
import { formatKontering, type Kontering } from "../../../domain/kontering.js";
import { type Bankbetaling, writeCamt054 } from "../../../omverden/bank/camt054.js";
import { HELSINGOER, VEJEN } from "../../../scenarier/parter.js";
import { withAnledning } from "../../anledning.js";
import { indlaesKontoudtog } from "../../kontoudtog/indlaes.js";
import { readIndbetaling } from "../indbetalinger.js";
import { overdragelseskoersel } from "../koersel/overdragelser.js";
import { LIKVIDER, TILSKREVET, UPLACERET } from "../konteringer.js";
import { debitortager } from "../kontoudtog/tager.js";
import { tilbagebetal } from "../placering.js";
import { readAfregninger } from "./afregning.js";
import { modtagAfregning } from "./modtag-afregning.js";
import { sendAktioner } from "./send.js";
import { readUnderretninger } from "./underretninger.js";

/** RIM has collected 500 kr. on a claim of 1,000 kr., with its interest in it, and June is settled; the notices wait. */
const collected = async (t: TestContext) => {
  const one = await reminded(t);
  const { debitor, psrm } = one;
  await runOn(debitor, overdragelseskoersel, "2026-04-01");
  await sendAktioner(debitor, psrm, HELSINGOER);
  debitor.goTo("2026-06-10");
  await psrm.rim.indbetal(HELSINGOER, (await claims(debitor))[0]!.psrm!, 50_000n, "2026-06-10");
  debitor.goTo("2026-07-01");
  return { ...one, read: () => readUnderretninger(debitor, psrm, HELSINGOER) };
};

const settled = async (t: TestContext) => {
  const one = await collected(t);
  await one.psrm.rim.afregn(HELSINGOER, "2026-06");
  await one.read();
  const [afregning] = await readAfregninger(one.debitor.database.query, HELSINGOER);
  return { ...one, afregning: afregning!.id };
};

const fileOf = (...betalinger: readonly Bankbetaling[]) =>
  new TextEncoder().encode(
    writeCamt054({
      meddelelse: "ADVIS",
      tid: "2026-07-01T06:00:00Z",
      iban: "DK7799990000000001",
      posteringer: betalinger.map((one) => ({
        reference: one.reference,
        dato: "2026-06-30",
        betalinger: [one],
      })),
    }),
  );

const payout = (reference: string, beloeb: bigint): Bankbetaling => ({
  reference,
  beloeb,
  betaler: "GAELDSSTYRELSEN",
});

const takeIn = async (debitor: TestDebitor, bytes: Uint8Array) => {
  const svar = await indlaesKontoudtog(
    { clock: debitor.clock, tagere: [debitortager(debitor)] },
    HELSINGOER,
    bytes,
    "test",
  );
  assert.ok(svar.ok);
  return svar.value.poster.map(({ udfald, rest, indbetaling }) => ({ udfald, rest, id: indbetaling! }));
};

/** What stands on an account in the general ledger, debet less kredit. */
const saldo = async (debitor: TestDebitor, kontering: Kontering): Promise<bigint> => {
  const [row] = await debitor.database.query<{ saldo: bigint }>(
    "test-saldo",
    `select coalesce(sum(debet - kredit), 0)::bigint as saldo from erp.postering where myndighed = $1 and kontering = $2`,
    [HELSINGOER, JSON.stringify(kontering)],
  );
  assert.ok(row, formatKontering(kontering));
  return row.saldo;
};

const settle = (debitor: TestDebitor, id: string, afregning: string, myndighed = HELSINGOER) =>
  withAnledning(debitor, { myndighed, aktoer: "Kai", tekst: "Test" }, (query, anledning) =>
    modtagAfregning(debitor, query, anledning, { id, afregning }),
  );

const codeOf = (svar: Awaited<ReturnType<typeof settle>>) => (svar.ok ? svar.value : svar.error[0]!.kode);

test("what PSRM collects is owed by the state, and the month's payout is booked on the bank once", async (t) => {
  const { debitor, psrm, read } = await collected(t);
  await read();
  // What RIM took of the 500 kr. as its interest is income.
  assert.deepEqual([await saldo(debitor, LIKVIDER.psrm), await saldo(debitor, LIKVIDER.bank)], [50_000n, 0n]);
  await assertBalanced(debitor);
  await psrm.rim.afregn(HELSINGOER, "2026-06");
  await read();
  const rente = await saldo(debitor, TILSKREVET.rente);
  const file = fileOf(payout("1", 50_000n));
  const [svar] = await takeIn(debitor, file);
  assert.deepEqual([svar!.udfald, svar!.rest], ["AFREGNET", 0n]);
  const assertOnce = async () => {
    assert.deepEqual(
      [await saldo(debitor, LIKVIDER.psrm), await saldo(debitor, LIKVIDER.bank)],
      [0n, 50_000n],
    );
    assert.deepEqual([await saldo(debitor, UPLACERET), await openTasks(debitor)], [0n, []]);
    assert.equal(await saldo(debitor, TILSKREVET.rente), rente);
    await assertBalanced(debitor);
  };
  await assertOnce();
  assert.deepEqual(
    (await takeIn(debitor, file)).map(({ udfald }) => udfald),
    ["KENDT"],
  );
  await assertOnce();
  const [afregning] = await readAfregninger(debitor.database.query, HELSINGOER);
  assert.deepEqual([afregning!.indbetaling, afregning!.modtaget], [svar!.id, 50_000n]);
  const set = await readIndbetaling(debitor, HELSINGOER, svar!.id);
  assert.ok(set.ok);
  assert.equal(set.value.indbetaling.afregnet, 50_000n);
  assert.deepEqual(
    set.value.haendelser.map(({ art }) => art),
    ["indbetaling.modtaget", "indbetaling.afregnet"],
  );
});

test("the money may come before its settlement: it is a task until then", async (t) => {
  const { debitor, psrm, read } = await collected(t);
  assert.equal((await takeIn(debitor, fileOf(payout("1", 50_000n))))[0]!.udfald, "UPLACERET");
  assert.deepEqual(await openTasks(debitor), ["uplaceret"]);
  await psrm.rim.afregn(HELSINGOER, "2026-06");
  await read();
  assert.deepEqual([await openTasks(debitor), await saldo(debitor, LIKVIDER.psrm)], [[], 0n]);
  await assertBalanced(debitor);
});

test("another amount, another payer or a bill's number is nobody's payout until a collector says so, once", async (t) => {
  const { debitor, afregning } = await settled(t);
  const poster = await takeIn(
    debitor,
    fileOf(
      payout("1", 60_000n),
      { reference: "2", beloeb: 50_000n, betaler: "Anna Andersen" },
      { ...payout("3", 50_000n), betalingsid: "123456789012347" },
    ),
  );
  assert.deepEqual(
    poster.map(({ udfald }) => udfald),
    ["UPLACERET", "UPLACERET", "UPLACERET"],
  );
  const [penge, anna] = poster;
  assert.equal(codeOf(await settle(debitor, penge!.id, randomUUID())), "IND-011");
  assert.equal(codeOf(await settle(debitor, randomUUID(), afregning)), "DEB-041");
  assert.equal(codeOf(await settle(debitor, penge!.id, afregning, VEJEN)), "DEB-041");
  // At most what is paid out: the rest is still somebody's to find out about.
  assert.equal(codeOf(await settle(debitor, penge!.id, afregning)), 10_000n);
  assert.equal(codeOf(await settle(debitor, penge!.id, afregning)), 10_000n);
  assert.equal(codeOf(await settle(debitor, anna!.id, afregning)), "IND-012");
  assert.deepEqual(await openTasks(debitor), ["uplaceret", "uplaceret", "uplaceret"]);
  assert.deepEqual([await saldo(debitor, LIKVIDER.psrm), await saldo(debitor, UPLACERET)], [0n, -110_000n]);
  await assertBalanced(debitor);
});

test("two collectors at once settle a settlement once, and money that PSRM told of is no payout", async (t) => {
  const { debitor, afregning } = await settled(t);
  const poster = await takeIn(debitor, fileOf(payout("1", 20_000n), payout("2", 30_000n)));
  const svar = await Promise.all(poster.map(({ id }) => settle(debitor, id, afregning)));
  assert.deepEqual(svar.map(codeOf).map(String).sort(), ["0", "IND-012"]);
  const [told] = await debitor.database.query<{ id: string }>(
    "test-psrm",
    "select id from debitor.indbetaling where kilde = 'psrm' limit 1",
    [],
  );
  assert.equal(codeOf(await settle(debitor, told!.id, await nyAfregning(debitor))), "IND-013");
  await assertBalanced(debitor);
});

/** A settlement that nothing has been received of. */
const nyAfregning = async ({ database }: TestDebitor): Promise<string> => {
  const id = randomUUID();
  await database.query(
    "test-afregning",
    `insert into debitor.underretning (myndighed, nr, id, slags, dato, beloeb, indhold)
     values ($1, 9999, $2, 'AFREGNING', '2026-07-31', 100, '{}')`,
    [HELSINGOER, id],
  );
  return id;
};

test("money of PSRM that is nobody's here is paid back out of the bank: PSRM still owes it", async (t) => {
  const { debitor, psrm } = await reminded(t);
  const ukendt = {
    ...({ slags: "ALLOKERING", fordringId: "77", dato: "2026-04-02" } as const),
    ...{
      beloeb: 5_300n,
      hovedstol: 5_000n,
      rente: 300n,
      skyldner: { slags: "CPR", nummer: "0101011234" } as const,
    },
    ...{ id: randomUUID(), tid: "2026-04-02T10:00:00Z" },
  };
  const telling = { ...psrm, underretninger: async () => [{ nr: 1n, underretning: ukendt }] };
  await readUnderretninger(debitor, telling, HELSINGOER);
  const rente = await saldo(debitor, TILSKREVET.rente);
  const [penge] = await debitor.database.query<{ id: string }>(
    "test-penge",
    "select id from debitor.indbetaling",
    [],
  );
  const svar = await inTransaction(debitor, (query, anledning) =>
    tilbagebetal(debitor, query, anledning, { id: penge!.id, beloeb: 5_000n, aarsag: "Ikke vores" }),
  );
  assert.ok(svar.ok);
  assert.deepEqual(
    [await saldo(debitor, LIKVIDER.psrm), await saldo(debitor, LIKVIDER.bank)],
    [5_300n, -5_000n],
  );
  await assertBalanced(debitor);
  // The coverage is lifted, and its interest with it; the money has been paid back, so that is somebody's to get.
  const ophaevet = { ...ukendt, beloeb: -5_300n, hovedstol: -5_000n, rente: -300n, id: randomUUID() };
  const lifting = { ...psrm, underretninger: async () => [{ nr: 2n, underretning: ophaevet }] };
  await readUnderretninger(debitor, lifting, HELSINGOER);
  assert.deepEqual(
    [await saldo(debitor, LIKVIDER.psrm), await saldo(debitor, TILSKREVET.rente)],
    [5_000n, rente + 300n],
  );
  assert.ok((await openTasks(debitor)).includes("ophaevet"));
  await assertBalanced(debitor);
});
