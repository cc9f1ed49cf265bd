import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { ksdG68 } from "../../src/scenarier/ksd-g68.js";
import { seedKontonumre } from "../../src/scenarier/ksd-g69.js";
import { HELSINGOER, issueToken, KSD, YR } from "../../src/scenarier/parter.js";
import { createClient, type Refused } from "../../src/sdk/client.js";
import { aftrykOf } from "./aftryk.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

const FIL = ksdG68();
const valg = { myndighed: HELSINGOER, ydelsesart: "SYGEDP" };

/** KSD may ask for payouts of Helsingør; the udbetalingssystem is not reached, so that what is received is kept for it. */
const startWithUdbetaling = async (t: TestContext): Promise<TestOeir> => {
  const oeir = await startTestOeir(t);
  await seedKontonumre(oeir.drift);
  const { ruter } = sure(await oeir.drift.seRuter({ myndighed: HELSINGOER }));
  const erp = ruter.find(({ service }) => service === "SF1590_A")!;
  for (const [rolle, itsystem] of [
    ["afsender", KSD],
    ["modtager", erp.modtagersystem],
  ] as const) {
    const { serviceaftaler } = sure(await oeir.drift.seServiceaftaler({ myndighed: HELSINGOER, itsystem }));
    if (serviceaftaler.some((one) => one.service === "SF1590_C" && one.rolle === rolle)) continue;
    const { id } = sure(
      await oeir.drift.anmodServiceaftale({
        body: {
          itsystem,
          myndighed: HELSINGOER,
          service: "SF1590_C",
          rolle,
          operationer: ["OpretUdbetaling"],
          gyldigFra: "2019-11-27",
        },
      }),
    );
    sure(await oeir.drift.godkendServiceaftale({ id, body: { begrundelse: "Prøve" } }));
  }
  const adresse = "https://127.0.0.1:1/service/OIR/Udbetaling/1";
  sure(
    await oeir.drift.saetRute({
      body: {
        myndighed: HELSINGOER,
        service: "SF1590_C",
        modtagersystem: erp.modtagersystem,
        adresse,
        paaPause: false,
      },
    }),
  );
  return oeir;
};

const changed = (from: string | RegExp, to: string, file = FIL) =>
  new Uint8Array(Buffer.from(Buffer.from(file).toString("latin1").replace(from, to), "latin1"));
type Answer = { readonly ok: true } | { readonly ok: false; readonly error: Refused };
const codesOf = (answer: Answer): readonly string[] =>
  answer.ok ? [] : answer.error.fejl.map(({ fejlKode }) => fejlKode);

test("a G68 file is a message of payouts; sent again it gets the same receipt, and is written as the same payouts", async (t) => {
  const oeir = await startWithUdbetaling(t);
  const before = await aftrykOf(oeir.connectionString);
  const proevet = sure(await oeir.ksd.proevG68({ ...valg, body: FIL }));
  assert.deepEqual(
    proevet.beskeder.map(({ kode, antal, beloeb }) => [kode, antal, beloeb]),
    [["UAFGJORT", 3, 760_750n]],
  );
  assert.deepEqual(await aftrykOf(oeir.connectionString), before);

  const first = sure(await oeir.ksd.sendG68({ ...valg, body: FIL }));
  assert.deepEqual(first.fejl, []);
  assert.deepEqual(
    first.beskeder.map(({ kode, linje, antal, beloeb, fejl }) => [kode, linje, antal, beloeb, fejl]),
    [["MODTAGET", 3, 3, 760_750n, []]],
  );
  const again = sure(await oeir.ksd.sendG68({ ...valg, body: FIL }));
  assert.deepEqual(
    again.beskeder.map(({ beskedId }) => beskedId),
    first.beskeder.map(({ beskedId }) => beskedId),
  );

  const beskeder = first.beskeder.map(({ beskedId }) => beskedId).join(",");
  const skriv = (query: object) => oeir.drift.skrivG68({ myndighed: HELSINGOER, beskeder, ...query });
  const skrevet = await new Response(
    sure(await skriv({ maskinnummer: "00042", foerste: "7" })),
  ).arrayBuffer();
  const text = Buffer.from(skrevet).toString("latin1");
  assert.match(text, /^Z300 02176 {6}\d{3}1\r\n000G6900001021701NORFLYD&10300042&1040000007&/);
  assert.match(text, /&40Sygedagpenge for uge 48\r\nSLUTD00006\r\n$/);
  // The written file names its payouts: sent back it asks for the same ones, whatever ydelsesart the call says.
  const tilbage = sure(
    await oeir.ksd.proevG68({ ...valg, ydelsesart: "ANDEN", body: new Uint8Array(skrevet) }),
  );
  assert.deepEqual(
    tilbage.beskeder.map(({ beskedIdentifikator }) => beskedIdentifikator),
    first.beskeder.map(({ beskedIdentifikator }) => beskedIdentifikator),
  );
  for (const wrong of [{ beskeder: "x" }, { maskinnummer: "1" }, { foerste: "0" }])
    assert.deepEqual(codesOf(await skriv(wrong)), ["DRF-008"]);
});

test("nothing of a file with an error is handed over, and it is logged; who may not send is told nothing of it", async (t) => {
  const oeir = await startWithUdbetaling(t);
  const send = (body: Uint8Array<ArrayBuffer>, query: object = valg) =>
    oeir.ksd.sendG68({ myndighed: HELSINGOER, ...query, body });
  const errors = async (body: Uint8Array<ArrayBuffer>, query?: object) => {
    const answer = await send(body, query);
    return answer.ok ? answer.value.fejl.map(({ fejlKode, linje }) => [fejlKode, linje]) : codesOf(answer);
  };
  // The second of three payouts.
  assert.deepEqual(await errors(changed("&0800000220250", "&0800000220251")), ["G68-026"]);
  assert.deepEqual(await errors(changed("&09+", "&09-")), ["G68-017"]);
  assert.deepEqual(await errors(changed("000000055771001", "000000055779999")), [["G69-031", 2]]);
  assert.deepEqual(await errors(FIL, {}), [
    ["G68-034", 3],
    ["G68-034", 5],
    ["G68-034", 7],
  ]);
  assert.deepEqual(codesOf(await send(FIL, { ydelsesart: "ALT FOR LANG" })), ["DRF-008"]);
  const { beskeder } = sure(await oeir.drift.soegBeskeder({ myndighed: HELSINGOER }));
  assert.deepEqual(beskeder, []);

  const yr = createClient({ url: oeir.url, token: await issueToken(oeir.drift, YR, "YR") });
  const rubbish = new Uint8Array(Buffer.from("rubbish"));
  assert.deepEqual(codesOf(await yr.sendG68({ ...valg, body: rubbish })), ["AFT-001"]);
  const { opkald } = sure(await oeir.drift.seAfvisteOpkald({ myndighed: HELSINGOER }));
  assert.deepEqual(
    opkald.map(({ aktoer, fejl }) => [aktoer, fejl[0]!.fejlKode]),
    [
      ["YR", "AFT-001"],
      ["KSD", "G68-034"],
      ["KSD", "G69-031"],
      ["KSD", "G68-017"],
      ["KSD", "G68-026"],
    ],
  );
});
