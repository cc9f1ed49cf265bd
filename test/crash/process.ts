import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Owner } from "../postgres.js";

/** An oeir in a process of its own that is killed and started again, on the same ports and data. */

/** Gives the same moments again: `OEIR_CRASH_SEED`. */
export const SEED = Number(process.env.OEIR_CRASH_SEED ?? Date.now() % 1_000_000);

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export const randomFrom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const freePort = async (): Promise<string> => {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return String(port);
};

export type Hub = { readonly child: ChildProcess; readonly url: string; readonly operatorToken: string };

/** Hubs that have been started and not killed: they end with their test, whatever becomes of it (`crashEnv`). */
const running = new Set<ChildProcess>();

/**
 * Starts the hub. It ends with its test, and with the test's process: a hub left behind would hold the output of the whole run
 * open. Throws when it ends before it has told where it is.
 */
export const startHub = async (env: NodeJS.ProcessEnv): Promise<Hub> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "hub-child.js")], {
    stdio: ["pipe", "pipe", "inherit"],
    env,
  });
  running.add(child);
  const ended = once(child, "exit").then(([exit]) => {
    throw new Error(`the hub ended with ${exit}`);
  });
  const [line] = await Promise.race([once(createInterface(child.stdout!), "line"), ended]);
  ended.catch(() => undefined);
  return { child, ...JSON.parse(line) };
};

export const kill = ({ child }: Pick<Hub, "child">): Promise<void> => end(child);

const end = async (child: ChildProcess): Promise<void> => {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
};

/** The environment of every start in one test. */
export const crashEnv = async (t: Owner, connectionString: string): Promise<NodeJS.ProcessEnv> => {
  const data = mkdtempSync(join(tmpdir(), "oeir-crash-"));
  t.after(async () => {
    // Who still writes in the folder ends first.
    await Promise.all([...running].map(end));
    rmSync(data, { recursive: true, force: true });
  });
  return {
    ...process.env,
    DATABASE_URL: connectionString,
    OEIR_DATA: data,
    OEIR_PORT: await freePort(),
    OEIR_TLS_PORT: await freePort(),
    OEIR_ERP_PORT: await freePort(),
  };
};
