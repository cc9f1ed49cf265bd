import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Answers, oeir } from "../../test/cli.js";
import { makeTestFolder, removeTestFolder } from "../../test/server.js";
import { ensurePki } from "../adapters/security/pki.js";
import type { Output } from "../contract/endpoints.js";
import { HELSINGOER, KSD, ODENSE } from "../scenarier/parter.js";

const folder = makeTestFolder();
after(() => removeTestFolder(folder));
const env = { OEIR_DATA: folder };

const seItSystemer = { itsystemer: [{ id: KSD, navn: "KSD", leverandoer: "99990007" }] };
const NOW = new Date("2026-11-20T12:00:00Z");

const aftale = (body: Record<string, unknown>): Output<"anmodServiceaftale"> => ({
  id: "01a20a9d-0000-7000-8000-000000000001",
  itsystem: KSD,
  itsystemnavn: "KSD",
  myndighed: ODENSE,
  myndighedsnavn: "Odense",
  service: "SF1590_A",
  rolle: "afsender",
  operationer: ["ModtagFinansbilag"],
  gyldigFra: "2026-11-20",
  tilstand: "anmodet",
  ...body,
});

const bodyOf = ({ calls }: Awaited<ReturnType<typeof oeir>>): Record<string, unknown> =>
  JSON.parse(calls.find(({ body }) => body !== "")?.body ?? "{}");

test("an agreement is asked for by the names of system and municipality", async () => {
  const asked = await oeir(
    ["aftale", "anmod", "--system", "ksd", "--kommune", "Odense", "--fra", "2026-12-01"],
    {
      seItSystemer,
      anmodServiceaftale: aftale({}),
    },
  );
  assert.equal(asked.exit, 0);
  assert.deepEqual(bodyOf(asked), {
    itsystem: KSD,
    myndighed: ODENSE,
    service: "SF1590_A",
    rolle: "afsender",
    operationer: ["ModtagFinansbilag", "HentKvittering"],
    gyldigFra: "2026-12-01",
  });
  assert.match(asked.out, /oeir aftale godkend 01a20a9d-0000-7000-8000-000000000001/);
});

test("a system that nobody has by that name, or several, is told and nothing is asked for", async () => {
  const argv = ["aftale", "anmod", "--system", "KSD", "--kommune", "Odense"];
  const twice = {
    itsystemer: [...seItSystemer.itsystemer, { ...seItSystemer.itsystemer[0]!, id: ODENSE_ERP }],
  };
  const [none, several] = [
    await oeir(argv, { seItSystemer: { itsystemer: [] } }),
    await oeir(argv, { seItSystemer: twice }),
  ];
  assert.deepEqual([none.exit, none.calls.length, several.exit, several.calls.length], [2, 1, 2, 1]);
  assert.match(none.err, /Intet it-system hedder 'KSD'/);
  assert.match(several.err, /Flere it-systemer hedder 'KSD'/);
});

const ODENSE_ERP = "6b5d0c1e-3f59-4d0a-8a64-15900000e461";

test("a decision carries its reason, and one that cannot be made ends with 1", async () => {
  const approved = await oeir(["aftale", "godkend", "x", "aftalt den 1."], {
    godkendServiceaftale: aftale({ tilstand: "godkendt" }),
  });
  assert.deepEqual([approved.exit, bodyOf(approved)], [0, { begrundelse: "aftalt den 1." }]);
  const late = await oeir(["aftale", "afvis", "x", "nej"], {
    afvisServiceaftale: { status: 409, koder: ["AFT-007"] },
  });
  assert.equal(late.exit, 1);
});

const rute: Output<"saetRute"> = {
  myndighed: HELSINGOER,
  service: "SF1590_A",
  modtagersystem: KSD,
  adresse: "https://erp/a",
  paaPause: true,
};

test("a new address leaves a paused route paused; resuming opens it and changes nothing else", async () => {
  const answers: Answers = { seItSystemer, seRuter: { ruter: [rute] }, saetRute: rute };
  const moved = await oeir(
    ["rute", "saet", "Helsingør", "--system", "KSD", "--adresse", "https://erp/b"],
    answers,
  );
  assert.deepEqual(bodyOf(moved), { ...rute, adresse: "https://erp/b" });
  const opened = await oeir(["rute", "genoptag", "Helsingør"], answers);
  assert.deepEqual(bodyOf(opened), { ...rute, paaPause: false });
  assert.match(opened.out, /Ruten til Helsingør er åben/);
});

test("a municipality without a route cannot have it paused", async () => {
  const { exit, err } = await oeir(["rute", "pause", "Odense"], { seRuter: { ruter: [] } });
  assert.equal(exit, 1);
  assert.match(err, /Odense har ingen rute/);
});

const adgang: Output<"udstedAdgang"> = {
  id: KSD,
  slags: "token",
  rolle: "system",
  itsystem: KSD,
  navn: "KSD",
  fingeraftryk: "ab".repeat(32),
  gyldigFra: NOW,
  gyldigTil: NOW,
  noegle: "oeir_hemmelig",
};

