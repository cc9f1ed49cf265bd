import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import { withClient } from "../src/adapters/postgres/client.js";
import { startEmbedded } from "../src/adapters/postgres/embedded/server.js";
import { migrate } from "../src/adapters/postgres/migrate.js";
import type { Log } from "../src/hub/ports.js";

/** A PostgreSQL for tests, with a migrated database to copy. Both texts are URLs. */
export type TestServer = {
  readonly url: string;
  readonly template: string;
  readonly stop: () => Promise<void>;
};

/** Where test/run.ts tells its tests of the server that they share. */
export const SERVER_URL = "OEIR_TEST_SERVER";
export const TEMPLATE = "OEIR_TEST_TEMPLATE";
/** Between the template's name and that of what a copy of it is filled with. */
export const FILLED = "_med_";

export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const PREFIX = "oeir-test-";

/** A new folder for a test's data; what is left in such folders by runs that were killed is cleared away later. */
export const makeTestFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // Where root has no user namespaces the server runs as another user, who must be able to pass through.
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  return folder;
};

export const removeTestFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Uses the server of DATABASE_URL where it is given, else starts one of our own. */
export const startTestServer = async (): Promise<TestServer> => {
  const server =
    process.env.DATABASE_URL === undefined ? await startOwn() : useGiven(process.env.DATABASE_URL);
  const template = `oeir_skabelon_${randomBytes(6).toString("hex")}`;
  const stop = async (): Promise<void> => {
    await dropTemplates(server.url, template).finally(server.stop);
  };
  try {
    await createDatabase(server.url, template);
    const migrated = await migrate({ connectionString: urlOf(server.url, template) });
    if (!migrated.ok) throw new Error(migrated.error.tekst);
    return { url: server.url, template, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** The template, and its filled copies. */
const dropTemplates = async (server: string, template: string): Promise<void> => {
  const { rows } = await withClient({ connectionString: server }, (client) =>
    client.query<{ datname: string }>("select datname from pg_database where starts_with(datname, $1)", [
      template,
    ]),
  );
  for (const { datname } of rows) await dropDatabase(server, datname);
};

type Server = Omit<TestServer, "template">;

const useGiven = (url: string): Server => ({ url, stop: async () => undefined });

const startOwn = async (): Promise<Server> => {
  await sweep();
  const folder = makeTestFolder();
  const server = await startEmbedded({ folder, log: silent });
  if (!server.ok) {
    removeTestFolder(folder);
    throw new Error(server.error.tekst);
  }
  const { connection, stop } = server.value;
  return {
    url: toUrl(connection),
    stop: async () => {
      await stop();
      removeTestFolder(folder);
    },
  };
};

/** Stops the servers of test runs that were killed, and removes their folders. */
const sweep = async (): Promise<void> => {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    if (existsSync(join(folder, "pg", "postmaster.pid"))) {
      const left = await startEmbedded({ folder, log: silent });
      if (left.ok) await left.value.stop().finally(() => removeTestFolder(folder));
    } else if (isOld(folder)) removeTestFolder(folder);
  }
};

const MAX_RUN = 3_600_000;

const isOld = (folder: string): boolean => {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.uid === process.getuid?.() && Date.now() - (found?.mtimeMs ?? Date.now()) > MAX_RUN;
};

const toUrl = ({ host, user, password, database }: ClientConfig): string =>
  `postgres://${user}:${password}@${encodeURIComponent(host ?? "")}/${database}`;

/** The URL of another database on the same server. */
export const urlOf = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};

export const createDatabase = (server: string, name: string, template = "template0"): Promise<unknown> =>
  onServer(server, `create database ${name} template ${template}`);

export const dropDatabase = (server: string, name: string): Promise<unknown> =>
  onServer(server, `drop database if exists ${name} with (force)`);

const onServer = (server: string, sql: string): Promise<unknown> =>
  withClient({ connectionString: server }, (client) => client.query(sql));
