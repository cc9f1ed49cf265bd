import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { fbsG19, seedBetalingsarter } from "../../src/scenarier/fbs-g19.js";
import { FBS, HELSINGOER, issueToken, KY } from "../../src/scenarier/parter.js";
import { type Client, createClient, type Refused } from "../../src/sdk/client.js";
import { at } from "../g19.js";
import { aftrykOf } from "./aftryk.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

const FIL = fbsG19();
const ANNA = "0101011234";

type Fagsystem = TestOeir & { readonly fbs: Client };

const startWithArter = async (t: TestContext): Promise<Fagsystem> => {
  const oeir = await startTestOeir(t);
  await seedBetalingsarter(oeir.drift);
  return { ...oeir, fbs: createClient({ url: oeir.url, token: await issueToken(oeir.drift, FBS, "FBS") }) };
};

const send = async ({ fbs }: Fagsystem, body = FIL) =>
  sure(await fbs.modtagG19({ myndighed: HELSINGOER, body }));
const linjerOf = (fil = FIL): readonly string[] =>
  Buffer.from(fil).toString("latin1").trimEnd().split("\r\n");
const filOf = (linjer: readonly string[]) =>
  new Uint8Array(Buffer.from(`${linjer.join("\r\n")}\r\n`, "latin1"));
type Answer = { readonly ok: true } | { readonly ok: false; readonly error: Refused };
const codesOf = (answer: Answer): readonly string[] =>
  answer.ok ? [] : answer.error.fejl.map(({ fejlKode }) => fejlKode);

/** What a person owes, as collectors see it. */
const owes = async ({ drift }: TestOeir, cpr = ANNA) =>
  sure(
    await drift.findSkyldner({
      myndighed: HELSINGOER,
      body: { part: { partType: "CPR", partIdentifikator: cpr } },
    }),
  );

/** The file's first rate again, taken back with its own key. */
const rettelse = (rate: string): Uint8Array<ArrayBuffer> => {
  const [person] = linjerOf();
  return filOf([person!, at(rate, 277, "fbs-rettelse-1".padStart(35))]);
};

test("a G19 file becomes claims in the debtor ledger; sent again it gets the same receipts, and nothing is owed twice", async (t) => {
  const oeir = await startWithArter(t);
  const first = await send(oeir);
  assert.deepEqual(
    first.rater.map(({ linje, handling, beloeb, kode }) => [linje, handling, beloeb, kode]),
    [
      [2, "fordring", 24_900n, "ACCEPTERET"],
      [6, "fordring", 4_000n, "ACCEPTERET"],
      [8, "fordring", 31_950n, "ACCEPTERET"],
    ],
    JSON.stringify(first.rater.flatMap(({ fejl }) => fejl)),
  );
  assert.deepEqual(first.fejl, []);
  assert.deepEqual(await send(oeir), first);
  const anna = await owes(oeir);
  assert.equal(anna.restance, 28_900n);
  assert.deepEqual(
    anna.fordringer.map(({ fordringstype, beskrivelse, forfaldsdato, srb }) => [
      fordringstype,
      beskrivelse,
      forfaldsdato,
      srb,
    ]),
    [
      ["OEBIBLI", "Ikke afleveret: Æblegårdens hemmelighed Lånt 1. oktober 2026", "2026-11-20", "2026-12-20"],
      ["OEBIBLI", "Bibliotek, gebyr", "2026-11-20", "2026-12-15"],
    ],
  );
});

test("a deleted rate takes its claim back, a negative one reduces it, and what was never sent is refused at its line", async (t) => {
  const oeir = await startWithArter(t);
  await send(oeir);
  const rate = linjerOf()[1]!;
  const nedsat = await send(oeir, rettelse(at(rate, 51, "0000010000-")));
  assert.deepEqual(
    nedsat.rater.map(({ handling, beloeb, kode }) => [handling, beloeb, kode]),
    [["nedregulering", -10_000n, "ACCEPTERET"]],
  );
  assert.equal((await owes(oeir)).restance, 18_900n);
  const slettet = filOf([
    linjerOf()[0]!,
    at(at(at(rate, 51, "0000014900"), 113, "S"), 277, "fbs-rettelse-2".padStart(35)),
  ]);
  assert.equal((await send(oeir, slettet)).rater[0]!.kode, "ACCEPTERET");
  assert.deepEqual((await send(oeir, slettet)).rater[0]!.kode, "ACCEPTERET");
  assert.equal((await owes(oeir)).restance, 4_000n);
  const ukendt = await send(oeir, rettelse(at(at(rate, 113, "S"), 114, "F-UKENDT".padStart(35))));
  assert.equal(ukendt.rater[0]!.kode, "AFVIST");
});

