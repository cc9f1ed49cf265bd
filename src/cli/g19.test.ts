import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { oeir } from "../../test/cli.js";
import { at, g19Fil, INSTITUTION, PERSON, RATE } from "../../test/g19.js";
import { fejl } from "../domain/fejl.js";
import { toFejlDetalje } from "../domain/kvittering.js";

const HELSINGOER = "64502018";
const ID = "01a20a9d-a67b-7202-836a-4d29ecc9947d";

const fileOf = (t: TestContext, bytes: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), "oeir-g19-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const fil = join(folder, "krav.g19");
  writeFileSync(fil, bytes);
  return fil;
};

test("a G19 file is shown with its rates and sums, without the hub and without the debtors' numbers", async (t) => {
  const slettet = at(at(at(RATE, 113, "S"), 277, "slet-1".padStart(35)), 51, "0000050000");
  const fil = fileOf(t, g19Fil([...INSTITUTION, slettet]));
  const { exit, out } = await oeir(["g19", "vis", fil]);
  assert.equal(exit, 0);
  assert.match(out, /2 {6}209 {2}001 {11}1\.500,00 {2}2026-11-19 +Institution for Ærø og Ål/);
  assert.match(out, /Krav +1 +1\.500,00\nNedreguleringer +1 +500,00/);
  assert.doesNotMatch(out, /0101011234/);
  const [rate] = JSON.parse((await oeir(["g19", "vis", fil, "--json"])).out);
  assert.deepEqual([rate.beloeb, rate.forfaldsdato, rate.slettet], ["1500.00", "2026-11-19", false]);
});

test("every error of a G19 file is shown with its place, and the command ends with 1", async (t) => {
  const fil = fileOf(t, g19Fil([at(PERSON, 7, "1"), at(RATE, 61, "?")]));
  const { exit, out } = await oeir(["g19", "vis", fil]);
  assert.equal(exit, 1);
  assert.match(
    out,
    /G19-010 .*linje 1, kolonne 7, G19\[1\]\/tidspunkt.*G19-013 .*linje 2, kolonne 51, G19\[2\]\/ratebeløb/s,
  );
});

test("a file is handed over; what is refused is told, and the command ends with 1", async (t) => {
  const fil = fileOf(t, g19Fil(INSTITUTION));
  const rate = {
    linje: 2,
    afstemningsnoegle: "noegle-1",
    fakturanummer: "",
    handling: "fordring" as const,
    beloeb: 150_000n,
    beskedIdentifikator: ID,
    debitorkontoIdentifikator: ID,
    kode: "ACCEPTERET" as const,
    begrundelse: "1 fordring på i alt 1.500,00 kr.",
    fejl: [],
  };
  const good = await oeir(["g19", "send", "Helsingør", fil], { modtagG19: { rater: [rate], fejl: [] } });
  assert.equal(good.exit, 0, good.err);
  assert.match(good.out, /Linje 2 noegle-1 1\.500,00 .*ACCEPTERET.* 1 fordring på i alt 1\.500,00 kr\./);
  assert.equal(good.calls[0]!.url.pathname, `/api/g19/${HELSINGOER}`);
  const ukendt = toFejlDetalje(
    fejl("G19-030", { betalingsart: "209", omraade: "001", dato: "2026-11-01" }, { linje: 2 }),
  );
  const tried = await oeir(["g19", "send", "Helsingør", fil, "--proev"], {
    proevG19: { rater: [], fejl: [ukendt] },
  });
  assert.equal(tried.exit, 1);
  assert.match(tried.out, /G19-030 Betalingsart 209, område 001, er ikke kendt/);
  assert.equal((await oeir(["g19", "send", "Helsingør", "findes-ikke"], {})).exit, 2);
});

test("the example is a file without errors", async (t) => {
  const fil = fileOf(t, Buffer.from((await oeir(["g19", "eksempel"])).out, "latin1"));
  const { exit, out } = await oeir(["g19", "vis", fil]);
  assert.equal(exit, 0);
  assert.match(out, /Krav +3 +608,50/);
  assert.ok(readFileSync(fil).length > 0);
});
