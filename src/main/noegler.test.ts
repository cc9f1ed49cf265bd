import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeTestFolder, removeTestFolder } from "../../test/server.js";
import { createBeviser } from "../adapters/security/beviser.js";
import { proevebevisOf } from "../domain/proevebevis.js";
import { ensureSealKeys } from "./noegler.js";

const folder = makeTestFolder();
after(() => removeTestFolder(folder));
const path = join(folder, "noegler", "proevebevis.noegle");
const bevis = proevebevisOf({ myndighed: "64502018", indholdHash: Buffer.alloc(32) }, ["1"], new Date());

test("a key is made once, for the owner alone, and a new one on top still knows what the old one sealed", () => {
  const [first] = ensureSealKeys(folder);
  assert.deepEqual(ensureSealKeys(folder), [first]);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  const before = createBeviser([first]).seal(bevis);
  writeFileSync(path, `${"ab".repeat(32)}\n${readFileSync(path, "utf8")}`);
  const rotated = createBeviser(ensureSealKeys(folder));
  assert.deepEqual(rotated.open(before), bevis);
  assert.equal(createBeviser([first]).open(rotated.seal(bevis)), undefined);
});

test("a file without a whole key is said in words, rather than sealing with half of one", () => {
  writeFileSync(path, "abcd\n");
  assert.throws(() => ensureSealKeys(folder), /proevebevis\.noegle skal have mindst én nøgle/);
});
