import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";
import type { ClientConfig } from "pg";
import { withClient } from "../src/adapters/postgres/client.js";
import { type EmbeddedServer, startEmbedded } from "../src/adapters/postgres/embedded/server.js";
import { makeTestFolder, removeTestFolder, silent } from "./server.js";

/** Help for tests of our own PostgreSQL. */

/** Servers that a test which failed may have left running. */
const started: EmbeddedServer[] = [];

/** A private folder that is gone after the tests of the file, with the server that may still run on it. */
export const testFolder = (): string => {
  const folder = makeTestFolder();
  after(async () => {
    for (const server of started.splice(0)) await server.stop();
    if (existsSync(join(folder, "pg", "postmaster.pid"))) await (await start(folder)).stop();
    removeTestFolder(folder);
  });
  return folder;
};

export const start = async (folder: string): Promise<EmbeddedServer> => {
  const server = await startEmbedded({ folder, log: silent });
  assert.ok(server.ok, server.ok ? "" : server.error.tekst);
  started.push(server.value);
  return server.value;
};

export const query = async (connection: ClientConfig, sql: string): Promise<readonly unknown[]> => {
  const { rows } = await withClient(connection, (client) => client.query({ text: sql, rowMode: "array" }));
  return rows.map((row) => (row as unknown[])[0]);
};

export type Told = { readonly ok: boolean; readonly adopted?: boolean; readonly tekst?: string };

/** Another process that starts on the folder (embedded-child.ts), and what it told. */
export const startChild = async (
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ child: ChildProcess; told: Told }> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "embedded-child.js"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });
  const [line] = await once(createInterface(child.stdout), "line");
  return { child, told: JSON.parse(line) };
};

export const kill9 = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
};
