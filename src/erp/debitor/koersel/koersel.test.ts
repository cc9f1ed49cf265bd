import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import {
  betaling,
  fordring,
  hoved,
  nyKonto,
  openDebitor,
  type TestDebitor,
} from "../../../../test/debitor.js";
import { openTasks } from "../../../../test/inddrivelse.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import { withAnledning } from "../../anledning.js";
import { afskriv } from "../afskriv.js";
import { afstem } from "../afstem.js";
import { registrerIndbetaling } from "../indbetaling.js";
import { carryOn, carryOnForladte, findKoersel, type Koerselstype, preview, start } from "./koersel.js";
import { regningskoersel } from "./regninger.js";
import { rentekoersel } from "./renter.js";
import { rykkerkoersel } from "./rykkere.js";

const runOn = async (debitor: TestDebitor, type: Koerselstype, dato: string) => {
  debitor.goTo(dato);
  const begun = await start(debitor, type, { myndighed: HELSINGOER, dato }, "test");
  assert.ok(begun.ok);
  return (await carryOn(debitor, type, begun.value)).resultat;
};

const lettersOf = (debitor: TestDebitor) =>
  debitor.database.query<{ slags: string; total: bigint; dato: string }>(
    "test-breve",
    "select slags, total, dato from debitor.regning order by nr",
    [],
  );

test("one bill per debtor with all of their claims; again nothing; what the preview said came true", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  await debitor.send(
    "OpretDebitorkonto",
    nyKonto([fordring(25_000n, "2026-01-05"), fordring(5_000n, "2026-01-05")]),
  );
  await debitor.send("OpretDebitorkonto", nyKonto([fordring(1_000n, "2026-01-05")]));
  await debitor.send("OpretDebitorkonto", nyKonto([fordring(7_000n, "2026-01-05")], { cpr: "0202021234" }));
  const said = await preview(debitor, regningskoersel, { myndighed: HELSINGOER, dato: "2026-01-06" });
  assert.deepEqual(await lettersOf(debitor), []);
  const came = await runOn(debitor, regningskoersel, "2026-01-06");
  assert.deepEqual(came, said);
  assert.deepEqual(came, { regninger: 2, fordringer: 4, beloeb: 38_000, udenAdresse: 0 });
  assert.deepEqual(
    (await lettersOf(debitor)).map(({ total }) => total),
    [31_000n, 7_000n],
  );
  assert.deepEqual(await runOn(debitor, regningskoersel, "2026-01-07"), {});
});

test("unpaid: reminder with the law's fee, then interest for whole months; the ledgers agree after each", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([fordring(100_000n, "2026-01-05")]));
  await runOn(debitor, regningskoersel, "2026-01-06"); // pay by 5 February
  assert.deepEqual(await runOn(debitor, rykkerkoersel, "2026-02-10"), {
    rykkere: 0,
    fordringer: 0,
    gebyrer: 0,
    renter: 0,
    beloeb: 0,
  });
  const reminded = await runOn(debitor, rykkerkoersel, "2026-03-02");
  // 9.75 per cent of 1,000 kr.: 25 days of January (30/360), 30 of February.
  assert.deepEqual(reminded, {
    rykkere: 1,
    fordringer: 1,
    gebyrer: 10_000,
    renter: 677 + 813,
    beloeb: 100_000,
  });
  const charged = await runOn(debitor, rentekoersel, "2026-04-01");
  assert.deepEqual(charged, { perioder: 1, beloeb: 813, nedsat: 0 });
  assert.deepEqual(await runOn(debitor, rentekoersel, "2026-04-02"), { perioder: 0, beloeb: 0, nedsat: 0 });
  const { kontrolkonto, restancer, afvigelser } = await afstem(debitor, HELSINGOER);
  assert.equal(restancer, 100_000n + 10_000n + 677n + 813n + 813n);
  assert.equal(kontrolkonto, restancer);
  assert.deepEqual(afvigelser, []);
});

