import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { withClient } from "../../src/adapters/postgres/client.js";
import type { Output } from "../../src/contract/endpoints.js";
import { type Proevebilag, proevebilag } from "../property/proevebilag.js";
import { aftrykOf } from "./aftryk.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

/** What a rehearsal says is what happens: with OEIR_PROEVER=1000 of a thousand random bilag. */
const PROEVER = Number(process.env.OEIR_PROEVER ?? 200);
/** How often a rehearsal is looked at with the fingerprint of every table around it. */
const EVERY = 5;
/** Written a moment after a message, so a rehearsal may see an earlier sending arrive there. */
const SLOW = ["oeir.sortimentbrug"];
/** Longer than what a sending leaves for later stays in memory, in ms. */
const SLOW_MS = 2_500;

const bytes = (text: string) => new TextEncoder().encode(text);
const sql = (oeir: TestOeir, text: string, values: readonly unknown[] = []) =>
  withClient({ connectionString: oeir.connectionString }, (client) => client.query(text, [...values]));

/** The lines that stand in the ledger under a bilag's id, as a rehearsal tells them. */
const bogfoerteLinjer = async (oeir: TestOeir, id: string) =>
  (
    await sql(
      oeir,
      `select p.linje as nr, p.kontonummer, k.navn as kontonavn, p.debet, p.kredit, p.bogfoeringsdato, p.regel_nr as regel
       from erp.bilag b join erp.postering p using (myndighed, loebenummer) join erp.konto k using (myndighed, kontonummer)
       where b.id = $1 order by p.linje`,
      [id],
    )
  ).rows;

type Proevet = Output<"proevFinansbilag">;

/** Balances as the books tell them. */
const saldiIfoelgeBoegerne = async (oeir: TestOeir, myndighed: string, { saldi }: Proevet) => {
  const konti = new Map<string, bigint>();
  for (const pr of new Set(saldi.map((saldo) => saldo.pr))) {
    for (const konto of sure(await oeir.drift.seKonti({ myndighed, pr })).konti)
      konti.set(`${konto.kontonummer}/${pr}`, konto.saldo);
  }
  return saldi.map(({ kontonummer, pr }) => konti.get(`${kontonummer}/${pr}`));
};

const told = (fejl: Proevet["fejl"]) =>
  fejl.map(({ fejlKode, linje, kolonne, element }) => ({ fejlKode, linje, kolonne, element }));

/** Rehearse, send, and compare everything. Gives what came of it, for the count of kinds. */
const compare = async (oeir: TestOeir, { bilag, text, form }: Proevebilag): Promise<string> => {
  const proevet = await oeir.ksd.rehearseFinansbilag(bytes(text), form);
  const foer = proevet.ok ? await saldiIfoelgeBoegerne(oeir, bilag.modtagerMyndighed, proevet.value) : [];
  const bevis = proevet.ok ? proevet.value.proevebevis : undefined;
  const sendt = await oeir.ksd.sendFinansbilag(bytes(text), form, bevis);
  assert.equal(
    proevet.ok,
    sendt.ok,
    JSON.stringify([proevet, sendt], (_, v) => String(v)),
  );
  if (!proevet.ok || !sendt.ok) {
    assert.ok(!proevet.ok && !sendt.ok);
    assert.equal(proevet.error.status, sendt.error.status);
    assert.deepEqual(proevet.error.fejl, sendt.error.fejl);
    return sendt.error.fejl[0]!.fejlKode;
  }
  const { kode, fejl, linjer, saldi } = proevet.value;
  assert.equal(kode, sendt.value.kode);
  assert.deepEqual(told(fejl), told(sendt.value.fejl));
  if (linjer.length > 0) {
    assert.deepEqual(linjer, await bogfoerteLinjer(oeir, bilag.finansbilagIdentifikator));
    const efter = await saldiIfoelgeBoegerne(oeir, bilag.modtagerMyndighed, proevet.value);
    assert.deepEqual(
      saldi.map((saldo) => saldo.foer),
      foer,
    );
    assert.deepEqual(
      saldi.map((saldo) => saldo.efter),
      efter,
    );
  }
  return linjer.length > 0 ? "bogført" : (fejl[0]?.fejlKode ?? kode);
};

/** An account that a rehearsal must find closed for some dates. */
const closeKonto = (oeir: TestOeir) =>
  sql(oeir, "update erp.konto set lukket_fra = '2023-06-01' where funktion = '55773' and gruppering = '008'");

test(`${PROEVER} random bilag: what the rehearsal says is what happens, and no rehearsal leaves a trace`, async (t) => {
  const oeir = await startTestOeir(t);
  await closeKonto(oeir);
  const sent: Proevebilag[] = [];
  const outcomes = new Map<string, number>();
  const untouched = await aftrykOf(oeir.connectionString);
  for (const one of fc.sample(proevebilag, 20)) await oeir.ksd.rehearseFinansbilag(bytes(one.text), one.form);
  await sleep(SLOW_MS);
  assert.deepEqual(await aftrykOf(oeir.connectionString), untouched);
  const again = fc.record({
    gammel: fc.nat(),
    hvordan: fc.constantFrom("ny", "ny", "ny", "samme", "ændret"),
  });
  await fc.assert(
    fc.asyncProperty(proevebilag, again, async (fresh, { gammel, hvordan }) => {
      const before = sent[gammel % Math.max(1, sent.length)];
      const one =
        hvordan === "ny" || before === undefined
          ? fresh
          : hvordan === "samme"
            ? before
            : { ...before, text: before.text.replaceAll(before.bilag.bilagsdato, "2026-11-20") };
      if (sent.length % EVERY === 0) {
        const untouched = await aftrykOf(oeir.connectionString, SLOW);
        await oeir.ksd.rehearseFinansbilag(bytes(one.text), one.form);
        assert.deepEqual(await aftrykOf(oeir.connectionString, SLOW), untouched);
      }
      const outcome = await compare(oeir, one);
      sent.push(one);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }),
    { numRuns: PROEVER, endOnFailure: true },
  );
  t.diagnostic([...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(", "));
  for (const outcome of ["bogført", "ACCEPTERET", "BSK-001"])
    assert.ok((outcomes.get(outcome) ?? 0) > 0, `${outcome} was never tried`);
  assert.ok(outcomes.size >= 8, `only ${[...outcomes.keys()]} were tried`);
});
