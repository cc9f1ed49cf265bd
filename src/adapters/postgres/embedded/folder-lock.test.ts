import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeTestFolder, removeTestFolder } from "../../../../test/server.js";
import { openFolder } from "./folder.js";
import { lockFolder } from "./folder-lock.js";
import { birthMark } from "./processes.js";

const open = (t: { after(fn: () => void): void }) => {
  const path = makeTestFolder();
  t.after(() => removeTestFolder(path));
  const folder = openFolder(path);
  assert.ok(folder.ok);
  return folder.value;
};

test("of many at once exactly one gets the folder, and it is free again afterwards", async (t) => {
  const folder = open(t);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => lockFolder(folder)));
  const winners = outcomes.filter((outcome) => outcome.ok);
  assert.equal(winners.length, 1);
  for (const outcome of outcomes) assert.ok(outcome.ok || outcome.error.fejl?.kode === "DRF-001");
  assert.equal(readdirSync(folder.users).length, 1);
  winners[0]?.value.release();
  assert.ok((await lockFolder(folder)).ok);
});

test("entries of processes that are dead, or have got a dead one's pid, are removed", async (t) => {
  const folder = open(t);
  const mark = Number(birthMark(process.pid));
  writeFileSync(join(folder.users, `1_2147483646_${mark}_død`), "");
  writeFileSync(join(folder.users, `1_${process.pid}_${mark + 1}_genbrugt`), "");
  writeFileSync(join(folder.users, "en fremmed fil"), "");
  assert.ok((await lockFolder(folder)).ok);
  assert.equal(readdirSync(folder.users).length, 2);
});

test("an entry that is older by a wrong clock still gives way to nobody who works", async (t) => {
  const folder = open(t);
  writeFileSync(
    join(folder.users, `${Date.now() + 3_600_000}_${process.pid}_${birthMark(process.pid)}_frem`),
    "",
  );
  assert.equal((await lockFolder(folder)).ok, false);
});
