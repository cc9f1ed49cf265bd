import assert from "node:assert/strict";
import { test } from "node:test";
import { todayIn } from "../../src/kit/dates.js";
import { fortaelKsd, type Pilottrin } from "../../src/scenarier/ksd-pilot.js";
import { issueToken, KSD, PILOTER } from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";
import { startTestOeir, sure } from "./oeir.js";

test("KSD's pilot in two municipalities: posted, paid, one refused and one returned, both paid again; the interim accounts end at zero, and all is explained", async (t) => {
  const oeir = await startTestOeir(t);
  const ksd = createClient({ url: oeir.url, token: await issueToken(oeir.drift, KSD, "KSD") });
  const idag = todayIn("Europe/Copenhagen", new Date());
  const trin: Pilottrin[] = [];
  for await (const one of fortaelKsd({ drift: oeir.drift, ksd, idag })) trin.push(one);
  assert.equal(trin.length, 20);
  assert.deepEqual(
    trin.filter(({ stemmer }) => !stemmer),
    [],
  );
  for (const [helsingoer, vejen] of trin.slice(0, 10).map((one, index) => [one, trin[10 + index]!] as const))
    assert.equal(helsingoer.mellemregning, vejen.mellemregning, helsingoer.navn);
  // All of it is decided and not paid; then with NemKonto; then one of the three is unpaid; and when it is paid again none.
  const total = -(440_500n + 238_100n + 440_500n);
  assert.deepEqual(
    [0, 3, 4, 6, 7].map((nr) => [trin[nr]!.mellemregning, trin[nr]!.undervejs]),
    [
      [total, 0n],
      [0n, total],
      [-238_100n, 0n],
      [-238_100n, 0n],
      [0n, 0n],
    ],
  );
  assert.match(trin[5]!.udfald, /^UDFOERT, AFVIST, UDFOERT$/);
  assert.match(trin[15]!.udfald, /^UDFOERT, RETURNERET, UDFOERT$/);
  for (const myndighed of PILOTER) {
    const afstemning = sure(await oeir.drift.seUdbetalingsafstemning({ myndighed, dato: idag }));
    assert.deepEqual(afstemning.afvigelser, []);
    assert.equal(sure(await oeir.drift.seUdbetalingsopgaver({ myndighed })).opgaver.length, 0);
  }
});
