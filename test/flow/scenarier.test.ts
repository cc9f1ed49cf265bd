import assert from "node:assert/strict";
import { test } from "node:test";
import { kyMaaned } from "../../src/scenarier/ky-maaned.js";
import { HELSINGOER, issueToken, KY, VEJEN, YR } from "../../src/scenarier/parter.js";
import { sendBilag } from "../../src/scenarier/send.js";
import { yrRefusion } from "../../src/scenarier/yr-refusion.js";
import { createClient } from "../../src/sdk/client.js";
import { saldoOf, startTestOeir, sure, type TestOeir } from "./oeir.js";

const fagsystem = async (oeir: TestOeir, id: string, navn: string) =>
  createClient({ url: oeir.url, token: await issueToken(oeir.drift, id, navn) });

test("KY's kontanthjælp is found again by each of its referencenøgler, and stands with them in the ledger", async (t) => {
  const oeir = await startTestOeir(t);
  const ky = await fagsystem(oeir, KY, "KY");
  for await (const { kode, fejl } of sendBilag(ky, kyMaaned(4)))
    assert.deepEqual([kode, fejl], ["ACCEPTERET", []]);
  const foundBy = async (soeg: string) => sure(await oeir.drift.soegBeskeder({ soeg })).beskeder.length;
  assert.equal(await foundBy("NKS-KY-2026-10-0217-003"), 1);
  assert.equal(await foundBy("12345674"), 4);
  assert.equal(await saldoOf(oeir, HELSINGOER, "55773100752"), 2n * 1_257_800n);
});

test("YR sends refusion for one authority into the ledger of another; without an agreement for the sender it may not", async (t) => {
  const oeir = await startTestOeir(t);
  const yr = await fagsystem(oeir, YR, "YR");
  for await (const { kode, fejl } of sendBilag(yr, yrRefusion(2)))
    assert.deepEqual([kode, fejl], ["ACCEPTERET", []]);
  assert.equal(await saldoOf(oeir, HELSINGOER, "55771101347"), 3_524_000n);
  assert.equal(await saldoOf(oeir, VEJEN, "557711013-47"), 0n);
  // Both authorities can see it: the one that sent, and the one that books.
  const [besked] = sure(await oeir.drift.soegBeskeder({ soeg: "YR-2026-11-0575-001" })).beskeder;
  assert.equal(besked?.myndighed, HELSINGOER);
  const turned = yrRefusion(1).map((bilag) => ({
    ...bilag,
    afsenderMyndighed: HELSINGOER,
    modtagerMyndighed: VEJEN,
  }));
  for await (const { kode, fejl } of sendBilag(yr, turned)) {
    assert.equal(kode, undefined);
    assert.equal(fejl[0]?.fejlKode.slice(0, 3), "AFT");
  }
});
