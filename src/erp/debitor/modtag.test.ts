import assert from "node:assert/strict";
import { test } from "node:test";
import { betaling, fordring, hoved, nyKonto, openDebitor, type TestDebitor } from "../../../test/debitor.js";
import { HELSINGOER } from "../../scenarier/parter.js";
import { afstem } from "./afstem.js";

const codesOf = ({ fejl }: { fejl: readonly { kode: string }[] }) => fejl.map(({ kode }) => kode);

const assertBalanced = async (debitor: TestDebitor): Promise<bigint> => {
  const { kontrolkonto, restancer, uplaceret, rester, afvigelser } = await afstem(debitor, HELSINGOER);
  assert.equal(kontrolkonto, restancer);
  assert.equal(uplaceret, rester);
  assert.deepEqual(afvigelser, []);
  return restancer;
};

test("a claim is born, paid at the desk and told to its fagsystem; the account closes, and the ledgers agree all along", async (t) => {
  const debitor = await openDebitor(t, "2026-01-07");
  const krav = fordring(25_000n, "2026-01-05");
  const konto = nyKonto([krav]);
  const { kode, begrundelse, fejl } = await debitor.send("OpretDebitorkonto", konto);
  assert.deepEqual([kode, begrundelse, fejl], ["ACCEPTERET", "1 fordring på i alt 250,00 kr.", []]);
  assert.equal(await assertBalanced(debitor), 25_000n);
  const id = krav.delfordringer[0]!.delfordringIdentifikator;
  const paid = await debitor.send("ForetagIndbetaling", betaling([{ id, beloeb: 10_000n }], "2026-01-06"));
  assert.deepEqual(paid.oplysninger, [{ navn: `Restance ${id}`, vaerdi: "150.00" }]);
  await debitor.send("ForetagIndbetaling", betaling([{ id, beloeb: 15_000n }], "2026-01-07"));
  assert.equal(await assertBalanced(debitor), 0n);
  const sent = await debitor.database.query<{ operation: string }>(
    "test-udbakke",
    "select operation from debitor.udbakke order by nr",
    [],
  );
  assert.deepEqual(
    sent.map(({ operation }) => operation),
    ["DaekningAfskrivningRegistrering", "DaekningAfskrivningRegistrering", "DebitorkontoLukket"],
  );
});

test("more than is owed is refused, and nothing is booked", async (t) => {
  const debitor = await openDebitor(t, "2026-01-07");
  const krav = fordring(25_000n, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([krav]));
  const id = krav.delfordringer[0]!.delfordringIdentifikator;
  const svar = await debitor.send("ForetagIndbetaling", betaling([{ id, beloeb: 25_001n }], "2026-01-06"));
  assert.deepEqual(codesOf(svar), ["DEB-032"]);
  assert.equal(await assertBalanced(debitor), 25_000n);
});

test("a reduction of what has been paid leaves the debtor a credit", async (t) => {
  const debitor = await openDebitor(t, "2026-01-07");
  const krav = fordring(25_000n, "2026-01-05");
  const konto = nyKonto([krav]);
  await debitor.send("OpretDebitorkonto", konto);
  const id = krav.delfordringer[0]!.delfordringIdentifikator;
  await debitor.send("ForetagIndbetaling", betaling([{ id, beloeb: 20_000n }], "2026-01-06"));
  const less = {
    ...hoved(),
    debitorkontoIdentifikator: konto.debitorkontoIdentifikator,
    nedreguleringer: [
      {
        nedreguleringIdentifikator: crypto.randomUUID(),
        delfordringIdentifikator: id,
        beloeb: 10_000n,
        virkningsdato: "2026-01-07",
        aarsag: "Bogen er fundet",
      },
    ],
  };
  const svar = await debitor.send("OpretDebitorkonto", less);
  assert.equal(svar.kode, "ACCEPTERET", JSON.stringify(svar.fejl));
  assert.equal(await assertBalanced(debitor), 0n);
  assert.equal((await afstem(debitor, HELSINGOER)).rester, 5_000n);
});

