import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { withClient } from "../../src/adapters/postgres/client.js";
import { ensurePki, type Issued, issueClientCertificate } from "../../src/adapters/security/pki.js";
import { HELSINGOER, issueToken, KSD, VEJEN } from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";
import { codesOf, envelope, goldenBilag, post, receiptOf, SOAP_PATH, type SoapReply } from "./soap.js";

/** Who calls? By certificate or token; every wrong one has its own answer. */

const KSD_CERTIFICATE = { navn: "KSD", itsystem: KSD, cvr: "13585628", days: 30 };

/** Post to the TLS door with a client certificate (or none). */
const postTls = (oeir: TestOeir, body: string, certificate?: Issued): Promise<SoapReply> =>
  new Promise((resolve, reject) => {
    const agent = new Agent({
      ca: readFileSync(join(oeir.data, "pki", "ca.pem")),
      ...(certificate === undefined ? {} : { cert: certificate.certPem, key: certificate.keyPem }),
    });
    const call = request(`${oeir.tlsUrl}${SOAP_PATH}`, { method: "POST", agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode!, text: Buffer.concat(chunks).toString() }),
      );
    });
    call.on("error", reject);
    call.end(body);
  });

const register = async (oeir: TestOeir, { fingeraftryk }: Issued, dage = 30): Promise<string> => {
  const body = {
    slags: "certifikat",
    rolle: "system",
    itsystem: KSD,
    navn: "KSD",
    fingeraftryk,
    dage,
  } as const;
  const answer = await oeir.drift.udstedAdgang({ body });
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value.id;
};

const fresh = (): string =>
  envelope(goldenBilag.replace("5f2a7c10-6b0e-4c53-9a11-0217202611a1", randomUUID()));

test("a client certificate bound to an it-system opens the door, also while it rotates", async (t) => {
  const oeir = await startTestOeir(t);
  const [old, next] = await Promise.all([1, 2].map(() => issueClientCertificate(oeir.data, KSD_CERTIFICATE)));
  const oldId = await register(oeir, old!);
  assert.equal(receiptOf(await postTls(oeir, fresh(), old)), "ACCEPTERET");
  await register(oeir, next!);
  assert.equal(receiptOf(await postTls(oeir, fresh(), old)), "ACCEPTERET");
  assert.equal(receiptOf(await postTls(oeir, fresh(), next)), "ACCEPTERET");
  await oeir.drift.tilbagekaldAdgang({ id: oldId });
  assert.deepEqual(codesOf(await postTls(oeir, fresh(), old)), ["ADG-007"]);
  assert.equal(receiptOf(await postTls(oeir, fresh(), next)), "ACCEPTERET");
});

/** A folder for an authority that the hub does not know. */
const strangerFolder = (t: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), "oeir-anden-ca-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

test("certificates of an authority that is put in pki/tillid are taken, once registered", async (t) => {
  const stranger = strangerFolder(t);
  const { caCert } = await ensurePki(stranger);
  const foreign = await issueClientCertificate(stranger, KSD_CERTIFICATE);
  const oeir = await startTestOeir(t, {
    prepare: (data) => {
      mkdirSync(join(data, "pki", "tillid"), { recursive: true });
      cpSync(caCert, join(data, "pki", "tillid", "anden.pem"));
    },
  });
  assert.deepEqual(codesOf(await postTls(oeir, fresh(), foreign)), ["ADG-003"]);
  await register(oeir, foreign);
  assert.equal(receiptOf(await postTls(oeir, fresh(), foreign)), "ACCEPTERET");
});

test("every wrong certificate or token has its own answer, and nothing is received", async (t) => {
  const oeir = await startTestOeir(t);
  const stranger = strangerFolder(t);
  await ensurePki(stranger);
  const expired = await issueClientCertificate(oeir.data, { ...KSD_CERTIFICATE, days: -1 });
  assert.deepEqual(codesOf(await postTls(oeir, fresh())), ["ADG-001"]);
  assert.deepEqual(
    codesOf(await postTls(oeir, fresh(), await issueClientCertificate(stranger, KSD_CERTIFICATE))),
    ["ADG-002"],
  );
  assert.deepEqual(
    codesOf(await postTls(oeir, fresh(), await issueClientCertificate(oeir.data, KSD_CERTIFICATE))),
    ["ADG-003"],
  );
  assert.deepEqual(codesOf(await postTls(oeir, fresh(), expired)), ["ADG-004"]);
  const bearer = (authorization: string) => post(oeir, fresh(), { authorization });
  assert.deepEqual(codesOf(await bearer(`Bearer oeir_${"x".repeat(43)}`)), ["ADG-006"]);
  assert.deepEqual(codesOf(await bearer("Basic a2Q6a2Q=")), ["ADG-008"]);
  assert.deepEqual(codesOf(await bearer(`Bearer ${"x".repeat(5_000)}`)), ["ADG-008"]);
  await withClient({ connectionString: oeir.connectionString }, (client) =>
    client.query("update oeir.adgang set gyldig_til = now() - interval '1 second' where itsystem = $1", [
      KSD,
    ]),
  );
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  assert.deepEqual(codesOf(await bearer(`Bearer ${oeir.ksdToken}`)), ["ADG-005"]);
  const { antal } = sure(await oeir.drift.seAntal({ myndighed: HELSINGOER }));
  assert.deepEqual(antal, []);
});

