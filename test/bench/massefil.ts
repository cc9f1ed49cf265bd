import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, readFileSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { SaxesParser } from "saxes";
import type { Leverance } from "../../src/contract/masse.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { followMasse, uploadMasse } from "../../src/sdk/masse.js";
import {
  createDatabase,
  dropDatabase,
  makeTestFolder,
  removeTestFolder,
  startTestServer,
  urlOf,
} from "../server.js";

/** What the benches of files share: a hub in a process of its own, a file through it, and what it took. */

const SECOND = 1_000;
/** Linux counts processor time in hundredths. */
const TICKS = 100;
const MB = 1024 * 1024;
/** Looks at the memory while a file is treated. */
const LOOKS = 10;

export const timed = async <T>(work: () => Promise<T> | T): Promise<readonly [number, T]> => {
  const from = performance.now();
  const value = await work();
  return [(performance.now() - from) / SECOND, value];
};

export const sure = <T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

export type Bane = {
  readonly folder: string;
  /** Where the file is written. */
  readonly file: string;
  readonly url: string;
  /** With what it is to know beside the database and the folder. */
  readonly startHub: (env?: NodeJS.ProcessEnv) => Promise<Benchhub>;
};

export type Benchhub = {
  readonly child: ChildProcess;
  /** KSD's, and that of operations. */
  readonly client: Client;
  readonly drift: Client;
  readonly stop: () => Promise<void>;
};

/** A database, a folder and a way to start a hub on them, for as long as `work` takes; writes its figures to stdout. */
export const onTrack = async (work: (bane: Bane) => Promise<object>): Promise<void> => {
  const server = await startTestServer();
  const folder = makeTestFolder();
  const database = `bench_${randomUUID().slice(0, 8)}`;
  try {
    await createDatabase(server.url, database, server.template);
    const url = urlOf(server.url, database);
    const figures = await work({
      folder,
      url,
      file: join(folder, "maaned.xml"),
      startHub: (env = {}) => startHub({ ...env, DATABASE_URL: url, OEIR_DATA: join(folder, "data") }),
    });
    const round = (_: string, value: unknown): unknown =>
      typeof value === "number" ? Math.round(value * 100) / 100 : value;
    process.stdout.write(`${JSON.stringify(figures, round, 2)}\n`);
  } finally {
    await dropDatabase(server.url, database);
    await server.stop();
    removeTestFolder(folder);
  }
};

const startHub = async (env: NodeJS.ProcessEnv): Promise<Benchhub> => {
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, "oeir.js"), "straks"],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...env },
    },
  );
  const [line] = await once(createInterface(child.stdout!), "line");
  const { port, token, operatorToken } = JSON.parse(line) as Record<"token" | "operatorToken", string> & {
    port: number;
  };
  const clientOf = (held: string) => createClient({ url: `http://127.0.0.1:${port}`, token: held });
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { child, client: clientOf(token), drift: clientOf(operatorToken), stop };
};

export const writeFil = (file: string, text: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(text), createWriteStream(file));

export const megabytesOf = (file: string): number => statSync(file).size / MB;

export const upload = async (client: Client, file: string): Promise<Leverance> => {
  const hash = createHash("sha256");
  const handle = await open(file);
  await pipeline(handle.createReadStream({ autoClose: false, start: 0 }), hash);
  const read = async (fra: number, antal: number): Promise<Uint8Array<ArrayBuffer>> => {
    const piece = new Uint8Array(antal);
    return piece.subarray(0, (await handle.read(piece, 0, antal, fra)).bytesRead);
  };
  const fil = { myndighed: HELSINGOER, filnavn: "maaned.xml", stoerrelse: statSync(file).size, read };
  const leverance = sure(await uploadMasse(client, { ...fil, sha256: hash.digest("hex") }));
  await handle.close();
  return leverance;
};

/** How a file was treated: what came of it, how often its progress was seen to move, and the memory as it went on. */
export type Behandling = {
  readonly done: Leverance;
  readonly fremgange: number;
  /** Resident MB when a tenth, two tenths, … of it were done. */
  readonly memoryMb: readonly number[];
};

export const treated = async (
  { client, child }: Benchhub,
  leverance: Pick<Leverance, "myndighed" | "id">,
): Promise<Behandling> => {
  const seen = new Set<number>();
  const memoryMb: number[] = [];
  const done = sure(
    await followMasse(client, leverance, ({ behandletBytes, stoerrelse }) => {
      seen.add(behandletBytes);
      if (behandletBytes * LOOKS >= stoerrelse * (memoryMb.length + 1))
        memoryMb.push(memoryOf(child, "VmRSS"));
    }),
  );
  if (done.tilstand === "afvist") throw new Error("the file was refused");
  return { done, fremgange: seen.size, memoryMb };
};

/** Resident memory of a process, in MB: now, or the most until now. */
export const memoryOf = ({ pid }: ChildProcess, what: "VmRSS" | "VmHWM"): number => {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
};

/** Seconds of processor that a process has used. */
export const cpuSeconds = ({ pid }: ChildProcess): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
};

/** Seconds that the parser alone takes to read the file: what no reader in this language gets below. */
export const parseFloor = async (file: string): Promise<number> => {
  const [seconds] = await timed(async () => {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (fault) => {
      throw fault;
    });
    for await (const text of createReadStream(file, { encoding: "utf8", highWaterMark: MB }))
      parser.write(text);
    parser.close();
  });
  return seconds;
};
