import assert from "node:assert/strict";
import { test } from "node:test";
import { oeir } from "../../test/cli.js";
import type { Output } from "../contract/endpoints.js";

const HELSINGOER = "64502018";
const ID = "01a20a9d-a67b-7202-836a-4d29ecc9947d";
const moenstre = [{ dimension: "Funktion", moenster: "557*" }];

const tabel: Output<"seOmsaetning"> = {
  myndighed: HELSINGOER,
  myndighedsnavn: "Helsingør",
  dato: "2026-11-24",
  fireOejne: true,
  regler: [
    {
      nr: 1,
      version: 2,
      moenstre,
      kontonummer: "5577",
      kontonavn: "Sygedagpenge",
      aaben: false,
      gyldigFra: "2019-01-01",
    },
  ],
  overlap: [{ vinder: 1, taber: 2 }],
  uopnaaelige: [{ nr: 3, taget: [1, 2] }],
  uafgjorte: [],
};

const aendring: Output<"seOmsaetningsaendring"> = {
  myndighed: HELSINGOER,
  id: ID,
  beskrivelse: "Ny konto",
  tilstand: "kladde",
  oprettet: new Date("2026-11-24T08:00:00Z"),
  oprettetAf: "Anna",
  aendret: new Date("2026-11-24T08:00:00Z"),
  aendretAf: "Anna",
  linjer: [{ linje: 1, nr: 1, moenstre, kontonummer: "5578" }],
};

test("the table is shown with its warnings; analyse ends with 1 when there are any", async () => {
  const shown = await oeir(["omsaetning", "vis", "Helsingør"], { seOmsaetning: tabel });
  assert.equal(shown.exit, 0);
  assert.match(shown.out, /1 regler, fire øjne/);
  assert.match(shown.out, /1 {6}Funktion 557\* {2}5577 \(lukket\)/);
  assert.match(shown.out, /Overlap: regel 1 og 2 .*; 1 vinder/);
  const asked = await oeir(["omsaetning", "analyse", "Helsingør"], { seOmsaetning: tabel });
  assert.equal(asked.exit, 1);
  assert.match(asked.out, /Bruges aldrig: regel 3; alt tages af regel 1, 2/);
  const clean = { seOmsaetning: { ...tabel, overlap: [], uopnaaelige: [] } };
  assert.equal((await oeir(["omsaetning", "analyse", "Helsingør"], clean)).exit, 0);
});

test("a rule is put in a new draft, or in the one that is named, with short flags", async () => {
  const answers = { opretOmsaetningsaendring: aendring, saetOmsaetningslinje: aendring };
  const args = ["-r", "1", "-m", "Funktion=557*", "-m", "Team = Nord*", "-k", "5578"];
  const { exit, out, calls } = await oeir(["omsaetning", "ret", "Helsingør", ...args], answers);
  assert.equal(exit, 0);
  assert.match(out, new RegExp(`oeir omsaetning simuler ${HELSINGOER} ${ID}`));
  assert.deepEqual(JSON.parse(calls[0]!.body), { beskrivelse: "Ret regel 1" });
  assert.deepEqual(JSON.parse(calls[1]!.body), {
    nr: 1,
    moenstre: [...moenstre, { dimension: "Team", moenster: "Nord*" }],
    kontonummer: "5578",
  });
  const ended = await oeir(["omsaetning", "ret", "Helsingør", "-r", "1", "-o", "-a", ID], answers);
  assert.deepEqual(
    ended.calls.map(({ body }) => JSON.parse(body)),
    [{ nr: 1, ophoer: true }],
  );
  assert.equal((await oeir(["omsaetning", "ret", "Helsingør", "-m", "557*"], answers)).exit, 2);
  const refused = { status: 422, koder: ["OMS-002"] as const };
  const none = await oeir(["omsaetning", "ret", "Helsingør", "-r", "1", "-k", "x"], {
    ...answers,
    saetOmsaetningslinje: refused,
    kasserOmsaetningsaendring: aendring,
  });
  assert.deepEqual([none.exit, none.calls.at(-1)?.operation], [1, "kasserOmsaetningsaendring"]);
});

