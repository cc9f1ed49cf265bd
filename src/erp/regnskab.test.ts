import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { freshDatabase } from "../../test/postgres.js";
import { finansbilag } from "../../test/property/arbitraries.js";
import { openDatabase } from "../adapters/postgres/database.js";
import { openPipelined } from "../adapters/postgres/pipelined.js";
import { aaretsBegyndelse, fillPeriode, readPeriode } from "../domain/regnskabsaar.js";
import { HELSINGOER, VEJEN } from "../scenarier/parter.js";
import { createKontoboeger } from "./kontobog.js";
import { createLedger, type NytBilag } from "./ledger.js";
import { opretMyndighed } from "./opret-myndighed.js";
import { danPrimo } from "./primo.js";
import { findRaabalance, saldoOf } from "./raabalance.js";
import { findKontoudtog, findSaldi, findSaldiAf } from "./regnskab.js";
import { vurderBilag } from "./vurdering.js";

const open = async (t: Parameters<typeof freshDatabase>[0]) => {
  const closers: (() => Promise<void>)[] = [];
  const connection = await freshDatabase({ after: (close) => void closers.push(close) });
  const database = openDatabase(connection);
  const lanes = [openPipelined(connection), openPipelined(connection)];
  t.after(async () => {
    for (const lane of lanes) await lane.close();
    await database.close();
    for (const close of closers) await close();
  });
  for (const myndighed of [HELSINGOER, VEJEN]) await opretMyndighed(database, myndighed);
  const kontobog = createKontoboeger(database, () => new Date());
  return { database, kontobog, book: createLedger(database, lanes) };
};
type Books = Awaited<ReturnType<typeof open>>;

type Line = {
  readonly kontonummer: string;
  readonly dato: string;
  readonly beloeb: bigint;
  readonly at: number;
};

/** Books random bilag of Helsingør in some rounds; gives what was booked, and the instants between the rounds. */
const bookRounds = async ({ kontobog, book }: Books, rounds: number) => {
  const [lines, instants]: [Line[], Date[]] = [[], []];
  for (let at = 0; at < rounds; at += 1) {
    const bilag = fc
      .sample(finansbilag, 8)
      .map((one) => ({ ...one, modtagerMyndighed: HELSINGOER, finansbilagIdentifikator: randomUUID() }));
    for (const one of bilag) {
      const { linjer, fejl } = await vurderBilag({ kontobog, findOriginal: async () => undefined }, one);
      assert.deepEqual(fejl, []);
      const nyt: NytBilag = {
        beskedId: randomUUID(),
        bilag: one,
        indholdHash: Buffer.alloc(32),
        tilbagefoerer: null,
        linjer,
      };
      await book([nyt]);
      for (const { kontonummer, bogfoeringsdato: dato, debet, kredit } of linjer)
        lines.push({ kontonummer, dato, beloeb: debet - kredit, at });
    }
    await sleep(5);
    instants.push(new Date());
    await sleep(5);
  }
  return { lines, instants };
};

const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, one) => sum + one, 0n);

/** What a person with paper and pencil would say. */
const replay = (lines: readonly Line[], kontonummer: string, fra: string, til: string, round = Infinity) =>
  total(
    lines
      .filter(
        (line) =>
          line.kontonummer === kontonummer && fra <= line.dato && line.dato <= til && line.at <= round,
      )
      .map(({ beloeb }) => beloeb),
  );

