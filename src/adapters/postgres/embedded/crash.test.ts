import assert from "node:assert/strict";
import { chmodSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { kill9, query, start, startChild, testFolder } from "../../../../test/embedded.js";
import { isAlive } from "./processes.js";

/** The tests share a cluster; each leaves it without a server. */
const folder = testFolder();

const postmasterPid = (folder: string): number =>
  Number(readFileSync(join(folder, "pg", "postmaster.pid"), "utf8").split("\n")[0]);

test("the server of an oeir that was killed is adopted, with what was committed", async () => {
  const { child, told } = await startChild(folder);
  assert.deepEqual(told, { ok: true, adopted: false });
  const pid = postmasterPid(folder);
  await kill9(child);
  const server = await start(folder);
  assert.equal(server.adopted, true);
  assert.equal(postmasterPid(folder), pid);
  assert.deepEqual(await query(server.connection, `select pid from spor where pid = ${child.pid}`), [
    child.pid,
  ]);
  await server.stop();
  assert.equal(isAlive(pid), false);
});

test("oeir and server both killed: the server is started again, with what was committed", async () => {
  const { child } = await startChild(folder);
  await kill9(child);
  process.kill(postmasterPid(folder), "SIGKILL");
  const server = await start(folder);
  assert.equal(server.adopted, false);
  assert.deepEqual(await query(server.connection, `select pid from spor where pid = ${child.pid}`), [
    child.pid,
  ]);
  await server.stop();
});

test("a pid that another program has got, and a server that cannot be reached, do not stand in the way", async () => {
  const first = await start(folder);
  await first.stop();
  const lines = [process.pid, join(folder, "pg"), 0, 5432, "/tmp/findes-ikke", "", "", "ready", ""];
  writeFileSync(join(folder, "pg", "postmaster.pid"), lines.join("\n"), { mode: 0o600 });
  const { child, told } = await startChild(folder);
  assert.deepEqual(told, { ok: true, adopted: false });
  await kill9(child);

  const pid = postmasterPid(folder);
  const socket = readFileSync(join(folder, "pg", "postmaster.pid"), "utf8").split("\n")[4]!;
  rmSync(socket, { recursive: true });
  const second = await start(folder);
  assert.equal(second.adopted, false);
  assert.notEqual(postmasterPid(folder), pid);
  assert.deepEqual(await query(second.connection, `select pid from spor where pid = ${child.pid}`), [
    child.pid,
  ]);
  await second.stop();
});

test("of two first starts at once exactly one wins, and the other says who", async () => {
  const empty = testFolder();
  const both = await Promise.all([startChild(empty), startChild(empty)]);
  const [winner, loser] = both.sort((a, b) => Number(b.told.ok) - Number(a.told.ok));
  assert.deepEqual(winner!.told, { ok: true, adopted: false });
  assert.equal(loser!.told.ok, false);
  assert.match(
    loser!.told.tekst!,
    new RegExp(`bruges allerede af en anden oeir \\(proces ${winner!.child.pid},`),
  );
  await kill9(winner!.child);
  await (await start(empty)).stop();
});

test("as root without user namespaces the server runs as nobody", {
  skip: process.getuid?.() !== 0 && "only root",
}, async () => {
  const programs = testFolder();
  symlinkSync("/bin/chown", join(programs, "chown"));
  const outer = testFolder();
  chmodSync(outer, 0o700);
  const env = { ...process.env, PATH: programs };

  const unreachable = await startChild(join(outer, "data"), env);
  assert.match(unreachable.told.tekst ?? "", /PostgreSQL må ikke køre som root/);

  chmodSync(outer, 0o711);
  const { child, told } = await startChild(join(outer, "data"), env);
  assert.deepEqual(told, { ok: true, adopted: false });
  const status = readFileSync(`/proc/${postmasterPid(join(outer, "data"))}/status`, "utf8");
  assert.match(status, /^Uid:\t65534\t65534/m);
  await kill9(child);
  const adopted = await start(join(outer, "data"));
  assert.equal(adopted.adopted, true);
  await adopted.stop();
});
