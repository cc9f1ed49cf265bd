import assert from "node:assert/strict";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, createServer, type RequestOptions, request, type Server } from "node:https";
import { type AddressInfo, connect as connectTcp } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { connect, type SecureVersion, type TLSSocket } from "node:tls";
import type { Adgang } from "../../domain/adgang.js";
import { identifyCaller } from "./caller.js";
import { createAuthority, newKey, signCertificate } from "./certificate.js";
import { pemOfKey } from "./pem-files.js";
import { ensurePki, issueClientCertificate, type PkiPaths } from "./pki.js";
import { clientCertificateOf, receiverAgent, serverTls } from "./tls.js";

/** A real server on loopback that answers with who the caller is, or with the error's code. */

const KSD = { navn: "KSD", itsystem: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", cvr: "12345678", days: 30 };
const folder = mkdtempSync(join(tmpdir(), "oeir-test-tls-"));
const adgange = new Map<string, Adgang>();
let pki: PkiPaths;
let server: Server;
let clock = (): Date => new Date();

before(async () => {
  pki = await ensurePki(folder);
  server = createServer(serverTls(pki), (incoming, outgoing) => {
    const certificate = clientCertificateOf(incoming.socket);
    const { authorization } = incoming.headers;
    const result = identifyCaller({ authorization, certificate }, (print) => adgange.get(print), clock());
    outgoing.end(
      result.ok ? result.value.navn : `${result.error.kode} ${result.error.vaerdier.grund ?? ""}`.trim(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

type Shown = { readonly certPem: string; readonly keyPem: string; readonly fingeraftryk?: string };

const register = ({ fingeraftryk = "" }: Shown, navn = "KSD"): void => {
  const gyldigTil = new Date(Date.now() + 86_400_000 * 3_650);
  const period = { gyldigFra: new Date(0), gyldigTil };
  adgange.set(fingeraftryk, {
    id: navn,
    slags: "certifikat",
    rolle: "system",
    navn,
    fingeraftryk,
    ...period,
  });
};

const ask = (options: RequestOptions): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const call = request({ host: "127.0.0.1", port, ...options }, (response) => {
      response.setEncoding("utf8");
      let text = "";
      response.on("data", (part: string) => (text += part));
      response.on("end", () => resolve(text));
    });
    call.on("error", reject);
    call.end();
  });

const askWith = (shown?: Shown, other: RequestOptions = {}): Promise<string> =>
  ask({
    agent: new Agent({ ca: readFileSync(pki.caCert), maxCachedSessions: 0 }),
    ...(shown === undefined ? {} : { cert: shown.certPem, key: shown.keyPem }),
    ...other,
  });

for (const maxVersion of ["TLSv1.2", "TLSv1.3"] as const) {
  test(`over ${maxVersion} a registered certificate opens the door, and two of one system while they rotate`, async () => {
    const old = await issueClientCertificate(folder, KSD);
    const next = await issueClientCertificate(folder, KSD);
    assert.equal(await askWith(old, { maxVersion }), "ADG-003");
    register(old);
    register(next);
    assert.equal(await askWith(old, { maxVersion }), "KSD");
    assert.equal(await askWith(next, { maxVersion }), "KSD");
    assert.equal(await askWith(undefined, { maxVersion }), "ADG-001");
  });
}

/** A certificate that is its own issuer, good in everything else. */
const selfSigned = async (): Promise<Shown> => {
  const key = newKey();
  const authority = { cert: await createAuthority(key, new Date()), key };
  const own = { CN: "oeir lokal test-CA", O: "oeir" };
  return shownOf(await signCertificate(authority, key, own, "client", 30, new Date()), key);
};

/** A client certificate is no authority, though its holder uses it as one and sends it along. */
const forged = async (): Promise<Shown> => {
  const { certPem, keyPem } = await issueClientCertificate(folder, KSD);
  const forger = { cert: new X509Certificate(certPem), key: createPrivateKey(keyPem) };
  const key = newKey();
  const cert = await signCertificate(forger, key, { CN: "KSD", O: "oeir" }, "client", 30, new Date());
  return { ...shownOf(cert, key), certPem: cert.toString() + certPem };
};

const ofServer = (): Shown =>
  shownOf(new X509Certificate(readFileSync(pki.serverCert)), createPrivateKey(readFileSync(pki.serverKey)));

test("a certificate that is not trusted is answered in words, also when its fingerprint is registered", async (t) => {
  const strangerFolder = mkdtempSync(join(tmpdir(), "oeir-test-tls-"));
  t.after(() => rmSync(strangerFolder, { recursive: true, force: true }));
  await ensurePki(strangerFolder);
  const cases: Readonly<Record<string, Shown>> = {
    "its own issuer": await selfSigned(),
    "another authority of the same name": await issueClientCertificate(strangerFolder, KSD),
    "issued with a client certificate": await forged(),
    "a server's": ofServer(),
  };
  for (const [what, shown] of Object.entries(cases)) {
    register(shown);
    assert.match(await askWith(shown), /^ADG-002 [A-Z_]+$/, what);
  }
});

const shownOf = (cert: X509Certificate, key: ReturnType<typeof newKey>): Shown => ({
  certPem: cert.toString(),
  keyPem: pemOfKey(key),
  fingeraftryk: cert.fingerprint256.replaceAll(":", "").toLowerCase(),
});

test("a certificate that has expired or is not yet valid is told so", async () => {
  const old = await issueClientCertificate(folder, KSD, new Date(Date.now() - 40 * 86_400_000));
  const early = await issueClientCertificate(folder, KSD, new Date(Date.now() + 86_400_000));
  for (const shown of [old, early]) {
    register(shown);
    assert.equal(await askWith(shown), "ADG-004");
  }
});

test("a certificate that expires while its connection is open is refused from then on", async (t) => {
  const shown = await issueClientCertificate(folder, KSD);
  register(shown);
  const agent = new Agent({
    ca: readFileSync(pki.caCert),
    cert: shown.certPem,
    key: shown.keyPem,
    keepAlive: true,
  });
  t.after(() => agent.destroy());
  assert.equal(await ask({ agent }), "KSD");
  clock = () => new Date(shown.gyldigTil.getTime() + 1_000);
  t.after(() => {
    clock = () => new Date();
  });
  assert.equal(await ask({ agent }), "ADG-004");
  clock = () => new Date();
  adgange.set(shown.fingeraftryk, { ...adgange.get(shown.fingeraftryk)!, tilbagekaldt: new Date() });
  assert.equal(await ask({ agent }), "ADG-007", "revoked while open");
});

/** One request on a connection of our own; answers with the text, the session to resume, and whether it was resumed. */
const askOnce = (maxVersion: SecureVersion, shown?: Shown, session?: Buffer) =>
  new Promise<{ text: string; session: Buffer | undefined; reused: boolean }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const socket: TLSSocket = connect({
      host: "127.0.0.1",
      port,
      maxVersion,
      ca: readFileSync(pki.caCert),
      ...(shown === undefined ? {} : { cert: shown.certPem, key: shown.keyPem }),
      ...(session === undefined ? {} : { session }),
    });
    let kept: Buffer | undefined;
    let text = "";
    socket.setEncoding("utf8");
    socket.on("session", (next: Buffer) => {
      kept = next;
    });
    socket.on("secureConnect", () => socket.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    socket.on("data", (part: string) => {
      text += part;
    });
    socket.on("error", reject);
    socket.on("end", () =>
      resolve({ text: text.split("\r\n\r\n")[1] ?? "", session: kept, reused: socket.isSessionReused() }),
    );
  });

for (const maxVersion of ["TLSv1.2", "TLSv1.3"] as const) {
  test(`a session resumed over ${maxVersion} is who it was, and no better`, async () => {
    const good = await issueClientCertificate(folder, KSD);
    register(good);
    const bad = await selfSigned();
    register(bad);
    for (const [shown, answer] of [
      [good, /KSD/],
      [bad, /ADG-002/],
      [undefined, /ADG-001/],
    ] as const) {
      const first = await askOnce(maxVersion, shown);
      assert.match(first.text, answer);
      const second = await askOnce(maxVersion, shown, first.session);
      assert.ok(second.reused, "not resumed: nothing is shown");
      assert.match(second.text, answer);
    }
  });
}

test("old protocol versions and renegotiation are refused, and plain text harms nobody", async () => {
  await assert.rejects(
    askWith(undefined, { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "ALL:@SECLEVEL=0" }),
  );
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    const socket = connectTcp(port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\n\r\n"));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve());
    socket.resume();
  });
  const socket = connect({ host: "127.0.0.1", port, maxVersion: "TLSv1.2", ca: readFileSync(pki.caCert) });
  await new Promise<void>((resolve) => socket.once("secureConnect", resolve));
  const outcome = await new Promise<string>((resolve) => {
    socket.on("error", (reason: NodeJS.ErrnoException) => resolve(String(reason.code)));
    socket.on("close", () => resolve("closed"));
    socket.renegotiate({}, (reason) => resolve(reason === null ? "renegotiated" : "refused"));
  });
  socket.destroy();
  assert.notEqual(outcome, "renegotiated");
  assert.equal(await askWith(), "ADG-001");
});

/** A receiver that asks for a certificate and turns away whoever has none that it trusts. */
const startReceiver = async (t: TestContext, tls: PkiPaths): Promise<{ port: number; seen: string[] }> => {
  const seen: string[] = [];
  const receiver = createServer({ ...serverTls(tls), rejectUnauthorized: true }, (incoming, outgoing) => {
    seen.push(clientCertificateOf(incoming.socket)?.fingeraftryk ?? "");
    outgoing.end(String(incoming.socket.remotePort));
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
  return { port: (receiver.address() as AddressInfo).port, seen };
};

test("the hub shows its own certificate to receivers, trusts those of its authority, and keeps the connection", async (t) => {
  const agent = receiverAgent(pki);
  t.after(() => agent.destroy());
  const { port, seen } = await startReceiver(t, pki);
  const answers = [await ask({ agent, port }), await ask({ agent, port })];
  assert.equal(answers[0], answers[1], "a new connection for each call");
  const { fingerprint256 } = new X509Certificate(readFileSync(pki.hubCert));
  assert.deepEqual(new Set(seen), new Set([fingerprint256.replaceAll(":", "").toLowerCase()]));
});

test("the hub calls no receiver of an authority it does not know", async (t) => {
  const stranger = mkdtempSync(join(tmpdir(), "oeir-test-tls-"));
  t.after(() => rmSync(stranger, { recursive: true, force: true }));
  const { port, seen } = await startReceiver(t, await ensurePki(stranger));
  const agent = receiverAgent(pki);
  t.after(() => agent.destroy());
  await assert.rejects(ask({ agent, port }), ({ code }) => /SELF_SIGNED|UNABLE/.test(code));
  assert.deepEqual(seen, []);
});

test("a plain connection has no certificate", () => {
  assert.equal(clientCertificateOf(undefined), undefined);
  assert.equal(clientCertificateOf({ authorized: true }), undefined);
});
