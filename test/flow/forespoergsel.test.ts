import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import type { Debitorkonto } from "../../src/domain/debitor/model.js";
import { FBS, HELSINGOER, issueToken, SELVBETJENING, VEJEN } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { betaling, fordring, nyKonto } from "../debitor.js";
import { bySoap, DOERE } from "../spoerg.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

/** Questions of SF1590_B through the hub: who may see what, and that every look and refusal is kept. */

const ANNA = "0101011234";
const BO = "0202021234";

const clientOf = async (oeir: TestOeir, system: string, navn: string): Promise<Client> =>
  createClient({ url: oeir.url, token: await issueToken(oeir.drift, system, navn) });

const give = async (fbs: Client, konto: Debitorkonto): Promise<Debitorkonto> => {
  const svar = sure(await fbs.opretDebitorkonto({ body: konto }));
  assert.equal(svar.kode, "ACCEPTERET", JSON.stringify(svar));
  return konto;
};

const cpr = (partIdentifikator: string) => ({ partType: "CPR", partIdentifikator }) as const;

const koderOf = (svar: { ok: true } | { ok: false; error: { fejl: readonly { fejlKode: string }[] } }) =>
  svar.ok ? [] : svar.error.fejl.map(({ fejlKode }) => fejlKode);

test("a fagsystem finds its own account and sees all of it: claims, parts, payments and why the balance is what it is", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await clientOf(oeir, FBS, "FBS");
  const krav = fordring(25_000n, "2026-01-05");
  const konto = await give(fbs, nyKonto([krav], { cpr: ANNA }));
  const del = krav.delfordringer[0]!.delfordringIdentifikator;
  await fbs.foretagIndbetaling({ body: betaling([{ id: del, beloeb: 10_000n }], "2026-01-06") });
  const body = { myndighed: HELSINGOER, part: cpr(ANNA) };
  const { debitorkonti, naeste } = sure(await fbs.soegDebitorkonti({ body }));
  assert.equal(naeste, undefined);
  assert.deepEqual(
    debitorkonti.map(({ debitorkontoIdentifikator: id, restance, antalFordringer }) => [
      id,
      restance,
      antalFordringer,
    ]),
    [[konto.debitorkontoIdentifikator, 15_000n, 1]],
  );
  const { debitorkontoIdentifikator } = konto;
  const hele = sure(
    await fbs.hentDebitorkonto({ body: { myndighed: HELSINGOER, debitorkontoIdentifikator } }),
  );
  assert.deepEqual(
    [hele.stiftet, hele.indbetalt, hele.nedreguleret, hele.afskrevet, hele.restance],
    [25_000n, 10_000n, 0n, 0n, 15_000n],
  );
  assert.deepEqual(hele.haeftelser[0]?.part, cpr(ANNA));
  assert.deepEqual(hele.adresser[0]?.adresselinjer, ["Strandgade 1", "3000 Helsingør"]);
  assert.deepEqual(
    hele.fordringer[0]?.bevaegelser.map(({ art, beloeb, restance, kilde }) => [art, beloeb, restance, kilde]),
    [
      ["Stiftelse", 25_000n, 25_000n, undefined],
      ["Daekning", -10_000n, 15_000n, "kasse"],
    ],
  );
  const dimensioner = (alle: readonly { dimension: string; vaerdi: string }[] = []) =>
    Object.fromEntries(alle.map(({ dimension, vaerdi }) => [dimension, vaerdi]));
  const [vist] = hele.fordringer[0]!.delfordringer;
  assert.deepEqual(dimensioner(vist?.kontodimensioner), dimensioner(krav.delfordringer[0]?.kontodimensioner));
});

