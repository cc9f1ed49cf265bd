import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { freshDatabase } from "../../../test/postgres.js";
import { type Database, openDatabase, type Pipelined, type Statement } from "./database.js";
import { isOutcomeUnknown } from "./outcome.js";
import { openPipelined } from "./pipelined.js";
import { sqlState } from "./sql-state.js";

type Both = { readonly database: Database; readonly connection: Pipelined };

const open = async (t: TestContext): Promise<Both> => {
  const where = await freshDatabase(t);
  const database = openDatabase(where);
  const connection = openPipelined(where);
  t.after(() => Promise.all([database.close(), connection.close()]));
  await database.query("opret", "create table konto (nr int8 primary key, navn text)", []);
  return { database, connection };
};

const insert = (...numre: readonly unknown[]): Statement => ({
  name: "konto-ind",
  text: "insert into konto select nr, 'konto ' || nr from unnest($1::int8[]) nr",
  values: [numre],
});
const all: Statement = { name: "konto-alle", text: "select nr, navn from konto order by nr", values: [] };
const sql = (text: string): Statement => ({ name: text, text, values: [] });

const numbers = async ({ database }: Both): Promise<readonly bigint[]> =>
  (await database.query<{ nr: bigint }>("alle", "select nr from konto order by nr", [])).map(({ nr }) => nr);

test("a transaction gives the rows of each statement, the first time and later", async (t) => {
  const both = await open(t);
  for (const nr of [1n, 2n, 3n]) {
    const [inserted, selected, none] = await both.connection.transaction([
      insert(nr, nr + 10n),
      all,
      sql("select nr from konto where false"),
    ]);
    assert.deepEqual(inserted, { rows: [], rowCount: 2 });
    assert.equal(selected!.rowCount, Number(nr) * 2);
    assert.deepEqual(selected!.rows[0], { nr: 1n, navn: "konto 1" });
    assert.deepEqual(none, { rows: [], rowCount: 0 });
  }
  assert.deepEqual(await both.connection.transaction([]), []);
});

test("an error in the middle leaves nothing behind, and the connection usable", async (t) => {
  const both = await open(t);
  await both.connection.transaction([insert(1n)]);
  const transactions = [
    [insert(2n), insert(1n), insert(3n)],
    [insert(2n), sql("select noget forkert"), insert(3n)],
    [insert(2n), insert("ikke et tal"), insert(3n)],
    [sql("select 1/0"), insert(2n)],
    [insert(2n), sql("select 1/0")],
  ];
  const codes: unknown[] = [];
  for (const statements of transactions) {
    // The second time the statements before the bad one are prepared.
    for (let round = 0; round < 2; round++) {
      await both.connection.transaction(statements).catch((reason) => codes.push(sqlState(reason)));
    }
  }
  assert.deepEqual(codes, [
    "23505",
    "23505",
    "42703",
    "42703",
    "22P02",
    "22P02",
    "22012",
    "22012",
    "22012",
    "22012",
  ]);
  assert.deepEqual(await numbers(both), [1n]);
  await both.connection.transaction([insert(2n), insert(3n)]);
  assert.deepEqual(await numbers(both), [1n, 2n, 3n]);
});

test("a value that cannot be written sends nothing at all", async (t) => {
  const both = await open(t);
  const bad: Statement = {
    name: "dårlig",
    text: "select $1::text",
    values: [{ toPostgres: () => assert.fail("nej") }],
  };
  await assert.rejects(both.connection.transaction([insert(1n), bad, insert(2n)]), /nej/);
  assert.deepEqual(await numbers(both), []);
});

test("a constraint that is checked at commit refuses the whole transaction", async (t) => {
  const both = await open(t);
  await both.database.query(
    "fk",
    "alter table konto add far int8 default 99 references konto deferrable initially deferred",
    [],
  );
  await assert.rejects(
    both.connection.transaction([insert(1n)]),
    (reason) => sqlState(reason) === "23503" && !isOutcomeUnknown(reason),
  );
  assert.deepEqual(await numbers(both), []);
});

test("transactions asked for at once are done one after another, in order", async (t) => {
  const both = await open(t);
  const outcomes = await Promise.allSettled(
    [1n, 2n, 2n, 3n].map((nr) => both.connection.transaction([insert(nr), all])),
  );
  assert.deepEqual(
    outcomes.map((o) => (o.status === "fulfilled" ? o.value[1]!.rowCount : sqlState(o.reason))),
    [1, 2, "23505", 3],
  );
});

/** Breaks the connection as soon as it does this. */
const breakAt = async ({ database }: Both, activity: string): Promise<void> => {
  const kill = `select pg_terminate_backend(pid) as done from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and (query like $1 or wait_event = $1)`;
  while ((await database.query("bryd", kill, [activity])).length === 0) await sleep(5);
};

test("a connection lost before commit is an error of which nothing was written", async (t) => {
  const both = await open(t);
  const work = both.connection.transaction([insert(1n), sql("select pg_sleep(60)"), insert(2n)]);
  const lost = assert.rejects(work, (reason) => sqlState(reason) === "57P01" && !isOutcomeUnknown(reason));
  await breakAt(both, "PgSleep");
  await lost;
  assert.deepEqual(await numbers(both), []);
  await both.connection.transaction([insert(3n)]);
  assert.deepEqual(await numbers(both), [3n]);
});

test("a connection lost during commit is an unknown outcome", async (t) => {
  const both = await open(t);
  await both.database.query(
    "langsom",
    "create function sov() returns trigger language plpgsql as 'begin perform pg_sleep(60); return null; end'",
    [],
  );
  await both.database.query(
    "langsomt",
    "create constraint trigger sov after insert on konto deferrable initially deferred for each row execute function sov()",
    [],
  );
  const lost = assert.rejects(both.connection.transaction([insert(1n)]), isOutcomeUnknown);
  await breakAt(both, "PgSleep");
  await lost;
  assert.deepEqual(await numbers(both), []);
});

test("a server that cannot be reached is an error of which nothing was written", async () => {
  const connection = openPipelined({ host: "/findes/ikke", ssl: false });
  await assert.rejects(connection.transaction([all]), (reason) => !isOutcomeUnknown(reason));
  await connection.close();
});
