import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { oeir } from "../../test/cli.js";
import type { Output } from "../contract/endpoints.js";
import { HELSINGOER } from "../scenarier/parter.js";

const folder = mkdtempSync(join(tmpdir(), "oeir-udbetaling-"));
after(() => rmSync(folder, { recursive: true }));

const ID = "01a20a9d-0000-7000-8000-000000000001";
const NOW = new Date("2026-11-20T12:00:00Z");
const IGEN = ["--begrundelse", "Ny konto"];

const linje: Output<"seUdbetalinger">["udbetalinger"][number] = {
  id: ID,
  nr: "7",
  modtager: { partType: "CPR", partIdentifikator: "0101901234" },
  beloeb: 400_000n,
  ydelsesart: "SYGEDAG",
  dispositionsdato: "2026-11-22",
  udfoerelsesdato: "2026-11-20",
  destination: "NemKonto",
  tilstand: "AFVIST",
  tilstandsnavn: "Afvist; pengene er ikke udbetalt",
  aarsag: "Modtagerens konto er lukket",
  naesteSkridt: "Bed modtageren om en ny NemKonto.",
  oprettet: NOW,
};

const seUdbetaling: Output<"seUdbetaling"> = {
  ...linje,
  oprettetAf: "KSD",
  betalingsid: ID.replaceAll("-", ""),
  muligt: ["genudbetal"],
  konteringslinjer: [],
  haendelser: [
    { tid: NOW, art: "udbetaling.afvist", betydning: "Afvist i pengeinstituttet (9).", aktoer: "NemKonto" },
  ],
  beviser: [
    {
      tid: NOW,
      dato: "2026-11-20",
      slags: "svar",
      svarkode: "9",
      statuskode: "RJCT",
      aarsagskode: "AC04",
      betydning: "Modtagerens konto er lukket",
    },
  ],
  bevaegelser: [
    {
      nr: "1",
      dato: "2026-11-20",
      anledning: "modpostering",
      konto: "mellemregning",
      beloeb: -400_000n,
      bilag: "12",
    },
  ],
  opgaver: [],
};

test("payouts are listed with sums of every state, and one is told with why it stands so and what to do", async () => {
  const liste = {
    myndighed: HELSINGOER,
    myndighedsnavn: "Helsingør",
    tilstande: [{ tilstand: "AFVIST", tilstandsnavn: "Afvist", antal: 1, beloeb: 400_000n }],
    udbetalinger: [linje],
    naeste: "7",
  };
  const all = await oeir(["udbetaling", "vis", "Helsingør", "--tilstand", "afvist"], {
    seUdbetalinger: liste,
  });
  assert.equal(all.calls[0]!.url.searchParams.get("tilstand"), "AFVIST");
  assert.match(all.out, /AFVIST +1 +4\.000,00\n.*SYGEDAG.*--efter 7/s);
  assert.doesNotMatch(all.out, /0101901234/);
  const one = await oeir(["udbetaling", "vis", "Helsingør", ID], { seUdbetaling });
  assert.match(
    one.out,
    /konto er lukket\nNæste skridt: Bed modtageren.*9 +RJCT AC04.*modpostering +mellemregning +-4\.000,00 +12/s,
  );
});

test("a payee is found by a number in a file, which never stands in an address", async () => {
  const fil = join(folder, "nummer.txt");
  writeFileSync(fil, "010190-1234\n");
  const { out, calls } = await oeir(["udbetaling", "modtager", "Helsingør", "--fil", fil], {
    seUdbetalingsmodtager: { udbetalt: 0n, undervejs: 0n, ubetalt: 400_000n, udbetalinger: [linje] },
  });
  assert.equal(calls[0]!.url.pathname, `/api/udbetaling/${HELSINGOER}/modtager`);
  assert.match(out, /ikke betalt 4\.000,00 kr\./);
  assert.equal(
    (await oeir(["udbetaling", "modtager", "Helsingør", "--fil", join(folder, "ingen")], {})).exit,
    2,
  );
});

