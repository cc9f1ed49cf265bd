import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { oeir, REFERENCE } from "../../test/cli.js";
import { makeTestFolder, removeTestFolder } from "../../test/server.js";
import type { Output } from "../contract/endpoints.js";

const BESKED = "01a20a9d-a67b-7202-836a-4d29ecc9947d";
type Receipt = Output<"modtagFinansbilag">;
const accepted: Receipt = {
  beskedId: BESKED,
  kode: "ACCEPTERET",
  begrundelse: "Bogført som bilag 1.",
  fejl: [],
};
const detalje = {
  fejlKode: "FIN-007",
  fejlTekst: "Bilaget går ikke op.",
  ejer: "fagsystem",
  loesning: "Ret det.",
};
const rejected: Receipt = { beskedId: BESKED, kode: "AFVIST", fejl: [detalje] };

const folder = makeTestFolder();
after(() => removeTestFolder(folder));
mkdirSync(join(folder, "noegler"));
for (const navn of ["drift", "ksd"])
  writeFileSync(join(folder, "noegler", `${navn}.token`), `oeir_${navn}\n`);
const [god, daarlig] = [join(folder, "god.xml"), join(folder, "daarlig")];
writeFileSync(god, "<Finansbilag/>");
writeFileSync(daarlig, ' {"finansbilagIdentifikator": "x"}');
const env = { OEIR_DATA: folder };

test("an accepted bilag ends with 0 and shows its receipt on stdout", async () => {
  const { exit, out, err } = await oeir(
    ["send", god, "--som", "ksd"],
    { modtagFinansbilag: accepted },
    { env },
  );
  assert.equal(exit, 0);
  assert.equal(out, `ACCEPTERET Bogført som bilag 1.\n        besked:  ${BESKED}\n`);
  assert.equal(err, "");
});

test("a bilag on its way ends with 0, one the hub has given up with 2", async () => {
  for (const [kode, expected] of [
    ["MODTAGET", 0],
    ["AFLEVERET", 0],
    ["FEJLET", 2],
  ] as const) {
    const { exit } = await oeir(
      ["send", god, "--som", "ksd"],
      { modtagFinansbilag: { ...accepted, kode } },
      { env },
    );
    assert.equal(exit, expected, kode);
  }
});

test("a rejected bilag ends with 1 and shows owner and remedy", async () => {
  const { exit, out } = await oeir(["send", god, "--som", "ksd"], { modtagFinansbilag: rejected }, { env });
  assert.equal(exit, 1);
  assert.match(out, /AFVIST.*FIN-007 Bilaget går ikke op\..*ejer: {4}fagsystemet.*løsning: Ret det\./s);
});

test("a refused bilag ends with 1 when somebody can judge it, and with 2 when nobody could", async () => {
  const refused = { modtagFinansbilag: { status: 403, koder: ["AFT-001"] } } as const;
  const noAccess = { modtagFinansbilag: { status: 401, koder: ["ADG-006"] } } as const;
  const { exit, out, err } = await oeir(["send", god, "--som", "ksd"], refused, { env });
  assert.deepEqual([exit, out], [1, ""]);
  assert.match(err, new RegExp(`IKKE MODTAGET.*AFT-001.*kald: {4}${REFERENCE}`, "s"));
  assert.equal((await oeir(["send", god, "--som", "ksd"], noAccess, { env })).exit, 2);
});

test("a hub that cannot be reached ends with 2, and says that sending again is safe", async () => {
  const { exit, err } = await oeir(["send", god, "--som", "ksd"], undefined, { env });
  assert.equal(exit, 2);
  assert.match(err, /INTET SVAR Send igen.*DRF-009.*ECONNREFUSED.*oeir start/s);
});

test("several files are all sent, in JSON one line each, and the worst decides", async () => {
  const answers = { modtagFinansbilag: rejected };
  const all = ["send", god, daarlig, join(folder, "mangler.xml"), "--som", "ksd", "--json"];
  const { exit, out, err, calls } = await oeir(all, answers, { env });
  assert.equal(exit, 2);
  assert.deepEqual(
    out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).fil),
    [god, daarlig],
  );
  assert.match(err, /mangler\.xml' kan ikke læses/);
  assert.deepEqual(
    calls.map(({ body }) => body.trim().charAt(0)),
    ["<", "{"],
  );
});