test("an unknown betalingsart and a broken rule are told at the file's line; the rest of the file is claimed", async (t) => {
  const oeir = await startWithArter(t);
  const linjer = [...linjerOf()];
  // The second person has a number that is none; the second rate a betalingsart that nobody knows.
  const galt = linjer.map((linje, index) => {
    if (index === 6) return at(linje, 46, "9999991234");
    return index === 4 || index === 5 ? at(linje, 27, "999") : linje;
  });
  const { rater, fejl } = await send(oeir, filOf(galt));
  assert.deepEqual(
    fejl.map(({ fejlKode, linje, kolonne, ejer }) => [fejlKode, linje, kolonne, ejer]),
    [["G19-030", 6, 27, "kommune"]],
  );
  assert.deepEqual(
    rater.map(({ linje, kode, fejl: egne }) => [
      linje,
      kode,
      egne.map((f) => [f.fejlKode, f.linje, f.kolonne]),
    ]),
    [
      [2, "ACCEPTERET", []],
      [8, "AFVIST", [["DEB-005", 7, 46]]],
    ],
  );
  const [arter] = sure(await oeir.drift.seKlassifikationer({ myndighed: HELSINGOER })).klassifikationer;
  const klasser = "noegle;titel;gyldigFra;gyldigTil;mapning\n999;Gebyr;2019-01-01;;Fordringstype=UKENDT\n";
  const importeret = await oeir.drift.importerKlasser({
    id: arter!.id,
    body: new TextEncoder().encode(klasser),
  });
  assert.deepEqual(codesOf(importeret), ["SOR-011"]);
});

test("a rehearsal judges each rate, and leaves nothing", async (t) => {
  const oeir = await startWithArter(t);
  const before = await aftrykOf(oeir.connectionString);
  const { rater, fejl } = sure(await oeir.fbs.proevG19({ myndighed: HELSINGOER, body: FIL }));
  assert.deepEqual(await aftrykOf(oeir.connectionString), before);
  assert.deepEqual(fejl, []);
  assert.deepEqual(
    rater.map(({ kode, fejl: egne }) => [kode, egne.map(({ fejlKode }) => fejlKode)]),
    Array.from({ length: 3 }, () => ["UAFGJORT", []]),
  );
});

test("messages are written as a file that is the same claims again, and other messages are refused", async (t) => {
  const oeir = await startWithArter(t);
  const { rater } = await send(oeir);
  const nedsat = await send(oeir, rettelse(at(linjerOf()[1]!, 51, "0000010000-")));
  const ider = [...rater, ...nedsat.rater].map(({ beskedId }) => beskedId!);
  const read = (query: object) => oeir.drift.skrivG19({ myndighed: HELSINGOER, ...query });
  const written = new Uint8Array(
    await new Response(sure(await read({ beskeder: ider.join(","), leverandoer: "GML" }))).arrayBuffer(),
  );
  const linjer = linjerOf(written);
  assert.deepEqual(
    linjer.map((linje) => linje.slice(0, 6)),
    [
      " GML10",
      " GML24",
      " GML26",
      " GML26",
      " GML10",
      " GML24",
      " GML26",
      " GML10",
      " GML24",
      " GML26",
      " GML24",
    ].map((start) => start),
  );
  assert.deepEqual(
    linjer.filter((linje) => linje.slice(4, 6) === "24").map((linje) => linje.slice(50, 61)),
    ["0000024900+", "0000004000+", "0000031950+", "0000010000-"],
  );
  // A reduction alone finds who owes in what was sent before.
  const alene = await new Response(sure(await read({ beskeder: ider.at(-1) }))).text();
  assert.match(alene, /^OEIR10.{39}0101011234\r\nOEIR24/);
  for (const wrong of [{}, { beskeder: "x" }, { beskeder: ider[0], leverandoer: "for lang" }])
    assert.deepEqual(codesOf(await read(wrong)), ["DRF-008"]);
  assert.equal((await oeir.fbs.skrivG19({ myndighed: HELSINGOER, beskeder: ider[0]! })).ok, false);
});

test("whoever may not send is told nothing of the file, and a file with errors is refused whole and logged", async (t) => {
  const oeir = await startWithArter(t);
  const rubbish = new Uint8Array(Buffer.from("rubbish"));
  const til = { myndighed: HELSINGOER, body: rubbish };
  const ky = createClient({ url: oeir.url, token: await issueToken(oeir.drift, KY, "KY") });
  assert.deepEqual(codesOf(await ky.modtagG19(til)), ["AFT-001"]);
  assert.deepEqual(codesOf(await oeir.drift.modtagG19({ ...til, body: FIL })), ["ADG-010"]);
  assert.deepEqual(codesOf(await oeir.fbs.modtagG19({ ...til, myndighed: "x" })), ["DRF-008"]);
  assert.deepEqual(codesOf(await oeir.fbs.modtagG19(til)), ["G19-005"]);
  const odense = filOf(linjerOf().map((linje) => at(linje, 20, "0461")));
  const { fejl, rater } = await send(oeir, odense);
  assert.deepEqual(
    [rater.length, fejl.map(({ fejlKode }) => fejlKode)],
    [0, ["G19-031", "G19-031", "G19-031"]],
  );
  const { opkald } = sure(await oeir.drift.seAfvisteOpkald({ myndighed: HELSINGOER }));
  assert.deepEqual(
    opkald.map(({ aktoer, fejl: egne }) => [aktoer, egne[0]!.fejlKode]),
    [
      ["FBS", "G19-031"],
      ["FBS", "G19-005"],
      ["drift (denne maskine)", "ADG-010"],
      ["KY", "AFT-001"],
    ],
  );
});
