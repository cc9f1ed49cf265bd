import { closeSync, existsSync, lstatSync, mkdtempSync, openSync, readFileSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.js";
import { type DataFolder, remove } from "./folder.js";
import { isAlive, isPostmasterOf } from "./processes.js";
import { giveTo, type RunAs, startDetached } from "./run-as.js";
import { PORT, serverArguments } from "./settings.js";

/** A running server: its first process, and the folder of its socket. */
export type Postmaster = { readonly pid: number; readonly socket: string };

/** The longest path of a Unix socket, less a little (Linux 107 bytes, macOS 103). */
const MAX_SOCKET_PATH = 100;
const SOCKET_PREFIX = "oeir-";

/** How long a server may take to close before it is told more sharply, in ms. */
const PATIENCE = 10_000;

const pidFile = (folder: DataFolder): string => join(folder.cluster, "postmaster.pid");

/** The server that the cluster says it has, if its process lives and is not another that got its pid. */
export const findPostmaster = (folder: DataFolder): Postmaster | undefined => {
  const written = readPidFile(folder);
  if (written === undefined || !isAlive(written.pid)) return undefined;
  return isPostmasterOf(written.pid, folder.cluster) ? written : undefined;
};

const readPidFile = (folder: DataFolder): Postmaster | undefined => {
  try {
    const [pid, , , , socket] = readFileSync(pidFile(folder), "utf8").split("\n");
    return Number(pid) > 1 ? { pid: Number(pid), socket: socket ?? "" } : undefined;
  } catch {
    return undefined;
  }
};

/** Clears away what a server that is gone has left: PostgreSQL would be misled by a pid that is used again. */
export const removeTraces = (folder: DataFolder): void => {
  const written = readPidFile(folder);
  if (existsSync(pidFile(folder))) remove(pidFile(folder));
  if (written !== undefined) removeSocket(folder, written.socket);
};

/** Removes a socket folder that we have made. The path comes from the cluster, which another user may run. */
export const removeSocket = (folder: DataFolder, socket: string): void => {
  const found = lstatSync(socket, { throwIfNoEntry: false });
  const owner = lstatSync(folder.cluster).uid;
  if (!found?.isDirectory() || found.uid !== owner || !basename(socket).startsWith(SOCKET_PREFIX)) return;
  for (const file of [`.s.PGSQL.${PORT}`, `.s.PGSQL.${PORT}.lock`]) remove(join(socket, file));
  try {
    rmdirSync(socket);
  } catch {
    // Somebody keeps something there: let it lie.
  }
};

/** Starts the server. It is not ready yet, and may still fail: then the process ends. */
export const launch = (folder: DataFolder, binaries: Binaries, runAs: RunAs): Postmaster => {
  const socket = makeSocketFolder();
  giveTo(runAs, socket);
  const output = openSync(folder.log, "a", 0o600);
  try {
    const child = startDetached(runAs, binaries.postgres, serverArguments(folder.cluster, socket), output);
    if (child.pid === undefined) throw new Error(`${binaries.postgres} cannot be run`);
    return { pid: child.pid, socket };
  } finally {
    closeSync(output);
  }
};

/** A new folder that only we can enter; nobody can have made it before us. */
const makeSocketFolder = (): string => {
  const inTemporary = join(tmpdir(), `${SOCKET_PREFIX}xxxxxx`, `.s.PGSQL.${PORT}`);
  const parent = Buffer.byteLength(inTemporary) <= MAX_SOCKET_PATH ? tmpdir() : "/tmp";
  return mkdtempSync(join(parent, SOCKET_PREFIX));
};

/** Closes the server: open transactions are broken off, and what is committed is on disk. */
export const stopPostmaster = async (pid: number): Promise<void> => {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await hasEnded(pid)) return;
  }
};

const hasEnded = async (pid: number): Promise<boolean> => {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    await sleep(10);
  }
  return false;
};
