import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../src/adapters/postgres/client.js";
import { issueToken, KSD } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { golden } from "../golden.js";
import { freshDatabase } from "../postgres.js";
import { crashEnv, kill, randomFrom, SEED, startHub } from "./process.js";

/**
 * kill -9 of the hub (and the ERP in it) at random points under load. `OEIR_CRASH_ROUNDS` (12) and `OEIR_CRASH_SEED`
 * set the rounds; the seed is printed, and gives the same moments again.
 */
const ROUNDS = Number(process.env.OEIR_CRASH_ROUNDS ?? 12);
const SENDERS = 8;

/** What the senders know: acknowledged ids, and those whose call ended without an answer. */
type Ledgered = { readonly acknowledged: Set<string>; readonly unanswered: Set<string> };

const send = (ksd: Client, id: string, serie?: string) => {
  const message = { ...JSON.parse(golden("finansbilag-helsingoer.json")), finansbilagIdentifikator: id };
  const json = JSON.stringify(serie === undefined ? message : { ...message, bilagsserie: serie });
  return ksd.sendFinansbilag(new TextEncoder().encode(json), "json");
};

const load = async (ksd: Client, known: Ledgered, isOver: () => boolean): Promise<void> => {
  const sender = async (nr: number): Promise<void> => {
    while (!isOver()) {
      const id = randomUUID();
      known.unanswered.add(id);
      const answer = await send(ksd, id, nr === 0 ? "serie" : undefined);
      if (!answer.ok) continue;
      known.unanswered.delete(id);
      known.acknowledged.add(id);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, (_, nr) => sender(nr)));
};

test(`every acknowledged bilag is booked exactly once over ${ROUNDS} kills`, {
  timeout: ROUNDS * 10_000 + 60_000,
}, async (t) => {
  t.diagnostic(`OEIR_CRASH_SEED=${SEED} OEIR_CRASH_ROUNDS=${ROUNDS}`);
  const { connectionString } = await freshDatabase(t);
  const env = await crashEnv(t, connectionString);
  const random = randomFrom(SEED);
  const known: Ledgered = { acknowledged: new Set(), unanswered: new Set() };
  let hub = await startHub(env);
  const token = await issueToken(createClient({ url: hub.url, token: hub.operatorToken }), KSD, "KSD");
  for (let round = 0; round < ROUNDS; round++) {
    let over = false;
    const ksd = createClient({ url: hub.url, token });
    const running = load(ksd, known, () => over);
    await sleep(30 + random() * 300);
    over = true;
    await kill(hub);
    await running;
    hub = await startHub(env);
  }
  t.diagnostic(`${known.acknowledged.size} acknowledged, ${known.unanswered.size} unanswered`);
  await settle(connectionString);
  await assertBookedOnce(connectionString, known);
  await resendUnanswered(createClient({ url: hub.url, token }), known);
  await settle(connectionString);
  await assertBookedOnce(connectionString, known);
  const verified = await createClient({ url: hub.url, token: hub.operatorToken }).verificerLog({});
  assert.ok(verified.ok);
  assert.deepEqual(verified.value.brud, []);
});

/** Wait until nothing waits. */
const settle = async (connectionString: string): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    const waiting = await withClient({ connectionString }, (client) =>
      client.query("select count(*)::int as antal from oeir.udbakke"),
    );
    if (waiting.rows[0].antal === 0) return;
    await sleep(200);
  }
  throw new Error("the udbakke does not empty");
};

/** A sender without an answer sends again: by then it is the same message, whatever became of the first. */
const resendUnanswered = async (ksd: Client, known: Ledgered): Promise<void> => {
  for (const id of known.unanswered) {
    const answer = await send(ksd, id);
    if (!answer.ok && answer.error.fejl[0]?.fejlKode === "BSK-001") {
      const asSeries = await send(ksd, id, "serie");
      assert.ok(asSeries.ok, JSON.stringify(asSeries));
    } else assert.ok(answer.ok, JSON.stringify(answer));
    known.acknowledged.add(id);
  }
  known.unanswered.clear();
};

const assertBookedOnce = async (connectionString: string, known: Ledgered): Promise<void> => {
  const booked = await withClient({ connectionString }, (client) =>
    client.query(
      `select b.id, count(*)::int as linjer, sum(p.debet) = sum(p.kredit) as balance
       from erp.bilag b join erp.postering p using (myndighed, loebenummer) group by b.loebenummer, b.id`,
    ),
  );
  const counts = new Map<string, number>();
  for (const { id, linjer, balance } of booked.rows) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
    assert.equal(linjer, 2);
    assert.ok(balance);
  }
  for (const id of known.acknowledged) assert.equal(counts.get(id), 1, `acknowledged ${id}`);
  for (const [id, count] of counts) {
    assert.equal(count, 1, `booked ${id}`);
    assert.ok(known.acknowledged.has(id) || known.unanswered.has(id), `nobody sent ${id}`);
  }
};