test("a claim that is paid and then reduced bears the interest of what it should have been, whatever comes first", async (t) => {
  for (const virkningsdato of ["2026-01-05", "2026-03-25"]) {
    const debitor = await openDebitor(t, "2026-01-05");
    const krav = fordring(100_000n, "2026-01-05");
    const konto = nyKonto([krav]);
    const { debitorkontoIdentifikator } = konto;
    const { delfordringIdentifikator } = krav.delfordringer[0]!;
    await debitor.send("OpretDebitorkonto", konto);
    await runOn(debitor, regningskoersel, "2026-01-06");
    assert.equal((await runOn(debitor, rentekoersel, "2026-04-01")).beloeb, 677 + 813 + 813);
    const paid = betaling([{ id: delfordringIdentifikator, beloeb: 80_000n }], "2026-03-20");
    await debitor.send("ForetagIndbetaling", paid);
    const nedreguleringIdentifikator = randomUUID();
    const nedregulering = {
      ...{ nedreguleringIdentifikator, delfordringIdentifikator, virkningsdato },
      ...{ beloeb: 40_000n, aarsag: "Bogen er fundet" },
    };
    const nedsat = { ...hoved(), debitorkontoIdentifikator, nedreguleringer: [nedregulering] };
    assert.equal((await debitor.send("OpretDebitorkonto", nedsat)).kode, "ACCEPTERET");
    // By what it should have been: 600 kr. from the start until the 20th of March, or the whole 1,000 kr. until then.
    const skyldes = virkningsdato < "2026-03-20" ? 406 + 488 + 325 : 677 + 813 + 542;
    const { nedsat: lettet, ...nye } = await runOn(debitor, rentekoersel, "2026-04-03");
    assert.deepEqual(nye, { perioder: 0, beloeb: 0 });
    assert.equal(lettet, 677 + 813 + 813 - skyldes, virkningsdato);
  }
});

test("interest that was paid and turns out too much becomes the debtor's credit, though nothing is owed any more", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const krav = fordring(100_000n, "2026-01-05");
  const konto = nyKonto([krav]);
  const { delfordringIdentifikator } = krav.delfordringer[0]!;
  await debitor.send("OpretDebitorkonto", konto);
  await runOn(debitor, regningskoersel, "2026-01-06");
  const charged = 677 + 813 + 813;
  assert.equal((await runOn(debitor, rentekoersel, "2026-04-01")).beloeb, charged);
  // All of it is paid on the 20th of March, as the ledger learns in April.
  const hvad = { myndighed: HELSINGOER, aktoer: "test", tekst: "Indbetaling" };
  const ny = { beloeb: 100_000n + BigInt(charged), betalingsid: null, betaler: null, tekst: "" };
  const betalt = await withAnledning(debitor, hvad, (query, anledning) =>
    registrerIndbetaling(
      debitor,
      query,
      anledning,
      { ...ny, dato: "2026-03-20", kilde: "bank", reference: "1" },
      { skyldner: "CPR:0101011234", fordringer: new Set() },
    ),
  );
  assert.ok(betalt.ok && betalt.value.rest === 0n);
  const rest = async () => {
    const [row] = await debitor.database.query<{ rest: bigint }>(
      "test-rest",
      "select rest from debitor.indbetaling",
      [],
    );
    return Number(row!.rest);
  };
  const valg = { myndighed: HELSINGOER, dato: "2026-04-03" };
  debitor.goTo("2026-04-03");
  assert.equal((await preview(debitor, rentekoersel, valg)).nedsat, 813 - 542);
  assert.deepEqual(await runOn(debitor, rentekoersel, "2026-04-03"), {
    perioder: 0,
    beloeb: 0,
    nedsat: 813 - 542,
  });
  assert.equal(await rest(), 813 - 542);
  const nedregulering = {
    ...{ nedreguleringIdentifikator: randomUUID(), delfordringIdentifikator, virkningsdato: "2026-01-05" },
    ...{ beloeb: 40_000n, aarsag: "Bogen er fundet" },
  };
  const { debitorkontoIdentifikator } = konto;
  const nedsat = { ...hoved(), debitorkontoIdentifikator, nedreguleringer: [nedregulering] };
  assert.equal((await debitor.send("OpretDebitorkonto", nedsat)).kode, "ACCEPTERET");
  await runOn(debitor, rentekoersel, "2026-04-04");
  assert.equal(await rest(), 40_000 + charged - (406 + 488 + 325));
  // Neither once more, nor by a run for a day before the interest fell due.
  for (const dato of ["2026-04-05", "2026-02-15"])
    assert.equal((await runOn(debitor, rentekoersel, dato)).nedsat ?? 0, 0);
  const { kontrolkonto, restancer, afvigelser } = await afstem(debitor, HELSINGOER);
  assert.deepEqual([kontrolkonto, restancer, afvigelser], [0n, 0n, []]);
});