test("the token is the one given, else the named key, else OEIR_TOKEN, else the operator's", async () => {
  const answers = { seBlokerede: { blokerede: [] } };
  const tokenOf = async (argv: readonly string[], extra: NodeJS.ProcessEnv = {}) =>
    (await oeir(["blokerede", ...argv], answers, { env: { ...env, ...extra } })).calls[0]?.token;
  assert.equal(await tokenOf(["--token", "givet", "--som", "ksd"], { OEIR_TOKEN: "env" }), "Bearer givet");
  assert.equal(await tokenOf(["--som", "ksd"], { OEIR_TOKEN: "env" }), "Bearer oeir_ksd");
  assert.equal(await tokenOf([], { OEIR_TOKEN: "env" }), "Bearer env");
  assert.equal(await tokenOf([]), "Bearer oeir_drift");
  assert.equal(await tokenOf(["--data", "/nonexistent"]), null);
});

test("the hub is at --url, else OEIR_URL, else on this machine at OEIR_PORT or 8080", async () => {
  const answers = { seBlokerede: { blokerede: [] } };
  const urlOf = async (argv: readonly string[], extra: NodeJS.ProcessEnv) =>
    (await oeir(["blokerede", ...argv], answers, { env: extra })).calls[0]?.url.origin;
  assert.equal(await urlOf(["--url", "http://a:1"], { OEIR_URL: "http://b:2" }), "http://a:1");
  assert.equal(await urlOf([], { OEIR_URL: "http://b:2", OEIR_PORT: "3" }), "http://b:2");
  assert.equal(await urlOf([], { OEIR_PORT: "9080" }), "http://localhost:9080");
  assert.equal(await urlOf([], {}), "http://localhost:8080");
});

test("a key that is not there, and an address that is none, are told in a sentence and end with 2", async () => {
  const missing = await oeir(["send", god, "--som", "ky"], {}, { env });
  assert.equal(missing.exit, 2);
  assert.match(missing.err, /Der er ingen nøgle 'ky'/);
  assert.equal((await oeir(["send", god, "--som", "../pki/ca"], {}, { env })).exit, 2);
  assert.match((await oeir(["verify", "--url", "localhost"], {}, { env })).err, /er ikke en adresse/);
});

test("who sends without an it-system's key is told how", async () => {
  const { err } = await oeir(
    ["send", god],
    { modtagFinansbilag: { status: 403, koder: ["ADG-010"] } },
    { env },
  );
  assert.match(err, /--som ksd/);
});

test("a log that has been changed ends with 1 and names the row", async () => {
  const verificerLog = {
    raekker: 9,
    kaeder: [{ kaede: 1, laengde: 9, hash: "ab" }],
    brud: [{ kaede: 1, nr: 7, slags: "indhold ændret", emne: BESKED }],
  };
  const { exit, out } = await oeir(["verify"], { verificerLog }, { env });
  assert.equal(exit, 1);
  assert.ok(out.includes(`BRUDT: kæde 1, række 7: indhold ændret (om ${BESKED})`), out);
  assert.equal((await oeir(["verify"], { verificerLog: { ...verificerLog, brud: [] } }, { env })).exit, 0);
});

test("who has seen what is a table, and an unreadable day is told before anything is asked", async () => {
  const seIndblik = {
    indblik: [
      {
        tid: new Date("2026-11-23T08:15:00Z"),
        aktoer: "Anna",
        rolle: "kommune",
        myndighed: "64502018",
        operation: "seKontoudtog",
        betydning: "En kontos posteringer",
        vilkaar: [
          { navn: "myndighed", vaerdi: "64502018" },
          { navn: "kontonummer", vaerdi: "55771101352" },
        ],
        kaede: 1,
        nr: 7,
      },
    ],
    naeste: "1-7",
  };
  const asked = await oeir(["indblik", "Helsingør", "--aktoer", "Anna"], { seIndblik }, { env });
  assert.match(asked.out, /Anna +kommune +Helsingør +En kontos posteringer +kontonummer=55771101352/);
  assert.deepEqual(Object.fromEntries(asked.calls[0]!.url.searchParams), {
    myndighed: "64502018",
    aktoer: "Anna",
  });
  assert.match(asked.out, /Der kan være flere: --foer 1-7/);
  const next = await oeir(["indblik", "--foer", "1-7", "--antal", "50"], { seIndblik }, { env });
  assert.equal(next.calls[0]!.url.search, "?foer=1-7&antal=50");
  const bad = await oeir(["indblik", "--fra", "i går"], { seIndblik }, { env });
  assert.deepEqual([bad.exit, bad.calls.length], [2, 0]);
});
