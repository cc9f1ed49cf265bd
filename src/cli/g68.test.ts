import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { oeir } from "../../test/cli.js";
import { g68Fil, RAMMET } from "../../test/g68.js";
import { fejl } from "../domain/fejl.js";
import { toFejlDetalje } from "../domain/kvittering.js";

const fileOf = (t: TestContext, linjer: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), "oeir-g68-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const fil = join(folder, "udbetaling.g68");
  writeFileSync(fil, g68Fil(linjer));
  return fil;
};

test("a G68 file is shown with its payouts and their sum, without the hub and without the payees' numbers", async (t) => {
  const fil = fileOf(t, RAMMET);
  const { exit, out } = await oeir(["g68", "vis", fil]);
  assert.equal(exit, 0);
  assert.match(out, /20261130000420000001 {2}2026-11-30 {2}01 {4} +2\.202,50 {2}00000000000000004711/);
  assert.match(out, /Udbetalinger 2\nI alt +3\.203,00/);
  assert.doesNotMatch(out, /0101011234|64942212/);
  const [udbetaling] = JSON.parse((await oeir(["g68", "vis", fil, "--json"])).out);
  assert.equal(udbetaling.beloeb, "2202.50");
});

test("every error of a G68 file is shown with its place, and the command ends with 1", async (t) => {
  const fil = fileOf(
    t,
    RAMMET.map((linje) => linje.replace("&09+", "&09-")),
  );
  const { exit, out } = await oeir(["g68", "vis", fil]);
  assert.equal(exit, 1);
  assert.match(out, /G68-017 .*SF1590_B_01.*linje 6/s);
  assert.equal((await oeir(["g68", "vis", "/nonexistent.g68"])).exit, 2);
});

test("a file is handed over with the ydelsesart it pays; what is refused is told, and the command ends with 1", async (t) => {
  const fil = fileOf(t, RAMMET);
  const besked = {
    beskedIdentifikator: "01a20a9d-a67b-7202-836a-4d29ecc9947d",
    linje: 3,
    antal: 2,
    beloeb: 320_300n,
    kode: "ACCEPTERET" as const,
    fejl: [],
  };
  const sendG68 = { beskeder: [besked], fejl: [] };
  const good = await oeir(["g68", "send", "Helsingør", fil, "--ydelsesart", "SYGEDP"], { sendG68 });
  assert.equal(good.exit, 0);
  assert.match(good.out, /Linje 3: 2 udbetalinger, 3\.203,00 .*ACCEPTERET/);
  const { url } = good.calls[0]!;
  assert.deepEqual([url.pathname, url.searchParams.get("ydelsesart")], ["/api/g68/64502018", "SYGEDP"]);
  const uoplyst = toFejlDetalje(fejl("G68-034", {}, { linje: 3 }));
  const tried = await oeir(["g68", "send", "Helsingør", fil, "--proev"], {
    proevG68: { beskeder: [], fejl: [uoplyst] },
  });
  assert.equal(tried.exit, 1);
  assert.match(tried.out, /G68-034 Det er ikke sagt, hvilken ydelse der udbetales/);
});

test("the example is a file without errors", async (t) => {
  const { out: eksempel } = await oeir(["g68", "eksempel"]);
  const fil = fileOf(t, []);
  writeFileSync(fil, eksempel, "latin1");
  const { exit, out } = await oeir(["g68", "vis", fil]);
  assert.equal(exit, 0);
  assert.match(out, /Udbetalinger 3/);
});

test("a list of failed payouts is taken in by its name; what nobody is sure of ends with 1", async (t) => {
  const fil = fileOf(t, []);
  const linje = {
    linje: 1,
    fakturanummer: "00000000000000004711",
    beloeb: 220_200n,
    forfald: "2026-11-30",
    aarsagskode: "AC07",
    aarsag: "Modtagerens konto er lukket.",
    bilagsnummer: "§38-000000059",
    udfald: "NOTERET" as const,
    udbetalinger: ["01a20a9d-a67b-7202-836a-4d29ecc9947d"],
  };
  const indlaesFejlliste = { maskinnummer: "00042", dato: "2026-12-02", tid: "05:16:46", linjer: [linje] };
  const good = await oeir(["g68", "fejlliste", "Helsingør", fil], { indlaesFejlliste });
  assert.equal(good.exit, 0);
  assert.match(good.out, /2\.202,00 {2}Modtagerens konto er lukket\. {2}afvist {2}01a20a9d/);
  const { url } = good.calls[0]!;
  assert.deepEqual(
    [url.pathname, url.searchParams.get("filnavn")],
    ["/api/udbetaling/64502018/fejlliste", "udbetaling.g68"],
  );
  const usikker = { ...indlaesFejlliste, linjer: [{ ...linje, udfald: "FLERE" as const }] };
  const asked = await oeir(["g68", "fejlliste", "Helsingør", fil], { indlaesFejlliste: usikker });
  assert.equal(asked.exit, 1);
  assert.match(asked.out, /flere udbetalinger kan være ment/);
});