test("the same message again gives the same receipt and does nothing; other content under its id is refused", async (t) => {
  const debitor = await openDebitor(t);
  const konto = nyKonto([fordring(25_000n, "2026-01-05")]);
  const first = await debitor.send("OpretDebitorkonto", konto);
  assert.deepEqual(await debitor.send("OpretDebitorkonto", konto), first);
  assert.equal(await assertBalanced(debitor), 25_000n);
  const other = { ...konto, specifikation: { betegnelse: "Noget andet" } };
  assert.deepEqual(codesOf(await debitor.send("OpretDebitorkonto", other)), ["DEB-036"]);
});

test("a reduction is made once, and an id that stands for something is refused wherever that is, also at the same moment", async (t) => {
  const debitor = await openDebitor(t);
  const krav = fordring(25_000n, "2026-01-05");
  const konto = nyKonto([krav]);
  await debitor.send("OpretDebitorkonto", konto);
  const nedregulering = {
    nedreguleringIdentifikator: crypto.randomUUID(),
    delfordringIdentifikator: krav.delfordringer[0]!.delfordringIdentifikator,
    ...{ beloeb: 10_000n, virkningsdato: "2026-01-07", aarsag: "Bogen er fundet" },
  };
  const less = () => ({
    ...hoved(),
    debitorkontoIdentifikator: konto.debitorkontoIdentifikator,
    nedreguleringer: [nedregulering],
  });
  // Sent again under new message ids, as after a restart that lost the first answer.
  const svar = await Promise.all([1, 2, 3].map(() => debitor.send("OpretDebitorkonto", less())));
  assert.deepEqual(svar.flatMap(codesOf), ["DEB-022", "DEB-022"]);
  assert.ok(
    svar.flatMap(({ fejl }) => fejl).every((one) => one.sted?.element === "Debitorkonto/Nedregulering[1]"),
  );
  assert.equal(await assertBalanced(debitor), 15_000n);
  assert.deepEqual(codesOf(await debitor.send("OpretDebitorkonto", nyKonto([krav]))), ["DEB-022", "DEB-022"]);
  const nyt = fordring(1_000n, "2026-01-05");
  const both = await Promise.all([1, 2].map(() => debitor.send("OpretDebitorkonto", nyKonto([nyt]))));
  assert.deepEqual(both.flatMap(codesOf), ["DEB-022", "DEB-022"]);
  assert.equal(await assertBalanced(debitor), 16_000n);
});

test("a fagsystem maintains only its own accounts, and none that it has handed over", async (t) => {
  const debitor = await openDebitor(t);
  const konto = nyKonto([fordring(25_000n, "2026-01-05")]);
  await debitor.send("OpretDebitorkonto", konto);
  const { debitorkontoIdentifikator } = konto;
  const more = (system?: string) => ({
    ...hoved(HELSINGOER, system),
    debitorkontoIdentifikator,
    fordringer: [fordring(1_000n, "2026-01-05")],
  });
  const stranger = "6b5d0c1e-3f59-4d0a-8a64-15900000ffff";
  assert.deepEqual(codesOf(await debitor.send("OpretDebitorkonto", more(stranger))), ["DEB-021"]);
  assert.equal((await debitor.send("OpretDebitorkonto", more())).kode, "ACCEPTERET");
  const overdragelse = { ...hoved(), debitorkontoIdentifikator, begrundelse: "Sagen er lukket" };
  assert.equal((await debitor.send("OverdragDebitorkonto", overdragelse)).kode, "ACCEPTERET");
  assert.deepEqual(codesOf(await debitor.send("OpretDebitorkonto", more())), ["DEB-023"]);
});

test("two who pay the whole claim at the same moment: one is told that it is paid", async (t) => {
  const debitor = await openDebitor(t, "2026-01-07");
  const rounds = Number(process.env.OEIR_SAMTIDIGE ?? 25);
  for (let round = 0; round < rounds; round += 1) {
    const krav = fordring(25_000n, "2026-01-05");
    await debitor.send("OpretDebitorkonto", nyKonto([krav]));
    const id = krav.delfordringer[0]!.delfordringIdentifikator;
    const pay = () => debitor.send("ForetagIndbetaling", betaling([{ id, beloeb: 25_000n }], "2026-01-06"));
    const svar = await Promise.all([pay(), pay()]);
    assert.deepEqual(svar.map(({ kode }) => kode).sort(), ["ACCEPTERET", "AFVIST"]);
    assert.deepEqual(svar.flatMap(codesOf), ["DEB-032"]);
  }
  assert.equal(await assertBalanced(debitor), 0n);
});
