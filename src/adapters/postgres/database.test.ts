import assert from "node:assert/strict";
import { test } from "node:test";
import { freshDatabase } from "../../../test/postgres.js";
import { openDatabase } from "./database.js";
import { isOutcomeUnknown } from "./outcome.js";

test("whole numbers are bigint, dates are texts, instants are Dates, both ways", async (t) => {
  const database = openDatabase(await freshDatabase(t));
  t.after(database.close);
  const values = [9_007_199_254_740_993n, "2026-11-23", new Date("2026-11-23T21:00:00.123Z"), [1n, 2n], null];
  const rows = await database.query(
    "alt",
    "select $1::int8 as i, $2::date as d, $3::timestamptz as t, $4::int8[] as ii, $5::text as n, $6::date[] as dd",
    [...values, ["2026-01-01", "2026-12-31"]],
  );
  assert.deepEqual(rows, [
    {
      i: 9_007_199_254_740_993n,
      d: "2026-11-23",
      t: new Date("2026-11-23T21:00:00.123Z"),
      ii: [1n, 2n],
      n: null,
      dd: ["2026-01-01", "2026-12-31"],
    },
  ]);
});

test("a transaction is all or nothing, also when its work swallows an error", async (t) => {
  const database = openDatabase(await freshDatabase(t));
  t.after(database.close);
  await database.query("opret", "create table konto (nr int primary key)", []);
  const insert = "insert into konto values ($1)";
  const nine = await database.transaction(async (query) => {
    await query("ind", insert, [1]);
    return 9;
  });
  assert.equal(nine, 9);
  await assert.rejects(
    database.transaction(async (query) => {
      await query("ind", insert, [2]);
      throw new Error("fortrudt");
    }),
    /fortrudt/,
  );
  await assert.rejects(
    database.transaction(async (query) => {
      await query("ind", insert, [3]);
      await query("ind", insert, [1]).catch(() => undefined);
    }),
    /rolled back/,
  );
  assert.deepEqual(await database.query("alle", "select nr from konto", []), [{ nr: 1 }]);
});

test("who is told that a transaction failed finds nothing locked by it", async (t) => {
  const database = openDatabase(await freshDatabase(t));
  t.after(database.close);
  await database.query("opret", "create table konto (nr int primary key)", []);
  await database.query("ind", "insert into konto values (1)", []);
  const free = "select nr from konto for update skip locked";
  for (let forsoeg = 0; forsoeg < 50; forsoeg += 1) {
    const failing = database.transaction(async (query) => {
      await query("ledige", free, []);
      throw new Error("fortrudt");
    });
    await assert.rejects(failing, /fortrudt/);
    assert.deepEqual(await database.query("ledige", free, []), [{ nr: 1 }]);
  }
});

test("a lost connection during work is an error, during commit an unknown outcome; both leave the pool whole", async (t) => {
  const database = openDatabase(await freshDatabase(t), { maxConnections: 2 });
  t.after(database.close);
  await database.query("opret", "create table konto (nr int)", []);
  const kill =
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()";
  const work = database.transaction(async (query) => {
    await query("ind", "insert into konto values (1)", []);
    await database.query("dræb", kill, []);
    await query("ind", "insert into konto values (2)", []);
  });
  await assert.rejects(work, (reason) => !isOutcomeUnknown(reason));
  const commit = database.transaction(async (query) => {
    await query("ind", "insert into konto values (3)", []);
    await database.query("dræb", kill, []);
  });
  await assert.rejects(commit, isOutcomeUnknown);
  assert.deepEqual(await database.query("alle", "select nr from konto", []), []);
});
