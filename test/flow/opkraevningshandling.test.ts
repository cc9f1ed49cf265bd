import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import type { Fordring } from "../../src/domain/debitor/model.js";
import { addDays, todayIn } from "../../src/kit/dates.js";
import { FBS, HELSINGOER, issueToken, SELVBETJENING, VEJEN } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { betaling, fordring, hoved, nyKonto } from "../debitor.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

const idag = todayIn("Europe/Copenhagen", new Date());
const begrundelse = "Aftalt i telefonen";

/** A municipality with claims of one debtor, due today. */
const withKrav = async (
  oeir: TestOeir,
  beloeb: readonly bigint[] = [25_000n],
): Promise<{ fbs: Client; krav: readonly Fordring[]; konto: string }> => {
  const fbs = createClient({ url: oeir.url, token: await issueToken(oeir.drift, FBS, "FBS") });
  const krav = beloeb.map((one) => fordring(one, idag));
  const konto = nyKonto(krav);
  sure(await fbs.opretDebitorkonto({ body: konto }));
  return { fbs, krav, konto: konto.debitorkontoIdentifikator };
};

const codeOf = (svar: { ok: boolean; error?: { fejl: readonly { fejlKode: string }[] } }): string =>
  svar.ok ? "" : svar.error!.fejl[0]!.fejlKode;

test("a collector gives henstand and ends it; a claim elsewhere, a day that has passed and a person's number are refused", async (t) => {
  const oeir = await startTestOeir(t);
  const { krav } = await withKrav(oeir);
  const id = krav[0]!.fordringIdentifikator;
  const til = addDays(idag, 60);
  const body = { fordringer: [id], til, begrundelse };
  const given = sure(await oeir.drift.givHenstand({ myndighed: HELSINGOER, body }));
  assert.deepEqual(
    given.fordringer.map(({ tilstand, srb }) => [tilstand, srb]),
    [["HENSTAND", til]],
  );
  const slut = { fordringer: [id], begrundelse };
  const ended = sure(await oeir.drift.afslutHenstand({ myndighed: HELSINGOER, body: slut }));
  assert.deepEqual(
    ended.fordringer.map(({ tilstand, srb }) => [tilstand, srb]),
    // Nobody has been asked to pay yet: it comes on the next bill.
    [["OPKRAEV", idag]],
  );
  const refused = [
    oeir.drift.afslutHenstand({ myndighed: HELSINGOER, body: slut }),
    oeir.drift.givHenstand({ myndighed: VEJEN, body }),
    oeir.drift.givHenstand({ myndighed: HELSINGOER, body: { ...body, til: idag } }),
    oeir.drift.givHenstand({ myndighed: HELSINGOER, body: { ...body, begrundelse: "Ring 010190-1234" } }),
    oeir.ksd.givHenstand({ myndighed: HELSINGOER, body }),
  ];
  assert.deepEqual((await Promise.all(refused)).map(codeOf), [
    "DEB-073",
    "DEB-044",
    "DEB-070",
    "DEB-089",
    "ADG-010",
  ]);
  const { haendelser } = sure(await oeir.drift.seFordring({ myndighed: HELSINGOER, id }));
  assert.deepEqual(
    haendelser.map(({ art }) => art),
    ["fordring.oprettet", "fordring.henstand", "fordring.henstand-slut-uden-regning"],
  );
});

