import assert from "node:assert/strict";
import { test } from "node:test";
import { given } from "../../src/kit/given.js";
import { type Bankbetaling, writeCamt054 } from "../../src/omverden/bank/camt054.js";
import { FBS, HELSINGOER, issueToken, VEJEN } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { fordring, nyKonto } from "../debitor.js";
import { textOfPdf } from "../pdf.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

/** From bill to bank to fagsystem, over the doors that everybody uses. */

const PART = { partType: "CPR", partIdentifikator: "0101011234" } as const;

const until = async <T>(ask: () => Promise<T | undefined>): Promise<T> => {
  for (let round = 0; round < 200; round += 1) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it never came");
};

/** A claim of a debtor, and the bill that the run made of it. */
const withBill = async (oeir: TestOeir) => {
  const fbs = createClient({ url: oeir.url, token: await issueToken(oeir.drift, FBS, "FBS") });
  const krav = fordring(25_000n, "2026-01-05");
  sure(await fbs.opretDebitorkonto({ body: nyKonto([krav]) }));
  sure(await oeir.drift.startKoersel({ myndighed: HELSINGOER, body: { art: "regning" } }));
  const nr = await until(async () => {
    const { regninger } = sure(
      await oeir.drift.findSkyldner({ myndighed: HELSINGOER, body: { part: PART } }),
    );
    return regninger[0]?.nr;
  });
  return { fbs, krav, regning: sure(await oeir.drift.seRegning({ myndighed: HELSINGOER, nr })) };
};

const fileOf = (betalinger: readonly Bankbetaling[]) =>
  new TextEncoder().encode(
    writeCamt054({
      meddelelse: "ADVIS",
      tid: "2026-02-03T06:00:00Z",
      iban: "DK7799990000000001",
      posteringer: betalinger.map((one) => ({
        reference: one.reference,
        dato: "2026-02-02",
        ...given("retning", one.retning),
        betalinger: [one],
      })),
    }),
  );

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());

const codeOf = (svar: { ok: true } | { ok: false; error: { fejl: readonly { fejlKode: string }[] } }) =>
  svar.ok ? "" : svar.error.fejl[0]!.fejlKode;

test("a bill is read, printed and paid by its payment id; the fagsystem is told, and the books agree", async (t) => {
  const oeir = await startTestOeir(t);
  const { fbs, krav, regning } = await withBill(oeir);
  const { nummer: nr, betalingsid, kreditornummer } = regning;
  assert.deepEqual(
    [regning.total, regning.modtager.navn, regning.kommune.navn],
    [25_000n, "Anna Andersen", "Helsingør Kommune"],
  );
  const pdf = await bytesOf(sure(await oeir.drift.hentRegningPdf({ myndighed: HELSINGOER, nr })));
  const text = textOfPdf(pdf).join("\n");
  const html = new TextDecoder().decode(
    await bytesOf(sure(await oeir.drift.hentRegningHtml({ myndighed: HELSINGOER, nr }))),
  );
  for (const said of [regning.ocrlinje, "Anna Andersen", "Ikke afleveret bog", "250,00 kr."]) {
    assert.ok(text.includes(said), said);
    assert.ok(html.replaceAll("&lt;", "<").includes(said), said);
  }
  for (const whole of [
    text,
    html,
    Buffer.from(pdf).toString("latin1"),
    JSON.stringify(regning, (_, v) => String(v)),
  ])
    assert.doesNotMatch(whole, /010101-?1234/);
  assert.deepEqual(await bytesOf(sure(await oeir.drift.hentRegningPdf({ myndighed: HELSINGOER, nr }))), pdf);
  const body = fileOf([
    { reference: "B1", beloeb: 25_000n, betalingsid, kreditornummer, betaler: "Anna Andersen" },
  ]);
  const svar = sure(await oeir.drift.indlaesKontoudtog({ myndighed: HELSINGOER, body }));
  assert.deepEqual(svar.antal, [{ udfald: "PLACERET", antal: 1, beloeb: 25_000n }]);
  const igen = sure(await oeir.drift.indlaesKontoudtog({ myndighed: HELSINGOER, body }));
  assert.deepEqual([igen.id, igen.antal], [svar.id, [{ udfald: "KENDT", antal: 1, beloeb: 25_000n }]]);
  const id = svar.poster[0]!.indbetaling!;
  const one = sure(await oeir.drift.seIndbetaling({ myndighed: HELSINGOER, id }));
  assert.deepEqual([one.stand, one.skyldnernavn, one.skyldner], ["BRUGT", "Anna Andersen", PART]);
  assert.deepEqual(
    one.daekninger.map(({ fordring: paid, beloeb, ophaevet }) => [paid, beloeb, ophaevet]),
    [[krav.fordringIdentifikator, 25_000n, false]],
  );
  const told = await until(async () => {
    const { beskeder } = sure(await fbs.hentBeskeder({}));
    return beskeder.find(({ operation }) => operation === "DaekningAfskrivningRegistrering");
  });
  assert.equal(JSON.parse(told.indhold).registreringer[0].beloeb, "250.00");
  assert.ok(sure(await oeir.drift.seOpkraevning({ myndighed: HELSINGOER })).stemmer);
});

