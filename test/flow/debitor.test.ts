import assert from "node:assert/strict";
import { test } from "node:test";
import { FBS, HELSINGOER, issueToken, VEJEN } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { betaling, fordring, hoved, nyKonto } from "../debitor.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

const fbsOf = async (oeir: TestOeir): Promise<Client> =>
  createClient({ url: oeir.url, token: await issueToken(oeir.drift, FBS, "FBS") });

type Afhentet = {
  readonly id: string;
  readonly myndighed: string;
  readonly operation: string;
  readonly indhold: string;
};

/** Fetches until there is one; the ERP hands them over in its own time. */
const fetchSome = async (fbs: Client): Promise<readonly Afhentet[]> => {
  for (let round = 0; round < 200; round += 1) {
    const { beskeder } = sure(await fbs.hentBeskeder({}));
    if (beskeder.length > 0) return beskeder;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nothing came");
};

/** Fetches and answers, until there have been so many. */
const fetchAll = async (fbs: Client, antal: number): Promise<readonly Afhentet[]> => {
  const alle: Afhentet[] = [];
  while (alle.length < antal)
    for (const one of await fetchSome(fbs)) {
      alle.push(one);
      const { myndighed, id } = one;
      const svar = sure(await fbs.kvitterBesked({ myndighed, id, body: { kode: "ACCEPTERET" } }));
      assert.equal(svar.kode, "ACCEPTERET");
    }
  return alle;
};

test("FBS sends a claim, the library takes the payment, FBS is told and the account closes", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await fbsOf(oeir);
  const krav = fordring(25_000n, "2026-01-05");
  const konto = nyKonto([krav]);
  const svar = sure(await fbs.opretDebitorkonto({ body: konto }));
  assert.equal(svar.kode, "ACCEPTERET", JSON.stringify(svar));
  const id = krav.delfordringer[0]!.delfordringIdentifikator;
  const paid = sure(
    await fbs.foretagIndbetaling({ body: betaling([{ id, beloeb: 25_000n }], "2026-01-06") }),
  );
  assert.deepEqual(paid.oplysninger, [{ navn: `Restance ${id}`, vaerdi: "0.00" }]);
  const beskeder = await fetchAll(fbs, 2);
  assert.deepEqual(
    beskeder.map(({ operation }) => operation),
    ["DaekningAfskrivningRegistrering", "DebitorkontoLukket"],
  );
  assert.equal(JSON.parse(beskeder[0]!.indhold).registreringer[0].beloeb, "250.00");
  assert.deepEqual(sure(await fbs.hentBeskeder({})).beskeder, []);
});

test("every error of a bad message comes in one answer, with its place; nothing is received", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await fbsOf(oeir);
  const krav = fordring(0n, "2026-01-05", {
    beskrivelse: "Bog lånt af 010190-1234",
    fordringstype: "KFUKEND",
    periode: { fraDato: "2026-02-01", tilDato: "2026-01-01" },
  });
  const svar = sure(await fbs.opretDebitorkonto({ body: nyKonto([krav]) }));
  assert.equal(svar.kode, "AFVIST");
  assert.deepEqual(
    svar.fejl.map(({ fejlKode, element }) => `${fejlKode} ${element}`),
    [
      "DEB-006 Debitorkonto/Fordring[1]/Delfordring[1]/Beloeb",
      "DEB-007 Debitorkonto/Fordring[1]/Fordringstype",
      "DEB-008 Debitorkonto/Fordring[1]/Periode",
      "DEB-009 Debitorkonto/Fordring[1]/Beskrivelse",
    ],
  );
});

test("the receiver's refusal comes back with its code, and becomes a task", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await fbsOf(oeir);
  const unknown = { ...hoved(), debitorkontoIdentifikator: crypto.randomUUID(), begrundelse: "Slut" };
  const svar = sure(await fbs.overdragDebitorkonto({ body: unknown }));
  assert.equal(svar.kode, "AFVIST");
  assert.deepEqual(
    svar.fejl.map(({ fejlKode }) => fejlKode),
    ["DEB-020"],
  );
});

test("a fagsystem that was away gets its messages in order, and again until it has answered", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await fbsOf(oeir);
  const krav = fordring(25_000n, "2026-01-05");
  await fbs.opretDebitorkonto({ body: nyKonto([krav]) });
  const id = krav.delfordringer[0]!.delfordringIdentifikator;
  for (let day = 6; day < 16; day += 1) {
    const dato = `2026-01-${String(day).padStart(2, "0")}`;
    await fbs.foretagIndbetaling({ body: betaling([{ id, beloeb: BigInt(day) * 100n }], dato) });
  }
  const beskeder = await fetchAll(fbs, 10);
  const amounts = beskeder.map(({ indhold }) => JSON.parse(indhold).registreringer[0].beloeb);
  assert.deepEqual(
    amounts,
    Array.from({ length: 10 }, (_, nr) => `${nr + 6}.00`),
  );
  await fbs.foretagIndbetaling({ body: betaling([{ id, beloeb: 1_000n }], "2026-01-16") });
  const [last] = await fetchSome(fbs);
  // It is out on loan; and an answer is only for who it is to.
  assert.deepEqual(sure(await fbs.hentBeskeder({})).beskeder, []);
  const { myndighed, id: besked } = last!;
  const stranger = await oeir.ksd.kvitterBesked({ myndighed, id: besked, body: { kode: "ACCEPTERET" } });
  assert.equal(stranger.ok ? "" : stranger.error.fejl[0]!.fejlKode, "BSK-003");
});

