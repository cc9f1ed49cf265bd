import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createFiler } from "../../src/adapters/filer/filer.js";
import { createSftpmapper } from "../../src/adapters/filer/sftp-mapper.js";
import { openDatabase } from "../../src/adapters/postgres/database.js";
import { writeLane } from "../../src/adapters/postgres/lane.js";
import { openPipelined } from "../../src/adapters/postgres/pipelined.js";
import { hentFiler } from "../../src/hub/masse/hent.js";
import { rydOp } from "../../src/hub/masse/ryd-op.js";
import type { Hub } from "../../src/hub/ports.js";
import { readConfig } from "../../src/main/config.js";
import { createHub } from "../../src/main/hub.js";
import { ksdMassefil } from "../../src/scenarier/ksd-masse.js";
import { HELSINGOER, KSD } from "../../src/scenarier/parter.js";
import type { Owner } from "../postgres.js";
import { openMappe, triggerXml } from "../sftp.js";
import { saldoOf, silent, startTestOeir, sure, type TestOeir } from "./oeir.js";

/** The way of a file into the hub, stopped before each of its steps; and what is cleared away in the end. */

const ACCOUNT = "55771101352";
const SIGNAL = new AbortController().signal;

/** An oeir that treats files and leaves the folders alone, and a hub beside it whose steps the test takes itself. */
const startBeside = async (t: Owner): Promise<{ oeir: TestOeir; open: () => Promise<Hub> }> => {
  const hub = { sftpMs: 3_600_000, sftpRoMs: 0, gemDage: 90 };
  const oeir = await startTestOeir(t, { hub });
  const connection = { connectionString: oeir.connectionString };
  const database = openDatabase(connection, { maxConnections: 2 });
  const lanes = [openPipelined(writeLane(connection))];
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  t.after(async () => {
    stopping.abort();
    await Promise.all(lanes.map((lane) => lane.close()));
    await database.close();
  });
  const unused = () => assert.fail("not for this test");
  const outside = {
    send: unused,
    spoerg: unused,
    proev: unused,
    sendMasse: unused,
    beviser: { seal: unused, open: unused },
  };
  const open = async (): Promise<Hub> => {
    const parts = {
      filer: await createFiler(join(oeir.data, "masse")),
      sftpmapper: createSftpmapper(join(oeir.data, "sftp")),
    };
    const config = readConfig({ hub }, {}).hub;
    return createHub({ database, lanes, log: silent, config, ...outside, ...parts }, stopping.signal);
  };
  return { oeir, open };
};

class Stop extends Error {}

/** The hub, stopped before its `nth` step that changes anything outside it. */
const stoppedBefore = (hub: Hub, nth: number): Hub => {
  let steps = 0;
  const step =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (steps === nth) throw new Stop();
      steps += 1;
      return work(...args);
    };
  const { take, markReceived, putAside, putIn, end } = hub.sftpmapper;
  return {
    ...hub,
    journal: { commit: step(hub.journal.commit) },
    filer: {
      ...hub.filer,
      draft: step(async (bytes) => {
        const kladde = await hub.filer.draft(bytes);
        return { ...kladde, keep: step(kladde.keep), drop: step(kladde.drop) };
      }),
    },
    sftpmapper: {
      ...hub.sftpmapper,
      take: step(take),
      markReceived: step(markReceived),
      putAside: step(putAside),
      putIn: step(putIn),
      end: step(end),
    },
  };
};

/** One look at the folder that stops before its `nth` step; whether it was stopped. */
const isStopped = async (hub: Hub, nth: number): Promise<boolean> => {
  try {
    await hentFiler(stoppedBefore(hub, nth), KSD, new Map(), SIGNAL);
    return false;
  } catch (reason) {
    if (reason instanceof Stop) return true;
    throw reason;
  }
};

const untilEnded = async (oeir: TestOeir, antal: number): Promise<void> => {
  for (;;) {
    const { leverancer } = sure(await oeir.ksd.seMasser({}));
    if (leverancer.filter(({ afsluttet }) => afsluttet !== undefined).length === antal) return;
  }
};

