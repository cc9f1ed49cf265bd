import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import pg from "pg";
import { envelope, goldenBilag, SOAP_PATH } from "../flow/soap.js";
import {
  createDatabase,
  dropDatabase,
  makeTestFolder,
  removeTestFolder,
  startTestServer,
  urlOf,
} from "../server.js";
import { type Figures, runLoad } from "./load.js";

/**
 * `npm run bench`: the hub's intake and full straks round trip at 1, 32 and 128 connections, beside four peers on the
 * same machine and the same PostgreSQL in the same run. JSON on stdout. `OEIR_BENCH_SECONDS` (4) is the length of each.
 */
const SECONDS = Number(process.env.OEIR_BENCH_SECONDS ?? 4);
const CONNECTIONS = [1, 32, 128];
const WARM_UP_CONNECTIONS = 32;
const ID = "5f2a7c10-6b0e-4c53-9a11-0217202611a1";

type Peer = { readonly name: string; readonly script: string; readonly args: readonly string[] };

const child = (file: string, args: readonly string[], env: NodeJS.ProcessEnv) =>
  spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });

const stop = async (process: ChildProcess): Promise<void> => {
  const ended = once(process, "exit");
  process.kill("SIGTERM");
  await ended;
};

/** A peer in a process of its own, with a database of its own, under the same load at each number of connections. */
const measure = async (peer: Peer, server: Server): Promise<Record<string, Figures>> => {
  const name = `bench_${randomUUID().slice(0, 8)}`;
  await createDatabase(server.url, name, server.template);
  const data = makeTestFolder();
  const running = child(peer.script, peer.args, {
    ...process.env,
    DATABASE_URL: urlOf(server.url, name),
    OEIR_DATA: data,
  });
  const lines = createInterface(running.stdout!);
  const [line] = await once(lines, "line");
  const { port, token } = JSON.parse(line) as { port: number; token?: string };
  const load = (connections: number): Promise<Figures> =>
    runLoad({
      port,
      path: SOAP_PATH,
      headers: {
        "content-type": "text/xml",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: envelope(goldenBilag),
      id: ID,
      connections,
      seconds: SECONDS,
    });
  // Everybody is measured warm: compiled, planned, and with its connections open.
  await load(WARM_UP_CONNECTIONS);
  const figures: Record<string, Figures> = {};
  for (const connections of CONNECTIONS) figures[connections] = await load(connections);
  const memory = peer.script === "oeir.js" ? once(lines, "line") : undefined;
  await stop(running);
  if (memory !== undefined) process.stderr.write(`${peer.name}: ${(await memory)[0]}\n`);
  await dropDatabase(server.url, name);
  removeTestFolder(data);
  return figures;
};

type Server = Awaited<ReturnType<typeof startTestServer>>;

/** Single-row durable inserts without HTTP: what the database gives when nobody shares a commit. */
const measureInserts = async (server: Server): Promise<Record<string, Figures>> => {
  const name = `bench_${randomUUID().slice(0, 8)}`;
  await createDatabase(server.url, name, server.template);
  const figures: Record<string, Figures> = {};
  for (const connections of CONNECTIONS.filter((number) => number <= 32)) {
    const pool = new pg.Pool({ connectionString: urlOf(server.url, name), max: connections });
    await pool.query("create table if not exists enkelt (id uuid primary key, indhold text)");
    const times: number[] = [];
    const started = performance.now();
    const until = started + SECONDS * 1_000;
    const insert = async (): Promise<void> => {
      while (performance.now() < until) {
        const sent = performance.now();
        await pool.query({
          name: "i",
          text: "insert into enkelt values ($1, $2)",
          values: [randomUUID(), goldenBilag],
        });
        times.push(performance.now() - sent);
      }
    };
    await Promise.all(Array.from({ length: connections }, insert));
    const elapsed = (performance.now() - started) / 1_000;
    times.sort((a, b) => a - b);
    const at = (share: number): number =>
      Math.round((times[Math.floor(times.length * share)] ?? 0) * 1_000) / 1_000;
    figures[connections] = {
      perSecond: Math.round(times.length / elapsed),
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      requests: times.length,
      refused: 0,
    };
    await pool.end();
  }
  await dropDatabase(server.url, name);
  return figures;
};

const server = await startTestServer();
const folder = makeTestFolder();
try {
  const peers: readonly Peer[] = [
    { name: "http", script: "floor.js", args: ["http"] },
    { name: "log", script: "floor.js", args: ["log", join(folder, "log")] },
    { name: "naive", script: "naive.js", args: [] },
    { name: "intake", script: "oeir.js", args: ["intake"] },
    { name: "straks", script: "oeir.js", args: ["straks"] },
  ];
  const wanted = process.argv.slice(2);
  const result: Record<string, Record<string, Figures>> = {};
  for (const peer of peers.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    result[peer.name] = await measure(peer, server);
    process.stderr.write(`${peer.name} ${JSON.stringify(result[peer.name])}\n`);
  }
  if (wanted.length === 0 || wanted.includes("insert")) result.insert = await measureInserts(server);
  process.stdout.write(
    `${JSON.stringify({ node: process.version, sekunder: SECONDS, ...result }, null, 2)}\n`,
  );
} finally {
  await server.stop();
  removeTestFolder(folder);
}
