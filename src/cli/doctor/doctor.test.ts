import assert from "node:assert/strict";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { type Answers, oeir } from "../../../test/cli.js";
import { makeTestFolder, removeTestFolder } from "../../../test/server.js";
import type { Output } from "../../contract/endpoints.js";
import { HELSINGOER, KSD, VEJEN } from "../../scenarier/parter.js";
import { checkAdgange, checkCertificates } from "./certificates.js";
import type { Finding } from "./finding.js";
import { checkFolder } from "./folder.js";
import { checkStatus } from "./hub.js";
import { checkClock, checkNode } from "./machine.js";
import { checkParties } from "./parties.js";
import { checkPort, findListener } from "./ports.js";

const kinds = (findings: readonly Finding[]): readonly string[] => findings.map(({ slags }) => slags);
const ERP = "6b5d0c1e-3f59-4d0a-8a64-15900000e217";
const TODAY = "2026-11-20";

type Aftale = Output<"anmodServiceaftale">;
const aftale = (more: Partial<Aftale>): Aftale => ({
  id: KSD,
  itsystem: KSD,
  itsystemnavn: "KSD",
  myndighed: HELSINGOER,
  myndighedsnavn: "Helsingør",
  service: "SF1590_A",
  rolle: "afsender",
  operationer: ["ModtagFinansbilag"],
  gyldigFra: "2019-11-27",
  tilstand: "godkendt",
  ...more,
});
const receiver = (more: Partial<Aftale> = {}) => aftale({ rolle: "modtager", itsystem: ERP, ...more });
const rute = {
  myndighed: HELSINGOER,
  service: "SF1590_A",
  modtagersystem: ERP,
  adresse: "https://erp",
  paaPause: false,
} as const;

test("a municipality with both agreements and its route is whole", () => {
  const findings = checkParties([aftale({}), receiver()], [rute], TODAY);
  assert.deepEqual(kinds(findings), ["ok"]);
  assert.match(findings[0]?.tekst ?? "", /Helsingør/);
});

test("what a municipality lacks is named with the command that mends it", () => {
  const cases: readonly (readonly [readonly Aftale[], readonly Output<"saetRute">[], string, RegExp])[] = [
    [[aftale({})], [], "fejl", /oeir rute saet Helsingør/],
    [[aftale({})], [rute], "fejl", /--rolle modtager/],
    [[aftale({}), receiver({ itsystem: KSD })], [rute], "fejl", /--rolle modtager/],
    [[aftale({}), receiver({ gyldigTil: "2026-11-19" })], [rute], "fejl", /--rolle modtager/],
    [[receiver()], [rute], "advarsel", /--rolle afsender/],
    [[aftale({ gyldigFra: "2026-11-21" }), receiver()], [rute], "advarsel", /--rolle afsender/],
    [[aftale({}), receiver()], [{ ...rute, paaPause: true }], "advarsel", /oeir rute genoptag Helsingør/],
  ];
  for (const [aftaler, ruter, slags, loesning] of cases) {
    const [found, ...rest] = checkParties(aftaler, ruter, TODAY);
    assert.deepEqual([found?.slags, rest], [slags, []], String(loesning));
    assert.match(found?.loesning ?? "", loesning);
  }
});

test("agreements that wait for a signature or end soon are warned of", () => {
  const aftaler = [
    aftale({ gyldigTil: "2026-12-01" }),
    receiver(),
    aftale({ myndighed: VEJEN, tilstand: "anmodet" }),
  ];
  assert.deepEqual(kinds(checkParties(aftaler, [rute], TODAY)), ["ok", "advarsel", "advarsel"]);
});

type Adgang = Output<"udstedAdgang">;
const NOW = new Date(`${TODAY}T12:00:00Z`);
const adgang = (days: number, more: Partial<Adgang> = {}): Adgang => ({
  id: KSD,
  slags: "token",
  rolle: "system",
  itsystem: KSD,
  navn: "KSD",
  fingeraftryk: "ab",
  gyldigFra: NOW,
  gyldigTil: new Date(NOW.getTime() + days * 86_400_000),
  ...more,
});