test("a bank's file larger than any message is taken, and tells first of what somebody must look at", async (t) => {
  const oeir = await startTestOeir(t);
  const foreign = Array.from({ length: 1_300 }, (_, nr) => ({
    reference: `U${nr}`,
    beloeb: 100n,
    retning: "ud" as const,
  }));
  const small = new TextDecoder().decode(fileOf([...foreign, { reference: "X", beloeb: 700n }]));
  const body = new TextEncoder().encode(
    small.replace("<GrpHdr>", `<!--${"a".repeat(12_000_000)}--><GrpHdr>`),
  );
  const svar = sure(await oeir.drift.indlaesKontoudtog({ myndighed: HELSINGOER, body }));
  assert.deepEqual([svar.poster.length, svar.flerePoster], [1_000, 301]);
  assert.deepEqual([svar.poster[0]?.reference, svar.poster[0]?.udfald], ["X", "UPLACERET"]);
  assert.deepEqual(
    svar.antal.map(({ udfald, antal }) => [udfald, antal]),
    [
      ["UPLACERET", 1],
      ["SPRUNGET_OVER", 1_300],
    ],
  );
});

test("what names nobody waits for a person, who places it, frees it and pays it back; pages go on where they stopped", async (t) => {
  const oeir = await startTestOeir(t);
  const { krav } = await withBill(oeir);
  const many = Array.from({ length: 101 }, (_, nr) => ({
    reference: `X${nr}`,
    beloeb: 100n,
    tekst: "Fra 010101-1234",
  }));
  const svar = sure(await oeir.drift.indlaesKontoudtog({ myndighed: HELSINGOER, body: fileOf(many) }));
  assert.deepEqual(svar.antal, [{ udfald: "UPLACERET", antal: 101, beloeb: 10_100n }]);
  const first = sure(await oeir.drift.seIndbetalinger({ myndighed: HELSINGOER, kun: "uplacerede" }));
  const rest = sure(
    await oeir.drift.seIndbetalinger({ myndighed: HELSINGOER, kun: "uplacerede", efter: first.naeste }),
  );
  assert.equal(new Set([...first.indbetalinger, ...rest.indbetalinger].map(({ id }) => id)).size, 101);
  assert.deepEqual([rest.indbetalinger.length, rest.naeste], [1, undefined]);
  assert.ok(first.indbetalinger.every(({ tekst }) => tekst === "Fra ••••••••••"));
  const noegle = { myndighed: HELSINGOER, id: first.indbetalinger[0]!.id };
  const placed = await oeir.drift.placerIndbetaling({
    ...noegle,
    body: { part: PART, fordringer: [krav.fordringIdentifikator] },
  });
  assert.equal(sure(placed).rest, 0n);
  assert.equal(
    sure(await oeir.drift.frigoerIndbetaling({ ...noegle, body: { begrundelse: "En anden Anna" } })).rest,
    100n,
  );
  const body = {
    tilbagebetalingIdentifikator: crypto.randomUUID(),
    beloeb: 100n,
    begrundelse: "Til betaleren",
  };
  for (let times = 0; times < 2; times += 1)
    assert.equal(sure(await oeir.drift.tilbagebetalIndbetaling({ ...noegle, body })).rest, 0n);
  const { haendelser, tilbage, daekninger } = sure(await oeir.drift.seIndbetaling(noegle));
  assert.deepEqual(
    haendelser.map(({ art }) => art.split(".")[1]),
    ["modtaget", "placeret", "frigjort", "annulleret"],
  );
  assert.deepEqual([tilbage, daekninger[0]?.ophaevet], [100n, true]);
  const { opgaver, stemmer } = sure(await oeir.drift.seOpkraevning({ myndighed: HELSINGOER }));
  assert.deepEqual([opgaver, stemmer], [[{ art: "uplaceret", antal: 100 }], true]);
});

