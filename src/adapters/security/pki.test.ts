import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ensurePki, issueClientCertificate, type PkiPaths } from "./pki.js";

const DAY_MS = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);
const KSD = { navn: "KSD", itsystem: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", cvr: "12345678", days: 30 };
const FILES = ["ca.key", "ca.pem", "posthus.key", "posthus.pem", "server.key", "server.pem"];

const newFolder = (t: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), "oeir-test-pki-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const certificate = (path: string) => new X509Certificate(readFileSync(path));
const contentOf = ({ caCert }: PkiPaths) =>
  Object.fromEntries(FILES.map((file) => [file, readFileSync(join(caCert, "..", file), "utf8")]));

const assertWhole = (paths: PkiPaths): void => {
  const authority = certificate(paths.caCert);
  assert.ok(authority.checkPrivateKey(createPrivateKey(readFileSync(paths.caKey))));
  for (const [cert, key] of [
    [paths.serverCert, paths.serverKey],
    [paths.hubCert, paths.hubKey],
  ] as const) {
    assert.ok(certificate(cert).verify(authority.publicKey), `${cert} is of another authority`);
    assert.ok(
      certificate(cert).checkPrivateKey(createPrivateKey(readFileSync(key))),
      `${cert} has another key`,
    );
  }
};

/** A process of its own that stands ready and does `ensurePki` when told to. */
const startElsewhere = async (data: string) => {
  const script = `import { ensurePki } from ${JSON.stringify(join(import.meta.dirname, "pki.js"))};
    process.stdout.write("ready");
    for await (const _ of process.stdin);
    await ensurePki(process.argv[1]);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, data], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  await once(child.stdout, "data");
  return { ended, go: () => child.stdin.end(), kill: () => child.kill("SIGKILL") };
};

test("the folder is made whole, once, and private keys are for the owner alone", async (t) => {
  const data = newFolder(t);
  const paths = await ensurePki(join(data, "ny", "mappe"));
  assertWhole(paths);
  assert.deepEqual(readdirSync(join(paths.caCert, "..")).sort(), FILES);
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
  assert.equal(modeOf(join(paths.caCert, "..")), "700");
  for (const key of [paths.caKey, paths.serverKey, paths.hubKey]) assert.equal(modeOf(key), "600");
  const before = contentOf(paths);
  assert.deepEqual(contentOf(await ensurePki(join(data, "ny", "mappe"))), before);
  assert.deepEqual(readdirSync(join(data, "ny", "mappe")), ["pki"]);
});

test("the server answers to this machine's names and to those asked for; a name that is none is refused", async (t) => {
  const data = newFolder(t);
  const { serverCert, hubCert } = await ensurePki(data);
  const first = certificate(serverCert);
  for (const name of ["localhost", hostname()]) assert.ok(first.checkHost(name), name);
  for (const address of ["127.0.0.1", "::1"]) assert.ok(first.checkIP(address), address);
  assert.match(certificate(hubCert).subject, /^CN=oeir hub$/m);
  await ensurePki(data, ["Oeir.Example.dk", "10.0.0.7"]);
  const second = certificate(serverCert);
  assert.ok(
    second.checkHost("oeir.example.dk") && second.checkIP("10.0.0.7") && second.checkHost("localhost"),
  );
  await ensurePki(data);
  assert.equal(
    certificate(serverCert).serialNumber,
    second.serialNumber,
    "fewer names need no new certificate",
  );
  await assert.rejects(ensurePki(data, ["ikke et navn"]), /'ikke et navn' er hverken/);
});

test("a certificate with less than 30 days left is renewed for the same key; the authority is not", async (t) => {
  const data = newFolder(t);
  const before = contentOf(await ensurePki(data));
  const inTime = contentOf(await ensurePki(data, [], inDays(366)));
  assert.deepEqual(inTime, before);
  const paths = await ensurePki(data, [], inDays(368));
  assertWhole(paths);
  const after = contentOf(paths);
  const changed = FILES.filter((file) => after[file] !== before[file]);
  assert.deepEqual(changed, ["posthus.pem", "server.pem"]);
  assert.ok(Date.parse(certificate(paths.serverCert).validTo) > inDays(700).getTime());
});

test("of many that make it at once the first wins, in one process and in several, and nothing is left behind", async (t) => {
  const [here, there] = [newFolder(t), newFolder(t)];
  await Promise.all(Array.from({ length: 4 }, () => ensurePki(here)));
  const children = await Promise.all(Array.from({ length: 4 }, () => startElsewhere(there)));
  for (const { go } of children) go();
  assert.deepEqual(await Promise.all(children.map(({ ended }) => ended)), [0, 0, 0, 0]);
  for (const data of [here, there]) {
    assert.deepEqual(readdirSync(data), ["pki"]);
    assertWhole(await ensurePki(data));
  }
});

test("the folder is whole after being killed at any time while it was made", async (t) => {
  for (const killAfterMs of [2, 8, 16, 32, 48, 64]) {
    const data = newFolder(t);
    const { ended, go, kill } = await startElsewhere(data);
    go();
    await sleep(killAfterMs);
    kill();
    await ended;
    assertWhole(await ensurePki(data));
  }
});

test("what an interrupted making has left is cleared away when it is old, and not before", async (t) => {
  const data = newFolder(t);
  const { serverCert } = await ensurePki(data);
  const left = [join(data, "pki.0123456789ab"), `${serverCert}.0123456789ab`];
  mkdirSync(left[0]!);
  writeFileSync(join(left[0]!, "ca.key"), "halv");
  writeFileSync(left[1]!, "halv");
  await ensurePki(data);
  assert.deepEqual(
    left.filter((path) => statSync(path, { throwIfNoEntry: false })),
    left,
  );
  for (const path of left) utimesSync(path, new Date(), new Date(Date.now() - 3_600_000));
  await ensurePki(data);
  assert.deepEqual(
    left.filter((path) => statSync(path, { throwIfNoEntry: false })),
    [],
  );
});

test("a certificate or key that is missing, broken or of another key is made anew", async (t) => {
  const data = newFolder(t);
  const paths = await ensurePki(data);
  const spoil: readonly (() => void)[] = [
    () => rmSync(paths.serverCert),
    () => rmSync(paths.serverKey),
    () => writeFileSync(paths.hubCert, ""),
    () => writeFileSync(paths.hubKey, "-----BEGIN PRIVATE KEY-----\nMIG"),
    () => cpSync(paths.serverKey, paths.hubKey),
  ];
  for (const [index, act] of spoil.entries()) {
    act();
    await ensurePki(data);
    assert.doesNotThrow(() => assertWhole(paths), `case ${index}`);
  }
});

test("a server certificate that somebody else has issued is left alone", async (t) => {
  const data = newFolder(t);
  const own = await ensurePki(data);
  const other = await ensurePki(newFolder(t));
  cpSync(other.serverCert, own.serverCert);
  cpSync(other.serverKey, own.serverKey);
  const before = contentOf(own);
  await ensurePki(data, ["oeir.example.dk"]);
  assert.deepEqual(contentOf(own), before);
});

test("half an authority is told in a sentence, and nothing is changed", async (t) => {
  const data = newFolder(t);
  const paths = await ensurePki(data);
  const caCert = readFileSync(paths.caCert);
  rmSync(paths.caCert);
  await assert.rejects(ensurePki(data), /ingen hel test-CA i .*pki: .*flyt mappen væk/s);
  writeFileSync(paths.caCert, caCert);
  rmSync(paths.caKey);
  await ensurePki(data);
  await assert.rejects(issueClientCertificate(data, KSD), /ingen hel test-CA/);
  assert.deepEqual(readdirSync(data), ["pki"]);
});

test("an issued client certificate tells what is needed to register it, and two are good at once", async (t) => {
  const data = newFolder(t);
  const { caCert } = await ensurePki(data);
  const [first, second] = await Promise.all([
    issueClientCertificate(data, KSD),
    issueClientCertificate(data, KSD),
  ]);
  const read = new X509Certificate(first.certPem);
  assert.ok(read.verify(certificate(caCert).publicKey));
  assert.ok(read.checkPrivateKey(createPrivateKey(first.keyPem)));
  assert.match(read.subject, /^serialNumber=CVR:12345678-UID:3f2504e0-4f89-41d3-9a0c-0305e82c3301$/m);
  assert.equal(first.fingeraftryk, read.fingerprint256.replaceAll(":", "").toLowerCase());
  assert.equal(first.serienummer, read.serialNumber.toLowerCase());
  assert.deepEqual(first.gyldigTil, new Date(read.validTo));
  assert.ok(
    Math.abs(first.gyldigTil.getTime() - inDays(30).getTime()) < 10_000 && first.gyldigFra < new Date(),
  );
  assert.notEqual(first.fingeraftryk, second.fingeraftryk);
});
