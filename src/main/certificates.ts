import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { issueClientCertificate } from "../adapters/security/pki.js";
import { failed, ok, type Result } from "../kit/result.js";
import { fingerprintOfFile } from "./identify.js";

/** Where an issued client certificate was written, and its fingerprint for registration. */
export type IssuedFiles = { readonly cert: string; readonly key: string; readonly fingeraftryk: string };

/**
 * Issue a client certificate from the data folder's local authority into `<folder>/<navn>.pem` and `.key`. Nothing is
 * overwritten. The error is a plain sentence.
 */
export const issueCertificateFiles = async (
  data: string,
  folder: string,
  subject: { navn: string; itsystem: string; cvr: string; days: number },
): Promise<Result<IssuedFiles, string>> => {
  if (!existsSync(join(data, "pki", "ca.key"))) {
    return failed(
      `Der er ingen test-CA i ${data}. Den laves, når posthuset startes; brug dets datamappe med --data.`,
    );
  }
  const issued = await issueClientCertificate(data, subject);
  const name = fileName(subject.navn);
  const [cert, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
  try {
    writeFileSync(key, issued.keyPem, { mode: 0o600, flag: "wx" });
    writeFileSync(cert, issued.certPem, { flag: "wx" });
  } catch (reason) {
    return failed(`Certifikatet kan ikke skrives: ${(reason as Error).message}.`);
  }
  return ok({ cert, key, fingeraftryk: issued.fingeraftryk });
};

const LETTERS: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa" };

/** `KSD, Helsingør` -> `ksd-helsingoer`. */
const fileName = (navn: string): string =>
  navn
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "certifikat";

/** The fingerprint of a certificate file that somebody else has issued; undefined when it is none. */
export const readFingerprint = (path: string): string | undefined => {
  try {
    return fingerprintOfFile(path);
  } catch {
    return undefined;
  }
};

const DAY_MS = 86_400_000;

/** Days that a certificate of the data folder has left; undefined when it is not there. */
export const daysLeft = (data: string, file: string): number | undefined => {
  try {
    const { validTo } = new X509Certificate(readFileSync(join(data, "pki", file)));
    return Math.floor((Date.parse(validTo) - Date.now()) / DAY_MS);
  } catch {
    return undefined;
  }
};
