import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { oeir } from "../../test/cli.js";
import { g69Fil, MAKREL } from "../../test/g69.js";

const show = async (linjer: readonly string[], ...flags: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), "oeir-g69-"));
  try {
    const fil = join(folder, "finans.g69");
    writeFileSync(fil, g69Fil(linjer));
    return await oeir(["g69", "vis", fil, ...flags]);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test("a G69 file is shown with its lines, bilag and sums, without the hub and without the parties' numbers", async () => {
  const { exit, out } = await show(MAKREL);
  assert.equal(exit, 0);
  assert.match(out, /Maskinnummer 00000 den 2022-03-21/);
  assert.match(out, /1 {6}NOR {3}0000001 {6}241126242040197 {2}D {8}1\.000,00 {2}Makrel, 1\.kv 2022/);
  assert.match(out, /Linjer 2, bilag 1\nDebet +1\.000,00\nKredit +1\.000,00/);
  assert.doesNotMatch(out, /12345678/);
});

test("as JSON a G69 file is its bilag with their lines", async () => {
  const [bilag] = JSON.parse((await show(MAKREL, "--json")).out);
  assert.equal(bilag.debet, "1000.00");
  assert.deepEqual(bilag.linjer[1], {
    linje: 2,
    ekspedition: "0000001",
    kontonummer: "220104600110022",
    debetKredit: "K",
    beloeb: "1000.00",
    posteringstype: "NOR",
    tekst: "Makrel, 1.kv 2022",
  });
});

test("every error of a G69 file is shown with its place, and the command ends with 1", async () => {
  const fejl = [MAKREL[0].replace("NOR", "XXX"), MAKREL[1].replace("&2501", "&250A & B")];
  const { exit, out } = await show(fejl);
  assert.equal(exit, 1);
  assert.match(
    out,
    /G69-008 .*linje 1, kolonne 18, G69\[1\]\/posteringstype.*G69-011 .*linje 2, kolonne 143/s,
  );
  assert.equal(JSON.parse((await show(fejl, "--json")).out).fejl.length, 2);
});

test("a file that is not there ends with 2", async () => {
  const { exit, err } = await oeir(["g69", "vis", "/nonexistent.g69"]);
  assert.equal(exit, 2);
  assert.match(err, /Filen '\/nonexistent\.g69' kan ikke læses\./);
});
