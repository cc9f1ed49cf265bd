import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { oeir } from "../../test/cli.js";
import { makeTestFolder, removeTestFolder } from "../../test/server.js";
import type { Output } from "../contract/endpoints.js";

const HELSINGOER = "64502018";
const KONTO = "562b7848-5ac6-4975-bb9f-5f6b67b99e1b";
const FORDRING = "d40a095a-d392-46a9-ab4b-778140f4828c";
const ID = "01a20a9d-a67b-7202-836a-4d29ecc9947d";

const folder = makeTestFolder();
after(() => removeTestFolder(folder));
const fil = join(folder, "besked.json");
writeFileSync(fil, "{}");
const nummer = join(folder, "nummer.txt");
writeFileSync(nummer, "010101-1234\n");

test("a message is handed over under its operation's name, whatever its letters, and its receipt is the exit code", async () => {
  const kvittering: Output<"opretDebitorkonto"> = {
    beskedId: ID,
    kode: "ACCEPTERET",
    begrundelse: "1 fordringer.",
    fejl: [],
  };
  const sent = await oeir(["debitor", "send", "opretdebitorkonto", fil], { opretDebitorkonto: kvittering });
  assert.equal(sent.exit, 0);
  assert.match(sent.out, /ACCEPTERET 1 fordringer\./);
  assert.equal(sent.calls[0]?.url.pathname, "/api/debitor/OpretDebitorkonto");
  const refused = { status: 404, koder: ["DEB-020"] } as const;
  const no = await oeir(["debitor", "send", "OverdragDebitorkonto", fil], { overdragDebitorkonto: refused });
  assert.equal(no.exit, 1);
  assert.match(no.err, /IKKE MODTAGET.*DEB-020/s);
  const unknown = await oeir(["debitor", "send", "OpretAlt", fil], {});
  assert.deepEqual([unknown.exit, unknown.calls.length], [2, 0]);
  assert.match(unknown.err, /AnmodOmHandling/);
});

const afhentet: Output<"hentBeskeder"> = {
  beskeder: [
    {
      myndighed: HELSINGOER,
      id: ID,
      service: "SF1590_B_01",
      operation: "DebitorkontoLukket",
      modtaget: new Date("2026-11-24T08:00:00Z"),
      forsoeg: 1,
      indhold: '{"lukketDato":"2026-11-24"}',
    },
  ],
};

test("what is only looked at is not answered; what is answered has been written first", async () => {
  const seen = await oeir(["debitor", "hent", "--vis"], { hentBeskeder: afhentet });
  assert.equal(seen.exit, 0);
  assert.match(seen.out, /DebitorkontoLukket {2}Helsingør.*lukketDato/s);
  assert.equal(seen.calls.length, 1);
  const mappe = join(folder, "ind");
  const refused = { status: 503, koder: ["DRF-004"] } as const;
  const tried = await oeir(["debitor", "hent", "--mappe", mappe], {
    hentBeskeder: afhentet,
    kvitterBesked: refused,
  });
  assert.equal(tried.exit, 2);
  assert.equal(readFileSync(join(mappe, `${ID}.json`), "utf8"), afhentet.beskeder[0]!.indhold);
  const none = await oeir(["debitor", "hent"], { hentBeskeder: { beskeder: [] } });
  assert.deepEqual([none.exit, none.out], [0, ""]);
  assert.match(none.err, /Ingen beskeder/);
  assert.ok(existsSync(mappe));
});

test("accounts are searched, own or others', page by page; a person's number stands in no address", async () => {
  const liste: Output<"soegDebitorkonti"> = {
    debitorkonti: [
      {
        debitorkontoIdentifikator: KONTO,
        fagsystem: ID,
        specifikation: { betegnelse: "Biblioteket" },
        tilstand: "AKTIV",
        ansvar: "FAGSYSTEM",
        antalFordringer: 2,
        restance: 15_000n,
      },
    ],
    naeste: KONTO,
  };
  const args = ["debitor", "soeg", "Helsingør", "--fil", nummer, "--skyldige"];
  const own = await oeir(args, { soegDebitorkonti: liste });
  assert.equal(own.exit, 0);
  assert.match(own.out, new RegExp(`${KONTO}  AKTIV.*150,00.*--efter ${KONTO}`, "s"));
  assert.deepEqual(JSON.parse(own.calls[0]!.body), {
    myndighed: HELSINGOER,
    part: { partType: "CPR", partIdentifikator: "0101011234" },
    kunSkyldige: true,
  });
  assert.ok(!own.calls[0]!.url.href.includes("0101011234"));
  const others = await oeir(["debitor", "soeg", "Helsingør", "--andres"], {
    soegAndresDebitorkonti: { status: 403, koder: ["AFT-005"] },
  });
  assert.equal(others.exit, 1);
});

test("the citizen's overview and what can be paid are written as sentences and amounts", async () => {
  const overblik: Output<"hentBorgeroverblik"> = {
    kommune: "Helsingør Kommune",
    dato: "2026-11-27",
    opsummering: ["Du skylder 150,00 kr. til Helsingør Kommune."],
    oprindeligt: 25_000n,
    betalt: 10_000n,
    nedsat: 0n,
    afskrevet: 0n,
    skyldes: 15_000n,
    tilgode: 0n,
    krav: [
      {
        fordringIdentifikator: FORDRING,
        hvad: "Ikke afleveret bog (Bibliotek)",
        hvorfra: "Biblioteket",
        haefter: "Du skylder det alene.",
        status: "Det kommer på den næste regning.",
        oprindeligt: 25_000n,
        betalt: 10_000n,
        nedsat: 0n,
        afskrevet: 0n,
        skyldes: 15_000n,
        forloeb: [{ dato: "2026-01-06", tekst: "Der blev betalt 100,00 kr.", skyldes: 15_000n }],
      },
    ],
    regninger: [],
  };
  const seen = await oeir(["debitor", "borger", "Helsingør", "--fil", nummer], {
    hentBorgeroverblik: overblik,
  });
  assert.equal(seen.exit, 0);
  assert.match(seen.out, /Du skylder 150,00 kr\..*Ikke afleveret bog.*Der blev betalt 100,00 kr\. +150,00/s);
  const betalbare: Output<"soegDelfordringTilIndbetaling"> = {
    fordringer: [
      {
        fordringIdentifikator: FORDRING,
        debitorkontoIdentifikator: KONTO,
        slags: "hovedfordring",
        fordringstype: "OEBIBLI",
        typenavn: "Bibliotek",
        beskrivelse: "Ikke afleveret bog",
        forfaldsdato: "2026-01-05",
        restance: 15_000n,
        betalesFra: "2026-01-06",
        betalesTil: "2029-01-05",
        delfordringer: [{ delfordringIdentifikator: ID, tekst: "Erstatning for bog", restance: 15_000n }],
      },
    ],
    restance: 15_000n,
  };
  const found = await oeir(["debitor", "betalbare", "Helsingør", "--fordring", FORDRING], {
    soegDelfordringTilIndbetaling: betalbare,
  });
  assert.match(found.out, new RegExp(`${ID}  Erstatning for bog +150,00  2026-01-06 +2029-01-05`));
});
