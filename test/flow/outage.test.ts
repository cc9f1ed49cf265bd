import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ULTIMO } from "../../src/scenarier/ksd-uge.js";
import { HELSINGOER, VEJEN } from "../../src/scenarier/parter.js";
import { golden } from "../golden.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

/** The receiver is away: nothing is lost, order is kept, and nobody else is slowed. */

const FAST = { svarfristMs: 400, leveringsfristMs: 300, foersteVentMs: 50, laengsteVentMs: 400 };

const bilag = (
  over: { myndighed?: string; serie?: string; nummer?: string } = {},
): { id: string; bytes: Uint8Array<ArrayBuffer> } => {
  const id = randomUUID();
  const message = JSON.parse(golden("finansbilag-helsingoer.json"));
  const myndighed = over.myndighed ?? HELSINGOER;
  const json = JSON.stringify({
    ...message,
    finansbilagIdentifikator: id,
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    bilagsnummer: over.nummer ?? "A",
    ...(over.serie === undefined ? {} : { bilagsserie: over.serie }),
  });
  return { id, bytes: new TextEncoder().encode(json) };
};

/** Helsingør's messages go to another address. */
const routeTo = async (oeir: TestOeir, adresse: string): Promise<void> => {
  const { ruter } = sure(await oeir.drift.seRuter({ myndighed: HELSINGOER }));
  const saved = await oeir.drift.saetRute({ body: { ...ruter[0]!, adresse } });
  assert.ok(saved.ok, JSON.stringify(saved));
};

/** A receiver that takes calls and never answers. */
const silentReceiver = async (t: TestContext, oeir: TestOeir): Promise<string> => {
  const pki = (file: string) => readFileSync(join(oeir.data, "pki", file));
  const server: Server = createServer({ key: pki("server.key"), cert: pki("server.pem") }, () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `https://localhost:${(server.address() as { port: number }).port}/`;
};

const send = async (oeir: TestOeir, { bytes }: { bytes: Uint8Array<ArrayBuffer> }) =>
  sure(await oeir.ksd.sendFinansbilag(bytes, "json"));

/** Wait until the receipt of a message is final. */
const finalReceipt = async (oeir: TestOeir, id: string): Promise<string> => {
  for (let tries = 0; tries < 100; tries++) {
    const { kode } = sure(await oeir.ksd.hentKvittering({ id }));
    if (kode === "ACCEPTERET" || kode === "AFVIST") return kode;
    await sleep(100);
  }
  throw new Error(`no final receipt of ${id}`);
};

test("with the ERP stopped the call returns MODTAGET in time; back again it is delivered by itself", async (t) => {
  const oeir = await startTestOeir(t, { hub: FAST });
  await routeTo(oeir, "https://localhost:1/");
  const lost = bilag();
  const started = Date.now();
  assert.equal((await send(oeir, lost)).kode, "MODTAGET");
  assert.ok(Date.now() - started < 5_000);
  await routeTo(oeir, oeir.erp!.adresse);
  assert.equal(await finalReceipt(oeir, lost.id), "ACCEPTERET");
});

test("an ERP that hangs slows nobody else, and order per series is kept when it answers again", async (t) => {
  const oeir = await startTestOeir(t, { hub: FAST });
  await routeTo(oeir, await silentReceiver(t, oeir));
  const series = Array.from({ length: 5 }, (_, nr) => bilag({ serie: "s", nummer: `S${nr}` }));
  for (const one of series) assert.equal((await send(oeir, one)).kode, "MODTAGET");
  const { blokerede } = sure(await oeir.drift.seBlokerede({ myndighed: HELSINGOER }));
  assert.equal(blokerede.length, 4);
  for (const one of Array.from({ length: 5 }, () => bilag({ myndighed: VEJEN }))) {
    assert.equal((await send(oeir, one)).kode, "ACCEPTERET");
  }
  await routeTo(oeir, oeir.erp!.adresse);
  for (const one of series) assert.equal(await finalReceipt(oeir, one.id), "ACCEPTERET");
  const { linjer } = sure(
    await oeir.drift.seKontoudtog({ myndighed: HELSINGOER, kontonummer: "55771101352", til: ULTIMO }),
  );
  assert.deepEqual(
    linjer.map(({ bilagId }) => bilagId),
    series.map(({ id }) => id),
  );
});

test("a paused route keeps messages until it is opened", async (t) => {
  const oeir = await startTestOeir(t, { hub: FAST });
  const { ruter } = sure(await oeir.drift.seRuter({ myndighed: HELSINGOER }));
  await oeir.drift.saetRute({ body: { ...ruter[0]!, paaPause: true } });
  const waiting = bilag();
  assert.equal((await send(oeir, waiting)).kode, "MODTAGET");
  await sleep(800);
  assert.equal(sure(await oeir.ksd.hentKvittering({ id: waiting.id })).kode, "MODTAGET");
  await oeir.drift.saetRute({ body: { ...ruter[0]!, paaPause: false } });
  assert.equal(await finalReceipt(oeir, waiting.id), "ACCEPTERET");
});

test("after too many tries a message is put aside whole, blocks its own series only, and can be resumed", async (t) => {
  const oeir = await startTestOeir(t, { hub: { ...FAST, maxForsoeg: 2, laengsteVentMs: 50 } });
  await routeTo(oeir, "https://localhost:1/");
  const poisoned = bilag({ serie: "a" });
  const behind = bilag({ serie: "a" });
  await send(oeir, poisoned);
  await send(oeir, behind);
  let kode = "";
  for (let tries = 0; tries < 100 && kode !== "FEJLET"; tries++) {
    await sleep(100);
    kode = sure(await oeir.ksd.hentKvittering({ id: poisoned.id })).kode;
  }
  assert.equal(kode, "FEJLET");
  await routeTo(oeir, oeir.erp!.adresse);
  const free = bilag({ serie: "b" });
  await send(oeir, free);
  assert.equal(await finalReceipt(oeir, free.id), "ACCEPTERET");
  assert.equal(sure(await oeir.ksd.hentKvittering({ id: behind.id })).kode, "MODTAGET");
  const { blokerede } = sure(await oeir.drift.seBlokerede({ myndighed: HELSINGOER }));
  assert.deepEqual(blokerede.map(({ opgivet }) => opgivet).sort(), [false, true]);
  const { myndighed, id } = blokerede.find(({ opgivet }) => opgivet)!;
  assert.ok((await oeir.drift.genoptagBesked({ myndighed, id })).ok);
  assert.equal(await finalReceipt(oeir, poisoned.id), "ACCEPTERET");
  assert.equal(await finalReceipt(oeir, behind.id), "ACCEPTERET");
});
