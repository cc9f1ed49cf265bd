import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fordring } from "../../src/domain/debitor/model.js";
import { addMonths, todayIn } from "../../src/kit/dates.js";
import { writeCamt054 } from "../../src/omverden/bank/camt054.js";
import { FBS, HELSINGOER, issueToken, VEJEN } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { fordring, nyKonto } from "../debitor.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

const IDAG = todayIn("Europe/Copenhagen", new Date());
const GOD = { periode: { fraDato: "2026-08-03", tilDato: "2026-08-03" } };

/** Asks until it is as it should be; the ERP meets PSRM in its own time. */
const until = async <T>(ask: () => Promise<T>, is: (value: T) => boolean): Promise<T> => {
  for (let round = 0; round < 300; round += 1) {
    const value = await ask();
    if (is(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it never came to be: ${JSON.stringify(await ask(), (_, one) => String(one))}`);
};

const run = async ({ drift }: TestOeir, art: "regning" | "rykker" | "inddrivelse", dato: string) => {
  const { id } = sure(await drift.startKoersel({ myndighed: HELSINGOER, body: { art, dato } }));
  await until(
    async () => sure(await drift.seKoersler({ myndighed: HELSINGOER })).koersler.find((one) => one.id === id),
    (koersel) => koersel?.tilstand === "FAERDIG",
  );
};

/** FBS hands claims over, nobody pays, and they go to PSRM. */
const handOver = async (oeir: TestOeir, krav: readonly Fordring[]): Promise<Client> => {
  const fbs = createClient({ url: oeir.url, token: await issueToken(oeir.drift, FBS, "FBS") });
  const svar = sure(await fbs.opretDebitorkonto({ body: nyKonto(krav, { dato: "2026-08-01" }) }));
  assert.equal(svar.kode, "ACCEPTERET", JSON.stringify(svar));
  await run(oeir, "regning", "2026-08-04");
  await run(oeir, "rykker", "2026-10-01");
  await run(oeir, "inddrivelse", IDAG);
  return fbs;
};

const aktionerOf = async ({ drift }: TestOeir, id: string) =>
  sure(await drift.seAktioner({ myndighed: HELSINGOER, id }));

const answered = (oeir: TestOeir, id: string) =>
  until(
    () => aktionerOf(oeir, id),
    ({ aktioner }) => aktioner.length > 0 && aktioner.every(({ status }) => status !== "VENTER"),
  );

const codeOf = (svar: { ok: boolean; error?: { fejl: readonly { fejlKode: string }[] } }) =>
  svar.ok ? "" : svar.error!.fejl[0]!.fejlKode;

test("a claim goes to PSRM, is paid there in part, recalled and sent again; the books agree with PSRM's", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift } = oeir;
  const krav = fordring(100_000n, "2026-08-03", GOD);
  const id = krav.fordringIdentifikator;
  await handOver(oeir, [krav]);
  const sent = await answered(oeir, id);
  assert.deepEqual(
    [sent.tilstand, sent.kan, sent.parathed?.udfald],
    ["INDDRIVES", ["tilbagekald"], "UDFØRT"],
  );
  const { fordringId } = sent.numre[0]!;
  const paid = sure(
    await drift.psrmIndbetal({ myndighed: HELSINGOER, body: { fordringId, beloeb: 30_000n } }),
  );
  assert.equal(paid.rest, 0n);
  const told = await until(
    () => aktionerOf(oeir, id),
    ({ underretninger }) => underretninger.length > 0,
  );
  assert.equal(told.underretninger[0]!.slags, "ALLOKERING");
  const body = { aarsag: "HENS", begrundelse: "Aftale om henstand" } as const;
  sure(await drift.tilbagekaldFordring({ myndighed: HELSINGOER, id, body }));
  const home = await until(
    () => aktionerOf(oeir, id),
    ({ kan, tilstand }) => kan.includes("genindsend") && tilstand === "RYKKET",
  );
  assert.deepEqual(home.kan, ["genindsend", "retStamdata"]);
  sure(
    await drift.genindsendFordring({ myndighed: HELSINGOER, id, body: { begrundelse: "Ikke overholdt" } }),
  );
  const again = await until(
    () => aktionerOf(oeir, id),
    ({ tilstand }) => tilstand === "INDDRIVES",
  );
  assert.deepEqual(
    again.numre.map(({ tilstand, aarsag }) => [tilstand, aarsag]),
    [
      ["UDE", "HENS"],
      ["INDDRIVES", undefined],
    ],
  );
  const overblik = await until(
    async () => sure(await drift.seInddrivelse({ myndighed: HELSINGOER })),
    ({ iGang }) => iGang.length === 0,
  );
  assert.ok(overblik.stemmer && overblik.tilsluttet);
  assert.deepEqual(overblik.egne, overblik.psrm);
  assert.ok(overblik.egne.inddrivelsesgrundlag > 0n);
  assert.ok(sure(await drift.seOpkraevning({ myndighed: HELSINGOER })).stemmer);
});

test("what PSRM has collected is owed by the state, until a collector says which payment from the bank paid it out", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift } = oeir;
  const krav = fordring(100_000n, "2026-08-03", GOD);
  const fbs = await handOver(oeir, [krav]);
  const { numre } = await answered(oeir, krav.fordringIdentifikator);
  const { fordringId } = numre[0]!;
  sure(await drift.psrmIndbetal({ myndighed: HELSINGOER, body: { fordringId, beloeb: 30_000n } }));
  sure(await drift.psrmAfregn({ myndighed: HELSINGOER, body: { maaned: addMonths(IDAG, 1).slice(0, 7) } }));
  const afregningOf = async () => sure(await drift.seInddrivelse({ myndighed: HELSINGOER })).afregninger[0];
  const afregning = (await until(afregningOf, (one) => one !== undefined))!;
  assert.deepEqual([afregning.udbetalt, afregning.indbetaling], [30_000n, undefined]);
  const file = writeCamt054({
    ...{ meddelelse: "ADVIS", tid: "2026-11-01T06:00:00Z", iban: "DK7799990000000001" },
    posteringer: [
      {
        ...{ reference: "G1", dato: "2026-10-30" },
        betalinger: [{ reference: "G1", beloeb: 29_900n, betaler: "Gældsstyrelsen" }],
      },
    ],
  });
  const svar = sure(
    await drift.indlaesKontoudtog({ myndighed: HELSINGOER, body: new TextEncoder().encode(file) }),
  );
  assert.equal(svar.poster[0]!.udfald, "UPLACERET");
  const noegle = { myndighed: HELSINGOER, id: svar.poster[0]!.indbetaling! };
  const body = { afregning: afregning.id };
  assert.equal(codeOf(await drift.afregnIndbetaling({ ...noegle, myndighed: VEJEN, body })), "DEB-041");
  assert.equal((await fbs.afregnIndbetaling({ ...noegle, body })).ok, false);
  assert.equal(
    codeOf(await drift.afregnIndbetaling({ ...noegle, body: { afregning: noegle.id } })),
    "IND-011",
  );
  for (let times = 0; times < 2; times += 1)
    assert.equal(sure(await drift.afregnIndbetaling({ ...noegle, body })).rest, 0n);
  const { afregnet, tilbage, haendelser } = sure(await drift.seIndbetaling(noegle));
  assert.deepEqual([afregnet, tilbage], [29_900n, 0n]);
  assert.match(haendelser.at(-1)!.betydning, /^Afregning fra Gældsstyrelsen/);
  const modtaget = (await afregningOf())!;
  assert.deepEqual([modtaget.indbetaling, modtaget.modtaget], [noegle.id, 29_900n]);
  const underretninger = async (valg: { slags?: string; efter?: string } = {}) =>
    sure(await drift.seUnderretninger({ myndighed: HELSINGOER, ...valg })).underretninger;
  const daekninger = await underretninger({ slags: "ALLOKERING" });
  assert.ok(daekninger.length > 0);
  assert.ok(
    daekninger.every(
      (one) => one.afregnet === afregning.dato && one.fordring !== undefined && one.beskrivelse !== undefined,
    ),
  );
  const [sidst] = await underretninger({ slags: "AFREGNING" });
  assert.deepEqual([sidst!.id, sidst!.indbetaling], [afregning.id, noegle.id]);
  assert.deepEqual(await underretninger({ efter: "1" }), []);
  assert.equal(codeOf(await drift.seUnderretninger({ myndighed: HELSINGOER, efter: "x" })), "DRF-008");
  const { mellemregning, ikkeUdbetalt, stemmer } = sure(await drift.seOpkraevning({ myndighed: HELSINGOER }));
  assert.deepEqual([mellemregning, ikkeUdbetalt, stemmer], [100n, 100n, true]);
});

test("a claim outside the filter is in hearing, with rule and advice, until it is answered and decided", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift } = oeir;
  const krav = fordring(100_000n, "2026-08-03", { ...GOD, foraeldelsesdato: "2039-08-03" });
  const id = krav.fordringIdentifikator;
  await handOver(oeir, [krav]);
  const { hoeringer } = await until(
    async () => sure(await drift.seInddrivelse({ myndighed: HELSINGOER })),
    (one) => one.hoeringer.length === 1,
  );
  const [hoering] = hoeringer;
  assert.equal(hoering!.fordring, id);
  assert.match(hoering!.fund[0]!.raad, /godkend høringen/);
  const body = { fordringId: hoering!.fordringId, valg: "GODKEND" } as const;
  // RIM decides what the municipality has stood by, and nothing else.
  assert.equal(codeOf(await drift.psrmAfgoer({ myndighed: HELSINGOER, body })), "PSR-016");
  const answer = (svar: { valg: "GODKEND" | "FORTRYD"; begrundelse?: string }) =>
    drift.besvarHoering({ myndighed: HELSINGOER, id, body: svar });
  assert.equal(codeOf(await answer({ valg: "GODKEND" })), "PSR-010");
  const stamdata = { beskrivelse: "Bog", begrundelse: "Fejl" };
  assert.equal(codeOf(await drift.retStamdata({ myndighed: HELSINGOER, id, body: stamdata })), "PSR-013");
  sure(await answer({ valg: "GODKEND", begrundelse: "Gældsbrev af 3. august" }));
  assert.equal(codeOf(await answer({ valg: "FORTRYD" })), "PSR-011");
  await until(
    () => drift.psrmAfgoer({ myndighed: HELSINGOER, body }),
    ({ ok }) => ok,
  );
  const received = await until(
    () => aktionerOf(oeir, id),
    ({ tilstand }) => tilstand === "INDDRIVES",
  );
  assert.equal(received.aktioner[0]!.status, "UDFØRT");
  assert.equal(codeOf(await answer({ valg: "FORTRYD" })), "PSR-009");
});

test("what PSRM would refuse is told in the receipt, shown by field and fagsystem, and mended", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift } = oeir;
  const krav = fordring(100_000n, "2026-08-03");
  const id = krav.fordringIdentifikator;
  const fbs = createClient({ url: oeir.url, token: await issueToken(drift, FBS, "FBS") });
  const svar = sure(await fbs.opretDebitorkonto({ body: nyKonto([krav]) }));
  const [oplysning] = svar.oplysninger!;
  assert.equal(oplysning!.navn, `Parathed ${id}`);
  assert.match(oplysning!.vaerdi, /^AFVIST R_7_\d+: Periodens start mangler\./);
  const vist = sure(await drift.seParathed({ myndighed: HELSINGOER, udfald: "AFVIST", felt: "periodeFra" }));
  assert.deepEqual(
    vist.fordringer.map(({ fordring: one, fagsystem }) => [one, fagsystem]),
    [[id, FBS]],
  );
  assert.deepEqual(vist.andele, [{ fagsystem: FBS, udfald: "AFVIST", antal: 1, promille: 1000 }]);
  assert.deepEqual(sure(await drift.seParathed({ myndighed: HELSINGOER, udfald: "HØRING" })).fordringer, []);
  const body = { periodeFra: "2026-08-03", periodeTil: "2026-08-03", begrundelse: "Oplyst af biblioteket" };
  const rettet = sure(await drift.retStamdata({ myndighed: HELSINGOER, id, body }));
  assert.equal(rettet.parathed!.udfald, "UDFØRT");
  assert.equal(codeOf(await drift.retStamdata({ myndighed: HELSINGOER, id, body })), "PSR-012");
  const reversed = { periodeTil: "2026-08-01", begrundelse: "Fejl" };
  assert.equal(codeOf(await drift.retStamdata({ myndighed: HELSINGOER, id, body: reversed })), "DEB-008");
});

test("collection is the own municipality's, and the other side of the stand-in is for operations alone", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift } = oeir;
  const krav = fordring(100_000n, "2026-08-03", GOD);
  const id = krav.fordringIdentifikator;
  const fbs = await handOver(oeir, [krav]);
  await answered(oeir, id);
  const body = { aarsag: "FEJL", begrundelse: "Prøve" } as const;
  assert.equal(codeOf(await drift.tilbagekaldFordring({ myndighed: VEJEN, id, body })), "DEB-024");
  assert.equal(codeOf(await drift.seAktioner({ myndighed: VEJEN, id })), "DEB-044");
  assert.equal(codeOf(await drift.seAktioner({ myndighed: HELSINGOER, id: "x" })), "DRF-008");
  for (const client of [fbs, oeir.ksd]) {
    assert.equal(codeOf(await client.seInddrivelse({ myndighed: HELSINGOER })), "ADG-010");
    assert.equal(codeOf(await client.tilbagekaldFordring({ myndighed: HELSINGOER, id, body })), "ADG-010");
    const betaling = { fordringId: "1", beloeb: 100n };
    assert.equal(codeOf(await client.psrmIndbetal({ myndighed: HELSINGOER, body: betaling })), "ADG-010");
  }
  const unknown = { fordringId: "1", beloeb: 100n };
  assert.equal(codeOf(await drift.psrmIndbetal({ myndighed: HELSINGOER, body: unknown })), "PSR-016");
  const { fordringId } = (await aktionerOf(oeir, id)).numre[0]!;
  const elsewhere = { fordringId, aarsag: "KONKURS" } as const;
  assert.equal(codeOf(await drift.psrmAfskriv({ myndighed: VEJEN, body: elsewhere })), "PSR-016");
  const maaned = { maaned: "2026-13" };
  assert.equal(codeOf(await drift.psrmAfregn({ myndighed: HELSINGOER, body: maaned })), "DRF-008");
});
