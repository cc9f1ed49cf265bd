import assert from "node:assert/strict";
import { test } from "node:test";
import { oeir } from "../../test/cli.js";
import type { Output } from "../contract/endpoints.js";

const ID = "01a20a9d-0000-7000-8000-000000000001";

const resultat: Output<"givHenstand"> = {
  fordringer: [
    {
      id: ID,
      slags: "hovedfordring",
      beskrivelse: "Bog",
      tilstand: "HENSTAND",
      tilstandsnavn: "Henstand eller betalingsordning",
      restance: 25_000n,
      srb: "2027-01-31",
      foraeldelsesdato: "2030-01-31",
    },
  ],
};

test("henstand is given for several claims with a reason, and shows the new last day", async () => {
  const argv = ["opkraevning", "henstand", "giv", "Helsingør", ID, ID, "--til", "2027-01-31"];
  const { exit, out, calls } = await oeir([...argv, "--begrundelse", "Aftalt"], { givHenstand: resultat });
  assert.equal(exit, 0);
  assert.deepEqual(JSON.parse(calls[0]!.body), {
    fordringer: [ID, ID],
    til: "2027-01-31",
    begrundelse: "Aftalt",
  });
  assert.match(out, /250,00 +Henstand eller betalingsordning +2027-01-31/);
  assert.equal((await oeir(argv, {})).exit, 2);
  const ended = await oeir(["opkraevning", "henstand", "afslut", "Helsingør", ID, "--begrundelse", "x"], {
    afslutHenstand: { status: 409, koder: ["DEB-073"] },
  });
  assert.equal(ended.exit, 1);
});

test("a write-off and its undoing take the reason along", async () => {
  const valg = ["Helsingør", ID, "--begrundelse", "Dødsbo"];
  const off = await oeir(["opkraevning", "afskriv", ...valg, "--tilhoerende"], { afskrivFordring: resultat });
  assert.deepEqual(JSON.parse(off.calls[0]!.body), { aarsag: "Dødsbo", medTilhoerende: true });
  const undone = await oeir(["opkraevning", "ophaev-afskrivning", ...valg], { ophaevAfskrivning: resultat });
  assert.deepEqual([undone.exit, JSON.parse(undone.calls[0]!.body)], [0, { aarsag: "Dødsbo" }]);
});

test("a request is answered, and says that the fagsystem is told", async () => {
  const argv = ["opkraevning", "besvar", "Helsingør", ID, "--begrundelse", "Nej", "--afslaa"];
  const { out, calls } = await oeir(argv, {
    besvarOpgave: { id: ID, handling: "Afskrivning", godkendt: false },
  });
  assert.deepEqual(JSON.parse(calls[0]!.body), { godkendt: false, begrundelse: "Nej" });
  assert.match(out, /Afskrivning er afslået; fagsystemet får svaret/);
});

test("instalments are asked for as a number or one by one, and shown with what is paid of each", async () => {
  const aftalBetalingsordning: Output<"aftalBetalingsordning"> = {
    id: ID,
    tilstand: "AKTIV",
    tilstandsnavn: "Løber",
    aftalt: "2026-11-27",
    aktoer: "Eva",
    begrundelse: "Aftalt",
    fordringer: [ID],
    beloeb: 100_000n,
    restance: 60_000n,
    betalt: 40_000n,
    rater: [
      { dato: "2026-12-01", beloeb: 40_000n, betalt: 40_000n },
      { dato: "2027-01-01", beloeb: 60_000n, betalt: 0n },
    ],
  };
  const argv = ["opkraevning", "betalingsordning", "aftal", "Helsingør", ID, "--begrundelse", "Aftalt"];
  const equal = await oeir([...argv, "--antal", "2"], { aftalBetalingsordning });
  assert.equal(JSON.parse(equal.calls[0]!.body).antalRater, 2);
  assert.match(equal.out, /Betalt 400,00 af 1\.000,00 kr\..*2027-01-01 +600,00 +0,00/s);
  const one = await oeir([...argv, "--rate", "2026-12-01=400,00", "--rate", "2027-01-01=600"], {
    aftalBetalingsordning,
  });
  assert.deepEqual(JSON.parse(one.calls[0]!.body).rater, [
    { dato: "2026-12-01", beloeb: "400.00" },
    { dato: "2027-01-01", beloeb: "600.00" },
  ]);
  assert.equal((await oeir([...argv, "--rate", "2026-12-01=mange"], {})).exit, 2);
});

test("claims close to their forældelse are listed by days, and one that is past says so", async () => {
  const fordring = {
    ...resultat.fordringer[0]!,
    konto: ID,
    dageTilbage: -1,
    foraeldet: true,
    afbrydes: ["Forældet: afskriv"],
  };
  const { out, calls } = await oeir(["opkraevning", "foraeldelser", "Helsingør", "--dage", "30"], {
    seForaeldelser: { dato: "2026-11-27", dage: 30, fordringer: [fordring] },
  });
  assert.equal(calls[0]!.url.searchParams.get("dage"), "30");
  assert.match(out, /FORÆLDET +2030-01-31/);
});

test("a policy is changed in what is named; the rest stays as it counts", async () => {
  const gaeldende = {
    gyldigFra: "2019-01-01",
    kreditornummer: "80000008",
    bankkonti: ["DK7799990000000001"],
    betalingsfrist: 30,
    dageTilRykker: 10,
    dageMellem: 14,
    rykkere: 1,
    gebyrOffentlig: 25_000n,
    gebyrCivil: 10_000n,
    renteOffentlig: true,
    renteCivil: true,
    bagatel: 5_000n,
    standard: true,
  };
  const politik: Output<"sePolitik"> = { myndighed: "64502018", gaeldende, historik: [], lofter: [] };
  const argv = [
    "opkraevning",
    "politik",
    "saet",
    "Helsingør",
    "--fra",
    "2027-01-01",
    "--gebyr-civil",
    "62,50",
  ];
  const { exit, calls } = await oeir(argv, { sePolitik: politik, saetPolitik: politik });
  const body = JSON.parse(calls[1]!.body);
  assert.deepEqual(
    [exit, body.gyldigFra, body.gebyrCivil, body.gebyrOffentlig, body.betalingsfrist],
    [0, "2027-01-01", "62.50", "250.00", 30],
  );
  const shown = await oeir(["opkraevning", "politik", "vis", "Helsingør"], { sePolitik: politik });
  assert.match(shown.out, /har ikke besluttet noget endnu/);
});