test("stopped before any of its steps, a file is gone on with: one masseleverance, booked once, one receipt", async (t) => {
  const { oeir, open } = await startBeside(t);
  const mappe = openMappe(oeir.data);
  let files = 0;
  for (let nth = 0, stopped = true; stopped; nth += 1) {
    const navn = `stop-${nth}.xml`;
    mappe.lay(navn, [...ksdMassefil({ antal: 3, seed: navn })].join(""));
    files += 1;
    // Every hub after a stop is a new one, as after a restart.
    const first = await isStopped(await open(), nth);
    await hentFiler(await open(), KSD, new Map(), SIGNAL);
    await untilEnded(oeir, files);
    const second = await isStopped(await open(), nth);
    await hentFiler(await open(), KSD, new Map(), SIGNAL);
    stopped = first || second;
    const names = mappe.names("IN").filter((name) => name.startsWith(navn));
    assert.equal(names.length, 3, `stopped before step ${nth}: ${names.join(" ")}`);
    for (const folder of ["OUT", "TAGET", "AFVIST"]) {
      assert.deepEqual(mappe.names(folder), [], `${folder} after a stop before step ${nth}`);
    }
  }
  const { leverancer } = sure(await oeir.ksd.seMasser({}));
  assert.equal(leverancer.length, files);
  assert.ok(leverancer.every(({ accepteret, bilag }) => accepteret === 3 && bilag === 3));
  const booked = leverancer.reduce((total, { bogfoertDebet }) => total + bogfoertDebet, 0n);
  assert.equal(await saldoOf(oeir, HELSINGOER, ACCOUNT), booked);
  // Nothing is left of what was being written when it was stopped.
  assert.equal(readdirSync(join(oeir.data, "masse")).length, files);
});

test("a refusal that is stopped before any of its steps is told and put aside in the end, once", async (t) => {
  const { oeir, open } = await startBeside(t);
  const mappe = openMappe(oeir.data);
  for (let nth = 0, stopped = true; stopped; nth += 1) {
    const navn = `afvist-${nth}.xml`;
    mappe.lay(navn, "<Noget/>");
    stopped = await isStopped(await open(), nth);
    await hentFiler(await open(), KSD, new Map(), SIGNAL);
    assert.match(await mappe.fetch(`${navn}.sftpreceipt`), /MAS-001/);
    assert.equal(mappe.names("AFVIST").length, nth + 1);
    assert.deepEqual([...mappe.names("OUT"), ...mappe.names("TAGET")], []);
  }
});

test("stopped in the middle of taking: after the trigger, or before it, nothing is lost", async (t) => {
  const { oeir, open } = await startBeside(t);
  const mappe = openMappe(oeir.data);
  await (await open()).sftpmapper.findTriggere(KSD);
  const file = [...ksdMassefil({ antal: 2 })].join("");
  mappe.lay("midt.xml", file);
  mkdirSync(mappe.path("TAGET", randomUUID()));
  const key = randomUUID();
  mkdirSync(mappe.path("TAGET", key));
  renameSync(mappe.path("OUT", "midt.xml.trigger"), mappe.path("TAGET", key, "midt.xml.trigger"));
  writeFileSync(mappe.path("TAGET", "midt.xml.sftpreceipt.kladde"), "<TechnicalRec");
  await hentFiler(await open(), KSD, new Map(), SIGNAL);
  await untilEnded(oeir, 1);
  await hentFiler(await open(), KSD, new Map(), SIGNAL);
  assert.equal(mappe.names("IN").length, 3);
  for (const folder of ["OUT", "TAGET", "AFVIST"]) assert.deepEqual(mappe.names(folder), [], folder);
});

test("after ninety days the file is deleted, and what nobody fetched; what came of it is still told", async (t) => {
  const { oeir, open } = await startBeside(t);
  const mappe = openMappe(oeir.data);
  const file = [...ksdMassefil({ antal: 2 })].join("");
  mappe.lay("gammel.xml", file);
  await hentFiler(await open(), KSD, new Map(), SIGNAL);
  await untilEnded(oeir, 1);
  const hub = await open();
  await hentFiler(hub, KSD, new Map(), SIGNAL);
  const inDays = (days: number): Hub => ({ ...hub, clock: () => new Date(Date.now() + days * 86_400_000) });
  await rydOp(inDays(89));
  assert.equal((await hub.filer.list()).length, 1);
  assert.equal(mappe.names("IN").length, 3);
  await rydOp(inDays(91));
  assert.deepEqual([await hub.filer.list(), mappe.names("IN")], [[], []]);
  const [leverance] = sure(await oeir.ksd.seMasser({})).leverancer;
  const receipt = await new Response(sure(await oeir.ksd.hentMassekvittering(leverance!))).text();
  assert.match(receipt, /<Accepteret>2</);
  // Sent again it is known, and answered again; it need not be kept again.
  mappe.layTrigger("gammel.xml", triggerXml({ navn: "gammel.xml", stoerrelse: Buffer.byteLength(file) }));
  writeFileSync(mappe.path("OUT", "gammel.xml"), file);
  await hentFiler(hub, KSD, new Map(), SIGNAL);
  await hentFiler(hub, KSD, new Map(), SIGNAL);
  assert.equal(mappe.names("IN").length, 3);
  assert.deepEqual(await hub.filer.list(), []);
});