test("what is forældet is neither billed, reminded of nor charged for, and takes no money that names something else", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const gammel = fordring(40_000n, "2026-01-05", { foraeldelsesdato: "2026-02-20" });
  await debitor.send("OpretDebitorkonto", nyKonto([gammel, fordring(100_000n, "2026-01-05")]));
  await runOn(debitor, regningskoersel, "2026-01-06");
  const reminded = await runOn(debitor, rykkerkoersel, "2026-03-02");
  assert.deepEqual([reminded.fordringer, reminded.beloeb, reminded.renter], [1, 100_000, 677 + 813]);
  assert.equal((await runOn(debitor, rentekoersel, "2026-04-01")).perioder, 1);
  const aeldre = fordring(5_000n, "2020-01-06");
  const konto = nyKonto([aeldre], { cpr: "0202021234" });
  await debitor.send("OpretDebitorkonto", konto);
  assert.equal((await runOn(debitor, regningskoersel, "2026-04-02")).regninger, 0);
  const hvad = { myndighed: HELSINGOER, aktoer: "test", tekst: "Indbetaling" };
  const ny = { beloeb: 150_000n, dato: "2026-04-02", betalingsid: null, betaler: null, tekst: "" };
  const betalt = await withAnledning(debitor, hvad, (query, anledning) =>
    registrerIndbetaling(
      debitor,
      query,
      anledning,
      { ...ny, kilde: "bank", reference: "1" },
      {
        skyldner: "CPR:0101011234",
        fordringer: new Set(),
      },
    ),
  );
  assert.equal(betalt.ok && betalt.value.rest, 150_000n - 100_000n - 10_000n - 677n - 813n - 813n);
});

test("interest that is given up is neither charged again nor taken off, and stops nobody's run", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const krav = fordring(100_000n, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([krav]));
  await runOn(debitor, regningskoersel, "2026-01-06");
  await runOn(debitor, rentekoersel, "2026-04-01");
  const [februar] = await debitor.database.query<{ id: string }>(
    "test-februar",
    "select id from debitor.fordring where slags = 'rente' and periode_fra = '2026-02-01'",
    [],
  );
  const hvad = { myndighed: HELSINGOER, aktoer: "test", tekst: "Afskrivning" };
  const opgivet = { fordringer: [februar!.id], dato: "2026-04-01", aarsag: "Klage" };
  assert.ok((await withAnledning(debitor, hvad, (query, one) => afskriv(debitor, query, one, opgivet))).ok);
  assert.equal((await runOn(debitor, rentekoersel, "2026-04-02")).perioder, 0);
  // Half of it had been paid in time, as it turns out: January and March are reckoned anew.
  const id = krav.delfordringer[0]!.delfordringIdentifikator;
  await debitor.send("ForetagIndbetaling", betaling([{ id, beloeb: 50_000n }], "2026-01-20"));
  const { perioder, nedsat } = await runOn(debitor, rentekoersel, "2026-04-03");
  assert.deepEqual([perioder, nedsat], [0, 677 - 339 + 813 - 406]);
  const { kontrolkonto, restancer, afvigelser } = await afstem(debitor, HELSINGOER);
  assert.deepEqual([kontrolkonto, afvigelser], [restancer, []]);
});

