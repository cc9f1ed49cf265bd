import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import {
  betaling,
  debitorOn,
  fordring,
  hoved,
  nyKonto,
  openDebitor,
  type TestDebitor,
} from "../../../../test/debitor.js";
import { inTransaction } from "../../../../test/inddrivelse.js";
import type { Database } from "../../../adapters/postgres/database.js";
import type { Fordring } from "../../../domain/debitor/model.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import { afstem } from "../afstem.js";
import { besvarOpgave } from "../besvar.js";
import { carryOn, start } from "../koersel/koersel.js";
import { regningskoersel } from "../koersel/regninger.js";
import { rentekoersel } from "../koersel/renter.js";
import { rykkerkoersel } from "../koersel/rykkere.js";
import { readOpgaver } from "../overblik.js";

/** What happens at the same moment happens one after the other, and nobody is told of a mistake. */

const ROUNDS = 40;

const delOf = (krav: Fordring): string => krav.delfordringer[0]!.delfordringIdentifikator;

const nedregulering = (konto: string, delfordring: string, beloeb: bigint) => ({
  ...hoved(),
  debitorkontoIdentifikator: konto,
  nedreguleringer: [
    {
      nedreguleringIdentifikator: randomUUID(),
      delfordringIdentifikator: delfordring,
      beloeb,
      virkningsdato: "2026-01-05",
      aarsag: "Fejl",
    },
  ],
});

const restancer = async (debitor: TestDebitor): Promise<bigint> => {
  const [row] = await debitor.database.query<{ sum: bigint }>(
    "test-restancer",
    "select coalesce(sum(restance), 0)::bigint as sum from debitor.fordring where myndighed = $1",
    [HELSINGOER],
  );
  return row!.sum;
};

const agree = async (debitor: TestDebitor): Promise<void> => {
  const {
    kontrolkonto,
    restancer: skyldes,
    uplaceret,
    rester,
    afvigelser,
  } = await afstem(debitor, HELSINGOER);
  assert.deepEqual([kontrolkonto, uplaceret, afvigelser], [skyldes, rester, []]);
};

test("a claim that is reduced and paid at the same moment is settled once; what was paid too much is credit", async (t) => {
  const debitor = await openDebitor(t);
  for (let round = 0; round < ROUNDS; round += 1) {
    const krav = fordring(10_000n, "2026-01-05");
    const konto = nyKonto([krav]);
    assert.equal((await debitor.send("OpretDebitorkonto", konto)).kode, "ACCEPTERET");
    const id = delOf(krav);
    const [nedsat, betalt] = await Promise.all([
      debitor.send("OpretDebitorkonto", nedregulering(konto.debitorkontoIdentifikator, id, 10_000n)),
      debitor.send("ForetagIndbetaling", betaling([{ id, beloeb: 10_000n }], "2026-01-05")),
    ]);
    assert.equal(nedsat.kode, "ACCEPTERET");
    if (betalt.kode === "AFVIST") assert.ok(["DEB-032", "DEB-033"].includes(betalt.fejl[0]!.kode));
    assert.equal(await restancer(debitor), 0n);
  }
  await agree(debitor);
});

test("two systems that pay the same claims in opposite order do not wait for each other", async (t) => {
  const debitor = await openDebitor(t);
  for (let round = 0; round < ROUNDS; round += 1) {
    const krav = [fordring(10_000n, "2026-01-05"), fordring(20_000n, "2026-01-04")];
    await debitor.send("OpretDebitorkonto", nyKonto(krav));
    const dele = krav.map((one) => ({ id: delOf(one), beloeb: 5_000n }));
    const svar = await Promise.all(
      [dele, dele.toReversed()].map((one) => debitor.send("ForetagIndbetaling", betaling(one, "2026-01-05"))),
    );
    assert.deepEqual(
      svar.map(({ kode }) => kode),
      ["ACCEPTERET", "ACCEPTERET"],
    );
  }
  await agree(debitor);
});

test("claims that a collector moves and a payment of claims on both accounts do not wait for each other", async (t) => {
  const opened = await openDebitor(t);
  let transaktioner = 0;
  const database: Database = {
    ...opened.database,
    transaction: (work) => {
      transaktioner += 1;
      return opened.database.transaction(work);
    },
  };
  const debitor = debitorOn(database, "2026-01-05");
  for (let round = 0; round < ROUNDS; round += 1) {
    const [her, der] = [fordring(10_000n, "2026-01-05"), fordring(10_000n, "2026-01-05")];
    const [fra, til] = [nyKonto([her]), nyKonto([der])];
    for (const konto of [fra, til]) await debitor.send("OpretDebitorkonto", konto);
    await debitor.send("AnmodOmHandling", {
      ...hoved(),
      debitorkontoIdentifikator: fra.debitorkontoIdentifikator,
      handling: "Flytning",
      fordringIdentifikatorer: [her.fordringIdentifikator],
      tilDebitorkontoIdentifikator: til.debitorkontoIdentifikator,
      begrundelse: "Forkert konto",
    });
    const [opgave] = await readOpgaver(debitor, HELSINGOER);
    const svar = { id: opgave!.id, godkendt: true, begrundelse: "Ja" };
    const before = transaktioner;
    const [flyttet, betalt] = await Promise.all([
      inTransaction(debitor, (query, anledning) => besvarOpgave(debitor, query, anledning, svar)),
      debitor.send(
        "ForetagIndbetaling",
        betaling(
          [her, der].map((one) => ({ id: delOf(one), beloeb: 5_000n })),
          "2026-01-05",
        ),
      ),
    ]);
    assert.deepEqual([flyttet.ok, betalt.kode], [true, "ACCEPTERET"]);
    // One each: PostgreSQL had to stop neither of them.
    assert.equal(transaktioner - before, 2);
  }
  await agree(debitor);
});

test("runs of every kind, payments and reductions at the same moment all end, and the books agree", async (t) => {
  const debitor = await openDebitor(t);
  const run = async (type: typeof regningskoersel) => {
    const begun = await start(debitor, type, { myndighed: HELSINGOER, dato: debitor.dato() }, "test");
    assert.ok(begun.ok, begun.ok ? "" : begun.error.kode);
    assert.equal((await carryOn(debitor, type, begun.value)).tilstand, "FAERDIG");
  };
  const konti = Array.from({ length: 60 }, (_, nr) => {
    const krav = [10, 2, 7, 4].map((day) => fordring(50_000n, `2026-01-${String(day).padStart(2, "0")}`));
    return nyKonto(krav, { cpr: `0101${String(nr + 10)}1234` });
  });
  await Promise.all(konti.map((konto) => debitor.send("OpretDebitorkonto", konto)));
  debitor.goTo("2026-01-12");
  await run(regningskoersel);
  for (const dato of ["2026-03-20", "2026-05-20"]) {
    debitor.goTo(dato);
    const beskeder = konti.flatMap((konto) => [
      debitor.send(
        "ForetagIndbetaling",
        betaling(
          konto.fordringer!.toReversed().map((one) => ({ id: delOf(one), beloeb: 1_000n })),
          dato,
        ),
      ),
      debitor.send(
        "OpretDebitorkonto",
        nedregulering(konto.debitorkontoIdentifikator, delOf(konto.fordringer![0]!), 2_000n),
      ),
    ]);
    const [svar] = await Promise.all([Promise.all(beskeder), run(rykkerkoersel), run(rentekoersel)]);
    assert.deepEqual([...new Set(svar.map(({ kode }) => kode))], ["ACCEPTERET"]);
  }
  await agree(debitor);
});