test("bills and payments are the own municipality's, and only who may takes money in or moves it", async (t) => {
  const oeir = await startTestOeir(t);
  const { fbs, regning } = await withBill(oeir);
  const nr = regning.nummer;
  const file = fileOf([{ reference: "B1", beloeb: 100n }]);
  const { poster } = sure(await oeir.drift.indlaesKontoudtog({ myndighed: HELSINGOER, body: file }));
  const id = poster[0]!.indbetaling!;
  const adgang = { slags: "token", rolle: "kommune", cvr: VEJEN, navn: "Vejen", dage: 1 } as const;
  const vejen = createClient({
    url: oeir.url,
    token: sure(await oeir.drift.udstedAdgang({ body: adgang })).noegle!,
  });
  const tries = (client: Client, myndighed: string) => [
    client.seRegning({ myndighed, nr }),
    client.hentRegningPdf({ myndighed, nr }),
    client.hentRegningHtml({ myndighed, nr }),
    client.indlaesKontoudtog({ myndighed, body: new TextEncoder().encode("<a/>") }),
    client.seIndbetaling({ myndighed, id }),
    client.placerIndbetaling({ myndighed, id, body: { part: PART } }),
    client.frigoerIndbetaling({ myndighed, id, body: { begrundelse: "x" } }),
    client.tilbagebetalIndbetaling({
      myndighed,
      id,
      body: { tilbagebetalingIdentifikator: crypto.randomUUID(), beloeb: 100n, begrundelse: "x" },
    }),
  ];
  for (const stranger of [fbs, oeir.ksd, vejen])
    assert.deepEqual(
      new Set((await Promise.all(tries(stranger, HELSINGOER))).map(codeOf)),
      new Set(["ADG-010"]),
    );
  assert.deepEqual((await Promise.all(tries(vejen, VEJEN))).map(codeOf), [
    "DEB-048",
    "DEB-048",
    "DEB-048",
    "IND-001",
    "DEB-041",
    "DEB-046",
    "DEB-041",
    "DEB-041",
  ]);
  for (const wrong of ["0", "2025-000001", "x", `${"9".repeat(40)}`, "1;drop"])
    assert.equal(codeOf(await oeir.drift.seRegning({ myndighed: HELSINGOER, nr: wrong })), "DEB-048", wrong);
  for (const kopi of ["1", "0", "-1", "x", "1.5"])
    assert.equal(
      codeOf(await oeir.drift.hentRegningPdf({ myndighed: HELSINGOER, nr, kopi })),
      "DRF-008",
      kopi,
    );
  for (const valg of [{ kun: "mine" }, { efter: "x" }, { efter: "2026-01-01_x" }])
    assert.equal(codeOf(await oeir.drift.seIndbetalinger({ myndighed: HELSINGOER, ...valg })), "DRF-008");
  assert.equal(sure(await oeir.drift.seIndbetaling({ myndighed: HELSINGOER, id })).rest, 100n);
});
