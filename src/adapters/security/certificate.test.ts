import assert from "node:assert/strict";
import type { X509Certificate } from "node:crypto";
import { test } from "node:test";
import "reflect-metadata";
import * as x509 from "@peculiar/x509";
import { createAuthority, newKey, type Purpose, signCertificate } from "./certificate.js";

const nu = new Date("2026-03-15T12:00:00Z");
const DAY_MS = 86_400_000;
const key = newKey();
const authority = { cert: await createAuthority(key, nu), key };
const KSD = { CN: "KSD", O: "CVR 12345678", serialNumber: "CVR:12345678-UID:3f2504e0" };

const sign = (subject = KSD, purpose: Purpose = "client", days = 30) =>
  signCertificate(authority, newKey(), subject, purpose, days, nu);

/** Name, criticality and content of each extension, as another reader than OpenSSL sees them. */
const extensionsOf = (cert: X509Certificate) => {
  const read = new x509.X509Certificate(cert.raw);
  const get = <T extends x509.Extension>(type: new (raw: ArrayBuffer) => T): T => read.getExtension(type)!;
  return {
    basic: get(x509.BasicConstraintsExtension),
    usages: get(x509.KeyUsagesExtension),
    subjectKey: get(x509.SubjectKeyIdentifierExtension),
    authorityKey: get(x509.AuthorityKeyIdentifierExtension),
  };
};

test("the authority is for ten years, signs itself, and may have no other authority under it", () => {
  const { cert } = authority;
  assert.ok(cert.ca && cert.verify(cert.publicKey) && cert.checkPrivateKey(key));
  assert.match(cert.subject, /^CN=oeir lokal test-CA$/m);
  assert.equal(Date.parse(cert.validTo), nu.getTime() + 3650 * DAY_MS);
  const { basic, usages } = extensionsOf(cert);
  assert.deepEqual([basic.critical, basic.ca, basic.pathLength], [true, true, 0]);
  assert.ok(usages.critical);
  assert.equal(usages.usages, x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign);
  assert.equal(cert.publicKey.asymmetricKeyDetails?.namedCurve, "prime256v1");
});

test("a client certificate names its system as the OCES function certificate does, and can only be a client", async () => {
  const cert = await sign();
  assert.ok(cert.checkIssued(authority.cert) && cert.verify(authority.cert.publicKey) && !cert.ca);
  assert.equal(cert.subject, "CN=KSD\nO=CVR 12345678\nserialNumber=CVR:12345678-UID:3f2504e0");
  assert.deepEqual(cert.keyUsage, ["1.3.6.1.5.5.7.3.2"]);
  const { basic, usages, subjectKey, authorityKey } = extensionsOf(cert);
  assert.deepEqual([basic.critical, basic.ca], [true, false]);
  assert.deepEqual([usages.critical, usages.usages], [true, x509.KeyUsageFlags.digitalSignature]);
  assert.equal(authorityKey.keyId, extensionsOf(authority.cert).subjectKey.keyId);
  assert.notEqual(subjectKey.keyId, authorityKey.keyId);
});

test("a server certificate carries the names and addresses it was made for", async () => {
  const cert = await sign(KSD, { server: ["localhost", "127.0.0.1", "::1", "min_vaert"] });
  assert.deepEqual(cert.keyUsage, ["1.3.6.1.5.5.7.3.1"]);
  assert.deepEqual(
    [
      cert.checkHost("localhost"),
      cert.checkIP("127.0.0.1"),
      cert.checkIP("::1"),
      cert.checkHost("min_vaert"),
    ],
    ["localhost", "127.0.0.1", "::1", "min_vaert"],
  );
  assert.equal(cert.checkHost("andetsteds"), undefined);
});

test("no certificate outlives its authority, and each is good for callers with a slow clock", async () => {
  const cert = await sign(KSD, "client", 36_500);
  assert.equal(cert.validTo, authority.cert.validTo);
  assert.equal(Date.parse(cert.validFrom), nu.getTime() - 300_000);
  assert.equal(Date.parse((await sign(KSD, "client", 30)).validTo), nu.getTime() + 30 * DAY_MS);
});

test("names are taken as they stand, whatever signs they hold, and cut at 64 characters", async () => {
  for (const CN of ['#0c "KSD", O=Falsk + æøå', "\\", "#", "KSD\0drift", "CN=drift"]) {
    const [name] = new x509.X509Certificate((await sign({ ...KSD, CN })).raw).subjectName.getField("CN");
    assert.equal(name, CN);
  }
  const long = await sign({ ...KSD, CN: "å".repeat(100) });
  assert.match(long.subject, /^CN=å{64}$/m);
});

test("serial numbers are random, positive and of 128 bits", async () => {
  const certs = await Promise.all(Array.from({ length: 50 }, () => sign()));
  assert.equal(new Set(certs.map((cert) => cert.serialNumber)).size, 50);
  for (const { serialNumber } of certs) assert.match(serialNumber, /^[4-7][0-9A-F]{31}$/);
});
