import type { Database } from "../adapters/postgres/database.js";
import { releaseFiles } from "../adapters/postgres/masseleverancer.js";
import { releaseLoans } from "../adapters/postgres/udbakke.js";
import { ensurePki, type PkiPaths } from "../adapters/security/pki.js";
import { serverTls } from "../adapters/security/tls.js";
import { runSftp } from "../hub/masse/hent.js";
import { runRydOp } from "../hub/masse/ryd-op.js";
import type { Hub, Log } from "../hub/ports.js";
import { runWorker } from "../hub/worker.js";
import { ok, type Result } from "../kit/result.js";
import { createApp } from "./app.js";
import type { Config } from "./config.js";
import { type Door, openDoor } from "./doors.js";
import { type RunningErp, startErp } from "./erp.js";
import { createErpPost } from "./erp-post.js";
import { createLog } from "./log.js";
import { runMasseThread } from "./masse.js";
import { ensureOperatorKey } from "./noegler.js";
import { openHub } from "./open-hub.js";
import { withPortal } from "./portal.js";
import { openStore, type Store } from "./store.js";

/** An oeir that runs. */
export type Running = {
  /** Portal, REST and SOAP with bearer token. */
  readonly url: string;
  /** REST and SOAP with client certificate. */
  readonly tlsUrl: string;
  /** The operator's bearer token on this machine. */
  readonly operatorToken: string;
  /** The reference ERP, where it runs here. */
  readonly erp: RunningErp | undefined;
  /** Takes no new calls, lets those under way end, and closes everything. */
  readonly stop: () => Promise<void>;
};

/** Connections of the hub that answers calls, and of the one that treats files. */
const SHARE = { connections: 10, lanes: 2 };
const MASSE_SHARE = { connections: 3, lanes: 1 };
const PATIENCE_MS = 15_000;

/** Things that have been opened, closed in the opposite order. */
const createStack = () => {
  const closers: (() => Promise<void>)[] = [];
  return {
    push: (close: () => Promise<void>): void => {
      closers.push(close);
    },
    close: async (): Promise<void> => {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
};

type Stack = ReturnType<typeof createStack>;

/** Bring up the database, the reference ERP, the hub and its doors. The error is a plain sentence; nothing is left open. */
export const startOeir = async (
  config: Config,
  log: Log = createLog(config.logLevel),
): Promise<Result<Running, string>> => {
  const stack = createStack();
  try {
    const running = await start(config, log, stack);
    if (!running.ok) await stack.close();
    return running;
  } catch (reason) {
    await stack.close();
    throw reason;
  }
};

const start = async (config: Config, log: Log, stack: Stack): Promise<Result<Running, string>> => {
  const store = await openStore(config, log);
  if (!store.ok) return store;
  stack.push(store.value.stop);
  const pki = await ensurePki(config.data, [config.tlsHost]);
  const erp = await startErpHere(config, store.value, pki, log, stack);
  if (!erp.ok) return erp;
  const { hub, database } = await startHub(config, store.value, pki, log, stack);
  const operatorToken = await ensureOperatorKey(hub, config.data);
  const app = createApp(hub, database, erp.value?.vindue);
  const http = await openDoor(withPortal(app, operatorToken, log), "localhost", config.port);
  if (!http.ok) return http;
  stack.push(() => http.value.close(PATIENCE_MS));
  const https = await openDoor(app, config.tlsHost, config.tlsPort, serverTls(pki));
  if (!https.ok) return https;
  stack.push(() => https.value.close(PATIENCE_MS));
  erp.value?.startPost(createErpPost(hub, config.data, `http://localhost:${http.value.port}`));
  return ok(runningOf(config, http.value, https.value, erp.value, operatorToken, stack));
};

const startErpHere = async (
  config: Config,
  { connection }: Store,
  pki: PkiPaths,
  log: Log,
  stack: Stack,
): Promise<Result<RunningErp | undefined, string>> => {
  if (config.erp === "andetsteds") return ok(undefined);
  const erp = await startErp(connection, pki, config, log);
  if (erp.ok) stack.push(erp.value.stop);
  return erp;
};

const startHub = async (
  config: Config,
  { connection, exclusive }: Store,
  pki: PkiPaths,
  log: Log,
  stack: Stack,
): Promise<{ hub: Hub; database: Database }> => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const setup = { connection, data: config.data, pki, config: config.hub };
  const { hub, database, close } = await openHub({ ...setup, ...SHARE }, log, signal);
  stack.push(close);
  if (exclusive) await Promise.all([releaseLoans(database), releaseFiles(database)]);
  const working = Promise.all([
    ...[runWorker, runSftp, runRydOp].map((run) => run(hub, signal)),
    runMasseThread(hub, { ...setup, ...MASSE_SHARE }, signal),
  ]);
  stack.push(async () => {
    stopping.abort();
    await working;
  });
  return { hub, database };
};

const runningOf = (
  config: Config,
  http: Door,
  https: Door,
  erp: RunningErp | undefined,
  operatorToken: string,
  stack: Stack,
): Running => {
  let stopped: Promise<void> | undefined;
  return {
    url: `http://localhost:${http.port}`,
    tlsUrl: `https://${config.tlsHost}:${https.port}`,
    operatorToken,
    erp,
    stop: () => {
      stopped ??= stack.close();
      return stopped;
    },
  };
};
