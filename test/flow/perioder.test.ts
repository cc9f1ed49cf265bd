import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { withClient } from "../../src/adapters/postgres/client.js";
import type { Finansbilag } from "../../src/domain/finans/model.js";
import { sygedagpenge, xmlOf } from "../../src/scenarier/ksd-uge.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { saldoOf, startTestOeir, sure, type TestOeir } from "./oeir.js";

/** What the months of the books take, and bilag that reverse others. */

const ACCOUNT = "55771101352";
const bytes = (bilag: Finansbilag) => new TextEncoder().encode(xmlOf(bilag));

const bilagAf = (nr: number, changes: Partial<Finansbilag> = {}): Finansbilag => ({
  ...sygedagpenge({ myndighed: HELSINGOER, nr, seed: "perioder" }),
  ...changes,
});

const send = async (oeir: TestOeir, bilag: Finansbilag) => {
  const { kode, fejl } = sure(await oeir.ksd.sendFinansbilag(bytes(bilag), "xml"));
  return [kode, fejl[0]?.fejlKode] as const;
};

const move = async (
  oeir: TestOeir,
  periode: string,
  tilstand: "aaben" | "supplement" | "lukket",
  begrundelse?: string,
) =>
  oeir.drift.flytPerioder({
    myndighed: HELSINGOER,
    aar: periode.slice(0, 4),
    body: { perioder: [periode], tilstand, ...(begrundelse === undefined ? {} : { begrundelse }) },
  });

