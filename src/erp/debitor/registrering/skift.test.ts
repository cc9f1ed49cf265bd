import assert from "node:assert/strict";
import { test } from "node:test";
import { fordring, hoved, nyKonto, openDebitor, type TestDebitor } from "../../../../test/debitor.js";
import { assertBalanced, inTransaction, reminded, runOn } from "../../../../test/inddrivelse.js";
import { ligeRater } from "../../../domain/debitor/betalingsordning.js";
import { STANDARDPOLITIK } from "../../../domain/debitor/politik.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import { withAnledning } from "../../anledning.js";
import { afstem } from "../afstem.js";
import type { Fordringrow } from "../billede.js";
import { aftal } from "../henstand/aftal.js";
import { findTilhoer, registrerIndbetaling } from "../indbetaling.js";
import { meetPsrm } from "../inddrivelse/koer.js";
import { sendAktioner } from "../inddrivelse/send.js";
import { tilbagekald } from "../inddrivelse/tilbagekald.js";
import { overdragelseskoersel } from "../koersel/overdragelser.js";
import { regningskoersel } from "../koersel/regninger.js";
import { rentekoersel } from "../koersel/renter.js";
import { rykkerkoersel } from "../koersel/rykkere.js";
import { FORDRING } from "../laes.js";
import { readFordring, readOpgaver } from "../overblik.js";
import { setPolitik } from "../politik.js";

const GAMMEL = "0101011234";
const NY = "0202021234";

/** A claim of 1,000.00 kr. billed, reminded of with a fee and interest, and another of the same debtor. */
const gammelSkyldner = async (debitor: TestDebitor) => {
  const krav = fordring(100_000n, "2026-01-05");
  const andet = fordring(20_000n, "2026-01-05");
  const konto = nyKonto([krav, andet], { cpr: GAMMEL });
  await debitor.send("OpretDebitorkonto", konto);
  await runOn(debitor, regningskoersel, "2026-01-05");
  await runOn(debitor, rykkerkoersel, "2026-03-02");
  const ids = { krav: krav.fordringIdentifikator, andet: andet.fordringIdentifikator };
  return { ...ids, konto: konto.debitorkontoIdentifikator };
};

const anmodSkift = async (debitor: TestDebitor, fra: { konto: string; krav: string }, cpr: string) => {
  const ny = nyKonto([], { cpr });
  await debitor.send("OpretDebitorkonto", ny);
  return debitor.send("ForetagEjerskifte", {
    ...hoved(),
    debitorkontoIdentifikator: fra.konto,
    tilDebitorkontoIdentifikator: ny.debitorkontoIdentifikator,
    fordringIdentifikatorer: [fra.krav],
    skiftedato: debitor.dato(),
  });
};

const skift = async (...hvad: Parameters<typeof anmodSkift>) =>
  assert.equal((await anmodSkift(...hvad)).kode, "ACCEPTERET");

const claims = (debitor: TestDebitor): Promise<readonly Fordringrow[]> =>
  debitor.database.query<Fordringrow>(
    "test-alle",
    `select ${FORDRING} from debitor.fordring order by slags <> 'hovedfordring', id`,
    [],
  );

const heleKravet = async (debitor: TestDebitor, krav: string): Promise<readonly Fordringrow[]> =>
  (await claims(debitor)).filter(({ id, hovedfordring }) => id === krav || hovedfordring === krav);

const breve = (debitor: TestDebitor, cpr: string) =>
  debitor.database.query<{ slags: string; total: bigint; betalingsid: string }>(
    "test-breve",
    "select slags, total, betalingsid from debitor.regning where skyldner = $1 order by nr",
    [`CPR:${cpr}`],
  );

const skyldes = (fordringer: readonly Fordringrow[]): bigint =>
  fordringer.reduce((total, { restance }) => total + restance, 0n);

