import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { rename, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createSftpmapper } from "./sftp-mapper.js";

const SYSTEM = "6f1d2f2e-0000-4000-8000-000000000001";

test("a link laid in the place of OUT in the middle of a look never lets a file elsewhere be taken", {
  skip: process.platform !== "linux",
}, async (t) => {
  const root = mkdtempSync(join(tmpdir(), "oeir-mapper-"));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const mapper = createSftpmapper(root);
  await mapper.findTriggere(SYSTEM);
  const out = join(root, SYSTEM, "OUT");
  const elsewhere = join(root, "andetsteds");
  mkdirSync(elsewhere);
  for (const name of ["x.xml", "x.xml.trigger"]) writeFileSync(join(elsewhere, name), name);

  for (let round = 0; round < 100; round += 1) {
    const swap = (async () => {
      await rename(out, `${out}-gemt`);
      await symlink(elsewhere, out);
      await rm(out);
      await rename(`${out}-gemt`, out);
    })();
    const takes = Array.from({ length: 8 }, () => mapper.take({ system: SYSTEM, navn: "x.xml" }));
    for (const taken of await Promise.allSettled(takes)) {
      if (taken.status === "fulfilled") assert.equal(taken.value, undefined);
    }
    await swap;
    assert.ok(existsSync(join(elsewhere, "x.xml")));
    assert.ok(existsSync(join(elsewhere, "x.xml.trigger")));
  }
});