test("a token is alone on stdout, or kept in the data folder and shown nowhere", async () => {
  const answers: Answers = { seItSystemer, udstedAdgang: adgang };
  const shown = await oeir(["token", "opret", "KSD", "--system", "KSD"], answers, { env });
  assert.deepEqual([shown.exit, shown.out], [0, "oeir_hemmelig\n"]);
  const kept = await oeir(["token", "opret", "KSD", "--system", "KSD", "--gem", "ny", "--json"], answers, {
    env,
  });
  const file = join(folder, "noegler", "ny.token");
  assert.equal(readFileSync(file, "utf8"), "oeir_hemmelig\n");
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.ok(!`${kept.out}${kept.err}`.includes("oeir_hemmelig"));
});

test("a token for people carries its role and whom it is for", async () => {
  const argv = [
    "token",
    "opret",
    "Bogholder",
    "--rolle",
    "kommune",
    "--kommune",
    "Helsingør",
    "--dage",
    "30",
  ];
  const issued = await oeir(argv, { udstedAdgang: { ...adgang, rolle: "kommune" } }, { env });
  assert.deepEqual(bodyOf(issued), {
    slags: "token",
    rolle: "kommune",
    cvr: HELSINGOER,
    navn: "Bogholder",
    dage: 30,
  });
});

test("a certificate is issued from the data folder's authority, registered, and never written over", async () => {
  await ensurePki(folder);
  const argv = ["certifikat", "udsted", "KSD Test", "--system", "KSD", "--mappe", folder];
  const answers: Answers = { seItSystemer, udstedAdgang: { ...adgang, slags: "certifikat" } };
  const issued = await oeir(argv, answers, { env });
  assert.equal(issued.exit, 0);
  const certificate = new X509Certificate(readFileSync(join(folder, "ksd-test.pem")));
  const authority = new X509Certificate(readFileSync(join(folder, "pki", "ca.pem")));
  assert.ok(certificate.verify(authority.publicKey));
  const fingeraftryk = certificate.fingerprint256.replaceAll(":", "").toLowerCase();
  assert.equal(bodyOf(issued).fingeraftryk, fingeraftryk);
  assert.equal(statSync(join(folder, "ksd-test.key")).mode & 0o777, 0o600);
  const again = await oeir(argv, answers, { env });
  assert.deepEqual(
    [again.exit, again.calls.some(({ operation }) => operation === "udstedAdgang")],
    [2, false],
  );

  const registered = await oeir(
    ["certifikat", "registrer", join(folder, "ksd-test.pem"), "--system", "KSD", "--navn", "KSD prod"],
    answers,
    { env },
  );
  assert.deepEqual([bodyOf(registered).fingeraftryk, bodyOf(registered).navn], [fingeraftryk, "KSD prod"]);
});

test("without the hub's authority no certificate is issued, and what is none is not registered", async () => {
  const argv = [
    "certifikat",
    "udsted",
    "x",
    "--system",
    "KSD",
    "--mappe",
    folder,
    "--data",
    join(folder, "tom"),
  ];
  const { exit, err } = await oeir(argv, { seItSystemer });
  assert.equal(exit, 2);
  assert.match(err, /ingen test-CA/);
  writeFileSync(join(folder, "nix.pem"), "nix");
  const none = await oeir(["certifikat", "registrer", join(folder, "nix.pem"), "--system", "KSD"], {});
  assert.deepEqual([none.exit, none.calls.length], [2, 0]);
});

test("credentials are listed by kind with their state", async () => {
  const seAdgange = {
    adgange: [adgang, { ...adgang, slags: "certifikat" as const, navn: "certifikatet", tilbagekaldt: NOW }],
  };
  const { out } = await oeir(["certifikat", "liste"], { seAdgange });
  assert.match(out, /certifikatet.*tilbagekaldt/);
  assert.doesNotMatch(out, /KSD/);
  assert.match((await oeir(["token", "liste"], { seAdgange })).out, /KSD.*udløbet/);
});

test("accounts with movement are shown, all with --alle, and amounts stand under each other", async () => {
  const konto = {
    kontonummer: "55771101352",
    navn: "Sygedagpenge",
    kontering: "5.57.71",
    debet: 440_500n,
    kredit: 0n,
    saldo: 440_500n,
  };
  const tom = { ...konto, kontonummer: "1", debet: 0n, saldo: 0n };
  const seKonti = {
    myndighed: HELSINGOER,
    myndighedsnavn: "Helsingør",
    pr: "2026-11-20",
    konti: [konto, tom],
  };
  const { out } = await oeir(["konti", "Helsingør", "--pr", "2026-11-20"], { seKonti });
  const lines = out.trimEnd().split("\n");
  assert.equal(lines.length, 3);
  assert.equal(lines[1]?.length, lines[2]?.length);
  assert.match(out, /4\.405,00 +0,00 +4\.405,00/);
  assert.equal(
    (await oeir(["konti", "Helsingør", "--alle"], { seKonti })).out.trimEnd().split("\n").length,
    4,
  );
  assert.match(
    (await oeir(["konti", "Helsingør"], { seKonti: { ...seKonti, konti: [tom] } })).out,
    /ingen bevægelser/,
  );
});