test("a citizen reads what they owe, have paid and need not pay, in plain words with sums; a medhæfter sees the shared claim alone", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await clientOf(oeir, FBS, "FBS");
  const selv = await clientOf(oeir, SELVBETJENING, "Selvbetjening");
  const faelles = fordring(25_000n, "2026-01-05");
  const konto = nyKonto([faelles], { cpr: ANNA });
  const bo = {
    haeftelseIdentifikator: randomUUID(),
    rolle: "JuridiskMedhaefter" as const,
    part: cpr(BO),
    navn: "Bo Bendtsen",
    gyldigFra: "2026-01-01",
  };
  await give(fbs, { ...konto, haeftelser: [...konto.haeftelser!, bo] });
  await give(fbs, nyKonto([fordring(7_500n, "2026-02-01")], { cpr: ANNA }));
  const del = faelles.delfordringer[0]!.delfordringIdentifikator;
  await fbs.foretagIndbetaling({ body: betaling([{ id: del, beloeb: 10_000n }], "2026-01-06") });
  const overblikOf = async (nummer: string) =>
    sure(await selv.hentBorgeroverblik({ body: { myndighed: HELSINGOER, part: cpr(nummer) } }));
  const anna = await overblikOf(ANNA);
  assert.deepEqual(anna.opsummering, [
    "Du skylder 225,00 kr. til Helsingør Kommune.",
    "I alt har kravene, du hæfter for, været på 325,00 kr., med renter og gebyrer.",
    "Der er betalt 100,00 kr. på dem, senest den 6. januar 2026.",
  ]);
  assert.equal(anna.oprindeligt, anna.betalt + anna.nedsat + anna.afskrevet + anna.skyldes);
  assert.deepEqual(
    anna.krav.map(({ haefter, skyldes }) => [haefter, skyldes]),
    [
      ["Du skylder det alene.", 7_500n],
      ["Du får regningen; andre hæfter for det hele sammen med dig.", 15_000n],
    ],
  );
  const hans = await overblikOf(BO);
  assert.deepEqual(
    hans.krav.map(({ haefter, skyldes, forloeb }) => [haefter, skyldes, forloeb.map(({ tekst }) => tekst)]),
    [
      [
        "Du hæfter for det hele sammen med andre; regningen går til en af dem.",
        15_000n,
        ["Kravet opstod: 250,00 kr.", "Der blev betalt 100,00 kr."],
      ],
    ],
  );
  assert.equal(hans.skyldes, 15_000n);
  const text = JSON.stringify(hans, (_, value) => (typeof value === "bigint" ? `${value}` : value));
  for (const word of [ANNA, BO, "Anna", "Strandgade"]) assert.ok(!text.includes(word), word);
  // What was written of why, and another's credit, is nobody else's.
  assert.deepEqual([hans.tilgode, hans.regninger], [0n, []]);
});

test("who takes payments finds what can be paid by payer, by bill and by claim, with its interest and fees, and until when", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await clientOf(oeir, FBS, "FBS");
  const selv = await clientOf(oeir, SELVBETJENING, "Selvbetjening");
  const [krav, venter] = [
    fordring(25_000n, "2026-01-05"),
    fordring(4_000n, "2026-01-05", { fordringTilstand: "AfventerOpkraevning" }),
  ];
  await give(fbs, nyKonto([krav, venter], { cpr: ANNA }));
  const { id } = sure(await oeir.drift.startKoersel({ myndighed: HELSINGOER, body: { art: "regning" } }));
  await until(async () =>
    sure(await oeir.drift.seKoersler({ myndighed: HELSINGOER })).koersler.some(
      (one) => one.id === id && one.tilstand === "FAERDIG",
    ),
  );
  const find = async (felter: object) =>
    sure(await selv.soegDelfordringTilIndbetaling({ body: { myndighed: HELSINGOER, ...felter } })).fordringer;
  const { regninger, dato } = sure(
    await selv.hentBorgeroverblik({ body: { myndighed: HELSINGOER, part: cpr(ANNA) } }),
  );
  const [regning] = regninger;
  const byBill = await find({ betalingsid: `+71<${regning!.betalingsid}+80000008<` });
  assert.deepEqual(
    byBill.map((one) => [one.fordringIdentifikator, one.restance, one.betalesFra]),
    [[krav.fordringIdentifikator, 25_000n, dato]],
  );
  const { fordringIdentifikator } = krav;
  assert.deepEqual(await find({ fordringIdentifikator }), byBill);
  const { delfordringIdentifikator } = krav.delfordringer[0]!;
  assert.deepEqual(await find({ delfordringIdentifikator }), byBill);
  assert.equal((await find({ part: cpr(ANNA) })).length, 2);
  const pay = {
    ...betaling([{ id: delfordringIdentifikator, beloeb: 25_000n }], dato),
    afsenderSystem: SELVBETJENING,
  };
  assert.equal(sure(await selv.foretagIndbetaling({ body: pay })).kode, "ACCEPTERET");
  const again = { myndighed: HELSINGOER, fordringIdentifikator };
  assert.deepEqual(koderOf(await selv.soegDelfordringTilIndbetaling({ body: again })), ["DEB-050"]);
});

