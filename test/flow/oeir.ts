import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePki } from "../../src/adapters/security/pki.js";
import type { HubConfig, Log } from "../../src/hub/ports.js";
import { readConfig } from "../../src/main/config.js";
import { type Running, startOeir } from "../../src/main/serve.js";
import { ULTIMO } from "../../src/scenarier/ksd-uge.js";
import { issueToken, KSD, PILOTER, seedParter } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { type Filling, freshDatabase, type Owner } from "../postgres.js";

/** The whole of oeir in this process, with real doors on free ports, a real ERP, and the KSD pilots as parties. */
export type TestOeir = Running & {
  readonly data: string;
  readonly connectionString: string;
  readonly drift: Client;
  readonly ksd: Client;
  readonly ksdToken: string;
};

export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Errors of the hub itself go to stderr: a test that passes is silent. */
const loud: Log = { ...silent, error: (fields, text) => console.error(text, fields) };

/** The parties and their agreements, made through the API as operations would: each test has them in its own database. */
const PARTER: Filling = {
  name: "parter",
  fill: async (connectionString) => {
    const folder = await makeFolder();
    const running = await start(folder, connectionString, {}, loud);
    try {
      await seed(running);
    } finally {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export const startTestOeir = async (
  t: Owner,
  options: { hub?: Partial<HubConfig>; log?: Log; prepare?: (data: string) => void } = {},
): Promise<TestOeir> => {
  const dropped: (() => Promise<void>)[] = [];
  const { connectionString } = await freshDatabase({ after: (drop) => void dropped.push(drop) }, PARTER);
  const data = await makeFolder();
  options.prepare?.(data);
  const running = await start(data, connectionString, options.hub ?? {}, options.log ?? loud);
  t.after(async () => {
    await running.stop();
    for (const drop of dropped) await drop();
    rmSync(data, { recursive: true, force: true });
  });
  const drift = await seed(running);
  const ksdToken = await issueToken(drift, KSD, "KSD");
  const ksd = createClient({ url: running.url, token: ksdToken });
  return { ...running, data, connectionString, drift, ksd, ksdToken };
};

const makeFolder = async (): Promise<string> => {
  const data = mkdtempSync(join(tmpdir(), "oeir-test-"));
  await ensurePki(data);
  return data;
};

const start = async (
  data: string,
  databaseUrl: string,
  hub: Partial<HubConfig>,
  log: Log,
): Promise<Running> => {
  const ports = { port: 0, tlsPort: 0, erpPort: 0 };
  const standins = { psrm: "efterligning", nemkonto: "efterligning" } as const;
  const started = await startOeir(readConfig({ data, databaseUrl, ...ports, ...standins, hub }, {}), log);
  if (!started.ok) throw new Error(started.error);
  return started.value;
};

/** What is there already stays; the routes go to where the ERP is now. */
const seed = async ({ url, operatorToken, erp }: Running): Promise<Client> => {
  const drift = createClient({ url, token: operatorToken });
  await seedParter(drift, erp!.adresse);
  for (const myndighed of PILOTER) await erp!.opretMyndighed(myndighed);
  return drift;
};

/** Saldo of an account in øre on a day, or undefined when there is no such account. */
export const saldoOf = async (
  oeir: TestOeir,
  myndighed: string,
  kontonummer: string,
  pr = ULTIMO,
): Promise<bigint | undefined> => {
  const answer = await oeir.drift.seKonti({ myndighed, pr });
  if (!answer.ok) throw new Error(answer.error.fejl[0]?.fejlTekst);
  return answer.value.konti.find((konto) => konto.kontonummer === kontonummer)?.saldo;
};

/** The value of an answer that a test takes for granted. */
export const sure = <T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};
