import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { freshDatabase } from "../../test/postgres.js";
import { finansbilag } from "../../test/property/arbitraries.js";
import { withClient } from "../adapters/postgres/client.js";
import { type Database, openDatabase } from "../adapters/postgres/database.js";
import { openPipelined } from "../adapters/postgres/pipelined.js";
import type { Finansbilag } from "../domain/finans/model.js";
import { HELSINGOER, VEJEN } from "../scenarier/parter.js";
import { type Bogfoering, modtagFinansbilag } from "./bogfoering.js";
import { createKontoboeger } from "./kontobog.js";
import { createLedger, findBogfoert } from "./ledger.js";
import { opretMyndighed } from "./opret-myndighed.js";
import { findSaldi } from "./regnskab.js";
import { findOriginal } from "./tilbagefoersel.js";

const open = async (t: Parameters<typeof freshDatabase>[0]) => {
  const closers: (() => Promise<void>)[] = [];
  const connection = await freshDatabase({ after: (close) => void closers.push(close) });
  const database = openDatabase(connection);
  const lanes = [openPipelined(connection), openPipelined(connection)];
  t.after(async () => {
    for (const lane of lanes) await lane.close();
    await database.close();
    for (const close of closers) await close();
  });
  for (const myndighed of [HELSINGOER, VEJEN]) await opretMyndighed(database, myndighed);
  const erp: Bogfoering = {
    kontobog: createKontoboeger(database, () => new Date()),
    book: createLedger(database, lanes),
    findBogfoert: (bilag) => findBogfoert(database, bilag),
    findOriginal: (valg) => findOriginal(database, valg),
  };
  return { connection, database, erp };
};

/** The løbenumre of a municipality's bilag, rising; and what they should be. */
const numbersOf = async (database: Database, myndighed: string): Promise<readonly bigint[]> => {
  const rows = await database.query<{ loebenummer: bigint }>(
    "test-numre",
    "select loebenummer from erp.bilag where myndighed = $1 order by 1",
    [myndighed],
  );
  return rows.map(({ loebenummer }) => loebenummer);
};

const oneTo = async (database: Database, myndighed: string): Promise<readonly bigint[]> =>
  (await numbersOf(database, myndighed)).map((_, index) => BigInt(index + 1));

/** The years that arbitrary dates are in. */
const YEARS = Array.from({ length: 10 }, (_, index) => 2019 + index);

const book = (erp: Bogfoering, bilag: Finansbilag) =>
  modtagFinansbilag(erp, { beskedId: randomUUID(), bilag });

test("random bilag in random order, doubled and at once: each is booked once, and every balance is as counted by hand", async (t) => {
  const { database, erp } = await open(t);
  const totals = new Map([
    [HELSINGOER, 0n],
    [VEJEN, 0n],
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(finansbilag, { minLength: 1, maxLength: 12 }), async (bilag) => {
      const doubled = [...bilag, ...bilag].sort(() => Math.random() - 0.5);
      const answers = await Promise.all(doubled.map((one) => book(erp, one)));
      for (const { kode, fejl } of answers) assert.equal(kode, "ACCEPTERET", JSON.stringify(fejl));
      for (const one of bilag) {
        const { modtagerMyndighed: cvr, kontroltotal } = one;
        totals.set(cvr, totals.get(cvr)! + kontroltotal.debetTotal);
      }
      for (const [cvr, total] of totals) {
        const konti = (
          await Promise.all(YEARS.map((aar) => findSaldi(database, cvr, `${aar}-12-31`)))
        ).flat();
        assert.equal(
          konti.reduce((sum, { debet }) => sum + debet, 0n),
          total,
        );
        assert.equal(
          konti.reduce((sum, { kredit }) => sum + kredit, 0n),
          total,
        );
      }
    }),
    { numRuns: 25 },
  );
  for (const cvr of totals.keys())
    assert.deepEqual(await numbersOf(database, cvr), await oneTo(database, cvr));
});

test("a refused bilag leaves nothing, and is booked once its account is there", async (t) => {
  const { connection, database, erp } = await open(t);
  const [bilag] = fc.sample(finansbilag, 1);
  const unknown = {
    ...bilag!,
    posteringer: bilag!.posteringer.map((line) => ({
      ...line,
      kontodimensioner: line.kontodimensioner.map((one) =>
        one.dimension === "Gruppering" ? { ...one, vaerdi: "998" } : one,
      ),
    })),
  };
  const refused = await book(erp, unknown);
  assert.equal(refused.kode, "AFVIST");
  assert.equal(refused.fejl.length, bilag!.posteringer.length);
  assert.deepEqual(new Set(refused.fejl.map(({ kode }) => kode)), new Set(["ERP-002"]));
  const other = await book(erp, bilag!);
  assert.equal(other.kode, "ACCEPTERET");
  const changed = await book(erp, { ...bilag!, bilagstekst: "en anden tekst" });
  assert.equal(changed.fejl[0]?.kode, "ERP-004");
  const rows = await withClient(connection, (client) =>
    client.query("select count(*)::int as antal from erp.bilag"),
  );
  assert.equal(rows.rows[0].antal, 1);
  assert.ok(database);
});

test("the database itself refuses a bilag that does not balance, and every update or delete", async (t) => {
  const { connection, erp } = await open(t);
  await book(erp, fc.sample(finansbilag, 1)[0]!);
  const sql = (text: string) => withClient(connection, (client) => client.query(text));
  await assert.rejects(
    sql(`insert into erp.postering select myndighed, loebenummer, 999, kontonummer, bogfoeringsdato, 1, 0, tekst,
      postering_id, kontering, part, referencer from erp.postering limit 1`),
    /går ikke op/,
  );
  for (const text of [
    "update erp.postering set debet = debet",
    "delete from erp.postering",
    "truncate erp.postering",
    "update erp.bilag set tekst = ''",
  ]) {
    await assert.rejects(sql(text), /kan kun tilføjes|cannot truncate/, text);
  }
});

test("a municipality without books here, and a closed account, are refused by name", async (t) => {
  const { connection, erp } = await open(t);
  const [bilag] = fc.sample(finansbilag, 1);
  const elsewhere = await book(erp, { ...bilag!, modtagerMyndighed: "35209115" });
  assert.equal(elsewhere.fejl[0]?.kode, "ERP-001");
  await withClient(connection, (client) => client.query("update erp.konto set lukket_fra = '2019-06-01'"));
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const closed = await book(erp, bilag!);
  assert.deepEqual(new Set(closed.fejl.map(({ kode }) => kode)), new Set(["ERP-003"]));
});
