import assert from "node:assert/strict";
import { test } from "node:test";
import { todayIn } from "../../src/kit/dates.js";
import { fortaelFbs, type Historietrin } from "../../src/scenarier/fbs-historie.js";
import { FBS, HELSINGOER, issueToken } from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";
import { startTestOeir, sure } from "./oeir.js";

test("FBS's story both ways: paid and closed; unpaid, reminded, charged, handed over and partly recovered. The ledgers agree after every step", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = createClient({ url: oeir.url, token: await issueToken(oeir.drift, FBS, "FBS") });
  const idag = todayIn("Europe/Copenhagen", new Date());
  for (const round of [1, 2]) {
    const trin: Historietrin[] = [];
    for await (const one of fortaelFbs({ drift: oeir.drift, fbs, idag })) trin.push(one);
    assert.equal(trin.length, 11);
    assert.deepEqual(
      trin.filter(({ stemmer, restancer, kontrolkonto }) => !stemmer || restancer !== kontrolkonto),
      [],
    );
    // Told again it is another fee: what Bo owes still is of the first, and comes on top.
    if (round === 1) assert.equal(trin[3]!.restancer, 0n);
    assert.match(trin[3]!.udfald, /DaekningAfskrivningRegistrering.*DebitorkontoLukket/);
    const [, fee, interest] = [trin[5]!, trin[6]!, trin[7]!].map(({ restancer }) => restancer);
    assert.ok(fee! > trin[5]!.restancer && interest! >= fee!);
    assert.equal(trin.at(-1)!.restancer, trin.at(-2)!.restancer - 50_000n);
  }
  const { opgaver } = sure(await oeir.drift.seOpkraevningsopgaver({ myndighed: HELSINGOER }));
  assert.deepEqual(opgaver, []);
});