test("a simulation says what moves from where to where, and what stands in the way", async () => {
  const simulerOmsaetningsaendring: Output<"simulerOmsaetningsaendring"> = {
    fra: "2026-11-01",
    til: "2026-11-30",
    linjer: 12,
    flytninger: [{ fra: "5577", antal: 3, debet: 440_500n, kredit: 0n }],
    eksempler: [],
    hindringer: [{ fejlKode: "OMS-010", fejlTekst: "Tom.", ejer: "kommune", loesning: "Sæt en regel." }],
    overlap: [],
    uopnaaelige: [],
    uafgjorte: [],
  };
  const { out, calls } = await oeir(["omsaetning", "simuler", "Helsingør", ID, "-m", "2026-11"], {
    simulerOmsaetningsaendring,
  });
  assert.match(out, /12 linjer bogført .*\n.*\n5577 +\(ingen\) +3 +4\.405,00/);
  assert.match(out, /Kan ikke aktiveres, som den er:\nOMS-010/);
  assert.equal(calls[0]!.url.searchParams.get("maaned"), "2026-11");
});

test("activation needs its first day, and a refusal ends with 1", async () => {
  const refused = { aktiverOmsaetningsaendring: { status: 403, koder: ["OMS-009"] as const } };
  const { exit, calls } = await oeir(["omsaetning", "aktiver", "Helsingør", ID, "-f", "2026-12-01"], refused);
  assert.equal(exit, 1);
  assert.deepEqual(JSON.parse(calls[0]!.body), { gyldigFra: "2026-12-01" });
  assert.equal((await oeir(["omsaetning", "aktiver", "Helsingør", ID], refused)).exit, 2);
});

test("coverage names the values of a sortiment version without an account, and ends with 1 when there are any", async () => {
  const udenKonto = [{ dimension: "Art", vaerdi: "52", titel: "Overførsler", gyldigFra: "2019-01-01" }];
  const seDaekning: Output<"seDaekning"> = {
    myndighed: HELSINGOER,
    myndighedsnavn: "Helsingør",
    sortiment: ID,
    sortimentnavn: "Finans",
    version: "1.1",
    dato: "2026-12-01",
    vaerdier: 2,
    udenKonto,
  };
  const words = ["omsaetning", "daekning", "Helsingør", ID, "1.1", "-d", "2026-12-01"];
  const { exit, out, calls } = await oeir(words, { seDaekning });
  assert.equal(exit, 1);
  assert.match(out, /Finans 1\.1\n1 af 2 værdier har ingen konto den 2026-12-01/);
  assert.match(out, /Art +52 +Overførsler/);
  assert.deepEqual(Object.fromEntries(calls[0]!.url.searchParams), {
    sortiment: ID,
    version: "1.1",
    dato: "2026-12-01",
  });
  const none = { seDaekning: { ...seDaekning, udenKonto: [] } };
  assert.equal((await oeir(words, none)).exit, 0);
});

test("why names the rule that decided and those that came after", async () => {
  const seHvorfor: Output<"seHvorfor"> = {
    myndighed: HELSINGOER,
    loebenummer: 1,
    linje: 2,
    beskedId: ID,
    bogfoeringsdato: "2026-11-20",
    tekst: "",
    bilagId: ID,
    bogfoert: new Date("2026-11-20T08:00:00Z"),
    kontonummer: "5577",
    kontonavn: "Sygedagpenge",
    debet: 0n,
    kredit: 100n,
    kontering: [{ dimension: "Funktion", vaerdi: "55771" }],
    genfundet: true,
    regel: {
      nr: 1,
      version: 2,
      moenstre,
      kontonummer: "5577",
      gyldigFra: "2019-01-01",
      registreret: new Date("2026-11-01T08:00:00Z"),
      aktoer: "Bo",
    },
    oversete: [{ nr: 4, version: 1, moenstre: [], kontonummer: "5578", dimension: "Funktion" }],
  };
  const { out } = await oeir(["omsaetning", "hvorfor", "Helsingør", "1", "2"], { seHvorfor });
  assert.match(out, /1,00 kredit på 5577 Sygedagpenge/);
  assert.match(out, /regel: {3}1, version 2 \(den, der gjaldt\): Funktion 557\* → 5577/);
  assert.match(out, /efter: {3}regel 4 \(alle linjer → 5578\), dækker flere værdier af Funktion/);
});