test("a claim that goes over to another debtor is billed and reminded of anew, with its interest and fee, before PSRM gets it", async (t) => {
  const debitor = await openDebitor(t);
  const fra = await gammelSkyldner(debitor);
  const aftalt = await withAnledning(
    debitor,
    { myndighed: HELSINGOER, aktoer: "Eva", tekst: "Rater" },
    (query, anledning) =>
      aftal(debitor, query, anledning, {
        fordringer: [fra.krav, fra.andet],
        rater: (total) => ligeRater(total, 3, "2026-04-01"),
        begrundelse: "Aftalt",
      }),
  );
  assert.ok(aftalt.ok);
  debitor.goTo("2026-03-10");
  await skift(debitor, fra, NY);
  const flyttede = await heleKravet(debitor, fra.krav);
  assert.ok(flyttede.length > 2);
  assert.ok(flyttede.every((one) => one.tilstand === "OPKRAEV" && one.rykket.length === 0));
  assert.ok(flyttede.every(({ skyldner }) => skyldner === `CPR:${NY}`));
  const [tilbage] = (await claims(debitor)).filter(({ id }) => id === fra.andet);
  assert.deepEqual([tilbage!.tilstand, tilbage!.srb, tilbage!.rykket.length], ["OPKRAEVET", "2026-03-10", 1]);
  const [ordning] = await debitor.database.query<{ tilstand: string }>(
    "test-ordning",
    "select tilstand from debitor.betalingsordning",
    [],
  );
  assert.equal(ordning!.tilstand, "OPHAEVET");

  const { sendt = 0 } = await runOn(debitor, overdragelseskoersel, "2026-03-11");
  assert.equal(sendt, 0);
  await runOn(debitor, regningskoersel, "2026-03-12");
  assert.deepEqual(
    (await breve(debitor, NY)).map(({ slags, total }) => [slags, total]),
    [["regning", skyldes(flyttede)]],
  );
  await runOn(debitor, rykkerkoersel, "2026-05-20");
  const rykkede = await heleKravet(debitor, fra.krav);
  assert.deepEqual(
    rykkede.filter(({ slags }) => slags === "hovedfordring").map(({ rykket }) => rykket),
    [["2026-05-20"]],
  );
  assert.deepEqual(
    (await breve(debitor, NY)).map(({ slags }) => slags),
    ["regning", "rykker"],
  );
  assert.deepEqual((await afstem(debitor, HELSINGOER)).afvigelser, []);
});

test("a claim bears the three fees that the law allows and no more, whoever owes it", async (t) => {
  const debitor = await openDebitor(t);
  debitor.goTo("2026-01-05");
  const politik = { ...STANDARDPOLITIK, rykkere: 3 };
  const sat = await inTransaction(debitor, (query, anledning) =>
    setPolitik(query, anledning, "2026-01-05", politik),
  );
  assert.ok(sat.ok);
  const krav = fordring(100_000n, "2026-01-05");
  const konto = nyKonto([krav], { cpr: GAMMEL });
  await debitor.send("OpretDebitorkonto", konto);
  await runOn(debitor, regningskoersel, "2026-01-05");
  const rykOn = async (dato: string) => (await runOn(debitor, rykkerkoersel, dato)).gebyrer;
  assert.deepEqual([await rykOn("2026-03-02"), await rykOn("2026-03-20")], [10_000, 10_000]);
  const fra = { konto: konto.debitorkontoIdentifikator, krav: krav.fordringIdentifikator };
  await skift(debitor, fra, NY);
  await runOn(debitor, regningskoersel, "2026-03-21");
  assert.deepEqual([await rykOn("2026-05-20"), await rykOn("2026-06-08")], [10_000, 0]);
  const syn = await readFordring(debitor, HELSINGOER, fra.krav, "2026-06-08");
  assert.ok(syn.ok);
  assert.match(syn.value.syn.naeste!.hvorfor, /^Rykker 3 .* uden gebyr$/);
});

/** The interest of the claim, by the month it is of. */
const renterAf = async (debitor: TestDebitor, krav: string) => {
  const renter = (await heleKravet(debitor, krav)).filter(({ slags }) => slags === "rente");
  return renter
    .map(({ periodeFra, hovedstol }) => `${periodeFra!.slice(0, 7)} ${hovedstol}`)
    .sort((a, b) => (a < b ? -1 : 1));
};

test("interest that had fallen due goes over, and the time until the new bill's last day costs nothing when it is paid by then", async (t) => {
  const debitor = await openDebitor(t);
  const fra = await gammelSkyldner(debitor);
  debitor.goTo("2026-03-10");
  const before = skyldes(await heleKravet(debitor, fra.krav));
  await skift(debitor, fra, NY);
  await runOn(debitor, regningskoersel, "2026-04-20");
  const [regning] = await breve(debitor, NY);
  assert.equal(regning!.total, before);
  assert.equal((await runOn(debitor, rentekoersel, "2026-04-21")).nedsat, 0);
  const [{ srb }] = (await heleKravet(debitor, fra.krav)) as [Fordringrow];
  // All but one øre: the interest run looks at the claim again.
  await betalRegning(debitor, regning!.betalingsid, before - 1n, srb!);
  assert.equal((await runOn(debitor, rentekoersel, "2026-06-20")).nedsat, 0);
  // March as far as the ninth, the day before the change; then nothing.
  assert.deepEqual(await renterAf(debitor, fra.krav), ["2026-01 677", "2026-02 813", "2026-03 244"]);
});

