import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../src/adapters/postgres/client.js";
import { readBeloeb } from "../../src/domain/beloeb.js";
import type { FejlDetalje } from "../../src/domain/kvittering.js";
import { readCsv } from "../../src/kit/csv.js";
import { sendKsdAar } from "../../src/scenarier/ksd-aar.js";
import { HELSINGOER, ODENSE, VEJEN } from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";
import { golden } from "../golden.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

const SYGEDAGPENGE = "55771101352";
const MELLEMREGNING = "95259999900";
const BALANCEKONTO = "97599999900";
const ØRE = 440_500n;

/** Book one bilag of 4.405,00 kr.: sygedagpenge against the interim account. */
const book = async (oeir: TestOeir, dato: string, extra: Record<string, unknown> = {}): Promise<void> => {
  const bilag = {
    ...JSON.parse(golden("finansbilag-helsingoer.json")),
    finansbilagIdentifikator: randomUUID(),
    bilagsdato: dato,
    bogfoeringsdato: dato,
    ...extra,
  };
  const sent = await oeir.ksd.sendFinansbilag(new TextEncoder().encode(JSON.stringify(bilag)), "json");
  assert.equal(sure(sent).kode, "ACCEPTERET", JSON.stringify(sent));
};

const saldoOf = async ({ drift }: TestOeir, kontonummer: string, pr: string, kendt?: string) =>
  sure(await drift.seKonti({ myndighed: HELSINGOER, pr, kendt })).konti.find(
    (konto) => konto.kontonummer === kontonummer,
  )?.saldo;

type Refusal = { readonly ok: false; readonly error: { readonly fejl: readonly FejlDetalje[] } };
const codeOf = (answer: { readonly ok: true } | Refusal): string | undefined =>
  answer.ok ? undefined : answer.error.fejl[0]?.fejlKode;

test("a balance counts from 1 January to its day, and as the books were known at an instant", async (t) => {
  const oeir = await startTestOeir(t);
  await book(oeir, "2025-12-31");
  await book(oeir, "2026-01-01");
  await sleep(5);
  const kendt = new Date().toISOString();
  await sleep(5);
  await book(oeir, "2026-03-31");
  assert.equal(await saldoOf(oeir, SYGEDAGPENGE, "2025-12-31"), ØRE);
  assert.equal(await saldoOf(oeir, SYGEDAGPENGE, "2026-03-30"), ØRE);
  assert.equal(await saldoOf(oeir, SYGEDAGPENGE, "2026-12-31"), 2n * ØRE);
  assert.equal(await saldoOf(oeir, SYGEDAGPENGE, "2026-12-31", kendt), ØRE);
  assert.equal(await saldoOf(oeir, MELLEMREGNING, "2027-01-01"), 0n);

  const konto = { myndighed: HELSINGOER, kontonummer: SYGEDAGPENGE };
  const march = sure(await oeir.drift.seKontoudtog({ ...konto, fra: "2026-02-01" }));
  assert.deepEqual([march.fra, march.til], ["2026-02-01", "2026-12-31"]);
  assert.deepEqual(
    [march.primo, march.ultimo, march.antal, march.linjer[0]?.saldo],
    [ØRE, 2n * ØRE, 1, 2n * ØRE],
  );
  const known = sure(await oeir.drift.seKontoudtog({ ...konto, til: "2026-12-31", kendt }));
  assert.deepEqual([known.primo, known.ultimo, known.linjer.length], [0n, ØRE, 1]);
  const empty = sure(await oeir.drift.seKontoudtog({ ...konto, til: "2024-12-31" }));
  assert.deepEqual([empty.primo, empty.ultimo, empty.linjer], [0n, 0n, []]);

  const balance = sure(
    await oeir.drift.seRaabalance({ myndighed: HELSINGOER, fra: "2026-03-01", til: "2026-03-31" }),
  );
  const row = balance.hovedkonti
    .find(({ nr }) => nr === "5")
    ?.konti.find(({ kontonummer }) => kontonummer === SYGEDAGPENGE);
  assert.deepEqual(
    [row?.primo, row?.foer, row?.debet, row?.kredit, row?.saldo],
    [0n, ØRE, ØRE, 0n, 2n * ØRE],
  );
  assert.deepEqual([balance.primo, balance.foer, balance.saldo, balance.debet], [0n, 0n, 0n, ØRE]);
  assert.deepEqual(
    balance.hovedkonti.map(({ nr, saldo }) => [nr, saldo]),
    [
      ["2", 0n],
      ["3", 0n],
      ["5", 2n * ØRE],
      ["6", 0n],
      ["7", 0n],
      ["9", -2n * ØRE],
    ],
  );
});

