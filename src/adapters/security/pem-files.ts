import { createPrivateKey, type KeyObject, randomBytes, X509Certificate } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Certificates and private keys as PEM files, written whole or not at all. */

/** The certificate of a file; undefined when there is none, or none that can be read. */
export const readCertificate = (path: string): X509Certificate | undefined =>
  orUndefined(() => new X509Certificate(readFileSync(path)));

/** The private key of a file; undefined when there is none, or none that can be read. */
export const readKey = (path: string): KeyObject | undefined =>
  orUndefined(() => createPrivateKey(readFileSync(path)));

const orUndefined = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

export const pemOfKey = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }).toString();

/** Readable by the owner alone. */
export const writeKey = (path: string, key: KeyObject): KeyObject => {
  replaceFile(path, pemOfKey(key), 0o600);
  return key;
};

/** Written beside its place and moved there, so that nobody reads half a file, also after a power cut. */
export const replaceFile = (path: string, text: string, mode = 0o644): void => {
  const fresh = `${path}.${randomBytes(6).toString("hex")}`;
  writeFileSync(fresh, text, { mode, flag: "wx", flush: true });
  renameSync(fresh, path);
};

/** What a process that was killed in the middle has left is as old as this, at least; younger may still be in use. */
const LEFTOVER_MS = 600_000;

export const removeLeftovers = (folder: string, name: RegExp): void => {
  for (const path of readdirSync(folder)
    .filter((entry) => name.test(entry))
    .map((entry) => join(folder, entry))) {
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && made < Date.now() - LEFTOVER_MS) rmSync(path, { recursive: true, force: true });
  }
};
