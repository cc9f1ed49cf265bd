import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { oeir } from "../../test/cli.js";
import { makeTestFolder, removeTestFolder } from "../../test/server.js";
import type { Output } from "../contract/endpoints.js";

const HELSINGOER = "64502018";
const VEJEN = "29189838";
const ID = "8a1c6f0e-3b52-4d7a-9c11-159000c00001";
const ANDEN = "8a1c6f0e-3b52-4d7a-9c11-159000c00002";
const BESKED = "01a20a9d-a67b-7202-836a-4d29ecc9947d";

const folder = makeTestFolder();
after(() => removeTestFolder(folder));
const fil = join(folder, "udbetaling.json");
writeFileSync(fil, "{}");

const kvittering: Output<"opretUdbetaling"> = {
  beskedId: BESKED,
  kode: "ACCEPTERET",
  begrundelse: "2 udbetalinger.",
  fejl: [],
};

test("payouts are handed over as they stand in a file, and the receipt is the exit code", async () => {
  const sent = await oeir(["udbetaling", "send", fil], { opretUdbetaling: kvittering });
  assert.equal(sent.exit, 0);
  assert.match(sent.out, /ACCEPTERET 2 udbetalinger\./);
  assert.equal(sent.calls[0]?.url.pathname, "/api/udbetaling/OpretUdbetaling");
  const refused = await oeir(["udbetaling", "send", fil], {
    opretUdbetaling: { status: 422, koder: ["UDB-008"] },
  });
  assert.equal(refused.exit, 1);
  assert.match(refused.err, /UDB-008/);
  const missing = await oeir(["udbetaling", "send", join(folder, "findes-ikke")], {});
  assert.deepEqual([missing.exit, missing.calls.length], [2, 0]);
});

const postering = (debetKredit: "D" | "K", kontonavn: string) => ({
  anledning: "udgiften bogføres",
  dato: "2026-11-30",
  kontonummer: "95259999900",
  kontonavn,
  debetKredit,
  beloeb: 440_500n,
});

test("a dry run says for each payout what would become of it, which day, and why", async () => {
  const tjek: Output<"tjekUdbetaling"> = {
    antal: 2,
    beloeb: 565_550n,
    udbetalinger: [
      {
        udbetalingIdentifikator: ID,
        udfald: "KLAR",
        grunde: [],
        dispositionsdato: "2026-11-29",
        udfoerelsesdato: "2026-11-27",
        flytning: "Søndag den 29. november 2026 er ikke en bankdag.",
        senestSendt: new Date("2026-11-26T13:00:00Z"),
        posteringer: [postering("D", "Sygedagpenge"), postering("K", "Mellemregning")],
      },
      {
        udbetalingIdentifikator: ANDEN,
        udfald: "TILBAGEHOLDT",
        grunde: ["Ligner en anden udbetaling til samme modtager"],
        ligner: ID,
        dispositionsdato: "2026-11-30",
        udfoerelsesdato: "2026-11-30",
        posteringer: [],
      },
    ],
  };
  const { exit, out, calls } = await oeir(["udbetaling", "tjek", fil], { tjekUdbetaling: tjek });
  assert.equal(exit, 0);
  assert.match(out, /2 udbetalinger på 5\.655,50 kr\. Intet er gemt\./);
  assert.match(out, /KLAR .*2026-11-27: Søndag den 29\. november 2026 er ikke en bankdag\./s);
  assert.match(out, /sendes senest 26\.11\.2026 14\.00/);
  assert.match(out, /TILBAGEHOLDT .*Ligner en anden.*ligner 8a1c6f0e-3b52-4d7a-9c11-159000c00001/s);
  assert.match(out, /95259999900 Mellemregning/);
  assert.equal(calls[0]?.url.pathname, "/api/udbetaling/TjekUdbetaling");
});

test("a bilag is written again as the payout stands, with why, what next, and every posting", async () => {
  const bilag: Output<"genudskrivBilag"> = {
    myndighed: HELSINGOER,
    udbetalingIdentifikator: ID,
    betalingsmodtager: { partType: "CPR", partIdentifikator: "0101364001" },
    beloeb: 440_500n,
    ydelsesart: "SYGEDP",
    destination: "NemKonto",
    tilstand: "AFVIST",
    tilstandstekst: "Afvist; pengene er ikke udbetalt",
    aarsag: "Kontoen er lukket.",
    naesteSkridt: "Bed modtageren om at vælge en ny NemKonto.",
    modtaget: new Date("2026-11-27T12:00:00Z"),
    dispositionsdato: "2026-11-30",
    udfoerelsesdato: "2026-11-30",
    genudbetaling: ANDEN,
    posteringer: [postering("D", "Mellemregning")],
    haendelser: [
      { tidspunkt: new Date("2026-11-27T12:00:00Z"), haendelse: "udbetaling.klar", tekst: "Modtaget." },
    ],
  };
  const shown = await oeir(["udbetaling", "genudskriv", "Helsingør", ID], { genudskrivBilag: bilag });
  assert.equal(shown.exit, 0);
  assert.match(shown.out, /Afvist; pengene er ikke udbetalt.*Kontoen er lukket\..*ny NemKonto/s);
  assert.match(shown.out, /betales igen af 8a1c6f0e-3b52-4d7a-9c11-159000c00002/);
  assert.deepEqual(JSON.parse(shown.calls[0]!.body), { myndighed: HELSINGOER, udbetalingIdentifikator: ID });
  const no = await oeir(["udbetaling", "genudskriv", "Helsingør", ID], {
    genudskrivBilag: { status: 404, koder: ["UDB-040"] },
  });
  assert.equal(no.exit, 1);
});

test("bundles and stops go to NemKonto by name, and its answers are read from a number on", async () => {
  const sent = await oeir(["nemkonto", "send", "nksbetalingstands", fil], { nKSBetalingStands: kvittering });
  assert.equal(sent.exit, 0);
  assert.equal(sent.calls[0]?.url.pathname, "/api/nemkonto/NKSBetalingStands");
  const liste: Output<"nKSForretningssvarHent"> = {
    forretningssvar: [
      {
        loebenummer: 121,
        bundtIdentifikator: BESKED,
        betalingIdentifikator: "8a1c6f0e3b524d7a9c11159000e00001",
        svarkode: "7",
        statuskode: "RJCT",
        aarsagskode: "AC04",
        tekst: "Kontoen er lukket",
        tidspunkt: new Date("2026-11-27T12:00:00Z"),
      },
    ],
    flere: true,
  };
  const read = await oeir(["nemkonto", "svar", "Vejen", "--efter", "120"], { nKSForretningssvarHent: liste });
  assert.equal(read.exit, 0);
  assert.match(read.out, /121.*7.*RJCT.*AC04.*8a1c6f0e3b524d7a9c11159000e00001.*Kontoen er lukket/);
  assert.match(read.out, /Der er flere: --efter 121/);
  assert.deepEqual(JSON.parse(read.calls[0]!.body), { myndighed: VEJEN, efter: 120 });
});
