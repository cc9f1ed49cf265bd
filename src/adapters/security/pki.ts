import { randomBytes, webcrypto, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import "reflect-metadata";
import * as x509 from "@peculiar/x509";

/**
 * The local certificate authority of a data folder: made at the first start, never shipped. It issues the server's
 * certificate, the hub's own client certificate (shown to receivers) and client certificates for it-systems, modelled
 * on the OCES function certificate (CVR number and UUID in the subject). A municipality in production brings its own.
 */
x509.cryptoProvider.set(webcrypto as never);

export type PkiPaths = {
  readonly caCert: string;
  readonly caKey: string;
  readonly serverCert: string;
  readonly serverKey: string;
  readonly hubCert: string;
  readonly hubKey: string;
};

export type Issued = { readonly certPem: string; readonly keyPem: string; readonly fingeraftryk: string };

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY_MS = 86_400_000;
const CA_DAYS = 3650;
const SERVER_DAYS = 397;
/** The server's and the hub's certificates are made anew when so little is left. */
const RENEW_BEFORE_DAYS = 30;

const pathsOf = (folder: string): PkiPaths => ({
  caCert: join(folder, "ca.pem"),
  caKey: join(folder, "ca.key"),
  serverCert: join(folder, "server.pem"),
  serverKey: join(folder, "server.key"),
  hubCert: join(folder, "posthus.pem"),
  hubKey: join(folder, "posthus.key"),
});

/** The authority and the hub's own certificates in `<data>/pki`, made or renewed as needed. */
export const ensurePki = async (data: string): Promise<PkiPaths> => {
  const folder = join(data, "pki");
  const paths = pathsOf(folder);
  if (!existsSync(paths.caCert)) await createAuthority(folder);
  if (expiresSoon(paths.serverCert)) await issueServer(paths);
  if (expiresSoon(paths.hubCert)) {
    const hub = await issueClient(paths, { navn: "oeir posthus", days: SERVER_DAYS });
    write(paths.hubCert, paths.hubKey, hub);
  }
  return paths;
};

/** A client certificate for an it-system, from the local authority. */
export const issueClientCertificate = (
  data: string,
  subject: { navn: string; itsystem: string; cvr: string; days: number },
): Promise<Issued> => issueClient(pathsOf(join(data, "pki")), subject);

/** Made beside and moved into place, so that a stop in the middle leaves nothing half, and the first of two wins. */
const createAuthority = async (folder: string): Promise<void> => {
  const fresh = `${folder}.${randomBytes(6).toString("hex")}`;
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const keys = await newKeys();
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(CA_DAYS),
    serialNumber: serialNumber(),
    name: [{ CN: ["oeir lokal test-CA"] }, { O: ["oeir"] }],
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const paths = pathsOf(fresh);
  write(paths.caCert, paths.caKey, await issued(cert, keys));
  try {
    renameSync(fresh, folder);
  } catch (reason) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(pathsOf(folder).caCert)) throw reason;
  }
};

const issueServer = async (paths: PkiPaths): Promise<void> => {
  const names: x509.JsonGeneralNames = [
    { type: "dns", value: "localhost" },
    { type: "dns", value: hostname() },
    { type: "ip", value: "127.0.0.1" },
    { type: "ip", value: "::1" },
  ];
  const server = await issue(paths, [{ CN: ["localhost"] }, { O: ["oeir"] }], SERVER_DAYS, [
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension(names),
  ]);
  write(paths.serverCert, paths.serverKey, server);
};

const issueClient = (
  paths: PkiPaths,
  { navn, itsystem, cvr, days }: { navn: string; itsystem?: string; cvr?: string; days: number },
): Promise<Issued> => {
  const number = itsystem === undefined ? [] : [{ "2.5.4.5": [`CVR:${cvr ?? ""}-UID:${itsystem}`] }];
  return issue(paths, [{ CN: [navn] }, { O: [cvr === undefined ? "oeir" : `CVR ${cvr}`] }, ...number], days, [
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
  ]);
};

const issue = async (
  paths: PkiPaths,
  subject: x509.JsonName,
  days: number,
  extensions: readonly x509.Extension[],
): Promise<Issued> => {
  const authority = new x509.X509Certificate(readFileSync(paths.caCert, "utf8"));
  const signingKey = await readPrivateKey(paths.caKey);
  const keys = await newKeys();
  const cert = await x509.X509CertificateGenerator.create({
    ...validity(days),
    serialNumber: serialNumber(),
    subject,
    issuer: authority.subject,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
      ...extensions,
    ],
  });
  return issued(cert, keys);
};

const newKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]) as Promise<webcrypto.CryptoKeyPair>;

const readPrivateKey = (path: string): Promise<webcrypto.CryptoKey> => {
  const der = x509.PemConverter.decodeFirst(readFileSync(path, "utf8"));
  return webcrypto.subtle.importKey("pkcs8", der, ALGORITHM, false, ["sign"]) as Promise<webcrypto.CryptoKey>;
};

const issued = async (cert: x509.X509Certificate, keys: webcrypto.CryptoKeyPair): Promise<Issued> => ({
  certPem: `${cert.toString("pem")}\n`,
  keyPem: `${x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY")}\n`,
  fingeraftryk: new X509Certificate(cert.toString("pem")).fingerprint256.replaceAll(":", "").toLowerCase(),
});

const write = (certPath: string, keyPath: string, { certPem, keyPem }: Issued): void => {
  writeFileSync(keyPath, keyPem, { mode: 0o600 });
  writeFileSync(certPath, certPem, { mode: 0o644 });
};

/** Positive and of 128 bits, as the CA/Browser rules want at least 64. */
const serialNumber = (): string => `00${randomBytes(16).toString("hex")}`;

const validity = (days: number): { notBefore: Date; notAfter: Date } => ({
  notBefore: new Date(Date.now() - 300_000),
  notAfter: new Date(Date.now() + days * DAY_MS),
});

const expiresSoon = (path: string): boolean =>
  !existsSync(path) ||
  Date.parse(new X509Certificate(readFileSync(path)).validTo) < Date.now() + RENEW_BEFORE_DAYS * DAY_MS;