test("a reminder's fee is taken off when all that it reminded of turns out to have been paid before", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const [ene, anden] = [fordring(100_000n, "2026-01-05"), fordring(50_000n, "2026-01-05")];
  await debitor.send("OpretDebitorkonto", nyKonto([ene, anden]));
  await runOn(debitor, regningskoersel, "2026-01-06");
  assert.equal((await runOn(debitor, rykkerkoersel, "2026-03-02")).gebyrer, 10_000);
  const pay = (krav: typeof ene, beloeb: bigint, dato: string) =>
    debitor.send(
      "ForetagIndbetaling",
      betaling([{ id: krav.delfordringer[0]!.delfordringIdentifikator, beloeb }], dato),
    );
  const gebyr = async () => {
    const [row] = await debitor.database.query<{ restance: bigint }>(
      "test-gebyr",
      "select restance from debitor.fordring where slags = 'gebyr'",
      [],
    );
    return row!.restance;
  };
  // What was owed of one of the two is reason enough for the letter.
  await pay(ene, 100_000n, "2026-02-04");
  await runOn(debitor, rentekoersel, "2026-03-03");
  assert.equal(await gebyr(), 10_000n);
  await pay(anden, 20_000n, "2026-02-04");
  await runOn(debitor, rentekoersel, "2026-03-04");
  assert.equal(await gebyr(), 10_000n);
  await pay(anden, 30_000n, "2026-03-01");
  await runOn(debitor, rentekoersel, "2026-03-05");
  assert.equal(await gebyr(), 0n);
  const { kontrolkonto, restancer, afvigelser } = await afstem(debitor, HELSINGOER);
  assert.deepEqual([kontrolkonto, afvigelser], [restancer, []]);
});

test("a run that was stopped goes on where it stood, and nobody gets two bills", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const cpr = (nr: number) =>
    `${String((nr % 28) + 1).padStart(2, "0")}01${String(50 + Math.floor(nr / 28))}0001`;
  for (let nr = 0; nr < 600; nr += 1)
    await debitor.send("OpretDebitorkonto", nyKonto([fordring(1_000n, "2026-01-05")], { cpr: cpr(nr) }));
  const begun = await start(debitor, regningskoersel, { myndighed: HELSINGOER, dato: "2026-01-06" }, "test");
  assert.ok(begun.ok);
  let pieces = 0;
  const half = await carryOn(debitor, regningskoersel, begun.value, () => pieces++ === 1);
  assert.equal(half.tilstand, "KOERER");
  assert.equal(half.behandlet, 250);
  const again = await start(debitor, regningskoersel, { myndighed: HELSINGOER, dato: "2026-01-06" }, "test");
  assert.equal(again.ok ? "" : again.error.kode, "DEB-040");
  const whole = await carryOn(debitor, regningskoersel, half);
  assert.equal(whole.tilstand, "FAERDIG");
  assert.equal(whole.resultat.regninger, 600);
  assert.equal((await lettersOf(debitor)).length, 600);
});