test("tasks show both cases and the next step", async () => {
  const opgave: Output<"seUdbetalingsopgaver">["opgaver"][number] = {
    id: ID,
    art: "tilbageholdt",
    betydning: "Holdt tilbage: frigiv eller afslå",
    oprettet: NOW,
    grunde: [{ grund: "dublet", tekst: "Ligner en anden" }],
    naesteSkridt: "Frigiv eller afslå den.",
    udbetaling: linje,
    ligner: [{ ...linje, tilstandsnavn: "Udført" }],
  };
  const { out } = await oeir(["udbetaling", "opgaver", "Helsingør"], {
    seUdbetalingsopgaver: { opgaver: [opgave] },
  });
  assert.match(out, /udbetaling .*4\.000,00.*\n.*ligner .*Udført\n.*Næste skridt: Frigiv eller afslå/);
  const none = await oeir(["udbetaling", "opgaver", "Helsingør"], { seUdbetalingsopgaver: { opgaver: [] } });
  assert.match(none.out, /Intet venter/);
});

test("decisions need a reason and show the payout as it then stands; four eyes are refused with their code", async () => {
  for (const [navn, operation] of [
    ["frigiv", "frigivUdbetaling"],
    ["afslaa", "afslaaUdbetaling"],
    ["stands", "standsUdbetaling"],
  ] as const) {
    const { exit, calls } = await oeir(["udbetaling", navn, "Helsingør", ID, "--begrundelse", "Set"], {
      [operation]: seUdbetaling,
    });
    assert.deepEqual([exit, JSON.parse(calls[0]!.body)], [0, { begrundelse: "Set" }]);
    assert.equal((await oeir(["udbetaling", navn, "Helsingør", ID], {})).exit, 2);
  }
  const same = await oeir(["udbetaling", "frigiv", "Helsingør", ID, "--begrundelse", "Set"], {
    frigivUdbetaling: { status: 403, koder: ["UDB-042"] },
  });
  assert.equal(same.exit, 1);
});

test("a payout is paid again to another account, and one by hand is read from a file", async () => {
  const argv = ["udbetaling", "genudbetal", "Helsingør", ID, ...IGEN, "--destination", "bankkonto"];
  const { calls } = await oeir([...argv, "--konto", "9999-0000000012"], { genudbetal: seUdbetaling });
  assert.deepEqual(JSON.parse(calls[0]!.body), {
    begrundelse: "Ny konto",
    destination: "Bankkonto",
    bankkonto: { registreringsnummer: "9999", kontonummer: "0000000012" },
  });
  assert.equal((await oeir([...argv, "--konto", "9999"], {})).exit, 2);
  const fil = join(folder, "manuel.json");
  writeFileSync(fil, JSON.stringify({ beloeb: "12.00" }));
  const bad = await oeir(["udbetaling", "opret", "Helsingør", fil], {});
  assert.deepEqual([bad.exit, bad.calls.length], [2, 0]);
  assert.match(bad.err, /FMT-011/);
});

test("a run is tried first and writes nothing; a large one goes on until nothing is left", async () => {
  const visning: Output<"proevBetalingskoersel"> = {
    til: "2026-11-23",
    sendes: [{ udfoerelsesdato: "2026-11-23", antal: 2, beloeb: 800_000n }],
    senere: { antal: 1, beloeb: 100n },
    tilbageholdt: [{ grund: "dublet", tekst: "Ligner en anden", antal: 1, beloeb: 400_000n }],
  };
  const tried = await oeir(["udbetaling", "koersel", "Helsingør", "--proev"], {
    proevBetalingskoersel: visning,
  });
  assert.match(tried.out, /intet er sendt.*2026-11-23 +2 +8\.000,00.*Senere: 1 på 1,00.*Ligner en anden/s);
  const bundt = { id: ID, udfoerelsesdato: "2026-11-23", antal: 2, beloeb: 800_000n };
  const run = await oeir(["udbetaling", "koersel", "Helsingør", "--til", "2026-11-23"], {
    startBetalingskoersel: { til: "2026-11-23", bundter: [bundt], holdt: 0, rest: 0 },
  });
  assert.match(run.out, /Sendt til og med 2026-11-23:.*2 +8\.000,00/s);
});

