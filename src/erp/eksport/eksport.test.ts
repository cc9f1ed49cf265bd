import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { freshDatabase } from "../../../test/postgres.js";
import { withClient } from "../../adapters/postgres/client.js";
import { type Database, openDatabase } from "../../adapters/postgres/database.js";
import { readCsv } from "../../kit/csv.js";
import { HELSINGOER, ODENSE } from "../../scenarier/parter.js";
import { opretMyndighed } from "../opret-myndighed.js";
import type { Raabalance } from "../raabalance.js";
import { posteringerCsv } from "./csv.js";
import { statistikrecords } from "./danmarks-statistik.js";
import { eksporter } from "./eksport.js";
import { hledgerJournal } from "./hledger.js";
import { type Eksportlinje, readPosteringer } from "./posteringer.js";

const linje = (given: Partial<Eksportlinje> = {}): Eksportlinje => ({
  kontonummer: "55771101352",
  navn: "Sygedagpenge",
  funktion: "55771",
  dranst: "1",
  gruppering: "013",
  art: "52",
  loebenummer: 7n,
  linje: 1,
  bogfoeringsdato: "2026-11-20",
  debet: 440_500n,
  kredit: 0n,
  tekst: "Uge 47",
  posteringId: randomUUID(),
  bilagId: randomUUID(),
  beskedId: randomUUID(),
  bilagsnummer: "KSD-1",
  bilagsdato: "2026-11-20",
  bilagstekst: "Sygedagpenge uge 47",
  posteringstype: "NOR",
  bogfoert: new Date("2026-11-20T12:00:00Z"),
  ...given,
});

const modpost = (given: Partial<Eksportlinje> = {}): Eksportlinje =>
  linje({
    kontonummer: "95259999900",
    navn: "Mellemregning",
    funktion: "95259",
    linje: 2,
    debet: 0n,
    kredit: 440_500n,
    ...given,
  });

async function* pages(...all: readonly (readonly Eksportlinje[])[]): AsyncGenerator<readonly Eksportlinje[]> {
  yield* all;
}

const textOf = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
};

test("a text of a sender can neither run in a spreadsheet nor tell a CPR number, and amounts stay numbers", async () => {
  const text = await textOf(
    posteringerCsv(
      pages([linje({ tekst: "=1+1; for 010136-4001", bilagsnummer: "-5" })], [modpost({ beskedId: null })]),
    ),
  );
  const rows = readCsv(text);
  assert.ok(rows.ok && text.startsWith("\ufeff"));
  const [head, first, second] = rows.value.map(({ felter }) => felter);
  const cell = (row: readonly string[] | undefined, column: string) => row?.[head!.indexOf(column)];
  assert.equal(cell(first, "tekst"), "'=1+1; for ••••••••••");
  assert.equal(cell(first, "bilagsnummer"), "'-5");
  assert.deepEqual([cell(first, "debet"), cell(first, "kredit")], ["4405,00", "0,00"]);
  assert.deepEqual([cell(second, "kredit"), cell(second, "besked_id")], ["4405,00", ""]);
  assert.deepEqual([cell(first, "regnskabsaar"), cell(first, "periode")], ["2026", "11"]);
});

test("a bilag with two dates is two transactions, also when its lines lie mixed and on two pages", async () => {
  const dag2 = { bogfoeringsdato: "2026-12-01" };
  const journal = await textOf(
    hledgerJournal(
      HELSINGOER,
      "2026",
      pages(
        [linje({ navn: "A:  b; c" }), linje({ ...dag2, linje: 2 })],
        [modpost({ linje: 3 }), modpost({ ...dag2, linje: 4 }), linje({ loebenummer: 8n })],
      ),
    ),
  );
  assert.deepEqual(journal.split("\n\n").slice(1, 4), [
    "2026-11-20 (7) KSD-1 Sygedagpenge uge 47\n    5:55771101352 A - b, c  4405.00 DKK\n    9:95259999900 Mellemregning  -4405.00 DKK",
    "2026-12-01 (7) KSD-1 Sygedagpenge uge 47\n    5:55771101352 Sygedagpenge  4405.00 DKK\n    9:95259999900 Mellemregning  -4405.00 DKK",
    "2026-11-20 (8) KSD-1 Sygedagpenge uge 47\n    5:55771101352 Sygedagpenge  4405.00 DKK",
  ]);
});

const balanceOf = (konti: readonly { readonly funktion: string; readonly saldo: bigint }[]): Raabalance => ({
  primo: 0n,
  foer: 0n,
  debet: 0n,
  kredit: 0n,
  hovedkonti: [
    {
      nr: "5",
      navn: "",
      primo: 0n,
      foer: 0n,
      debet: 0n,
      kredit: 0n,
      konti: konti.map(({ funktion, saldo }) => ({
        ...linje(),
        funktion,
        primo: 0n,
        foer: 0n,
        debet: saldo > 0n ? saldo : 0n,
        kredit: saldo < 0n ? -saldo : 0n,
      })),
    },
  ],
});