test("a new bill that is not paid in time bears the interest that the law gives, with none taken back", async (t) => {
  const debitor = await openDebitor(t);
  const fra = await gammelSkyldner(debitor);
  debitor.goTo("2026-03-10");
  await skift(debitor, fra, NY);
  await runOn(debitor, regningskoersel, "2026-04-20");
  assert.equal((await runOn(debitor, rentekoersel, "2026-06-20")).nedsat, 0);
  assert.deepEqual(await renterAf(debitor, fra.krav), [
    "2026-01 677",
    "2026-02 813",
    "2026-03 813",
    "2026-04 813",
    "2026-05 813",
  ]);
});

const betalRegning = (debitor: TestDebitor, betalingsid: string, beloeb: bigint, dato: string) => {
  debitor.goTo(dato);
  const ny = { kilde: "bank" as const, reference: "B1", beloeb, dato, betalingsid, betaler: null, tekst: "" };
  return withAnledning(
    debitor,
    { myndighed: HELSINGOER, aktoer: "test", tekst: "Indbetaling" },
    async (query, anledning) =>
      registrerIndbetaling(debitor, query, anledning, ny, await findTilhoer(query, HELSINGOER, betalingsid)),
  );
};

test("who pays the bill of a claim that somebody else owes by now has a credit, and a collector the task", async (t) => {
  const debitor = await openDebitor(t);
  const fra = await gammelSkyldner(debitor);
  debitor.goTo("2026-03-10");
  const before = skyldes(await heleKravet(debitor, fra.krav));
  await skift(debitor, fra, NY);
  const [gammel] = await breve(debitor, GAMMEL);
  const svar = await betalRegning(debitor, gammel!.betalingsid, 120_000n, "2026-03-11");
  assert.ok(svar.ok);
  const eget = 120_000n - svar.value.rest;
  assert.ok(eget >= 20_000n && svar.value.rest > 0n);
  assert.equal(skyldes(await heleKravet(debitor, fra.krav)), before);
  const [opgave] = await readOpgaver(debitor, HELSINGOER);
  assert.deepEqual([opgave!.art, opgave!.emne], ["uplaceret", svar.value.id]);
});

test("a move between accounts of the same debtor changes nothing of what they have been asked for", async (t) => {
  const debitor = await openDebitor(t);
  const fra = await gammelSkyldner(debitor);
  debitor.goTo("2026-03-10");
  const kept = ({ id, tilstand, srb, rykket, restance, skyldner }: Fordringrow) => ({
    id,
    tilstand,
    srb,
    rykket,
    restance,
    skyldner,
  });
  const before = (await heleKravet(debitor, fra.krav)).map(kept);
  await skift(debitor, fra, GAMMEL);
  assert.deepEqual((await heleKravet(debitor, fra.krav)).map(kept), before);
});

test("a claim that PSRM has collected stays with the debtor PSRM knows, also when nothing is owed, and goes over once it is recalled", async (t) => {
  const { debitor, krav, psrm } = await reminded(t);
  await runOn(debitor, overdragelseskoersel, "2026-04-01");
  const [{ konto }] = (await claims(debitor)) as [Fordringrow];
  const fra = { konto, krav: krav.fordringIdentifikator };
  const skiftekoder = async () => (await anmodSkift(debitor, fra, NY)).fejl.map(({ kode }) => kode);

  await sendAktioner(debitor, psrm, HELSINGOER);
  const [{ psrmId }] = (await claims(debitor)) as [Fordringrow];
  await psrm.rim.indbetal(HELSINGOER, psrmId!, 111_490n, "2026-04-01");
  await meetPsrm(debitor, psrm, HELSINGOER);
  assert.ok((await claims(debitor)).every(({ tilstand }) => tilstand === "AFSLUTTET"));
  assert.deepEqual(await skiftekoder(), ["PSR-018"]);
  assert.equal((await claims(debitor))[0]!.skyldner, `CPR:${GAMMEL}`);

  const tilbage = { fordringer: [fra.krav], aarsag: "HENS" as const };
  const svar = await inTransaction(debitor, (query, anledning) =>
    tilbagekald(debitor, query, anledning, tilbage),
  );
  assert.ok(svar.ok);
  assert.deepEqual(await skiftekoder(), ["PSR-018"]);
  await meetPsrm(debitor, psrm, HELSINGOER);
  assert.deepEqual(await skiftekoder(), []);
  assert.equal((await claims(debitor))[0]!.skyldner, `CPR:${NY}`);
  await assertBalanced(debitor);
});
