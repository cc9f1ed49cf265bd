import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { oeir } from "../../test/cli.js";
import type { Output } from "../contract/endpoints.js";
import { HELSINGOER } from "../scenarier/parter.js";

const folder = mkdtempSync(join(tmpdir(), "oeir-opkraevning-"));
after(() => rmSync(folder, { recursive: true }));

const ID = "01a20a9d-0000-7000-8000-000000000001";
const NOW = new Date("2026-11-20T12:00:00Z");

const fordring: Output<"seFordring">["fordring"] = {
  id: ID,
  konto: ID,
  slags: "hovedfordring",
  fordringstype: "OEBIBLI",
  typenavn: "Bibliotek",
  beskrivelse: "Bog lånt af 0101901234",
  forfaldsdato: "2026-10-01",
  srb: "2026-11-02",
  foraeldelsesdato: "2029-11-02",
  hovedstol: 25_000n,
  restance: 20_000n,
  tilstand: "OPKRAEVET",
  tilstandsnavn: "Opkrævet",
  naesteSkridt: "rykker",
  naesteDato: "2026-11-12",
};

const findSkyldner: Output<"findSkyldner"> = {
  konti: [],
  restance: 20_000n,
  tilgode: 0n,
  fordringer: [fordring],
  indbetalinger: [],
  regninger: [
    { nr: "7", slags: "regning", dato: "2026-10-01", total: 25_000n, betalingsid: "000000000000075" },
  ],
};

test("a debtor is found by a number in a file, which never stands in an address; free text shows no person's number", async () => {
  const fil = join(folder, "nummer.txt");
  writeFileSync(fil, "010190-1234\n");
  const { exit, out, calls } = await oeir(["opkraevning", "skyldner", "Helsingør", "--fil", fil], {
    findSkyldner,
  });
  assert.equal(exit, 0);
  assert.equal(calls[0]!.url.pathname, `/api/opkraevning/${HELSINGOER}/skyldner`);
  assert.deepEqual(JSON.parse(calls[0]!.body), {
    part: { partType: "CPR", partIdentifikator: "0101901234" },
  });
  assert.match(out, /Skylder 200,00 kr\..*Opkrævet +rykker 2026-11-12/s);
  assert.doesNotMatch(out, /0101901234/);
});

test("a number that is none is refused without being repeated", async () => {
  const fil = join(folder, "daarligt.txt");
  writeFileSync(fil, "12345");
  const answers = await Promise.all([
    oeir(["opkraevning", "skyldner", "Helsingør", "--fil", fil], {}),
    oeir(["opkraevning", "skyldner", "Helsingør", "--fil", join(folder, "ingen")], {}),
  ]);
  for (const { exit, err, calls } of answers) {
    assert.deepEqual([exit, calls.length], [2, 0]);
    assert.doesNotMatch(err, /12345/);
  }
  const part = await oeir(["opkraevning", "skyldner", "Helsingør", "--part", "cvr: 13585628"], {
    findSkyldner,
  });
  assert.deepEqual(JSON.parse(part.calls[0]!.body).part, { partType: "CVR", partIdentifikator: "13585628" });
});

test("a claim is told with every movement, what is owed after it, and the next step", async () => {
  const bevaegelse = { virkningsdato: "2026-10-01", bogfoert: NOW, aktoer: "FBS" };
  const { out } = await oeir(["opkraevning", "fordring", "Helsingør", ID], {
    seFordring: {
      fordring,
      bevaegelser: [
        { ...bevaegelse, nr: "1", art: "STIFTELSE", beloeb: 25_000n, restance: 25_000n },
        { ...bevaegelse, nr: "2", art: "DAEKNING", beloeb: -5_000n, restance: 20_000n },
      ],
      haendelser: [{ tid: NOW, art: "fordring.opkraevet", betydning: "Står på en regning.", aktoer: "Eva" }],
    },
  });
  assert.match(out, /DAEKNING +-50,00 +200,00 +FBS/);
  assert.match(out, /fordring\.opkraevet +Eva +Står på en regning/);
  assert.match(out, /Næste skridt: rykker 2026-11-12/);
});

