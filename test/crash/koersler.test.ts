import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "../../src/adapters/postgres/database.js";
import { afstem } from "../../src/erp/debitor/afstem.js";
import type { Koerselsart } from "../../src/erp/debitor/koersel/koersel.js";
import { opretMyndighed } from "../../src/erp/opret-myndighed.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { debitorOn, type TestDebitor } from "../debitor.js";
import { sure } from "../flow/oeir.js";
import { beloebOf, seedFordringer } from "../mange-fordringer.js";
import { freshDatabase, type Owner } from "../postgres.js";
import { crashEnv, type Hub, kill, randomFrom, SEED, startHub } from "./process.js";

/**
 * kill -9 while the debtor ledger's runs are under way, at random places of them; started again each goes on by itself.
 * `OEIR_FORDRINGER` (1500) and `OEIR_KOERSEL_ROUNDS` (2 a run) set the size and the kills.
 */
const FORDRINGER = Number(process.env.OEIR_FORDRINGER ?? 1_500);
const ROUNDS = Number(process.env.OEIR_KOERSEL_ROUNDS ?? 2);

const progressOf = async (drift: Client, id: string) => {
  const seen = await drift.seKoersler({ myndighed: HELSINGOER });
  return seen.ok ? seen.value.koersler.find((one) => one.id === id) : undefined;
};

/** Resolves when the run has come so far (0 to 1), or has ended. */
const reached = async (drift: Client, id: string, part: number): Promise<void> => {
  for (let tries = 0; tries < 60_000; tries += 1) {
    const koersel = await progressOf(drift, id);
    if (koersel?.tilstand === "FAERDIG") return;
    if (koersel !== undefined && part < 1 && koersel.behandlet >= part * koersel.antal) return;
    await sleep(2);
  }
  throw new Error(`the run never came to ${part}`);
};

/** A hub that is killed and started again. */
const openKilled = async (t: Owner, connectionString: string) => {
  const env = await crashEnv(t, connectionString);
  let hub: Hub = await startHub(env);
  return {
    drift: () => createClient({ url: hub.url, token: hub.operatorToken }),
    killed: async () => {
      await kill(hub);
      hub = await startHub(env);
    },
  };
};

type Killed = Awaited<ReturnType<typeof openKilled>>;

const runKilled = async (
  { drift, killed }: Killed,
  random: () => number,
  art: Koerselsart,
  dato: string,
): Promise<ReadonlyMap<string, string>> => {
  const { id } = sure(await drift().startKoersel({ myndighed: HELSINGOER, body: { art, dato } }));
  for (let round = 0; round < ROUNDS; round += 1) {
    await reached(drift(), id!, random());
    await sleep(random() * 20);
    await killed();
  }
  await reached(drift(), id!, 1);
  const { resultat } = (await progressOf(drift(), id!))!;
  return new Map(resultat.map(({ navn, tal }) => [navn, tal]));
};

const lettersOf = ({ database }: TestDebitor, slags: string) =>
  database.query<{ skyldner: string; antal: number; total: bigint }>(
    "test-breve",
    "select skyldner, count(*)::int as antal, sum(total)::bigint as total from debitor.regning where slags = $1 group by 1",
    [slags],
  );

const allOf = Array.from({ length: FORDRINGER }, (_, nr) => beloebOf(nr)).reduce((a, b) => a + b, 0n);

test(`runs over ${FORDRINGER} claims end exactly right over ${ROUNDS} kills each: no bill twice, no fee twice`, {
  timeout: 60_000 + ROUNDS * 60_000 + FORDRINGER * 40,
}, async (t) => {
  t.diagnostic(`OEIR_CRASH_SEED=${SEED} OEIR_FORDRINGER=${FORDRINGER} OEIR_KOERSEL_ROUNDS=${ROUNDS}`);
  const connection = await freshDatabase(t);
  const database = openDatabase(connection);
  t.after(() => database.close());
  const debitor = debitorOn(database, "2026-01-05");
  await opretMyndighed(database, HELSINGOER);
  await seedFordringer(debitor, FORDRINGER);
  const hub = await openKilled(t, connection.connectionString);
  const random = randomFrom(SEED);
  const said = { regninger: String(FORDRINGER), fordringer: String(FORDRINGER), beloeb: String(allOf) };

  const regninger = await runKilled(hub, random, "regning", "2026-01-06");
  for (const [navn, tal] of Object.entries(said)) assert.equal(regninger.get(navn), tal, navn);
  const breve = await lettersOf(debitor, "regning");
  assert.equal(breve.length, FORDRINGER);
  assert.ok(breve.every(({ antal }) => antal === 1));
  assert.equal(
    breve.reduce((sum, { total }) => sum + total, 0n),
    allOf,
  );

  const rykkere = await runKilled(hub, random, "rykker", "2026-03-02");
  assert.equal(rykkere.get("rykkere"), String(FORDRINGER));
  assert.equal(rykkere.get("gebyrer"), String(FORDRINGER * 10_000));
  assert.ok((await lettersOf(debitor, "rykker")).every(({ antal }) => antal === 1));

  const renter = await runKilled(hub, random, "rente", "2026-04-01");
  const parathed = await runKilled(hub, random, "parathed", "2026-04-01");
  assert.equal(Number(parathed.get("fordringer")), FORDRINGER * 5);
  const { kontrolkonto, restancer, afvigelser } = await afstem(debitor, HELSINGOER);
  const added = ["gebyrer", "renter"].map((navn) => BigInt(rykkere.get(navn)!));
  assert.equal(restancer, allOf + added[0]! + added[1]! + BigInt(renter.get("beloeb")!));
  assert.equal(kontrolkonto, restancer);
  assert.deepEqual(afvigelser, []);
});