test("every balance, statement and trial balance is what the bookings add up to: of any date, as known at any time", async (t) => {
  const books = await open(t);
  const { database } = books;
  const { lines, instants } = await bookRounds(books, 4);
  const days = [...new Set(lines.map(({ dato }) => dato))];
  const day = fc.oneof(fc.constantFrom(...days), fc.constantFrom("2019-12-31", "2020-01-01", "2024-02-29"));
  const known = fc.option(fc.nat({ max: instants.length - 1 }), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(day, day, known, async (one, other, round) => {
      const kendt = round === undefined ? undefined : instants[round];
      const begin = aaretsBegyndelse(one);
      const fra = other < begin || other > one ? begin : other;
      const konti = await findSaldi(database, HELSINGOER, one, kendt);
      const balance = await findRaabalance(database, HELSINGOER, { fra, til: one }, kendt);
      const rows = balance.hovedkonti.flatMap((hovedkonto) => hovedkonto.konti);
      assert.equal(saldoOf(balance), 0n);
      for (const { kontonummer, debet, kredit } of konti) {
        const said = replay(lines, kontonummer, begin, one, round);
        assert.equal(debet - kredit, said);
        const row = rows.find((konto) => konto.kontonummer === kontonummer)!;
        assert.equal(saldoOf(row), said);
        assert.equal(row.debet - row.kredit, replay(lines, kontonummer, fra, one, round));
      }
      const { kontonummer } = lines[0]!;
      const udtog = (await findKontoudtog(
        database,
        { myndighed: HELSINGOER, kontonummer },
        { fra, til: one },
        kendt,
      ))!;
      assert.equal(udtog.ultimo, replay(lines, kontonummer, begin, one, round));
      assert.equal(udtog.antal, udtog.linjer.length);
      let saldo = udtog.primo;
      for (const linje of udtog.linjer) {
        saldo += linje.debet - linje.kredit;
        assert.equal(linje.saldo, saldo);
      }
      assert.equal(saldo, udtog.ultimo);
      if (round === undefined) {
        const [found] = await findSaldiAf(database, HELSINGOER, [{ kontonummer, pr: one }]);
        assert.equal(found?.saldo, udtog.ultimo);
      }
    }),
    { numRuns: 40 },
  );
});

test("years opened one after the other hold what all years before them add up to, however late it was booked", async (t) => {
  const books = await open(t);
  const { database, book } = books;
  const { lines } = await bookRounds(books, 3);
  const erp = { database, book };
  const open1 = async () => {
    for (let aar = 2020; aar <= 2029; aar += 1)
      assert.ok((await danPrimo(erp, HELSINGOER, String(aar), "prøven")).ok);
  };
  const expected = (all: readonly Line[], kontonummer: string, til: string) =>
    kontonummer.startsWith("97599")
      ? total(
          all
            .filter(({ dato, kontonummer: konto }) => dato <= til && !konto.startsWith("9"))
            .map((l) => l.beloeb),
        )
      : replay(all, kontonummer, "1900-01-01", til);
  const check = async (all: readonly Line[]) => {
    for (let aar = 2020; aar <= 2029; aar += 1) {
      for (const { kontonummer, debet, kredit } of await findSaldi(database, HELSINGOER, `${aar}-01-01`)) {
        const opening = debet - kredit - replay(all, kontonummer, `${aar}-01-01`, `${aar}-01-01`);
        const wanted = kontonummer.startsWith("9") ? expected(all, kontonummer, `${aar - 1}-12-31`) : 0n;
        assert.equal(opening, wanted, `${kontonummer} ${aar}`);
      }
    }
  };
  await open1();
  await check(lines);
  const late = await bookRounds(books, 2);
  await open1();
  await check([...lines, ...late.lines]);
});

test("a period is days of one year, and what is left out is the ends of that year", () => {
  assert.deepEqual(fillPeriode({}, "2026-11-24"), {
    ok: true,
    value: { fra: "2026-01-01", til: "2026-12-31" },
  });
  assert.deepEqual(fillPeriode({ til: "2024-02-29" }, "2026-11-24"), {
    ok: true,
    value: { fra: "2024-01-01", til: "2024-02-29" },
  });
  assert.deepEqual(fillPeriode({ fra: "2024-02-29" }, "2026-11-24"), {
    ok: true,
    value: { fra: "2024-02-29", til: "2024-12-31" },
  });
  for (const [fra, til] of [
    ["2025-12-31", "2026-01-01"],
    ["2026-02-01", "2026-01-31"],
    ["2026-02-30", "2026-03-01"],
  ])
    assert.equal(fillPeriode({ fra, til }, "2026-11-24").ok, false);
  assert.deepEqual(readPeriode("2024-02"), { fra: "2024-02-01", til: "2024-02-29" });
  assert.deepEqual(readPeriode("2026-12"), { fra: "2026-12-01", til: "2026-12-31" });
  for (const text of ["2026-13", "26", "2026-1", "1899", "x"]) assert.equal(readPeriode(text), undefined);
});
