import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { readBeloeb } from "../../src/domain/beloeb.js";
import { readCsv } from "../../src/kit/csv.js";
import { sendKsdAar } from "../../src/scenarier/ksd-aar.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

/**
 * The oracle: hledger, a program that knows nothing of ours, balances the demonstration year from its journal.
 * OEIR_AAR=full runs all of it, OEIR_AAR=500 so many bilag.
 */

const run = promisify(execFile);
const hledger = (...argv: readonly string[]) =>
  run("hledger", argv, { env: { ...process.env, LC_ALL: "C.UTF-8" } }).then(({ stdout }) => stdout);

const sizeOf = (text = "200"): number => (text === "full" ? 2_000 : Number(text));

/** Account number to øre, those that are not zero, as hledger has it. */
const balancesOf = async (journal: string): Promise<ReadonlyMap<string, bigint>> => {
  const csv = await hledger("-f", journal, "balance", "--flat", "--no-total", "-O", "csv");
  const rows = readCsv(csv.replaceAll('","', '";"'));
  assert.ok(rows.ok);
  return new Map(
    rows.value.slice(1).map(({ felter: [account = "", balance = ""] }) => {
      const [, sign, kroner] = /^(-?)([\d.]+) DKK$/.exec(balance) ?? assert.fail(balance);
      const oere = readBeloeb(kroner!)!;
      return [account.replace(/^\d:(\S+) .*$/, "$1"), sign === "-" ? -oere : oere];
    }),
  );
};

const exported = async (oeir: TestOeir, aar: string): Promise<string> => {
  const file = join(oeir.data, `${aar}.journal`);
  const answer = sure(await oeir.drift.eksporterHledger({ myndighed: HELSINGOER, aar }));
  writeFileSync(file, await new Response(answer).text());
  return file;
};

const booksOf = async ({ drift }: TestOeir, aar: string): Promise<ReadonlyMap<string, bigint>> => {
  const { konti } = sure(await drift.seKonti({ myndighed: HELSINGOER, pr: `${aar}-12-31` }));
  return new Map(
    konti.filter(({ saldo }) => saldo !== 0n).map(({ kontonummer, saldo }) => [kontonummer, saldo]),
  );
};

test("hledger balances the demonstration year, and the year opened after it, to the same øre on every account", async (t) => {
  const found = await hledger("--version").catch(() => undefined);
  if (found === undefined) return t.skip("no hledger here: install the Debian package of that name");
  const oeir = await startTestOeir(t);
  const antal = sizeOf(process.env.OEIR_AAR);
  assert.deepEqual(await sendKsdAar(oeir.ksd, { antal }), { accepteret: antal, afvist: 0 });

  const journal = await exported(oeir, "2026");
  const books = await booksOf(oeir, "2026");
  assert.ok(books.size >= 15, `${books.size} accounts have moved`);
  assert.deepEqual(await balancesOf(journal), books);
  const transactions = (await hledger("-f", journal, "stats")).match(/Transactions\s*:\s*(\d+)/)?.[1];
  assert.equal(Number(transactions), antal);

  const primo = sure(await oeir.drift.danPrimo({ myndighed: HELSINGOER, aar: "2027" }));
  assert.equal(primo.udfald, "dannet");
  const opened = await booksOf(oeir, "2027");
  assert.ok([...opened.keys()].every((kontonummer) => kontonummer.startsWith("9")));
  assert.deepEqual(await balancesOf(await exported(oeir, "2027")), opened);
  assert.deepEqual(await balancesOf(await exported(oeir, "2025")), new Map());
});