test("a closed month refuses at rehearsal and for real, its task closes when it is opened again and the bilag resent", async (t) => {
  const oeir = await startTestOeir(t);
  sure(await move(oeir, "2026-11", "lukket"));
  const bilag = bilagAf(1);
  const proevet = sure(await oeir.ksd.rehearseFinansbilag(bytes(bilag), "xml"));
  assert.deepEqual([proevet.kode, proevet.fejl[0]?.fejlKode], ["AFVIST", "ERP-010"]);
  assert.deepEqual(await send(oeir, bilag), ["AFVIST", "ERP-010"]);
  const tasks = async () => sure(await oeir.drift.seFejlopgaver({ myndighed: HELSINGOER })).opgaver;
  const [opgave] = await tasks();
  assert.equal(opgave?.kode, "ERP-010");
  const silent = await move(oeir, "2026-11", "aaben");
  assert.ok(!silent.ok && silent.error.fejl[0]?.fejlKode === "ERP-014");
  const { perioder } = sure(await move(oeir, "2026-11", "aaben", "glemt bilag"));
  assert.deepEqual(
    perioder.filter(({ tid }) => tid !== undefined).map(({ periode, begrundelse }) => [periode, begrundelse]),
    [["2026-11", "glemt bilag"]],
  );
  sure(await oeir.drift.genfremsendOpgave({ myndighed: HELSINGOER, id: opgave!.id }));
  for (let tries = 0; tries < 100 && (await saldoOf(oeir, HELSINGOER, ACCOUNT)) === 0n; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(await saldoOf(oeir, HELSINGOER, ACCOUNT), bilag.kontroltotal.debetTotal);
  assert.deepEqual(await tasks(), []);
});

test("a month in supplement takes SUP and nothing else; SUP goes nowhere else; PRI is for 1 January and hovedkonto 9", async (t) => {
  const oeir = await startTestOeir(t);
  assert.deepEqual(await send(oeir, bilagAf(1, { posteringstype: "SUP" })), ["AFVIST", "ERP-012"]);
  sure(await move(oeir, "2026-11", "supplement"));
  assert.deepEqual(await send(oeir, bilagAf(2)), ["AFVIST", "ERP-011"]);
  assert.deepEqual(await send(oeir, bilagAf(3, { posteringstype: "SUP" })), ["ACCEPTERET", undefined]);
  assert.deepEqual(await send(oeir, bilagAf(4, { posteringstype: "PRI" })), ["AFVIST", "ERP-013"]);
});

test("once a month's closing is committed nothing more comes into it, however many bilag are under way", async (t) => {
  const oeir = await startTestOeir(t);
  const count = async () => {
    const { rows } = await withClient({ connectionString: oeir.connectionString }, (client) =>
      client.query("select count(*)::int as antal from erp.bilag"),
    );
    return rows[0].antal as number;
  };
  const sending = Array.from({ length: 60 }, (_, index) => send(oeir, bilagAf(index + 1)));
  await sending[0];
  sure(await move(oeir, "2026-11", "lukket"));
  const booked = await count();
  const answers = await Promise.all(sending);
  const accepted = answers.filter(([kode]) => kode === "ACCEPTERET").length;
  assert.equal(accepted, booked);
  assert.equal(await count(), booked);
  for (const [kode, fejl] of answers)
    if (kode !== "ACCEPTERET") assert.deepEqual([kode, fejl], ["AFVIST", "ERP-010"]);
});

const reversalOf = (original: Finansbilag): Finansbilag => ({
  ...original,
  finansbilagIdentifikator: randomUUID(),
  tilbagefoererBilag: original.finansbilagIdentifikator,
  posteringer: original.posteringer.map((linje) => ({
    ...linje,
    debetKredit: linje.debetKredit === "D" ? "K" : "D",
  })),
});

test("a reversal mirrors its bilag on the accounts that it was booked on, once; anything else is refused by name", async (t) => {
  const oeir = await startTestOeir(t);
  const original = bilagAf(1);
  const reversal = reversalOf(original);
  assert.deepEqual(await send(oeir, reversal), ["AFVIST", "ERP-015"]);
  assert.deepEqual(await send(oeir, original), ["ACCEPTERET", undefined]);
  await withClient({ connectionString: oeir.connectionString }, (client) =>
    client.query(
      `insert into erp.omsaetningsregel (myndighed, nr, version, moenstre, kontonummer, gyldig_fra, aktoer)
       select myndighed, nr, 2, moenstre, '55773100752', '2020-01-01', 'test' from erp.omsaetningsregel
       where myndighed = $1 and kontonummer = $2 and version = 1`,
      [HELSINGOER, ACCOUNT],
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const [first, ...rest] = reversalOf(original).posteringer;
  const wrong = {
    ...reversalOf(original),
    posteringer: [
      { ...first!, beloeb: first!.beloeb - 1n },
      ...rest.map((one) => ({ ...one, beloeb: one.beloeb - 1n })),
    ],
    kontroltotal: {
      antalPosteringer: 2,
      debetTotal: original.kontroltotal.debetTotal - 1n,
      kreditTotal: original.kontroltotal.debetTotal - 1n,
    },
  };
  assert.deepEqual(await send(oeir, wrong), ["AFVIST", "ERP-018"]);
  const right = reversalOf(original);
  const proevet = sure(await oeir.ksd.rehearseFinansbilag(bytes(right), "xml"));
  assert.equal(proevet.linjer[0]?.kontonummer, ACCOUNT);
  const twins = await Promise.all([right, reversalOf(original)].map((one) => send(oeir, one)));
  assert.deepEqual(twins.map(([kode]) => kode).sort(), ["ACCEPTERET", "AFVIST"]);
  assert.equal(twins.find(([kode]) => kode === "AFVIST")?.[1], "ERP-016");
  assert.equal(await saldoOf(oeir, HELSINGOER, ACCOUNT), 0n);
  const booked = twins[0]![0] === "ACCEPTERET" ? right : undefined;
  if (booked !== undefined) {
    assert.deepEqual(await send(oeir, booked), ["ACCEPTERET", undefined]);
    assert.deepEqual(await send(oeir, reversalOf(booked)), ["AFVIST", "ERP-017"]);
  }
});

test("a bookkeeper reverses a bilag by its number; doing it again is the same reversal, and a fagsystem's comes too late", async (t) => {
  const oeir = await startTestOeir(t);
  const original = bilagAf(1);
  await send(oeir, original);
  const act = (loebenummer: string, dato = "2026-11-23") =>
    oeir.drift.tilbagefoerBilag({
      myndighed: HELSINGOER,
      loebenummer,
      body: { dato, begrundelse: "bogført to gange" },
    });
  const done = sure(await act("1"));
  assert.deepEqual([done.loebenummer, done.tilbagefoerer], [2, 1]);
  assert.deepEqual(sure(await act("1")), done);
  assert.equal(await saldoOf(oeir, HELSINGOER, ACCOUNT), 0n);
  assert.deepEqual(await send(oeir, reversalOf(original)), ["AFVIST", "ERP-016"]);
  for (const [loebenummer, kode] of [
    ["2", "ERP-017"],
    ["77", "ERP-019"],
  ] as const) {
    const refused = await act(loebenummer);
    assert.equal(refused.ok ? "" : refused.error.fejl[0]?.fejlKode, kode);
  }
  await send(oeir, bilagAf(2));
  sure(await move(oeir, "2026-10", "lukket"));
  const closed = await act("3", "2026-10-30");
  assert.equal(closed.ok ? "" : closed.error.fejl[0]?.fejlKode, "ERP-010");
});