test("a system cannot fetch or reuse another municipality's message id, nor another system's", async (t) => {
  const oeir = await startTestOeir(t);
  await post(oeir, envelope(goldenBilag));
  const id = "5f2a7c10-6b0e-4c53-9a11-0217202611a1";
  const asVejen = await oeir.ksd.hentKvittering({ id, myndighed: VEJEN });
  assert.ok(!asVejen.ok);
  assert.equal(asVejen.error.fejl[0]!.fejlKode, "BSK-002");
  const reused = await post(oeir, envelope(goldenBilag.replaceAll("64502018", VEJEN), VEJEN));
  assert.deepEqual(codesOf(reused), ["BSK-002"]);
  const other = randomUUID();
  await oeir.drift.gemItSystem({ body: { id: other, navn: "NOVA", leverandoer: "13585628" } });
  const nova = createClient({ url: oeir.url, token: await issueToken(oeir.drift, other, "NOVA") });
  const asKy = await nova.hentKvittering({ id, myndighed: HELSINGOER });
  assert.ok(!asKy.ok);
  assert.equal(asKy.error.fejl[0]!.fejlKode, "AFT-001");
  const own = sure(await oeir.ksd.hentKvittering({ id }));
  assert.equal(own.kode, "ACCEPTERET");
});

test("a municipality sees its own messages and no other's; a fagsystem sees none", async (t) => {
  const oeir = await startTestOeir(t);
  await post(oeir, envelope(goldenBilag));
  const body = { slags: "token", rolle: "kommune", cvr: VEJEN, navn: "Vejen", dage: 1 } as const;
  const { noegle } = sure(await oeir.drift.udstedAdgang({ body }));
  const vejen = createClient({ url: oeir.url, token: noegle! });
  assert.deepEqual(sure(await vejen.soegBeskeder({})).beskeder, []);
  for (const refused of [
    await vejen.soegBeskeder({ myndighed: HELSINGOER }),
    await oeir.ksd.soegBeskeder({}),
  ]) {
    assert.ok(!refused.ok);
    assert.equal(refused.error.fejl[0]!.fejlKode, "ADG-010");
  }
  assert.equal(sure(await oeir.drift.soegBeskeder({ soeg: "NKS-2026-47-0001" })).beskeder.length, 1);
});

test("an id that is none, and an address that is none, are refused in words", async (t) => {
  const oeir = await startTestOeir(t);
  const odd = await oeir.drift.seBesked({ myndighed: HELSINGOER, id: "'; drop table" });
  assert.ok(!odd.ok);
  assert.equal(odd.error.fejl[0]!.fejlKode, "DRF-008");
  const nowhere = await fetch(`${oeir.url}/api/findes-ikke`);
  assert.equal(nowhere.status, 404);
  assert.match(await nowhere.text(), /DRF-006/);
  const service = await fetch(`${oeir.url}/service/OIR/FindesIkke/1`, { method: "POST", body: "" });
  assert.equal(service.status, 404);
  assert.match(await service.text(), /DRF-006/);
});

test("a system without a description can be made and listed", async (t) => {
  const oeir = await startTestOeir(t);
  const id = randomUUID();
  const taken = await oeir.drift.gemItSystem({ body: { id, navn: "KSD", leverandoer: "13585628" } });
  assert.ok(!taken.ok && taken.error.fejl[0]?.fejlKode === "AFT-011");
  sure(await oeir.drift.gemItSystem({ body: { id, navn: "Boss", leverandoer: "13585628" } }));
  const { itsystemer } = sure(await oeir.drift.seItSystemer({}));
  assert.deepEqual(
    itsystemer.find((system) => system.id === id),
    { id, navn: "Boss", leverandoer: "13585628" },
  );
});
