import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { betaling, fordring, nyKonto, openDebitor, type TestDebitor } from "../../../test/debitor.js";
import { fejl } from "../../domain/fejl.js";
import { failed } from "../../kit/result.js";
import { HELSINGOER, KY, VEJEN } from "../../scenarier/parter.js";
import { sendVentende } from "../udbakke.js";
import { debitorudbakke } from "./udbakke.js";

/** A claim of a fagsystem, paid in two halves: two messages to it, and a third when its account closes. */
const paid = async (debitor: TestDebitor, options: { myndighed?: string; system?: string }) => {
  const krav = fordring(20_000n, "2026-01-05");
  const konto = nyKonto([krav], options);
  await debitor.send("OpretDebitorkonto", konto);
  const id = krav.delfordringer[0]!.delfordringIdentifikator;
  for (const dato of ["2026-01-06", "2026-01-07"]) {
    const { afsenderMyndighed, modtagerMyndighed, afsenderSystem } = konto;
    const felter = { afsenderMyndighed, modtagerMyndighed, afsenderSystem };
    debitor.goTo(dato);
    await debitor.send("ForetagIndbetaling", betaling([{ id, beloeb: 10_000n }], dato, felter));
  }
};

test("what cannot be handed over to one fagsystem waits, in order, and holds back nobody else's", async (t) => {
  const debitor = await openDebitor(t);
  await paid(debitor, {});
  await paid(debitor, { system: KY });
  await paid(debitor, { myndighed: VEJEN });
  const heard: string[] = [];
  const send = (open: boolean) => async (myndighed: string, operation: string, indhold: string) => {
    const toKy = JSON.parse(indhold).modtagerSystem === KY;
    if (toKy && !open) return undefined;
    heard.push(`${myndighed} ${toKy ? "KY" : "FBS"} ${operation}`);
    return { taget: true, svar: "" };
  };
  assert.equal(await sendVentende(debitor, debitorudbakke(debitor), send(false)), 6);
  assert.equal(await sendVentende(debitor, debitorudbakke(debitor), send(false)), 0);
  assert.ok(heard.every((one) => one.includes("FBS")));
  assert.equal(await sendVentende(debitor, debitorudbakke(debitor), send(true)), 3);
  const told = ["DaekningAfskrivningRegistrering", "DaekningAfskrivningRegistrering", "DebitorkontoLukket"];
  assert.deepEqual(
    heard.slice(6),
    told.map((operation) => `${HELSINGOER} KY ${operation}`),
  );
});

test("what the hub refuses for good is somebody's task, once, and the next goes on", async (t) => {
  const debitor = await openDebitor(t);
  await paid(debitor, {});
  let nr = 0;
  const send = async () => {
    nr += 1;
    return { taget: nr !== 1, svar: "DEB-011 Beskeden siger ikke, hvilket fagsystem den er til." };
  };
  assert.equal(await sendVentende(debitor, debitorudbakke(debitor), send), 3);
  assert.equal(await sendVentende(debitor, debitorudbakke(debitor), send), 0);
  const opgaver = await debitor.database.query<{ art: string; data: { operation: string; svar: string } }>(
    "test-opgaver",
    "select art, data from debitor.opgave",
    [],
  );
  assert.deepEqual(
    opgaver.map(({ art, data }) => [art, data.operation, data.svar.slice(0, 7)]),
    [["uafleveret", "DaekningAfskrivningRegistrering", "DEB-011"]],
  );
});

test("an answer that cannot be noted stops its own municipality's messages only, and is told of", async (t) => {
  const debitor = await openDebitor(t);
  await paid(debitor, {});
  await paid(debitor, { myndighed: VEJEN });
  const heard: string[] = [];
  const send = async (myndighed: string) => {
    heard.push(myndighed);
    return { taget: myndighed === VEJEN, svar: "DEB-011" };
  };
  const closed = { ...debitorudbakke(debitor), onAfvist: async () => failed([fejl("ERP-010")]) };
  await assert.rejects(sendVentende(debitor, closed, send), /ERP-010/);
  assert.deepEqual(heard, [HELSINGOER, VEJEN, VEJEN, VEJEN]);
});

test("who cannot be handed anything is left alone for longer and longer: the hub's log holds every refused call", async (t) => {
  const debitor = await openDebitor(t);
  await paid(debitor, {});
  let calls = 0;
  const send = async () => {
    calls += 1;
    return undefined;
  };
  const pauser = new Map();
  const ends = performance.now() + 2_000;
  while (performance.now() < ends) {
    await sendVentende(debitor, debitorudbakke(debitor), send, { pauser });
    await sleep(20);
  }
  assert.ok(calls <= 3, `${calls} calls in two seconds`);
});
