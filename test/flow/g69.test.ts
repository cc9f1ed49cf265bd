import assert from "node:assert/strict";
import { test } from "node:test";
import { ksdG69, seedKontonumre } from "../../src/scenarier/ksd-g69.js";
import { HELSINGOER, issueToken, YR } from "../../src/scenarier/parter.js";
import { SORTIMENT, VERSION } from "../../src/scenarier/sortimenter.js";
import { createClient, type Refused } from "../../src/sdk/client.js";
import { aftrykOf } from "./aftryk.js";
import { saldoOf, startTestOeir, sure, type TestOeir } from "./oeir.js";

const FIL = ksdG69();
const SYGEDAGPENGE = "55771101352";
const valg = { myndighed: HELSINGOER, sortiment: SORTIMENT, version: VERSION };

const startWithKonti = async (t: Parameters<typeof startTestOeir>[0]): Promise<TestOeir> => {
  const oeir = await startTestOeir(t);
  await seedKontonumre(oeir.drift);
  return oeir;
};

const send = async (oeir: TestOeir, body = FIL) => sure(await oeir.ksd.modtagG69({ ...valg, body }));
const changed = (from: string | RegExp, to: string, file = FIL) =>
  new Uint8Array(Buffer.from(Buffer.from(file).toString("latin1").replace(from, to), "latin1"));
type Answer = { readonly ok: true } | { readonly ok: false; readonly error: Refused };
const codesOf = (answer: Answer): readonly string[] =>
  answer.ok ? [] : answer.error.fejl.map(({ fejlKode }) => fejlKode);

test("a G69 file is booked bilag by bilag; sent again it gets the same receipts, and nothing is booked twice", async (t) => {
  const oeir = await startWithKonti(t);
  const first = await send(oeir);
  assert.deepEqual(
    first.bilag.map(({ bilagsnummer, bilagsdato, debet, kode }) => [bilagsnummer, bilagsdato, debet, kode]),
    [
      ["00042-0000001", "2026-11-19", 660_750n, "ACCEPTERET"],
      ["00042-0000003", "2026-11-20", 100_000n, "ACCEPTERET"],
    ],
  );
  assert.deepEqual(first.fejl, []);
  assert.deepEqual(await send(oeir), first);
  assert.equal(await saldoOf(oeir, HELSINGOER, SYGEDAGPENGE), 760_750n);
});

test("messages that came as G69 are written as the very same file", async (t) => {
  const oeir = await startWithKonti(t);
  const file = changed("Sygedagpenge uge 47", "Sygedagpenge, Æblegård");
  const { bilag } = await send(oeir, file);
  const beskeder = bilag.map(({ beskedId }) => beskedId).join(",");
  const read = async (query: object) => oeir.drift.skrivG69({ myndighed: HELSINGOER, ...query });
  const written = await new Response(sure(await read({ beskeder }))).arrayBuffer();
  assert.deepEqual(Buffer.from(written), Buffer.from(file));
  for (const wrong of [{}, { beskeder: "x" }, { beskeder, maskinnummer: "1" }])
    assert.equal((await read(wrong)).ok, false);
});

test("an account nobody knows and a value that is none are told at the file's line; the rest of the file is booked", async (t) => {
  const oeir = await startWithKonti(t);
  // The second line of the second bilag.
  const unknown = changed(/(&11020261120&111)000000095259001/, "$1000000055779999");
  const one = await oeir.ksd.modtagG69({ ...valg, body: unknown });
  const half = sure(one);
  assert.deepEqual(
    half.bilag.map(({ kode }) => kode),
    ["ACCEPTERET"],
  );
  assert.deepEqual(
    half.fejl.map(({ fejlKode, linje, ejer }) => [fejlKode, linje, ejer]),
    [["G69-031", 6, "kommune"]],
  );

  const [konti] = sure(await oeir.drift.seKlassifikationer({ myndighed: HELSINGOER })).klassifikationer;
  const importer = (fil: string) =>
    oeir.drift.importerKlasser({ id: konti!.id, body: new TextEncoder().encode(fil) });
  const wrong = await importer("noegle;titel;gyldigFra;gyldigTil;mapning\n12;Kort;2019-01-01;;\n");
  assert.deepEqual(codesOf(wrong), ["SOR-011", "SOR-011"]);
  const klasser = `noegle;titel;gyldigFra;gyldigTil;mapning
000000055779999;Findes ikke;2019-01-01;;"Funktion=55771, Dranst=1, Gruppering=199, Art=52"
`;
  sure(await importer(klasser));
  const { bilag, fejl } = await send(oeir, unknown);
  assert.deepEqual(fejl, []);
  assert.deepEqual([bilag[1]!.kode, bilag[1]!.fejl.length], ["AFVIST", 1]);
  const [first] = bilag[1]!.fejl;
  assert.deepEqual([first!.fejlKode, first!.linje, first!.element], ["SOR-006", 6, "G69[6]/111"]);
});

test("a rehearsal says what would come of each bilag, and leaves nothing", async (t) => {
  const oeir = await startWithKonti(t);
  const before = await aftrykOf(oeir.connectionString);
  const { bilag, fejl } = sure(await oeir.ksd.proevG69({ ...valg, body: FIL }));
  assert.deepEqual(await aftrykOf(oeir.connectionString), before);
  assert.deepEqual(fejl, []);
  assert.deepEqual(
    bilag.map(({ kode, linjer }) => [kode, linjer.map(({ kontonummer }) => kontonummer)]),
    [
      ["ACCEPTERET", [SYGEDAGPENGE, "95259999900", SYGEDAGPENGE, "95259999900"]],
      ["ACCEPTERET", [SYGEDAGPENGE, "95259999900"]],
    ],
  );
});

test("whoever may not send is told nothing of the file, and a file with errors is refused whole and logged", async (t) => {
  const oeir = await startWithKonti(t);
  const yr = createClient({ url: oeir.url, token: await issueToken(oeir.drift, YR, "YR") });
  const rubbish = new Uint8Array(Buffer.from("rubbish"));
  assert.deepEqual(codesOf(await yr.modtagG69({ ...valg, body: rubbish })), ["AFT-001"]);
  assert.deepEqual(codesOf(await oeir.drift.modtagG69({ ...valg, body: FIL })), ["ADG-010"]);
  assert.deepEqual(codesOf(await oeir.ksd.modtagG69({ myndighed: HELSINGOER, body: FIL })), ["DRF-008"]);
  assert.deepEqual(codesOf(await oeir.ksd.modtagG69({ ...valg, body: rubbish })), [
    "G69-004",
    "G69-008",
    "G69-008",
    "G69-008",
  ]);
  const unbalanced = changed("&112000000440500 ", "&112000000440501 ");
  assert.deepEqual(codesOf(await oeir.ksd.modtagG69({ ...valg, body: unbalanced })), ["G69-024"]);
  const { opkald } = sure(await oeir.drift.seAfvisteOpkald({ myndighed: HELSINGOER }));
  assert.deepEqual(
    opkald.map(({ aktoer, fejl }) => [aktoer, fejl[0]!.fejlKode]),
    [
      ["KSD", "G69-024"],
      ["KSD", "G69-004"],
      ["drift (denne maskine)", "ADG-010"],
      ["YR", "AFT-001"],
    ],
  );
});
