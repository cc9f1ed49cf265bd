import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { oeir } from "../../test/cli.js";
import { g69Fil, MAKREL } from "../../test/g69.js";
import { fejl } from "../domain/fejl.js";
import { toFejlDetalje } from "../domain/kvittering.js";

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

const HELSINGOER = "64502018";
const bilag = {
  finansbilagIdentifikator: "01a20a9d-a67b-7202-836a-4d29ecc9947d",
  bilagsnummer: "00042-0000001",
  bilagsdato: "2026-11-19",
  debet: 660_750n,
};

test("a file is handed over with the sortiment it uses; what is refused is told, and the command ends with 1", async () => {
  const folder = mkdtempSync(join(tmpdir(), "oeir-g69-"));
  const fil = join(folder, "finans.g69");
  writeFileSync(fil, g69Fil(MAKREL));
  const modtagG69 = {
    bilag: [{ ...bilag, kode: "ACCEPTERET" as const, begrundelse: "Bogført som bilag 7.", fejl: [] }],
    fejl: [],
  };
  const good = await oeir(["g69", "send", "Helsingør", fil, "--sortimentversion", "1.1"], { modtagG69 });
  assert.equal(good.exit, 0);
  assert.match(good.out, /00042-0000001 2026-11-19 6\.607,50 .*ACCEPTERET.* Bogført som bilag 7\./);
  const { url } = good.calls[0]!;
  assert.equal(url.pathname, `/api/g69/${HELSINGOER}`);
  assert.equal(url.searchParams.get("version"), "1.1");
  const ukendt = toFejlDetalje(fejl("G69-031", { konto: "0000000001", dato: "2026-11-20" }, { linje: 5 }));
  const proevG69 = { bilag: [], fejl: [ukendt] };
  const tried = await oeir(["g69", "send", "Helsingør", fil, "--proev"], { proevG69 });
  assert.equal(tried.exit, 1);
  assert.match(tried.out, /G69-031 Kontonummeret 0000000001 er ikke kendt/);
  assert.equal((await oeir(["g69", "send", "Helsingør", "findes-ikke"], {})).exit, 2);
  rmSync(folder, { recursive: true });
});

test("the example is a file without errors", async () => {
  const folder = mkdtempSync(join(tmpdir(), "oeir-g69-"));
  const fil = join(folder, "uge47.g69");
  writeFileSync(fil, (await oeir(["g69", "eksempel"])).out, "latin1");
  const { exit, out } = await oeir(["g69", "vis", fil]);
  assert.equal(exit, 0);
  assert.match(out, /Linjer 6, bilag 2/);
  rmSync(folder, { recursive: true });
});
