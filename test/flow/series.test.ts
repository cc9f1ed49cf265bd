import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ULTIMO } from "../../src/scenarier/ksd-uge.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { golden } from "../golden.js";
import { startTestOeir, sure } from "./oeir.js";

test("a long series that has waited is delivered one after another without a pause, in its order", async (t) => {
  const oeir = await startTestOeir(t);
  const { ruter } = sure(await oeir.drift.seRuter({ myndighed: HELSINGOER }));
  await oeir.drift.saetRute({ body: { ...ruter[0]!, paaPause: true } });
  const message = JSON.parse(golden("finansbilag-helsingoer.json"));
  const ids = Array.from({ length: 60 }, () => randomUUID());
  for (const finansbilagIdentifikator of ids) {
    const json = JSON.stringify({ ...message, finansbilagIdentifikator, bilagsserie: "lang" });
    sure(await oeir.ksd.sendFinansbilag(new TextEncoder().encode(json), "json"));
  }
  await oeir.drift.saetRute({ body: { ...ruter[0]!, paaPause: false } });
  let linjer: readonly { bilagId: string }[] = [];
  for (let tries = 0; tries < 60 && linjer.length < ids.length; tries++) {
    await sleep(100);
    linjer = sure(
      await oeir.drift.seKontoudtog({ myndighed: HELSINGOER, kontonummer: "55771101352", til: ULTIMO }),
    ).linjer;
  }
  assert.deepEqual(
    linjer.map(({ bilagId }) => bilagId),
    ids,
  );
});
