import { readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { ClientConfig } from "pg";
import type { Log } from "../../../hub/ports.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import { withClient } from "../client.js";
import type { Binaries } from "./binaries.js";
import { SUPERUSER } from "./cluster.js";
import type { DataFolder } from "./folder.js";
import {
  findPostmaster,
  launch,
  type Postmaster,
  removeSocket,
  removeTraces,
  stopPostmaster,
} from "./postmaster.js";
import { isAlive } from "./processes.js";
import type { RunAs } from "./run-as.js";
import { PORT } from "./settings.js";
import type { StartError } from "./start-error.js";

export type Running = {
  readonly connection: ClientConfig;
  readonly adopted: boolean;
  readonly postmaster: Postmaster;
};

const DATABASE = "oeir";

/** Tries to start. The processes of a server that was killed need a moment to see it, and hold the folder meanwhile. */
const MAX_ATTEMPTS = 6;
const FIRST_WAIT = 100;

/** How long a server may take before it answers (it may have a crash to mend first), in ms. */
const MAX_RECOVERY = 120_000;
/** How long a server that was found may be without a socket that answers, in ms. */
const MAX_SILENCE = 2000;

/** PostgreSQL's "cannot connect now": it starts, mends or closes. */
const CANNOT_CONNECT_NOW = "57P03";
const UNKNOWN_DATABASE = "3D000";
const WRONG_PASSWORD = "28P01";

/** Adopts the server that runs on the folder, or starts one, until it answers. */
export const bringUp = async (
  folder: DataFolder,
  binaries: Binaries,
  runAs: RunAs,
  password: string,
  log: Log,
): Promise<Result<Running, StartError>> => {
  const found = await adopt(folder, password);
  if (found !== undefined) return ok(found);
  removeTraces(folder);
  const written = statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const postmaster = launch(folder, binaries, runAs);
    const connection = connectionTo(postmaster.socket, password);
    if (await comesUp(postmaster, connection, MAX_RECOVERY)) {
      return ok({ connection, adopted: false, postmaster });
    }
    await stopPostmaster(postmaster.pid);
    removeSocket(folder, postmaster.socket);
    log.warn({ forsoeg: attempt }, "PostgreSQL startede ikke");
    await sleep(FIRST_WAIT * 2 ** attempt);
  }
  return failed({
    tekst: `PostgreSQL kan ikke starte i ${folder.path}: ${lastWords(folder, written)} Se ${folder.log}.`,
  });
};

/** Nobody else holds the folder, so a server that runs on it and does not answer is closed. */
const adopt = async (folder: DataFolder, password: string): Promise<Running | undefined> => {
  const postmaster = findPostmaster(folder);
  if (postmaster === undefined) return undefined;
  const connection = connectionTo(postmaster.socket, password);
  if (await comesUp(postmaster, connection, MAX_SILENCE)) return { connection, adopted: true, postmaster };
  await stopPostmaster(postmaster.pid);
  return undefined;
};

const connectionTo = (socket: string, password: string): ClientConfig => ({
  host: socket,
  port: PORT,
  user: SUPERUSER,
  password,
  database: DATABASE,
  ssl: false,
});

/** Waits until the server answers. False: its process ended, or it was silent for too long. */
const comesUp = async (
  postmaster: Postmaster,
  connection: ClientConfig,
  silence: number,
): Promise<boolean> => {
  const latest = Date.now() + MAX_RECOVERY;
  let deadline = Date.now() + silence;
  while (isAlive(postmaster.pid) && Date.now() < deadline) {
    const refusal = await tryToConnect(connection);
    if (refusal === undefined) return true;
    if (refusal === WRONG_PASSWORD) return false;
    if (refusal === UNKNOWN_DATABASE) await createDatabase(connection);
    else await sleep(20);
    if (refusal === CANNOT_CONNECT_NOW) deadline = latest;
  }
  return false;
};

/** The code of the refusal, or nothing when the database can be used. */
const tryToConnect = async (connection: ClientConfig): Promise<string | undefined> => {
  try {
    await withClient(connection, (client) => client.query("select 1"));
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? "?";
  }
};

const createDatabase = (connection: ClientConfig): Promise<unknown> =>
  withClient({ ...connection, database: "postgres" }, (client) =>
    client.query(`create database ${DATABASE}`),
  );

/** What PostgreSQL wrote in its log before it gave up. */
const lastWords = (folder: DataFolder, from: number): string => {
  const lines = readFileSync(folder.log).subarray(from).toString("utf8").trim().split("\n");
  const fatal = lines.filter((line) => /FATAL|PANIC/.test(line));
  return (fatal.at(-1) ?? lines.at(-1) ?? "").replace(/^.*?(FATAL|PANIC): +/, "");
};