test("a claim is written off once, whoever asks, and owed again by a new movement", async (t) => {
  const oeir = await startTestOeir(t);
  const { krav } = await withKrav(oeir);
  const id = krav[0]!.fordringIdentifikator;
  const body = { aarsag: "Dødsbo uden midler", medTilhoerende: true };
  const both = await Promise.all([
    oeir.drift.afskrivFordring({ myndighed: HELSINGOER, id, body }),
    oeir.drift.afskrivFordring({ myndighed: HELSINGOER, id, body }),
  ]);
  assert.deepEqual(both.map(codeOf).sort(), ["", "DEB-031"]);
  const ophaev = () =>
    oeir.drift.ophaevAfskrivning({ myndighed: HELSINGOER, id, body: { aarsag: "Arv fundet" } });
  assert.equal(sure(await ophaev()).fordringer[0]!.restance, 25_000n);
  assert.equal(codeOf(await ophaev()), "DEB-079");
  const { bevaegelser } = sure(await oeir.drift.seFordring({ myndighed: HELSINGOER, id }));
  assert.deepEqual(
    bevaegelser.map(({ art, restance }) => [art, restance]),
    [
      ["STIFTELSE", 25_000n],
      ["AFSKRIVNING", 0n],
      ["OPHAEVELSE", 25_000n],
    ],
  );
  assert.deepEqual(
    bevaegelser.map(({ forklaring }) => forklaring),
    [
      "Kravet opstod: Ikke afleveret bog",
      "Afskrevet: Dødsbo uden midler",
      `Bevægelse ${bevaegelser[1]!.nr} gælder ikke mere: Arv fundet`,
    ],
  );
  assert.ok(bevaegelser.every(({ bilag }) => bilag !== undefined) && bevaegelser[0]!.besked !== undefined);
  assert.ok(sure(await oeir.drift.seOpkraevning({ myndighed: HELSINGOER })).stemmer);
  assert.equal(codeOf(await oeir.drift.afskrivFordring({ myndighed: VEJEN, id, body })), "DEB-044");
});

test("who owes a claim is shown by the claim's id, as by the number, and to the own municipality only", async (t) => {
  const oeir = await startTestOeir(t);
  const { krav } = await withKrav(oeir);
  const id = krav[0]!.fordringIdentifikator;
  const part = { partType: "CPR", partIdentifikator: "0101011234" } as const;
  const byNumber = sure(await oeir.drift.findSkyldner({ myndighed: HELSINGOER, body: { part } }));
  assert.deepEqual(sure(await oeir.drift.seSkyldnerAfFordring({ myndighed: HELSINGOER, id })), byNumber);
  assert.equal(codeOf(await oeir.drift.seSkyldnerAfFordring({ myndighed: VEJEN, id })), "DEB-044");
  const unknown = { myndighed: HELSINGOER, id: randomUUID() };
  assert.equal(codeOf(await oeir.drift.seSkyldnerAfFordring(unknown)), "DEB-044");
});

test("what the debtor of a claim can see is what they are answered themselves, with the day they last paid, and the look is kept", async (t) => {
  const oeir = await startTestOeir(t);
  const { krav, fbs } = await withKrav(oeir);
  const id = krav[0]!.fordringIdentifikator;
  const dele = [{ id: krav[0]!.delfordringer[0]!.delfordringIdentifikator, beloeb: 1_000n }];
  sure(await fbs.foretagIndbetaling({ body: betaling(dele, "2026-01-06") }));
  const selv = createClient({
    url: oeir.url,
    token: await issueToken(oeir.drift, SELVBETJENING, "Selvbetjening"),
  });
  const part = { partType: "CPR", partIdentifikator: "0101011234" } as const;
  const borgerens = sure(await selv.hentBorgeroverblik({ body: { myndighed: HELSINGOER, part } }));
  const overblik = sure(await oeir.drift.seBorgeroverblik({ myndighed: HELSINGOER, id }));
  assert.deepEqual(overblik, borgerens);
  const betalt = overblik.krav.find(({ fordringIdentifikator }) => fordringIdentifikator === id);
  assert.equal(betalt!.senestBetalt, "2026-01-06");
  assert.ok(overblik.opsummering.some((one) => one.endsWith("på dem, senest den 6. januar 2026.")));
  assert.equal(codeOf(await oeir.drift.seBorgeroverblik({ myndighed: VEJEN, id })), "DEB-044");
  const set = sure(await oeir.drift.seIndblik({ myndighed: HELSINGOER })).indblik;
  assert.ok(set.some(({ operation }) => operation === "seBorgeroverblik"));
});