const until = async (done: () => Promise<boolean>): Promise<void> => {
  for (let round = 0; round < 200; round += 1) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it did not come");
};

test("a question in the wrong form is told every error with its place, and refused where refused calls are seen", async (t) => {
  const oeir = await startTestOeir(t);
  const token = await issueToken(oeir.drift, SELVBETJENING, "Selvbetjening");
  const rest = DOERE.REST(oeir.url, token);
  const part = { partType: "CPR", partIdentifikator: "3213131234" };
  const bad: readonly (readonly [object, readonly string[]])[] = [
    [{}, ["DEB-051"]],
    [{ part }, ["DEB-005"]],
    [{ part, betalingsid: "123" }, ["DEB-005", "DEB-052"]],
    [{ betalingsid: "1".repeat(41) }, ["FMT-020"]],
    [{ fordringIdentifikator: "'; drop table" }, ["FMT-024"]],
    [{ part: cpr(ANNA), afsenderSystem: FBS }, ["BSK-005"]],
    [{ part: cpr(ANNA), efter: "x" }, ["FMT-024"]],
  ];
  for (const [felter, koder] of bad) {
    const svar = await rest("SoegDelfordringTilIndbetaling", { myndighed: HELSINGOER, ...felter });
    assert.deepEqual(svar.koder, koder, JSON.stringify(felter));
    assert.ok(!svar.text.includes("3213131234"), "the number is not repeated");
  }
  const asVejen = bySoap(oeir.url, token, VEJEN);
  const mixed = await asVejen("HentBorgeroverblik", { myndighed: HELSINGOER, part: cpr(ANNA) });
  assert.deepEqual(mixed.koder, ["BSK-004"]);
  const { opkald } = sure(await oeir.drift.seAfvisteOpkald({ myndighed: HELSINGOER }));
  assert.equal(opkald.length, bad.length + 1);
  const person = await oeir.drift.hentBorgeroverblik({ body: { myndighed: HELSINGOER, part: cpr(ANNA) } });
  assert.deepEqual(koderOf(person), ["ADG-010"]);
});

test("a receiver that does not answer, or whose route is paused, is told of in time, and asked again when it is there", async (t) => {
  const oeir = await startTestOeir(t, { hub: { svarfristMs: 300 } });
  const fbs = await clientOf(oeir, FBS, "FBS");
  const body = { myndighed: HELSINGOER };
  sure(await fbs.soegDebitorkonti({ body }));
  const rute = sure(await oeir.drift.seRuter({ myndighed: HELSINGOER })).ruter.find(
    ({ service }) => service === "SF1590_B_02",
  )!;
  const lead = async (felter: object) => sure(await oeir.drift.saetRute({ body: { ...rute, ...felter } }));
  await lead({ paaPause: true });
  assert.deepEqual(koderOf(await fbs.soegDebitorkonti({ body })), ["DRF-011"]);
  await lead({ adresse: "https://localhost:1/service/OIR/Debitor/3" });
  for (let times = 0; times < 6; times += 1)
    assert.deepEqual(koderOf(await fbs.soegDebitorkonti({ body })), ["DRF-011"]);
  await lead({});
  await until(async () => (await fbs.soegDebitorkonti({ body })).ok);
});