const koersel: Output<"startKoersel"> = {
  art: "rykker",
  dato: "2026-11-20",
  tilstand: "FORHÅNDSVISNING",
  aktoer: "Eva",
  antal: 0,
  behandlet: 0,
  resultat: [
    { navn: "rykkere", tal: "2" },
    { navn: "gebyrer", tal: "35000" },
  ],
};

test("a preview shows what would happen in counts and kroner, and writes nothing", async () => {
  const { exit, out, calls } = await oeir(["opkraevning", "koer", "Helsingør", "rykker", "--proev"], {
    startKoersel: koersel,
  });
  assert.deepEqual([exit, JSON.parse(calls[0]!.body)], [0, { art: "rykker", forhaandsvisning: true }]);
  assert.match(out, /intet er skrevet.*rykkere +2\n.*gebyrer +350,00 kr\./s);
  assert.equal((await oeir(["opkraevning", "koer", "Helsingør", "lotteri"], {})).exit, 2);
});

test("a run is followed to its end, and what came of it is told", async () => {
  const ended = { ...koersel, id: ID, tilstand: "FAERDIG", antal: 2, behandlet: 2, startet: NOW };
  const answers = {
    startKoersel: { ...ended, tilstand: "KOERER", behandlet: 0, resultat: [] },
    seKoersler: { koersler: [ended] },
  };
  const argv = ["opkraevning", "koer", "Helsingør", "rykker", "--dato", "2026-11-20"];
  const { exit, out, err } = await oeir(argv, answers, { tty: true });
  assert.equal(exit, 0);
  assert.match(out, /er færdig: 2 af 2 er behandlet/);
  assert.match(err, /Kører rykker .* 100 % \n/);
  assert.equal((await oeir(argv, { startKoersel: { status: 409, koder: ["DEB-040"] } })).exit, 1);
  const list = await oeir(["opkraevning", "koersler", "Helsingør"], answers);
  assert.match(list.out, /rykker +2026-11-20 +FAERDIG +2\/2 +Eva/);
});

test("the whole is told with whether the books agree, and what waits for a person", async () => {
  const stand = [{ navn: "1-30 dage", antal: 1, beloeb: 20_000n }];
  const seOpkraevning: Output<"seOpkraevning"> = {
    myndighed: HELSINGOER,
    myndighedsnavn: "Helsingør",
    dato: "2026-11-20",
    alder: stand,
    tilstande: [{ tilstand: "OPKRAEVET", navn: "Opkrævet", antal: 1, beloeb: 20_000n }],
    parathed: [{ udfald: "HØRING", antal: 3 }],
    felter: [],
    opgaver: [{ art: "handling", antal: 1 }],
    kontrolkonto: 20_000n,
    restancer: 20_000n,
    uplaceret: 0n,
    rester: 0n,
    mellemregning: 5_000n,
    ikkeUdbetalt: 5_000n,
    stemmer: true,
  };
  const argv = ["opkraevning", "overblik", "Helsingør"];
  const { out } = await oeir(argv, { seOpkraevning });
  assert.match(
    out,
    /1-30 dage +1 +200,00.*HØRING: 3.*Opgaver handling: 1.*ikke udbetalt: 50,00 kr\.\n.*stemmer med finansbogholderiet: 200,00/s,
  );
  const wrong = { ...seOpkraevning, kontrolkonto: 1n, stemmer: false };
  assert.match((await oeir(argv, { seOpkraevning: wrong })).out, /stemmer IKKE: 200,00 mod 0,01/);
  const opgave = { id: ID, art: "handling", emne: ID, oprettet: NOW, data: "{}" };
  const opgaver = await oeir(["opkraevning", "opgaver", "Helsingør"], {
    seOpkraevningsopgaver: { opgaver: [opgave] },
  });
  assert.match(opgaver.out, /handling/);
});