test("days of two years, odd years and odd instants are refused in words", async (t) => {
  const { drift } = await startTestOeir(t);
  const myndighed = HELSINGOER;
  const konto = { myndighed, kontonummer: SYGEDAGPENGE };
  const over = await drift.seKontoudtog({ ...konto, fra: "2025-12-01", til: "2026-01-31" });
  assert.ok(!over.ok && /flere regnskabsår/.test(over.error.fejl[0]!.fejlTekst));
  for (const answer of [
    await drift.seRaabalance({ myndighed, fra: "2026-02-02", til: "2026-02-01" }),
    await drift.seRaabalance({ myndighed, fra: "2026-02-30" }),
    await drift.seKonti({ myndighed, kendt: "2026-11-20T12:00" }),
    await drift.seKonti({ myndighed, kendt: "i går" }),
    await drift.danPrimo({ myndighed, aar: "27" }),
    await drift.eksporterSaldi({ myndighed, aar: "2026-11" }),
    await drift.eksporterSaldi({ myndighed: "12345678", aar: "2026" }),
  ])
    assert.equal(codeOf(answer), "DRF-008");
  assert.equal(codeOf(await drift.eksporterStatistik({ myndighed: ODENSE, aar: "2026" })), "ERP-001");
  assert.equal(codeOf(await drift.danPrimo({ myndighed: ODENSE, aar: "2026" })), "ERP-001");
});

test("a year is opened once; later bookings in the old year are carried by a further bilag of just the difference", async (t) => {
  const oeir = await startTestOeir(t);
  const open = async (aar = "2027") => sure(await oeir.drift.danPrimo({ myndighed: HELSINGOER, aar }));
  assert.deepEqual(await open().then(({ udfald, linjer }) => [udfald, linjer]), ["intet", []]);
  await book(oeir, "2026-11-20");
  const first = await open();
  assert.equal(first.udfald, "dannet");
  assert.deepEqual(
    first.linjer.map(({ kontonummer, slags, beloeb }) => [kontonummer, slags, beloeb]),
    [
      [MELLEMREGNING, "saldo", -ØRE],
      [BALANCEKONTO, "resultat", ØRE],
    ],
  );
  const again = await open();
  assert.deepEqual([again.udfald, again.loebenummer, again.linjer], ["uaendret", undefined, []]);
  assert.deepEqual(again.baaret, first.linjer);

  await book(oeir, "2026-12-31");
  const late = await open();
  assert.deepEqual([late.udfald, late.linjer], ["suppleret", first.linjer]);
  assert.equal(await saldoOf(oeir, MELLEMREGNING, "2027-01-01"), -2n * ØRE);
  assert.equal(await saldoOf(oeir, SYGEDAGPENGE, "2027-12-31"), 0n);

  const konto = { myndighed: HELSINGOER, kontonummer: MELLEMREGNING, til: "2027-12-31" };
  await book(oeir, "2027-01-01");
  await book(oeir, "2026-12-30");
  await open();
  const { linjer, ultimo } = sure(await oeir.drift.seKontoudtog(konto));
  assert.deepEqual(
    linjer.map(({ posteringstype, beskedId, tekst }) => [posteringstype, beskedId === undefined, tekst]),
    [
      ["PRI", true, "Primo 2027"],
      ["PRI", true, "Primo 2027"],
      ["PRI", true, "Primo 2027"],
      ["NOR", false, "Sygedagpenge uge 47"],
    ],
  );
  assert.equal(ultimo, -4n * ØRE);
  const why = sure(
    await oeir.drift.seHvorfor({
      myndighed: HELSINGOER,
      loebenummer: String(linjer[0]!.loebenummer),
      linje: String(linjer[0]!.linje),
    }),
  );
  assert.deepEqual([why.beskedId, why.regel, why.genfundet, why.oversete], [undefined, undefined, false, []]);

  const { primo, saldo } = sure(
    await oeir.drift.seRaabalance({ myndighed: HELSINGOER, til: "2027-12-31" }),
  ).hovedkonti.find(({ nr }) => nr === "9")!;
  assert.deepEqual([primo, saldo], [0n, -ØRE]);
});

