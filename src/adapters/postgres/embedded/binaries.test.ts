import assert from "node:assert/strict";
import { mkdirSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeTestFolder, removeTestFolder } from "../../../../test/server.js";
import { findBinaries, makeSymlinks } from "./binaries.js";

test("a platform without a package is told of DATABASE_URL", () => {
  const found = findBinaries("win32-x64");
  assert.ok(!found.ok);
  assert.match(found.error.tekst, /ingen PostgreSQL med til denne platform \(win32-x64\).* sæt DATABASE_URL/);
});

test("symlinks that npm did not make are made, and those that are there stay", (t) => {
  const root = makeTestFolder();
  t.after(() => removeTestFolder(root));
  mkdirSync(join(root, "native", "lib"), { recursive: true });
  writeFileSync(
    join(root, "native", "pg-symlinks.json"),
    JSON.stringify([{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }]),
  );
  assert.ok(makeSymlinks(join(root, "native")).ok);
  assert.ok(makeSymlinks(join(root, "native")).ok);
  assert.equal(readlinkSync(join(root, "native", "lib", "libpq.so.5")), "libpq.so.5.18");
});
