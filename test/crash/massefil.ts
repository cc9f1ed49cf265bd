import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Leverance } from "../../src/contract/masse.js";
import { HELSINGOER, issueToken, KSD } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { sure } from "../flow/oeir.js";
import { freshDatabase, type Owner } from "../postgres.js";
import { crashEnv, kill, randomFrom, SEED, startHub } from "./process.js";

/** A file through a hub that is killed again and again, while it is transferred and treated. */

const PIECES = 20;
/** Bytes of one piece at most; the door takes 10 MB. */
const MAX_PIECE = 8 * 1024 * 1024;

type Fil = { readonly bytes: Buffer<ArrayBuffer>; readonly sha256: string };

const makeFil = (text: Iterable<string>): Fil => {
  const bytes = Buffer.from([...text].join(""));
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

export type Udfald = {
  readonly done: Leverance;
  readonly kvittering: string;
  readonly connectionString: string;
};

/**
 * The file over so many kills, to its end: what came of it, and its receipt. The log must verify. Every moment follows from
 * `OEIR_CRASH_SEED`.
 */
export const throughKills = async (t: Owner, text: Iterable<string>, rounds: number): Promise<Udfald> => {
  const { connectionString } = await freshDatabase(t);
  const env = await crashEnv(t, connectionString);
  const random = randomFrom(SEED);
  const fil = makeFil(text);
  let hub = await startHub(env);
  const token = await issueToken(createClient({ url: hub.url, token: hub.operatorToken }), KSD, "KSD");
  const ksd = createClient({ url: hub.url, token });
  const body = {
    myndighed: HELSINGOER,
    filnavn: "maaned.xml",
    stoerrelse: fil.bytes.length,
    sha256: fil.sha256,
  };
  const { id } = sure(await ksd.begyndMasse({ body }));
  const noegle = { myndighed: HELSINGOER, id };
  // One kill in five comes while the file is on its way here.
  const moments = Array.from({ length: rounds }, () => random() * 1.2 - 0.2).sort((a, b) => a - b);
  for (const moment of moments) {
    const transferring = transfer(ksd, fil);
    await reached(ksd, noegle, Math.min(moment, 0.98));
    await sleep(random() * 40);
    await kill(hub);
    await transferring;
    hub = await startHub(env);
  }
  await transfer(ksd, fil);
  await reached(ksd, noegle, 1);
  let done = sure(await ksd.seMasse(noegle));
  while (done.tilstand !== "behandlet") done = sure(await ksd.seMasse(noegle));
  const kvittering = await new Response(sure(await ksd.hentMassekvittering(noegle))).text();
  const verified = sure(await createClient({ url: hub.url, token: hub.operatorToken }).verificerLog({}));
  assert.deepEqual(verified.brud, []);
  return { done, kvittering, connectionString };
};