/** A run ends by itself; the answer is of a run under way. */
const runToEnd = async (oeir: TestOeir, art: "regning" | "parathed") => {
  const { id } = sure(await oeir.drift.startKoersel({ myndighed: HELSINGOER, body: { art } }));
  for (let round = 0; round < 200; round += 1) {
    const { koersler } = sure(await oeir.drift.seKoersler({ myndighed: HELSINGOER }));
    const koersel = koersler.find((one) => one.id === id);
    if (koersel?.tilstand === "FAERDIG") return koersel;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the run did not end");
};

test("a collector previews a run, starts it, and sees a debtor's claims, why a balance is what it is, and the next step", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await fbsOf(oeir);
  const krav = fordring(25_000n, "2026-01-05");
  await fbs.opretDebitorkonto({ body: nyKonto([krav]) });
  const body = { art: "regning", forhaandsvisning: true } as const;
  const said = sure(await oeir.drift.startKoersel({ myndighed: HELSINGOER, body }));
  // A year that somebody has mistyped can be looked at, and charges nobody what is not due.
  const senere = { art: "rykker", dato: "2099-01-05" } as const;
  const kigget = { ...senere, forhaandsvisning: true };
  assert.ok((await oeir.drift.startKoersel({ myndighed: HELSINGOER, body: kigget })).ok);
  const nej = await oeir.drift.startKoersel({ myndighed: HELSINGOER, body: senere });
  assert.equal(nej.ok ? "" : nej.error.fejl[0]!.fejlKode, "DEB-087");
  assert.deepEqual(
    said.resultat.find(({ navn }) => navn === "regninger"),
    { navn: "regninger", tal: "1" },
  );
  const sorted = (tal: typeof said.resultat) => [...tal].sort((a, b) => (a.navn < b.navn ? -1 : 1));
  assert.deepEqual(sorted((await runToEnd(oeir, "regning")).resultat), sorted(said.resultat));
  await runToEnd(oeir, "parathed");
  const part = { partType: "CPR", partIdentifikator: "0101011234" } as const;
  const skyldner = sure(await oeir.drift.findSkyldner({ myndighed: HELSINGOER, body: { part } }));
  assert.equal(skyldner.restance, 25_000n);
  assert.deepEqual(
    skyldner.fordringer.map(({ tilstandsnavn, naesteSkridt }) => [tilstandsnavn, naesteSkridt]),
    [["Opkrævet", "rykker"]],
  );
  assert.equal(skyldner.regninger.length, 1);
  assert.equal(skyldner.navn, "Anna Andersen");
  assert.deepEqual(
    skyldner.konti.map(({ betegnelse, fagsystem, ansvar }) => [betegnelse, fagsystem, ansvar]),
    [["Biblioteket", FBS, "FAGSYSTEM"]],
  );
  const one = sure(await oeir.drift.seFordring({ myndighed: HELSINGOER, id: krav.fordringIdentifikator }));
  assert.deepEqual(
    one.bevaegelser.map(({ art, restance }) => [art, restance]),
    [["STIFTELSE", 25_000n]],
  );
  assert.deepEqual(
    one.haendelser.map(({ art }) => art),
    ["fordring.oprettet", "fordring.opkraevet"],
  );
  const overblik = sure(await oeir.drift.seOpkraevning({ myndighed: HELSINGOER }));
  assert.ok(overblik.stemmer);
  assert.equal(overblik.restancer, 25_000n);
  assert.equal(overblik.parathed.length, 1);
});

test("a debtor is shown by the own municipality only, and no person's number stands in an address", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await fbsOf(oeir);
  await fbs.opretDebitorkonto({ body: nyKonto([fordring(25_000n, "2026-01-05")]) });
  const part = { partType: "CPR", partIdentifikator: "0101011234" } as const;
  for (const client of [fbs, oeir.ksd]) {
    const svar = await client.findSkyldner({ myndighed: HELSINGOER, body: { part } });
    assert.equal(svar.ok ? "" : svar.error.fejl[0]!.fejlKode, "ADG-010");
  }
  const elsewhere = sure(await oeir.drift.findSkyldner({ myndighed: VEJEN, body: { part } }));
  const { restance, fordringer, konti, navn } = elsewhere;
  assert.deepEqual([restance, fordringer, konti, navn], [0n, [], [], undefined]);
});

test("an agreement with one municipality opens nobody else's debtor ledger", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await fbsOf(oeir);
  const konto = nyKonto([fordring(25_000n, "2026-01-05")]);
  const svar = sure(await fbs.opretDebitorkonto({ body: { ...konto, afsenderMyndighed: VEJEN } }));
  assert.deepEqual([svar.kode, svar.fejl.map(({ fejlKode }) => fejlKode)], ["AFVIST", ["DEB-014"]]);
  assert.equal(sure(await oeir.drift.seOpkraevning({ myndighed: HELSINGOER })).restancer, 0n);
});
