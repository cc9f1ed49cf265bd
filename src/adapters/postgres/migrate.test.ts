import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { freshDatabase } from "../../../test/postgres.js";
import { makeTestFolder, removeTestFolder } from "../../../test/server.js";
import { withClient } from "./client.js";
import { MIGRATIONS, migrate } from "./migrate.js";

/** An empty database and a folder of migrations of our own. */
const prepare = async (t: TestContext) => {
  const connection = await freshDatabase(t);
  await withClient(connection, (client) =>
    client.query("drop schema oeir cascade; drop table oeir_migration"),
  );
  const folder = makeTestFolder();
  t.after(() => removeTestFolder(folder));
  const write = (name: string, sql: string): void => writeFileSync(join(folder, name), sql);
  write("0001_en.sql", "create table en (nr int);\ninsert into en values (1);\n");
  write("0002_to.sql", "create table to_ (nr int);\n");
  write("schema.sql", "not a migration");
  return { connection, folder, write, run: () => migrate(connection, folder) };
};

const errorOf = async (run: () => ReturnType<typeof migrate>): Promise<string> => {
  const outcome = await run();
  return outcome.ok ? "" : outcome.error.tekst;
};

test("each file is run once, in order, and only the new ones later", async (t) => {
  const { run, write } = await prepare(t);
  assert.deepEqual(await run(), { ok: true, value: ["0001_en.sql", "0002_to.sql"] });
  write("0003_tre.sql", "alter table en add navn text");
  assert.deepEqual(await run(), { ok: true, value: ["0003_tre.sql"] });
  assert.deepEqual(await run(), { ok: true, value: [] });
});

test("two programs that start at once share the work", async (t) => {
  const { run } = await prepare(t);
  const both = await Promise.all([run(), run()]);
  const names = both.map((one) => (one.ok ? one.value.length : one.error.tekst));
  assert.deepEqual(names.sort(), [0, 2]);
});

test("a file that was changed, removed or put in between is a clear error", async (t) => {
  const { folder, run, write } = await prepare(t);
  await run();
  write("0002_to.sql", "create table to_ (nr int);\r\n");
  assert.equal(await errorOf(run), "");
  write("0002_to.sql", "create table to_ (nr bigint);\n");
  assert.match(await errorOf(run), /^Migreringen 0002_to\.sql er ændret, efter at databasen fik den/);
  rmSync(join(folder, "0002_to.sql"));
  assert.match(await errorOf(run), /0002_to\.sql, som denne oeir ikke kender/);
  write("0003_tre.sql", "select 1");
  assert.match(await errorOf(run), /ikke nummereret fortløbende: 0003_tre\.sql/);
});

test("a file that fails is rolled back whole, and those before it stay", async (t) => {
  const { connection, run, write } = await prepare(t);
  write("0003_tre.sql", "create table tre (nr int); select 1/0;");
  assert.match(await errorOf(run), /^Migreringen 0003_tre\.sql kan ikke køres \(division by zero\)/);
  const { rows } = await withClient(connection, (client) =>
    client.query("select to_regclass('tre') as tre, (select max(nr) from oeir_migration) as nr"),
  );
  assert.deepEqual(rows, [{ tre: null, nr: 2 }]);
});

test("the project's own migrations are found from where they are installed", async (t) => {
  assert.deepEqual(await migrate(await freshDatabase(t), MIGRATIONS), { ok: true, value: [] });
});