test("pressed by many at once the year is opened once; a year is not opened before those before it", async (t) => {
  const oeir = await startTestOeir(t);
  const open = (aar: string) => oeir.drift.danPrimo({ myndighed: HELSINGOER, aar });
  await book(oeir, "2025-11-20");
  assert.equal(codeOf(await open("2027")), "ERP-031");
  const many = await Promise.all(Array.from({ length: 8 }, () => open("2026")));
  assert.equal(new Set(many.map((one) => sure(one).loebenummer).filter(Boolean)).size, 1);
  assert.equal(await saldoOf(oeir, MELLEMREGNING, "2026-12-31"), -ØRE);
  sure(await open("2027"));
  assert.equal(await saldoOf(oeir, BALANCEKONTO, "2027-01-01"), ØRE);
  await book(oeir, "2025-12-01");
  assert.equal(codeOf(await open("2027")), "ERP-031");
  sure(await open("2026"));
  assert.equal(sure(await open("2027")).udfald, "suppleret");
  assert.equal(await saldoOf(oeir, BALANCEKONTO, "2027-01-01"), 2n * ØRE);
});

test("a kontoplan without 9.75.99 is told where the result would go", async (t) => {
  const oeir = await startTestOeir(t);
  await withClient({ connectionString: oeir.connectionString }, (client) =>
    client.query(
      `insert into erp.konto (myndighed, kontonummer, navn, funktion, dranst, gruppering, art, gyldig_fra)
       values ($1, '1', 'Kasse', '92201', '8', '001', '00', '2020-01-01')`,
      [ODENSE],
    ),
  );
  assert.equal(codeOf(await oeir.drift.danPrimo({ myndighed: ODENSE, aar: "2027" })), "ERP-030");
});

test("every export holds what the books hold, and nothing of another year", async (t) => {
  const oeir = await startTestOeir(t);
  await sendKsdAar(oeir.ksd, { antal: 120 });
  await book(oeir, "2025-06-30");
  const noegle = { myndighed: HELSINGOER, aar: "2026" };
  const balance = sure(await oeir.drift.seRaabalance({ myndighed: HELSINGOER, til: "2026-12-31" }));
  const konti = balance.hovedkonti.flatMap((hovedkonto) => hovedkonto.konti);
  const rowsOf = async (file: ReadableStream<Uint8Array>) => {
    const read = readCsv(await new Response(file).text());
    assert.ok(read.ok);
    const [head, ...rows] = read.value.map(({ felter }) => felter);
    return rows.map((row) => Object.fromEntries(head!.map((column, at) => [column, row[at] ?? ""])));
  };
  const oereOf = (text = "") => {
    const oere = readBeloeb(text.replace("-", "").replace(",", "."))!;
    return text.startsWith("-") ? -oere : oere;
  };
  const lines = await rowsOf(sure(await oeir.drift.eksporterPosteringer(noegle)));
  for (const konto of konti) {
    const own = lines.filter(({ kontonummer }) => kontonummer === konto.kontonummer);
    const total = (column: string) => own.reduce((sum, row) => sum + oereOf(row[column]), 0n);
    assert.deepEqual([total("debet"), total("kredit")], [konto.debet, konto.kredit], konto.kontonummer);
  }
  assert.equal(new Set(lines.map(({ loebenummer }) => loebenummer)).size, 120);
  const saldi = await rowsOf(sure(await oeir.drift.eksporterSaldi(noegle)));
  assert.deepEqual(
    new Map(saldi.map((row) => [row.kontonummer, oereOf(row.saldo)])),
    new Map(konti.map(({ kontonummer, saldo }) => [kontonummer, saldo])),
  );
  const records = (await new Response(sure(await oeir.drift.eksporterStatistik(noegle))).text()).trimEnd();
  const moved = konti.filter(({ debet, kredit }) => debet !== 0n || kredit !== 0n);
  assert.equal(records.split("\r\n").length, moved.length);
  for (const record of records.split("\r\n")) assert.match(record, /^217\d{12}[+-]\d{8}$/);
});

test("a municipality sees and opens its own books only, and a fagsystem none", async (t) => {
  const oeir = await startTestOeir(t);
  const body = { slags: "token", rolle: "kommune", cvr: VEJEN, navn: "Vera", dage: 1 } as const;
  const { noegle } = sure(await oeir.drift.udstedAdgang({ body }));
  const vera = createClient({ url: oeir.url, token: noegle! });
  const helsingoer = { myndighed: HELSINGOER, aar: "2026" };
  for (const client of [vera, oeir.ksd]) {
    assert.equal(codeOf(await client.seRaabalance({ myndighed: HELSINGOER })), "ADG-010");
    assert.equal(codeOf(await client.danPrimo(helsingoer)), "ADG-010");
    assert.equal(codeOf(await client.eksporterPosteringer(helsingoer)), "ADG-010");
  }
  assert.equal(sure(await vera.danPrimo({ myndighed: VEJEN, aar: "2027" })).udfald, "intet");
});
