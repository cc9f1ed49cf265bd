import type { ClientConfig } from "pg";
import type { Log } from "../../../hub/ports.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import { type AdvisoryLock, holdAdvisoryLock } from "./advisory-lock.js";
import { findBinaries } from "./binaries.js";
import { ensureCluster } from "./cluster.js";
import { type DataFolder, openFolder, readPassword, unusable } from "./folder.js";
import { type FolderLock, lockFolder } from "./folder-lock.js";
import { removeSocket, stopPostmaster } from "./postmaster.js";
import { chooseRunAs } from "./run-as.js";
import { inUse, type StartError } from "./start-error.js";
import { bringUp, type Running } from "./startup.js";

/** Our own PostgreSQL, running. */
export type EmbeddedServer = {
  /** To the database `oeir`, as its owner. */
  readonly connection: ClientConfig;
  /** Whether it was found running, left by an oeir that was killed. */
  readonly adopted: boolean;
  /** Closes the server and gives the data folder free. Close your own connections first. */
  readonly stop: () => Promise<void>;
};

export type StartOptions = {
  /** Made where it does not exist; one oeir at a time may use it. */
  readonly folder: string;
  readonly log: Log;
};

/** Brings up PostgreSQL on a data folder: makes the database at the first start, adopts a server that runs already. */
export const startEmbedded = async ({
  folder: path,
  log,
}: StartOptions): Promise<Result<EmbeddedServer, StartError>> => {
  const folder = openFolder(path);
  if (!folder.ok) return folder;
  let held: FolderLock | undefined;
  try {
    const lock = await lockFolder(folder.value);
    if (!lock.ok) return lock;
    held = lock.value;
    const server = await startLocked(folder.value, lock.value, log);
    if (!server.ok) held.release();
    return server;
  } catch (error) {
    held?.release();
    if ((error as NodeJS.ErrnoException).syscall !== undefined) return failed(unusable(path, error));
    throw error;
  }
};

const startLocked = async (
  folder: DataFolder,
  lock: FolderLock,
  log: Log,
): Promise<Result<EmbeddedServer, StartError>> => {
  const running = await prepareAndBringUp(folder, log);
  if (!running.ok) return running;
  const advisory = await holdAdvisoryLock(running.value.connection, log);
  // Another oeir works here although its entry in the folder is gone: the server is its, and stays.
  if (advisory === undefined) return failed(inUse(folder.path));
  log.info({ mappe: folder.path, overtaget: running.value.adopted }, "PostgreSQL kører");
  return ok(embeddedServer(folder, running.value, lock, advisory));
};

const prepareAndBringUp = async (folder: DataFolder, log: Log): Promise<Result<Running, StartError>> => {
  const binaries = findBinaries();
  if (!binaries.ok) return binaries;
  const password = readPassword(folder);
  if (!password.ok) return password;
  const runAs = chooseRunAs(folder, binaries.value);
  if (!runAs.ok) return runAs;
  const cluster = ensureCluster(folder, binaries.value, runAs.value, password.value);
  if (!cluster.ok) return cluster;
  return bringUp(folder, binaries.value, runAs.value, password.value, log);
};

const embeddedServer = (
  folder: DataFolder,
  { connection, adopted, postmaster }: Running,
  lock: FolderLock,
  advisory: AdvisoryLock,
): EmbeddedServer => {
  const stop = async (): Promise<void> => {
    await advisory.release();
    await stopPostmaster(postmaster.pid);
    removeSocket(folder, postmaster.socket);
    lock.release();
  };
  let stopping: Promise<void> | undefined;
  return {
    connection,
    adopted,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
};
