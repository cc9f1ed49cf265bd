import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../src/adapters/postgres/client.js";
import type { Leverance } from "../../src/contract/masse.js";
import { ksdMassefil } from "../../src/scenarier/ksd-masse.js";
import { HELSINGOER, issueToken, KSD } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { sure } from "../flow/oeir.js";
import { freshDatabase } from "../postgres.js";
import { crashEnv, kill, randomFrom, SEED, startHub } from "./process.js";

/**
 * kill -9 while a file is transferred and treated, at random places of it. `OEIR_MASSE_BILAG` (3000) and
 * `OEIR_MASSE_ROUNDS` (10) set its size and the kills.
 */
const BILAG = Number(process.env.OEIR_MASSE_BILAG ?? 3_000);
const ROUNDS = Number(process.env.OEIR_MASSE_ROUNDS ?? 10);
const FEJL_HVER = 100;
const PIECES = 20;
/** Bytes of one piece at most; the door takes 10 MB. */
const MAX_PIECE = 8 * 1024 * 1024;

type Fil = { readonly bytes: Buffer<ArrayBuffer>; readonly sha256: string };

const makeFil = (): Fil => {
  const bytes = Buffer.from([...ksdMassefil({ antal: BILAG, fejlHver: FEJL_HVER })].join(""));
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
};

/** Transfer what is missing; stops at the first answer that does not come. */
const transfer = async (ksd: Client, { bytes, sha256 }: Fil): Promise<Leverance | undefined> => {
  const body = { myndighed: HELSINGOER, filnavn: "maaned.xml", stoerrelse: bytes.length, sha256 };
  const begun = await ksd.begyndMasse({ body });
  if (!begun.ok || begun.value.tilstand !== "undervejs") return begun.ok ? begun.value : undefined;
  const noegle = { myndighed: HELSINGOER, id: begun.value.id };
  const size = Math.min(MAX_PIECE, Math.ceil(bytes.length / PIECES));
  for (let at = begun.value.modtagetBytes ?? 0; at < bytes.length; at += size) {
    const piece = new Uint8Array(bytes.subarray(at, at + size));
    const answer = await ksd.tilfoejMasse({ ...noegle, fra: String(at), body: piece });
    if (!answer.ok) return undefined;
  }
  const ended = await ksd.afslutMasse(noegle);
  return ended.ok ? ended.value : undefined;
};

/** Resolves when so much of the file has been transferred (below 0), or treated (0 to 1). */
const reached = async (
  ksd: Client,
  noegle: { myndighed: string; id: string },
  part: number,
): Promise<void> => {
  for (let tries = 0; tries < 20_000; tries += 1) {
    const seen = await ksd.seMasse(noegle);
    if (seen.ok) {
      const { tilstand, behandletBytes, modtagetBytes = 0, stoerrelse } = seen.value;
      const transferred = tilstand === "undervejs" ? modtagetBytes / stoerrelse - 1 : 0;
      if (transferred + behandletBytes / stoerrelse >= part) return;
    }
    await sleep(5);
  }
  throw new Error(`the file never came to ${part}`);
};

const booked = async (connectionString: string) =>
  withClient({ connectionString }, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as linjer, count(distinct (b.afsender_system, b.id))::int as bilag,
         count(distinct b.loebenummer)::int as numre, sum(p.debet)::bigint as debet, sum(p.kredit)::bigint as kredit
       from erp.bilag b join erp.postering p using (myndighed, loebenummer)`,
    );
    return rows[0] as { linjer: number; bilag: number; numre: number; debet: bigint; kredit: bigint };
  });

test(`a file of ${BILAG} bilag is booked once, and answered right, over ${ROUNDS} kills`, {
  timeout: ROUNDS * 30_000 + BILAG * 20,
}, async (t) => {
  t.diagnostic(`OEIR_CRASH_SEED=${SEED} OEIR_MASSE_BILAG=${BILAG} OEIR_MASSE_ROUNDS=${ROUNDS}`);
  const { connectionString } = await freshDatabase(t);
  const env = await crashEnv(t, connectionString);
  const random = randomFrom(SEED);
  const fil = makeFil();
  let hub = await startHub(t, env);
  const token = await issueToken(createClient({ url: hub.url, token: hub.operatorToken }), KSD, "KSD");
  const ksd = createClient({ url: hub.url, token });
  const { id } = sure(
    await ksd.begyndMasse({
      body: {
        myndighed: HELSINGOER,
        filnavn: "maaned.xml",
        stoerrelse: fil.bytes.length,
        sha256: fil.sha256,
      },
    }),
  );
  const noegle = { myndighed: HELSINGOER, id };
  // One kill in five comes while the file is on its way here.
  const moments = Array.from({ length: ROUNDS }, () => random() * 1.2 - 0.2).sort((a, b) => a - b);
  for (const moment of moments) {
    const transferring = transfer(ksd, fil);
    await reached(ksd, noegle, Math.min(moment, 0.98));
    await sleep(random() * 40);
    await kill(hub);
    await transferring;
    hub = await startHub(t, env);
  }
  await transfer(ksd, fil);
  await reached(ksd, noegle, 1);
  const bad = Math.floor(BILAG / FEJL_HVER);
  let done = sure(await ksd.seMasse(noegle));
  while (done.tilstand !== "behandlet") done = sure(await ksd.seMasse(noegle));
  assert.deepEqual([done.bilag, done.accepteret, done.afvist], [BILAG, BILAG - bad, bad]);
  const { bilag, linjer, numre, debet, kredit } = await booked(connectionString);
  assert.deepEqual([bilag, linjer, numre], [BILAG - bad, 5 * (BILAG - bad), BILAG - bad]);
  assert.equal(debet, kredit);
  assert.equal(debet, done.bogfoertDebet);
  const receipt = await new Response(sure(await ksd.hentMassekvittering(noegle))).text();
  assert.equal(receipt.match(/<Bilagskvittering[ >]/g)?.length, BILAG);
  const verified = sure(await createClient({ url: hub.url, token: hub.operatorToken }).verificerLog({}));
  assert.deepEqual(verified.brud, []);
});
