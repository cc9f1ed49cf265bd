import { randomBytes, type X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import {
  type Authority,
  createAuthority,
  newKey,
  type Purpose,
  type Subject,
  signCertificate,
} from "./certificate.js";
import { pemOfKey, readCertificate, readKey, removeLeftovers, replaceFile, writeKey } from "./pem-files.js";
import { isCovered, serverNames } from "./server-names.js";

/**
 * The local certificate authority of a data folder: made at the first start, never shipped. It issues the server's
 * certificate (the reference ERP shows the same), the hub's own client certificate (shown to receivers) and client
 * certificates for it-systems, modelled on the OCES function certificate (CVR number and UUID in the subject). A
 * municipality in production puts its own in their place.
 */
export type PkiPaths = {
  readonly caCert: string;
  readonly caKey: string;
  readonly serverCert: string;
  readonly serverKey: string;
  readonly hubCert: string;
  readonly hubKey: string;
};

export type Issued = {
  readonly certPem: string;
  readonly keyPem: string;
  /** SHA-256 of the certificate (DER), hex. */
  readonly fingeraftryk: string;
  readonly gyldigFra: Date;
  readonly gyldigTil: Date;
  /** Hex. */
  readonly serienummer: string;
};

const OWN_DAYS = 397;
/** The server's and the hub's certificates are made anew when so little is left. */
const RENEW_BEFORE_MS = 30 * 86_400_000;

const pathsOf = (folder: string): PkiPaths => ({
  caCert: join(folder, "ca.pem"),
  caKey: join(folder, "ca.key"),
  serverCert: join(folder, "server.pem"),
  serverKey: join(folder, "server.key"),
  hubCert: join(folder, "posthus.pem"),
  hubKey: join(folder, "posthus.key"),
});

/**
 * The authority and the hub's own certificates in `<data>/pki`, made or renewed as needed. The server answers to
 * localhost, to the machine's name and to `names` (host names or addresses). Throws a plain sentence when the folder
 * holds half an authority, or a name is none.
 */
export const ensurePki = async (
  data: string,
  names: readonly string[] = [],
  nu: Date = new Date(),
): Promise<PkiPaths> => {
  const paths = pathsOf(join(data, "pki"));
  const wanted = serverNames(hostname(), names);
  if (!existsSync(paths.caCert)) await createPki(paths, wanted, nu);
  removeLeftovers(data, /^pki\.[0-9a-f]{12}$/);
  removeLeftovers(dirname(paths.caCert), /\.[0-9a-f]{12}$/);
  await ensureOwn(paths, wanted, nu);
  return paths;
};

/** A client certificate for an it-system, from the local authority. Throws a plain sentence when there is none. */
export const issueClientCertificate = async (
  data: string,
  { navn, itsystem, cvr, days }: { navn: string; itsystem: string; cvr: string; days: number },
  nu: Date = new Date(),
): Promise<Issued> => {
  const authority = readAuthority(pathsOf(join(data, "pki")));
  const key = newKey();
  const subject = { CN: navn, O: `CVR ${cvr}`, serialNumber: `CVR:${cvr}-UID:${itsystem}` };
  const cert = await signCertificate(authority, key, subject, "client", days, nu);
  return {
    certPem: cert.toString(),
    keyPem: pemOfKey(key),
    fingeraftryk: cert.fingerprint256.replaceAll(":", "").toLowerCase(),
    gyldigFra: new Date(cert.validFrom),
    gyldigTil: new Date(cert.validTo),
    serienummer: cert.serialNumber.toLowerCase(),
  };
};

/** Made whole beside its place and moved there: a stop in the middle leaves nothing half, and the first of two wins. */
const createPki = async (paths: PkiPaths, wanted: readonly string[], nu: Date): Promise<void> => {
  const folder = dirname(paths.caCert);
  const fresh = `${folder}.${randomBytes(6).toString("hex")}`;
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(fresh, { mode: 0o700 });
  try {
    const key = newKey();
    writeKey(pathsOf(fresh).caKey, key);
    replaceFile(pathsOf(fresh).caCert, (await createAuthority(key, nu)).toString());
    await ensureOwn(pathsOf(fresh), wanted, nu);
    renameSync(fresh, folder);
  } catch (reason) {
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(paths.caCert)) return;
    throw existsSync(folder) ? halfAuthority(paths, reason) : reason;
  }
};

const ensureOwn = async (paths: PkiPaths, wanted: readonly string[], nu: Date): Promise<void> => {
  const server = { certPath: paths.serverCert, keyPath: paths.serverKey, purpose: { server: wanted } };
  await ensureCertificate(paths, server, { CN: "localhost", O: "oeir" }, nu);
  const hub = { certPath: paths.hubCert, keyPath: paths.hubKey, purpose: "client" } as const;
  await ensureCertificate(paths, hub, { CN: "oeir hub", O: "oeir" }, nu);
};

type Own = { readonly certPath: string; readonly keyPath: string; readonly purpose: Purpose };

/**
 * A certificate that our authority has not issued is somebody's own and left alone. A renewed one keeps its key, so
 * that one file changes, at once, and certificate and key always belong together.
 */
const ensureCertificate = async (
  paths: PkiPaths,
  { certPath, keyPath, purpose }: Own,
  subject: Subject,
  nu: Date,
): Promise<void> => {
  const cert = readCertificate(certPath);
  const authority = readCertificate(paths.caCert);
  if (cert !== undefined && authority !== undefined && !cert.checkIssued(authority)) return;
  const key = readKey(keyPath) ?? writeKey(keyPath, newKey());
  if (cert?.checkPrivateKey(key) && isGood(cert, purpose, nu)) return;
  const issued = await signCertificate(readAuthority(paths), key, subject, purpose, OWN_DAYS, nu);
  replaceFile(certPath, issued.toString());
};

const isGood = (cert: X509Certificate, purpose: Purpose, nu: Date): boolean =>
  Date.parse(cert.validTo) >= nu.getTime() + RENEW_BEFORE_MS &&
  (purpose === "client" || isCovered(cert, purpose.server));

const readAuthority = (paths: PkiPaths): Authority => {
  const [cert, key] = [readCertificate(paths.caCert), readKey(paths.caKey)];
  if (cert === undefined || key === undefined || !cert.checkPrivateKey(key)) throw halfAuthority(paths);
  return { cert, key };
};

const halfAuthority = ({ caCert, caKey }: PkiPaths, cause?: unknown): Error =>
  new Error(
    `Der er ingen hel test-CA i ${dirname(caCert)}: ca.pem og ca.key skal være der og høre sammen. ` +
      `Læg ${caCert} og ${caKey} tilbage, eller flyt mappen væk, så laves en ny ved næste start.`,
    { cause },
  );