test("a run that an error stopped is carried on at the next look, and one that is under way is left alone", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([fordring(1_000n, "2026-01-05")]));
  const errors: unknown[] = [];
  let broken = true;
  const regning: Koerselstype = {
    ...regningskoersel,
    treat: async (...args) => {
      if (broken) throw new Error("the disk is full");
      // In the middle of a piece, which holds the run: whoever carried it on too would wait for it.
      await look();
      return regningskoersel.treat(...args);
    },
  };
  const look = () =>
    carryOnForladte(
      debitor,
      () => regning,
      () => false,
      (reason) => errors.push(String(reason)),
    );
  const begun = await start(debitor, regning, { myndighed: HELSINGOER, dato: "2026-01-06" }, "test");
  assert.ok(begun.ok);
  await assert.rejects(carryOn(debitor, regning, begun.value));
  await look();
  assert.deepEqual(errors, ["Error: the disk is full"]);
  assert.equal((await findKoersel(debitor, begun.value))!.tilstand, "KOERER");
  // A person sees it, once, and no longer than it stands still; what nobody expected may hold anything, and is not shown.
  assert.deepEqual(await openTasks(debitor), ["koersel"]);
  const [opgave] = await debitor.database.query<{ text: string; emne: string }>(
    "test-koerselsopgave",
    "select data::text as text, emne from debitor.opgave",
    [],
  );
  assert.equal(opgave!.emne, begun.value.id);
  assert.match(opgave!.text, /Kørslen regning for 2026-01-06 står stille efter 0 af 1\./);
  assert.doesNotMatch(opgave!.text, /disk/);
  broken = false;
  await look();
  const { tilstand, resultat } = (await findKoersel(debitor, begun.value))!;
  assert.deepEqual([tilstand, resultat.regninger, errors.length], ["FAERDIG", 1, 1]);
  assert.deepEqual(await openTasks(debitor), []);
  assert.equal((await lettersOf(debitor)).length, 1);
});

test("who administers one of a debtor's accounts gets the letter of it, and sees nothing of the others", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const vaerge = (konto: ReturnType<typeof nyKonto>) => {
    const haeftelseIdentifikator = randomUUID();
    const { haeftelser = [] } = konto;
    const administrator = {
      haeftelseIdentifikator,
      rolle: "Administrator" as const,
      part: { partType: "CPR" as const, partIdentifikator: "0303031234" },
      navn: "Vera Værge",
      gyldigFra: "2026-01-01",
    };
    return { ...konto, haeftelser: [...haeftelser, administrator] };
  };
  const ny = (cpr: string) => nyKonto([fordring(1_000n, "2026-01-05")], { cpr });
  await debitor.send("OpretDebitorkonto", vaerge(ny("0101011234")));
  await debitor.send("OpretDebitorkonto", vaerge(ny("0202021234")));
  await debitor.send("OpretDebitorkonto", ny("0202021234"));
  await runOn(debitor, regningskoersel, "2026-01-06");
  const breve = await debitor.database.query<{ skyldner: string; navn: string }>(
    "test-modtagere",
    "select skyldner, indhold -> 'modtager' ->> 'navn' as navn from debitor.regning order by skyldner",
    [],
  );
  assert.deepEqual(
    breve.map(({ navn }) => navn),
    ["Vera Værge", "Anna Andersen"],
  );
});

test("a claim is billed when it can be paid by the bill's date, and not before it can be demanded", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const senere = fordring(20_000n, "2026-01-05", { forfaldsdato: "2026-06-01" });
  await debitor.send("OpretDebitorkonto", nyKonto([fordring(10_000n, "2026-01-05"), senere]));
  await debitor.send(
    "OpretDebitorkonto",
    nyKonto([fordring(5_000n, "2026-01-05", { forfaldsdato: "2026-06-01" })], { cpr: "0202021234" }),
  );
  assert.equal((await runOn(debitor, regningskoersel, "2026-01-06")).beloeb, 10_000);
  assert.equal((await runOn(debitor, regningskoersel, "2026-04-15")).regninger, 0);
  assert.deepEqual(await runOn(debitor, regningskoersel, "2026-05-15"), {
    regninger: 2,
    fordringer: 2,
    beloeb: 25_000,
    udenAdresse: 0,
  });
  const [krav] = await debitor.database.query<{ srb: string }>(
    "test-srb",
    "select srb from debitor.fordring where id = $1",
    [senere.fordringIdentifikator],
  );
  assert.ok(krav!.srb >= "2026-06-01");
});