test("a record has 24 characters in their places, and half a thousand is rounded away from zero", () => {
  const records = (saldo: bigint) => statistikrecords("0217", balanceOf([{ funktion: "55771", saldo }]));
  const one = (saldo: bigint) => {
    const given = records(saldo);
    assert.ok(given.ok);
    return given.value[0];
  };
  assert.equal(one(123_450_000n), "21755771100135" + "2" + "+00001235");
  assert.equal(one(-123_450_000n), "217557711001352-00001235");
  assert.equal(one(49_999n), "217557711001352+00000000");
  assert.equal(one(99_999_999n * 100_000n), "217557711001352+99999999");
  const tooLarge = records(100_000_000n * 100_000n);
  assert.ok(!tooLarge.ok && tooLarge.error.kode === "ERP-032");
});

test("each record is within half a thousand of its accounts, and the file's sum is what rounding made", () => {
  const saldo = fc.bigInt({ min: -500_000_000_000n, max: 500_000_000_000n });
  const konto = fc.record({ funktion: fc.constantFrom("55771", "55773", "92205", "33250"), saldo });
  fc.assert(
    fc.property(fc.array(konto, { minLength: 1, maxLength: 12 }), (konti) => {
      const whole = [
        ...konti,
        { funktion: "97599", saldo: -konti.reduce((all, one) => all + one.saldo, 0n) },
      ];
      const records = statistikrecords("0217", balanceOf(whole));
      assert.ok(records.ok);
      let difference = 0n;
      for (const record of records.value) {
        assert.match(record, /^217\d{12}[+-]\d{8}$/);
        const exact = whole
          .filter(({ funktion }) => funktion === record.slice(3, 8))
          .reduce((all, one) => all + one.saldo, 0n);
        const told = BigInt(record.slice(15).replace("+", "")) * 100_000n;
        const off = told - exact;
        assert.ok(off >= -50_000n && off <= 50_000n);
        difference += off;
      }
      const sum = records.value.reduce((all, one) => all + BigInt(one.slice(15).replace("+", "")), 0n);
      assert.equal(sum * 100_000n, difference);
      assert.equal(new Set(records.value.map((one) => one.slice(0, 15))).size, records.value.length);
    }),
  );
});

/** A year of `antal` bilag of two lines, written straight into the ledger. */
const fill = (connection: { connectionString: string }, antal: number) =>
  withClient(connection, async (client) => {
    await client.query(
      `insert into erp.bilag (myndighed, loebenummer, afsender_system, id, indhold_hash, bilagsdato)
       select $1, n, gen_random_uuid(), gen_random_uuid(), '', '2026-05-05' from generate_series(1, $2::int) n`,
      [HELSINGOER, antal],
    );
    await client.query(
      `insert into erp.postering (myndighed, loebenummer, linje, kontonummer, bogfoeringsdato, debet, kredit,
         postering_id, kontering, referencer)
       select myndighed, loebenummer, l, case l when 1 then '55771101352' else '95259999900' end, '2026-05-05',
         case l when 1 then loebenummer else 0 end, case l when 2 then loebenummer else 0 end, gen_random_uuid(), '{}', '[]'
       from erp.bilag, generate_series(1, 2) l`,
    );
  });

test("a year of any size passes a page at a time, read only as it is asked for", async (t) => {
  const closers: (() => Promise<void>)[] = [];
  const connection = await freshDatabase({ after: (close) => void closers.push(close) });
  const database = openDatabase(connection);
  t.after(async () => {
    await database.close();
    for (const close of closers) await close();
  });
  await opretMyndighed(database, HELSINGOER);
  await fill(connection, 15_000);
  let queries = 0;
  const counting: Database = {
    ...database,
    query: (...asked) => {
      queries += 1;
      return database.query(...asked);
    },
  };
  const slow = hledgerJournal(HELSINGOER, "2026", readPosteringer(counting, HELSINGOER, "2026"));
  await slow.next();
  assert.equal(queries, 0);
  await slow.next();
  assert.equal(queries, 2);
  let [pieces, longest, transactions] = [0, 0, 0];
  for await (const piece of slow) {
    pieces += 1;
    longest = Math.max(longest, piece.length);
    transactions += piece.split("\n\n").length - 1;
  }
  assert.equal(pieces, 15);
  assert.ok(longest < 200_000, `${longest} characters at once`);
  assert.equal(transactions, 14_001);
  const saldi = await eksporter(database, "saldi", HELSINGOER, "2026");
  assert.ok(saldi.ok && /55771101352;.*;1125075,00;0,00;1125075,00/.test(await textOf(saldi.value)));
  const nobody = await eksporter(database, "csv", ODENSE, "2026");
  assert.ok(!nobody.ok && nobody.error.kode === "ERP-001");
});