/** Fetches the first message to FBS of a kind. */
const hentet = async (fbs: Client, operation: string): Promise<Record<string, unknown>> => {
  for (let round = 0; round < 200; round += 1) {
    const { beskeder } = sure(await fbs.hentBeskeder({}));
    for (const one of beskeder) {
      sure(await fbs.kvitterBesked({ myndighed: one.myndighed, id: one.id, body: { kode: "ACCEPTERET" } }));
      if (one.operation === operation) return JSON.parse(one.indhold);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no ${operation} came`);
};

const anmod = async (fbs: Client, konto: string, krav: Fordring, felter: object) => {
  const body = {
    ...hoved(),
    debitorkontoIdentifikator: konto,
    fordringIdentifikatorer: [krav.fordringIdentifikator],
    begrundelse: "Borgeren er død",
    ...felter,
  };
  sure(await fbs.anmodOmHandling({ body: body as never }));
  return body.beskedIdentifikator;
};

const opgaver = async (oeir: TestOeir) =>
  sure(await oeir.drift.seOpkraevningsopgaver({ myndighed: HELSINGOER })).opgaver;

test("a fagsystem's request is approved by one of two collectors, carried out and told to the fagsystem; another is refused", async (t) => {
  const oeir = await startTestOeir(t);
  const { fbs, krav, konto } = await withKrav(oeir, [25_000n, 10_000n]);
  const [foerste, anden] = krav as [Fordring, Fordring];
  const anmodning = await anmod(fbs, konto, foerste, { handling: "Afskrivning" });
  const [opgave] = await opgaver(oeir);
  const body = { godkendt: true, begrundelse: "Dødsbo uden midler" };
  const besvar = () => oeir.drift.besvarOpgave({ myndighed: HELSINGOER, id: opgave!.id, body });
  assert.deepEqual((await Promise.all([besvar(), besvar()])).map(codeOf).sort(), ["", "DEB-081"]);
  const svar = await hentet(fbs, "HandlingsresultatAfsend");
  assert.deepEqual(
    [svar.anmodningIdentifikator, svar.udfoert, svar.begrundelse],
    [anmodning, true, "Dødsbo uden midler"],
  );
  const id = foerste.fordringIdentifikator;
  const { fordring: efter } = sure(await oeir.drift.seFordring({ myndighed: HELSINGOER, id }));
  assert.deepEqual([efter.tilstand, efter.restance], ["AFSLUTTET", 0n]);
  await anmod(fbs, konto, anden, { handling: "Afskrivning" });
  const [naeste] = await opgaver(oeir);
  const elsewhere = await oeir.drift.besvarOpgave({ myndighed: VEJEN, id: naeste!.id, body });
  assert.equal(codeOf(elsewhere), "DEB-080");
  const nej = { godkendt: false, begrundelse: "Der er arvinger" };
  sure(await oeir.drift.besvarOpgave({ myndighed: HELSINGOER, id: naeste!.id, body: nej }));
  assert.equal((await hentet(fbs, "HandlingsresultatAfsend")).udfoert, false);
  const skyldner = { myndighed: HELSINGOER, id: anden.fordringIdentifikator };
  assert.equal(sure(await oeir.drift.seFordring(skyldner)).fordring.restance, 10_000n);
  assert.deepEqual(await opgaver(oeir), []);
});

test("claims are moved to another account when a collector approves; what cannot be carried out stays unanswered", async (t) => {
  const oeir = await startTestOeir(t);
  const { fbs, krav, konto } = await withKrav(oeir);
  const ny = nyKonto([fordring(100n, idag)], { cpr: "0202022345" });
  sure(await fbs.opretDebitorkonto({ body: ny }));
  const til = { handling: "Flytning", tilDebitorkontoIdentifikator: ny.debitorkontoIdentifikator };
  await anmod(fbs, konto, krav[0]!, til);
  const [opgave] = await opgaver(oeir);
  const body = { godkendt: true, begrundelse };
  sure(await oeir.drift.besvarOpgave({ myndighed: HELSINGOER, id: opgave!.id, body }));
  const id = krav[0]!.fordringIdentifikator;
  const { fordring: efter } = sure(await oeir.drift.seFordring({ myndighed: HELSINGOER, id }));
  assert.equal(efter.konto, ny.debitorkontoIdentifikator);
  await anmod(fbs, ny.debitorkontoIdentifikator, krav[0]!, { handling: "Afskrivning" });
  sure(await oeir.drift.afskrivFordring({ myndighed: HELSINGOER, id, body: { aarsag: "Hurtigere" } }));
  const [sidste] = await opgaver(oeir);
  const tooLate = await oeir.drift.besvarOpgave({ myndighed: HELSINGOER, id: sidste!.id, body });
  assert.equal(codeOf(tooLate), "DEB-031");
  assert.equal((await opgaver(oeir)).length, 1);
});

test("an agreement of equal instalments is made, seen with what is paid, and ended; others do not see it", async (t) => {
  const oeir = await startTestOeir(t);
  const { krav } = await withKrav(oeir, [100_000n]);
  const fordringer = [krav[0]!.fordringIdentifikator];
  const body = { fordringer, antalRater: 3, foersteRate: addDays(idag, 10), begrundelse };
  const aftalt = sure(await oeir.drift.aftalBetalingsordning({ myndighed: HELSINGOER, body }));
  assert.deepEqual(
    aftalt.rater.map(({ beloeb, betalt }) => [beloeb, betalt]),
    [
      [33_300n, 0n],
      [33_300n, 0n],
      [33_400n, 0n],
    ],
  );
  const set = sure(await oeir.drift.seBetalingsordninger({ myndighed: HELSINGOER }));
  assert.deepEqual(set.betalingsordninger, [aftalt]);
  assert.deepEqual(sure(await oeir.drift.seBetalingsordninger({ myndighed: VEJEN })).betalingsordninger, []);
  const ophaev = { id: aftalt.id, body: { begrundelse } };
  assert.equal(codeOf(await oeir.drift.ophaevBetalingsordning({ myndighed: VEJEN, ...ophaev })), "DEB-077");
  const endt = sure(await oeir.drift.ophaevBetalingsordning({ myndighed: HELSINGOER, ...ophaev }));
  assert.equal(endt.tilstand, "OPHAEVET");
  const uden = { fordringer, begrundelse };
  assert.equal(
    codeOf(await oeir.drift.aftalBetalingsordning({ myndighed: HELSINGOER, body: uden })),
    "DEB-074",
  );
});

test("a municipality decides its own rules within the law, from a day on, and the history stays", async (t) => {
  const oeir = await startTestOeir(t);
  const { gaeldende } = sure(await oeir.drift.sePolitik({ myndighed: HELSINGOER }));
  assert.ok(gaeldende.standard);
  const { standard: _, ...regler } = gaeldende;
  const saet = (felter: object) =>
    oeir.drift.saetPolitik({ myndighed: HELSINGOER, body: { ...regler, gyldigFra: idag, ...felter } });
  for (const [felter, kode] of [
    [{ betalingsfrist: 31 }, "DEB-084"],
    [{ rykkere: 0 }, "DEB-084"],
    [{ dageMellem: 9 }, "DEB-084"],
    [{ gebyrOffentlig: 25_001n }, "DEB-084"],
    [{ gebyrCivil: 10_001n }, "DEB-084"],
    [{ bagatel: -1n }, "DEB-084"],
    [{ kreditornummer: "12345678" }, "DEB-085"],
    [{ gyldigFra: addDays(idag, -1) }, "DEB-086"],
  ] as const)
    assert.equal(codeOf(await saet(felter)), kode, JSON.stringify(Object.keys(felter)));
  sure(await saet({ betalingsfrist: 14 }));
  sure(await saet({ betalingsfrist: 20 }));
  const later = sure(await saet({ betalingsfrist: 25, gyldigFra: addDays(idag, 5) }));
  assert.deepEqual([later.gaeldende.betalingsfrist, later.gaeldende.standard], [20, false]);
  assert.deepEqual(
    later.historik.map(({ betalingsfrist }) => betalingsfrist),
    [25, 20, 14],
  );
  assert.ok(sure(await oeir.drift.sePolitik({ myndighed: VEJEN })).gaeldende.standard);
});

test("claims are listed by the days they have left, with what can stop it", async (t) => {
  const oeir = await startTestOeir(t);
  const { krav } = await withKrav(oeir);
  const none = sure(await oeir.drift.seForaeldelser({ myndighed: HELSINGOER }));
  assert.deepEqual(none.fordringer, []);
  const some = sure(await oeir.drift.seForaeldelser({ myndighed: HELSINGOER, dage: "1200" }));
  assert.deepEqual(
    some.fordringer.map(({ id, foraeldet }) => [id, foraeldet]),
    [[krav[0]!.fordringIdentifikator, false]],
  );
  assert.ok(some.fordringer[0]!.dageTilbage > 1_000 && some.fordringer[0]!.afbrydes.length > 0);
  assert.equal(codeOf(await oeir.drift.seForaeldelser({ myndighed: HELSINGOER, dage: "mange" })), "DRF-008");
});
