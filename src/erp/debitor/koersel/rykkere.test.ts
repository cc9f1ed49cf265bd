import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { betaling, fordring, hoved, nyKonto, openDebitor } from "../../../../test/debitor.js";
import { assertBalanced, inTransaction, runOn } from "../../../../test/inddrivelse.js";
import { STANDARDPOLITIK } from "../../../domain/debitor/politik.js";
import { registrerIndbetaling } from "../indbetaling.js";
import { setPolitik } from "../politik.js";
import { overdragelseskoersel } from "./overdragelser.js";
import { regningskoersel } from "./regninger.js";
import { rentekoersel } from "./renter.js";
import { rykkerkoersel } from "./rykkere.js";

test("what is left of a claim that is paid is reminded of without a fee as often as others, and goes to PSRM", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const politik = { ...STANDARDPOLITIK, rykkere: 2 };
  const sat = await inTransaction(debitor, (query, one) => setPolitik(query, one, "2026-01-05", politik));
  assert.ok(sat.ok);
  const periode = { periode: { fraDato: "2026-01-05", tilDato: "2026-01-05" } };
  const beloeb = 1_000_000n;
  const rykket = fordring(beloeb, "2026-01-05", periode);
  const urykket = fordring(beloeb, "2026-01-05", periode);
  await debitor.send("OpretDebitorkonto", nyKonto([rykket]));
  await debitor.send("OpretDebitorkonto", nyKonto([urykket], { cpr: "0202021234" }));
  const pay = ({ delfordringer: [del] }: typeof rykket, dato: string) =>
    debitor.send("ForetagIndbetaling", betaling([{ id: del!.delfordringIdentifikator, beloeb }], dato));
  const ryk = async (dato: string) => {
    const { rykkere, fordringer, gebyrer, renter } = await runOn(debitor, rykkerkoersel, dato);
    return { rykkere, fordringer, gebyrer, renter };
  };
  await runOn(debitor, regningskoersel, "2026-01-06");
  await runOn(debitor, rentekoersel, "2026-02-06");
  // One debtor pays all but the interest before any reminder, the other all but interest and fee after the first.
  await pay(urykket, "2026-02-06");
  assert.deepEqual(await ryk("2026-03-02"), { rykkere: 2, fordringer: 2, gebyrer: 10_000, renter: 8_125 });
  await pay(rykket, "2026-03-02");
  assert.equal((await runOn(debitor, overdragelseskoersel, "2026-03-30")).sendt ?? 0, 0);
  assert.deepEqual(await ryk("2026-03-30"), { rykkere: 2, fordringer: 4, gebyrer: 0, renter: 0 });
  const [brev] = await debitor.database.query<{ linjer: number }>(
    "test-linjer",
    "select count(*)::int as linjer from debitor.regningslinje where nr > (select max(nr) - 2 from debitor.regning)",
    [],
  );
  assert.equal(brev!.linjer, 4);
  assert.equal((await ryk("2026-05-20")).rykkere, 0);
  // With the two claims that they are of, on which nothing is owed.
  assert.equal((await runOn(debitor, overdragelseskoersel, "2026-05-20")).sendt, 6);
  await assertBalanced(debitor);
});

test("a reminder's fee that was paid is given back when all that it reminded of is reduced to nothing", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const krav = fordring(100_000n, "2026-01-05");
  const konto = nyKonto([krav]);
  await debitor.send("OpretDebitorkonto", konto);
  await runOn(debitor, regningskoersel, "2026-01-06");
  await runOn(debitor, rykkerkoersel, "2026-03-02");
  const beloeb = 100_000n + 10_000n + 677n + 813n;
  const ny = { beloeb, dato: "2026-03-03", betalingsid: null, betaler: null, tekst: "" };
  const tilhoer = { skyldner: "CPR:0101011234", fordringer: new Set<string>() };
  const betalt = await inTransaction(debitor, (query, one) =>
    registrerIndbetaling(debitor, query, one, { ...ny, kilde: "bank", reference: "1" }, tilhoer),
  );
  assert.ok(betalt.ok && betalt.value.rest === 0n);
  assert.equal((await runOn(debitor, rentekoersel, "2026-03-04")).nedsat, 0);
  const nedregulering = {
    nedreguleringIdentifikator: randomUUID(),
    delfordringIdentifikator: krav.delfordringer[0]!.delfordringIdentifikator,
    ...{ beloeb: 100_000n, virkningsdato: "2026-01-05", aarsag: "Bogen var afleveret" },
  };
  const { debitorkontoIdentifikator } = konto;
  const besked = { ...hoved(), debitorkontoIdentifikator, nedreguleringer: [nedregulering] };
  assert.equal((await debitor.send("OpretDebitorkonto", besked)).kode, "ACCEPTERET");
  assert.equal((await runOn(debitor, rentekoersel, "2026-03-05")).nedsat, 10_000 + 677 + 813);
  const rest = await debitor.database.query<{ rest: bigint }>(
    "test-rest",
    "select rest from debitor.indbetaling",
    [],
  );
  assert.deepEqual(rest, [{ rest: beloeb }]);
  assert.equal((await runOn(debitor, rentekoersel, "2026-03-06")).nedsat, 0);
  await assertBalanced(debitor);
});
