import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { oeir } from "../../test/cli.js";
import type { Output } from "../contract/endpoints.js";
import { HELSINGOER } from "../scenarier/parter.js";

const folder = mkdtempSync(join(tmpdir(), "oeir-afstemning-"));
after(() => rmSync(folder, { recursive: true }));

const ID = "01a20a9d-0000-7000-8000-000000000001";

const seUdbetalingsafstemning: Output<"seUdbetalingsafstemning"> = {
  dato: "2026-11-27",
  stemmer: true,
  udbetalinger: { antal: 1, beloeb: 25_000n },
  tilstande: [{ tilstand: "UDFOERT", navn: "Udført", antal: 1, beloeb: 25_000n }],
  kaede: [],
  konti: [],
  afvigelser: [],
  flereAfvigelser: 0,
};

test("a day is reconciled, and the exit code tells whether it agrees", async () => {
  const argv = ["udbetaling", "afstem", "Helsingør", "2026-11-27"];
  const good = await oeir(argv, { seUdbetalingsafstemning });
  assert.equal(good.exit, 0);
  assert.equal(good.calls[0]!.url.pathname, `/api/udbetaling/${HELSINGOER}/afstemning/2026-11-27`);
  assert.match(good.out, /1 udbetalinger på 250,00 kr\.[\s\S]*Stemmer\.[\s\S]*Udført +1 +250,00/);
  const forskel = {
    art: "ikke-udfoert" as const,
    alvor: "afvigelse" as const,
    tekst: "Udførelsesdagen er gået",
    hvem: "udbetalingen",
    goer: "Indlæs bankens fil.",
    beloeb: 25_000n,
    udbetaling: ID,
  };
  const bad = await oeir(argv, {
    seUdbetalingsafstemning: { ...seUdbetalingsafstemning, stemmer: false, afvigelser: [forskel] },
  });
  assert.equal(bad.exit, 1);
  assert.match(
    bad.out,
    new RegExp(`Udførelsesdagen er gået, 250,00 kr\\.\\n +${ID}\\n +udbetalingen: Indlæs`),
  );
});

test("a day is closed and its statement written for an auditor", async () => {
  const til = join(folder, "dag.html");
  const afslutUdbetalingsdag: Output<"afslutUdbetalingsdag"> = {
    nr: 7,
    version: 2,
    dato: "2026-11-27",
    aktoer: "Eva",
    dannet: new Date("2026-11-28T08:00:00Z"),
    hash: "ab",
    uroert: true,
    stemmer: true,
    afvigelser: 0,
    aendret: ["Udført: ingen → 1 på 250,00 kr."],
  };
  const svar = { afslutUdbetalingsdag, hentAfslutning: new Blob(["<!doctype html>"]).stream() };
  const { exit, out, calls } = await oeir(
    ["udbetaling", "afslut", "Helsingør", "2026-11-27", "--html", til],
    svar,
  );
  assert.equal(exit, 0);
  assert.match(out, /nr\. 7, version 2[\s\S]*Ændret: Udført: ingen → 1/);
  assert.equal(calls[1]!.url.pathname, `/api/udbetaling/${HELSINGOER}/afslutninger/7/html`);
  assert.equal(readFileSync(til, "utf8"), "<!doctype html>");
});

test("what is late is told, and the exit code says so", async () => {
  const intet = await oeir(["udbetaling", "forsinkede", "Helsingør"], {
    seForsinkede: { alarmtimer: 24, forsinkede: [], flere: 0 },
  });
  assert.equal(intet.exit, 0);
  const forsinket = {
    art: "svar" as const,
    tekst: "NemKonto har ikke svaret i tide",
    goer: "",
    udbetaling: ID,
    tilstand: "ANMODET" as const,
    beloeb: 25_000n,
    udfoerelsesdato: "2026-11-27",
    siden: new Date("2026-11-25T08:00:00Z"),
  };
  const sent = await oeir(["udbetaling", "forsinkede", "Helsingør"], {
    seForsinkede: { alarmtimer: 24, forsinkede: [forsinket], flere: 0 },
  });
  assert.equal(sent.exit, 1);
  assert.match(sent.out, /NemKonto har ikke svaret i tide +2026-11-27 +250,00/);
});
