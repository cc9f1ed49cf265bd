import { randomBytes, randomUUID } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { StartError } from "./start-error.js";

/** The data folder and what our own PostgreSQL keeps in it. All paths are absolute, without symlinks. */
export type DataFolder = {
  readonly path: string;
  /** The database cluster. */
  readonly cluster: string;
  /** A cluster in the making; renamed to `cluster` when whole. */
  readonly newCluster: string;
  /** What PostgreSQL writes about itself. */
  readonly log: string;
  /** One file per process that uses the folder, see folder-lock.ts. */
  readonly users: string;
  readonly passwordFile: string;
};

/** Bytes of pg.log kept before it is moved aside (to pg.log.1) at the next start. */
const MAX_LOG = 10_000_000;

/** Makes the folder where it does not exist. Only its owner can look into it. */
export const openFolder = (path: string): Result<DataFolder, StartError> => {
  try {
    // 0711 for root: PostgreSQL may have to run as another user, who must be able to pass through.
    mkdirSync(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const real = realpathSync(path);
    const folder: DataFolder = {
      path: real,
      cluster: join(real, "pg"),
      newCluster: join(real, "pg.nyt"),
      log: join(real, "pg.log"),
      users: join(real, "brugere"),
      passwordFile: join(real, "noegler", "postgres.password"),
    };
    for (const inner of [folder.users, dirname(folder.passwordFile)]) {
      mkdirSync(inner, { recursive: true });
      chmodSync(inner, 0o700);
    }
    rotateLog(folder.log);
    return ok(folder);
  } catch (error) {
    return failed(unusable(path, error));
  }
};

/** The sentence for a data folder that the operating system does not let us use. */
export const unusable = (path: string, error: unknown): StartError => {
  const { code, message } = error as NodeJS.ErrnoException;
  const advice =
    code === "EACCES" || code === "EPERM"
      ? "Den tilhører en anden bruger: start oeir som den bruger, eller vælg en anden mappe med --data."
      : "Ret fejlen, eller vælg en anden mappe med --data.";
  return { tekst: `Datamappen ${path} kan ikke bruges (${message}). ${advice}` };
};

const rotateLog = (log: string): void => {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG) renameSync(log, `${log}.1`);
};

/** The superuser's password: made at the first start, kept readable by its owner only. */
export const readPassword = (folder: DataFolder): Result<string, StartError> => {
  const { passwordFile } = folder;
  if (existsSync(passwordFile)) {
    chmodSync(passwordFile, 0o600);
    return ok(readFileSync(passwordFile, "utf8").trim());
  }
  if (existsSync(folder.cluster)) {
    return failed({
      tekst:
        `Filen ${passwordFile} mangler, og uden den kan databasen i ${folder.cluster} ikke åbnes. ` +
        "Læg filen tilbage fra en sikkerhedskopi.",
    });
  }
  const password = randomBytes(32).toString("base64url");
  writeDurably(passwordFile, `${password}\n`);
  return ok(password);
};

/** Writes a private file whole or not at all, so that it survives a crash right after. */
const writeDurably = (path: string, content: string): void => {
  const temporary = `${path}.${randomUUID()}`;
  writeFileSync(temporary, content, { mode: 0o600, flag: "wx", flush: true });
  renameSync(temporary, path);
  flushFolder(dirname(path));
};

/** Makes what was created or renamed in a folder durable. */
export const flushFolder = (path: string): void => {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Removes a folder or file and everything in it, also where nothing is. */
export const remove = (path: string): void => rmSync(path, { recursive: true, force: true });