test("a credential that ends soon is warned of unless its owner has a newer one", () => {
  assert.deepEqual(kinds(checkAdgange([adgang(10)], NOW)), ["advarsel"]);
  assert.deepEqual(kinds(checkAdgange([adgang(10), adgang(365)], NOW)), ["ok"]);
  assert.deepEqual(kinds(checkAdgange([adgang(10), adgang(365, { slags: "certifikat" })], NOW)), [
    "advarsel",
  ]);
  assert.deepEqual(kinds(checkAdgange([adgang(10), adgang(365, { tilbagekaldt: NOW })], NOW)), ["advarsel"]);
  assert.deepEqual(kinds(checkAdgange([adgang(-1), adgang(10, { tilbagekaldt: NOW })], NOW)), ["ok"]);
});

test("certificates that end soon are bad, and those that are not made yet are no trouble", () => {
  const days: Readonly<Record<string, number>> = { "ca.pem": 3_000, "server.pem": 3 };
  assert.deepEqual(kinds(checkCertificates("/data", (_, file) => days[file])), ["ok", "fejl", "advarsel"]);
  assert.deepEqual(kinds(checkCertificates("/data", () => undefined)), ["advarsel"]);
});

test("what waits is a warning and what is given up is bad", () => {
  const status = { version: "1", venter: 0, opgivet: 0, database: "PostgreSQL 18" };
  assert.deepEqual(kinds(checkStatus(status)), ["ok", "ok", "ok", "ok"]);
  assert.deepEqual(kinds(checkStatus({ ...status, venter: 2, aeldste: NOW, opgivet: 1 })), [
    "ok",
    "ok",
    "advarsel",
    "fejl",
  ]);
});

test("an old Node and a clock that goes wrong are bad", () => {
  assert.equal(checkNode("20.19.0").slags, "ok");
  assert.equal(checkNode("24.1.0").slags, "ok");
  assert.equal(checkNode("20.18.3").slags, "fejl");
  assert.equal(checkNode("18.20.0").slags, "fejl");
  assert.equal(checkClock(NOW, NOW.toUTCString()).slags, "ok");
  assert.equal(checkClock(NOW, new Date(NOW.getTime() - 60_000).toUTCString()).slags, "fejl");
  assert.equal(checkClock(NOW, null).slags, "advarsel");
});

test("keys that others can read are bad", () => {
  const folder = makeTestFolder();
  try {
    mkdirSync(join(folder, "noegler"));
    const key = join(folder, "noegler", "ksd.token");
    writeFileSync(key, "x", { mode: 0o600 });
    assert.deepEqual(kinds(checkFolder(folder)), ["ok"]);
    chmodSync(key, 0o640);
    assert.deepEqual(kinds(checkFolder(folder)), ["fejl"]);
    rmSync(folder, { recursive: true });
    assert.deepEqual(kinds(checkFolder(folder)), ["advarsel"]);
  } finally {
    removeTestFolder(folder);
  }
});

test("a port is free, the hub's, or taken by a program that is named", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const asked = { navn: "portal", port, valg: "--port" };
  const [mine, foreign] = [await checkPort(asked, true), await checkPort(asked, false)];
  const holder = findListener(port);
  await new Promise((resolve) => server.close(resolve));
  assert.equal(mine.slags, "ok");
  assert.equal(foreign.slags, "fejl");
  assert.match(foreign.loesning ?? "", /--port/);
  if (process.platform === "linux") assert.match(holder ?? "", new RegExp(`\\(proces ${process.pid}\\)`));
  assert.match((await checkPort(asked, false)).tekst, /er ledig/);
});

const whole: Answers = {
  seStatus: { version: "1", venter: 0, opgivet: 0, database: "PostgreSQL 18" },
  seServiceaftaler: { serviceaftaler: [aftale({}), receiver()] },
  seRuter: { ruter: [rute] },
  seAdgange: { adgange: [] },
};

test("doctor ends with 0 when all is well, 1 when something is wrong, 2 when the hub cannot be reached", async () => {
  const away = ["doctor", "--url", "http://oeir.example"];
  assert.equal((await oeir(away, whole)).exit, 0);
  const broken = await oeir([...away, "--json"], { ...whole, seRuter: { ruter: [] } });
  assert.equal(broken.exit, 1);
  assert.ok(
    (JSON.parse(broken.out) as Finding[]).some(
      ({ slags, loesning }) => slags === "fejl" && loesning !== undefined,
    ),
  );
  const silent = await oeir(away);
  assert.equal(silent.exit, 2);
  assert.match(silent.out, /fejl {6}DRF-009/);
});
