import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, readFileSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { withClient } from "../../src/adapters/postgres/client.js";
import type { Leverance } from "../../src/contract/masse.js";
import { ksdMassefil, type Massefil } from "../../src/scenarier/ksd-masse.js";
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

/**
 * `node dist/test/bench/masse.js`: a file of OEIR_MASSE_BILAG (100000) bilag with 1 % errors through the hub and into the
 * ledger, beside `xmllint --stream --noout` on the same file and PostgreSQL's COPY of the same rows, in the same run.
 * JSON on stdout.
 */
const BILAG = Number(process.env.OEIR_MASSE_BILAG ?? 100_000);
const FEJL_HVER = 100;
const SECOND = 1_000;
/** Linux counts processor time in hundredths. */
const TICKS = 100;

const server = await startTestServer();
const folder = makeTestFolder();
const database = `bench_${randomUUID().slice(0, 8)}`;
const file = join(folder, "maaned.xml");

const timed = async <T>(work: () => Promise<T> | T): Promise<readonly [number, T]> => {
  const from = performance.now();
  const value = await work();
  return [(performance.now() - from) / SECOND, value];
};

const startHub = async (): Promise<{ child: ChildProcess; client: Client }> => {
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, "oeir.js"), "straks"],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, DATABASE_URL: urlOf(server.url, database), OEIR_DATA: join(folder, "data") },
    },
  );
  const [line] = await once(createInterface(child.stdout!), "line");
  const { port, token } = JSON.parse(line) as { port: number; token: string };
  return { child, client: createClient({ url: `http://127.0.0.1:${port}`, token }) };
};

const sure = <T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

const writeMassefil = (valg: Massefil): Promise<void> =>
  pipeline(Readable.from(ksdMassefil(valg)), createWriteStream(file));

const upload = async (client: Client): Promise<Leverance> => {
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

const treated = async (client: Client, leverance: Leverance): Promise<Leverance> => {
  const done = sure(await followMasse(client, leverance));
  if (done.tilstand === "afvist") throw new Error("the file was refused");
  return done;
};

/** Most resident memory of a process until now, in MB. */
const peakMb = ({ pid }: ChildProcess): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);

/** Seconds of processor that a process has used. */
const cpuSeconds = ({ pid }: ChildProcess): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
};

/** The ledger's rows as they were booked, copied into a table of the same columns without an index. */
const copySeconds = async (): Promise<number> => {
  const url = urlOf(server.url, database);
  const rows = join(folder, "rows");
  execFileSync("psql", [url, "-qc", `\\copy erp.postering to '${rows}'`]);
  await withClient({ connectionString: url }, (client) =>
    client.query("create table kopi (like erp.postering)"),
  );
  const [seconds] = await timed(() => execFileSync("psql", [url, "-qc", `\\copy kopi from '${rows}'`]));
  return seconds;
};

try {
  await writeMassefil({ antal: BILAG, fejlHver: FEJL_HVER });
  const mb = statSync(file).size / 1024 / 1024;
  await createDatabase(server.url, database, server.template);
  const { child, client } = await startHub();
  const idleMb = peakMb(child);
  const [overfoert, leverance] = await timed(() => upload(client));
  const before = cpuSeconds(child);
  const [behandlet, done] = await timed(() => treated(client, leverance));
  const cpu = cpuSeconds(child) - before;
  const memoryMb = peakMb(child);
  child.kill("SIGTERM");
  await once(child, "exit");
  // A reader of XML stops at the bilag that are not well-formed: it gets the same file without faults.
  await writeMassefil({ antal: BILAG });
  const [xmllint] = await timed(() => execFileSync("xmllint", ["--stream", "--noout", file]));
  const copy = await copySeconds();
  const figures = {
    bilag: done.bilag,
    accepteret: done.accepteret,
    afvist: done.afvist,
    linjer: done.posteringer,
    mb,
    overfoert,
    behandlet,
    cpu,
    linjerPrSekund: done.posteringer / behandlet,
    mbPrSekund: mb / behandlet,
    idleMb,
    memoryMb,
    xmllint,
    copy,
    forhold: behandlet / (xmllint + copy),
  };
  const round = (_: string, value: unknown): unknown =>
    typeof value === "number" ? Math.round(value * 100) / 100 : value;
  process.stdout.write(`${JSON.stringify(figures, round, 2)}\n`);
} finally {
  await dropDatabase(server.url, database);
  await server.stop();
  removeTestFolder(folder);
}
