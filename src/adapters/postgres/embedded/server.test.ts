import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { query, start, testFolder } from "../../../../test/embedded.js";
import { silent } from "../../../../test/server.js";
import { startEmbedded } from "./server.js";

/** The tests share a cluster, which the first of them makes; each starts the server and stops it. */
const folder = testFolder();

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

test("a first start that was killed half way is done again", async () => {
  mkdirSync(join(folder, "pg.nyt"));
  writeFileSync(join(folder, "pg.nyt", "PG_VERSION"), "18\n");
  const server = await start(folder);
  await server.stop();
  assert.ok(!existsSync(join(folder, "pg.nyt")));
});

test("the server is durable and private, and has its rows after the next start", async () => {
  const first = await start(folder);
  assert.equal(first.adopted, false);
  assert.deepEqual(
    await query(
      first.connection,
      `select name || '=' || setting from pg_settings
       where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'server_encoding',
         'data_checksums', 'jit') order by name collate "C"`,
    ),
    [
      "data_checksums=on",
      "fsync=on",
      "full_page_writes=on",
      "jit=off",
      "listen_addresses=",
      "server_encoding=UTF8",
      "synchronous_commit=on",
    ],
  );
  const socket = first.connection.host!;
  assert.equal(mode(socket), "700");
  assert.equal(mode(join(folder, "noegler")), "700");
  assert.equal(mode(join(folder, "noegler", "postgres.password")), "600");
  assert.equal(mode(join(folder, "pg")), "700");
  assert.equal(mode(join(folder, "pg.log")), "600");
  await assert.rejects(
    query({ ...first.connection, password: "gæt" }, "select 1"),
    /password authentication failed/,
  );
  await query(first.connection, "create table spor as select 'bevaret' as ord");
  await first.stop();
  await first.stop();
  assert.ok(!existsSync(socket));

  const second = await start(folder);
  assert.equal(second.adopted, false);
  assert.deepEqual(await query(second.connection, "select ord from spor"), ["bevaret"]);
  await second.stop();
});

test("a second user of the folder is refused with a sentence that says who has it", async () => {
  const first = await start(folder);
  const second = await startEmbedded({ folder, log: silent });
  assert.ok(!second.ok);
  assert.match(
    second.error.tekst,
    new RegExp(
      `^Datamappen ${folder} bruges allerede af en anden oeir \\(proces ${process.pid}, startet .+\\)\\. ` +
        "Stop den, eller vælg en anden mappe med --data\\.$",
    ),
  );
  assert.equal(second.error.fejl?.kode, "DRF-001");
  // Also where the first one's entry in the folder has been removed, PostgreSQL knows.
  rmSync(join(folder, "brugere"), { recursive: true });
  const third = await startEmbedded({ folder, log: silent });
  assert.equal(third.ok ? "started" : third.error.fejl?.kode, "DRF-001");
  assert.deepEqual(await query(first.connection, "select 1"), [1]);
  await first.stop();
});

const namespaces = process.getuid?.() === 0 && spawnSync("unshare", ["--user", "true"]).status === 0;

test("as root the folder may be private to root", {
  skip: !namespaces && "root with user namespaces",
}, async () => {
  chmodSync(folder, 0o700);
  const server = await start(folder);
  assert.deepEqual(await query(server.connection, "select 1"), [1]);
  await server.stop();
  assert.equal(statSync(join(folder, "pg")).uid, 0);
  chmodSync(folder, 0o711);
});

test("a folder that cannot be used is a sentence, not an exception", async () => {
  writeFileSync(join(folder, "fil"), "");
  const inAFile = await startEmbedded({ folder: join(folder, "fil", "data"), log: silent });
  assert.match(inAFile.ok ? "" : inAFile.error.tekst, /^Datamappen .* kan ikke bruges \(ENOTDIR/);

  const other = join(folder, "andre");
  mkdirSync(join(other, "pg"), { recursive: true });
  const withoutPassword = await startEmbedded({ folder: other, log: silent });
  assert.match(withoutPassword.ok ? "" : withoutPassword.error.tekst, /postgres\.password mangler/);

  mkdirSync(join(other, "noegler"), { recursive: true });
  writeFileSync(join(other, "noegler", "postgres.password"), "hemmelig");
  writeFileSync(join(other, "pg", "PG_VERSION"), "16\n");
  const older = await startEmbedded({ folder: other, log: silent });
  assert.match(older.ok ? "" : older.error.tekst, /lavet af PostgreSQL 16, og her følger version 18 med/);
});

test("a connection of the lock that is broken is made again", async () => {
  const server = await start(folder);
  const holders = "select count(*)::int from pg_locks where locktype = 'advisory' and granted";
  const broken = await query(
    server.connection,
    "select count(pg_terminate_backend(pid))::int from pg_locks where locktype = 'advisory'",
  );
  assert.deepEqual(broken, [1]);
  const deadline = Date.now() + 10_000;
  while ((await query(server.connection, holders))[0] !== 1)
    assert.ok(Date.now() < deadline, "not made again");
  await server.stop();
});