const GAELDENDE: Output<"seUdbetalingspolitik">["gaeldende"] = {
  gyldigFra: "2026-01-01",
  piAftalenummer: "1",
  betalerkonto: { registreringsnummer: "9999", kontonummer: "0000000001" },
  ingenKonto: "Fejlkonto",
  fejlkonto: { registreringsnummer: "9999", kontonummer: "0000000009" },
  flytning: "foer",
  fristBankdage: 1,
  fristKlokken: "14:00",
  forspring: 1,
  dubletdage: 14,
  fireoejne: 10_000_000n,
  alarmtimer: 24,
  selvkoerende: true,
  standard: true,
};
const POLITIK: Output<"seUdbetalingspolitik"> = {
  myndighed: HELSINGOER,
  gaeldende: GAELDENDE,
  historik: [],
};
const decide = (valg: readonly string[], politik = POLITIK) =>
  oeir(["udbetaling", "politik", "saet", "Helsingør", "--fra", "2027-01-01", ...valg], {
    seUdbetalingspolitik: politik,
    saetUdbetalingspolitik: politik,
  });

test("the rules are changed in what is named; the rest stays as it counts", async () => {
  const { calls, err } = await decide(["--fireoejne", "50.000", "--selvkoerende", "nej"]);
  const body = JSON.parse(calls[1]!.body);
  assert.deepEqual(
    [body.gyldigFra, body.fireoejne, body.selvkoerende, body.dubletdage],
    ["2027-01-01", "50000.00", false, 14],
  );
  assert.match(err, /^Sendes ikke af sig selv: nogen skal starte en betalingskørsel/);
  const shown = await oeir(["udbetaling", "politik", "vis", "Helsingør"], { seUdbetalingspolitik: POLITIK });
  assert.match(
    shown.out,
    /Betalerkonto +9999 0000000001\n.*Fejlkonto +9999 0000000009\n.*Fire øjne fra +100\.000,00\n.*dette er standarden/s,
  );
});

test("account, agreement, cut-off and the way of sending are settable, and what a change means is said", async () => {
  const valg = "--betalerkonto 4001-41 --pi-aftalenummer 7 --ingen-konto retur --forsendelse bankfil";
  const { calls, err } = await decide([
    ...valg.split(" "),
    "--frist-bankdage",
    "2",
    "--frist-klokken",
    "11:30",
  ]);
  const body = JSON.parse(calls[1]!.body);
  assert.deepEqual(
    [body.betalerkonto, body.piAftalenummer, body.forsendelse, body.fristBankdage, body.fristKlokken],
    [{ registreringsnummer: "4001", kontonummer: "41" }, "7", "bankfil", 2, "11:30"],
  );
  assert.deepEqual([body.ingenKonto, "fejlkonto" in body], ["Retur", false]);
  assert.match(err, /Ny betalerkonto: .*Nyt aftalenummer: .*Bankfil: NemKonto får ikke længere.*Ny frist: /s);
  const forkert = await decide(["--betalerkonto", "4001"]);
  assert.deepEqual([forkert.exit, forkert.calls.length], [2, 0]);
  assert.match(forkert.err, /Skriv kontoen som 9999-0000000012/);
});

test("what is not named stays as it counts on the day, not as it counts now, and a later decision is told of", async () => {
  const { standard: _, ...regler } = GAELDENDE;
  const besluttet = (gyldigFra: string, dubletdage: number) => ({
    ...regler,
    ...{ gyldigFra, dubletdage, aktoer: "Eva", sat: new Date("2026-11-01T10:00:00Z") },
  });
  const historik = [besluttet("2027-03-01", 31), besluttet("2026-12-01", 30), besluttet("2026-01-01", 14)];
  const { calls, out, err } = await decide(["--alarmtimer", "12"], { ...POLITIK, historik });
  const body = JSON.parse(calls[1]!.body);
  assert.deepEqual([body.dubletdage, body.alarmtimer], [30, 12]);
  assert.match(err, /Fra 2027-03-01 gælder de regler, der allerede er besluttet/);
  assert.match(out, /2026-12-01 {2}01\.11\.2026 11\.00\.00 {2}Eva {2}Dubletdage: 30\n/);
});
