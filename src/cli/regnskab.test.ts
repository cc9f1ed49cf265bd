import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Answers, oeir } from "../../test/cli.js";
import { makeTestFolder, removeTestFolder } from "../../test/server.js";
import type { Output } from "../contract/endpoints.js";
import { HELSINGOER } from "../scenarier/parter.js";

const folder = makeTestFolder();
after(() => removeTestFolder(folder));

const ejer = { myndighed: HELSINGOER, myndighedsnavn: "Helsingør" };
const tal = (saldo: bigint) => ({
  primo: 0n,
  foer: 0n,
  debet: saldo > 0n ? saldo : 0n,
  kredit: saldo < 0n ? -saldo : 0n,
  saldo,
});
const konto = (kontonummer: string, saldo: bigint) => ({
  kontonummer,
  navn: `Konto ${kontonummer}`,
  kontering: "5.57.71",
  ...tal(saldo),
});

test("the trial balance of a month shows what has moved under its hovedkonto, and the sum", async () => {
  const seRaabalance = {
    ...ejer,
    fra: "2026-11-01",
    til: "2026-11-30",
    hovedkonti: [
      {
        nr: "5",
        navn: "Sociale opgaver",
        konti: [konto("557", 440_500n), konto("558", 0n)],
        ...tal(440_500n),
      },
      { nr: "9", navn: "Balance", konti: [konto("952", -440_500n)], ...tal(-440_500n) },
    ],
    ...tal(0n),
  };
  const argv = ["raabalance", "Helsingør", "2026-11", "--kendt", "2026-12-01 08:00"];
  const { out, calls } = await oeir(argv, { seRaabalance });
  assert.deepEqual(Object.fromEntries(calls[0]!.url.searchParams), {
    fra: "2026-11-01",
    til: "2026-11-30",
    kendt: "2026-12-01T07:00:00.000Z",
  });
  assert.match(out, /Hovedkonto 5 +Sociale opgaver +0,00 +0,00 +4\.405,00 +0,00 +4\.405,00/);
  assert.match(out, /I alt .* 0,00\n$/);
  assert.doesNotMatch(out, /558/);
  assert.match((await oeir([...argv, "--alle"], { seRaabalance })).out, /558/);
});

test("opening a year tells what was booked, or why nothing was", async () => {
  const danPrimo: Output<"danPrimo"> = {
    ...ejer,
    aar: "2027",
    udfald: "suppleret",
    loebenummer: 14,
    linjer: [{ kontonummer: "975", navn: "Balancekonto", slags: "resultat", beloeb: -100n }],
    baaret: [],
  };
  const argv = ["primo", "Helsingør", "2027"];
  const booked = await oeir(argv, { danPrimo });
  assert.match(booked.out, /forskellen er bogført som bilag 14/);
  assert.match(booked.out, /975 +Balancekonto +årets resultat +-1,00/);
  const same = await oeir(argv, { danPrimo: { ...danPrimo, udfald: "uaendret", linjer: [] } });
  assert.deepEqual([same.exit, same.out.split("\n").length], [0, 2]);
  assert.match(same.out, /passer allerede .* intet er bogført/);
  assert.equal((await oeir(argv, { danPrimo: { status: 409, koder: ["ERP-031"] } })).exit, 1);
});

test("a statement says the balance before and after, and when it is cut", async () => {
  const seKontoudtog: Output<"seKontoudtog"> = {
    myndighed: HELSINGOER,
    kontonummer: "557",
    navn: "Sygedagpenge",
    fra: "2026-01-01",
    til: "2026-12-31",
    primo: 100n,
    ultimo: 900n,
    antal: 2,
    linjer: [
      {
        bogfoeringsdato: "2026-01-01",
        loebenummer: 1,
        linje: 1,
        tekst: "Primo 2026",
        debet: 300n,
        kredit: 0n,
        saldo: 400n,
        posteringstype: "PRI",
        bilagId: "01a20a9d-0000-7000-8000-000000000001",
      },
    ],
  };
  const { out } = await oeir(["konto", "Helsingør", "557"], { seKontoudtog });
  assert.match(out, /Saldo før +1,00/);
  assert.match(out, /Primo 2026 +3,00 +0,00 +4,00 +dannet af ERP-systemet/);
  assert.match(out, /Saldo efter +9,00/);
  assert.match(out, /De første 1 af 2 linjer/);
});

/** A file in the pieces that a network may cut it in. */
const fil = (...pieces: readonly string[]) => ReadableStream.from(pieces.map((piece) => Buffer.from(piece)));
const udenEnde = () =>
  ReadableStream.from(
    (async function* () {
      yield Buffer.from("kontonummer");
      throw new Error("forbindelsen faldt ud");
    })(),
  );
const hent = (form: string, answers: Answers, ...more: readonly string[]) =>
  oeir(["regnskab", "eksport", "Helsingør", "2026", "--form", form, ...more], answers);

test("a year's books go to a file or to the pipe, byte for byte", async () => {
  const ud = join(folder, "saldi.csv");
  const text = "\ufeffkontonummer;navn\r\n557;Sygedagpenge på ø\r\n";
  const cut = Buffer.from(text).length - 4;
  const bytes = [Buffer.from(text).subarray(0, cut), Buffer.from(text).subarray(cut)];
  const saved = await hent("saldi", { eksporterSaldi: ReadableStream.from(bytes) }, "--ud", ud);
  assert.deepEqual([saved.exit, saved.out, readFileSync(ud, "utf8")], [0, "", text]);
  assert.equal(saved.calls[0]!.url.pathname, `/api/regnskab/${HELSINGOER}/2026/saldi.csv`);
  const piped = await hent("csv", { eksporterPosteringer: ReadableStream.from(bytes) });
  assert.deepEqual([piped.exit, piped.out], [0, text]);
});

test("of Danmarks Statistik's records the sum is told: it is what the rounding has made", async () => {
  const eksporterStatistik = fil("217557711001352+0000", "0005\r\n217952599099900-00000004\r\n");
  const { out, err } = await hent("dst", { eksporterStatistik });
  assert.equal(out, "217557711001352+00000005\r\n217952599099900-00000004\r\n");
  assert.match(err, /afrundingsdifferencen: 1 \(i 1\.000 kr\.\)/);
});

test("an export that is cut leaves no file behind, and a refused one says why", async () => {
  const ud = join(folder, "halv.csv");
  const cut = await hent("csv", { eksporterPosteringer: udenEnde() }, "--ud", ud);
  assert.equal(cut.exit, 2);
  assert.match(cut.err, /blev afbrudt: forbindelsen faldt ud/);
  assert.deepEqual([existsSync(ud), existsSync(`${ud}.del`)], [false, false]);
  const refused = await hent("csv", { eksporterPosteringer: { status: 403, koder: ["ERP-001"] } });
  assert.deepEqual([refused.exit, refused.out], [1, ""]);
  assert.equal((await hent("pdf", {})).exit, 2);
});
