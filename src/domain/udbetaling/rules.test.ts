import assert from "node:assert/strict";
import { test } from "node:test";
import { integrationOf } from "../integrationer.js";
import { runRules } from "../rule.js";
import { tilUdbetaling, udbetalingsforespoergsler } from "./index.js";
import type { Udbetaling, Udbetalingsanmodning } from "./model.js";
import { statusRules, udbetalingRules } from "./rules.js";

const HELSINGOER = "64502018";
const VEJEN = "29189838";
const SYSTEM = "6b5d0c1e-3f59-4d0a-8a64-15900000a001";
const ID = "7d3a1b52-90c4-4e0b-8f11-1590c0000001";
const ANDEN = "7d3a1b52-90c4-4e0b-8f11-1590c0000002";
const NU = new Date("2026-11-27T12:00:00Z");

const udbetaling = (aendring: Partial<Udbetaling> = {}): Udbetaling => ({
  udbetalingIdentifikator: ID,
  betalingsmodtager: { partType: "CPR", partIdentifikator: "0101011234" },
  beloeb: 440_500n,
  dispositionsdato: "2026-11-30",
  ydelsesart: "SYGEDP",
  destination: "NemKonto",
  ...aendring,
});

const anmodning = (
  udbetalinger: readonly Udbetaling[],
  aendring: Partial<Udbetalingsanmodning> = {},
): Udbetalingsanmodning => ({
  beskedIdentifikator: "7d3a1b52-90c4-4e0b-8f11-1590c000000f",
  afsenderMyndighed: HELSINGOER,
  modtagerMyndighed: HELSINGOER,
  afsenderSystem: SYSTEM,
  udbetalinger: [...udbetalinger],
  ...aendring,
});

/** `UDB-006 Udbetaling[1]/Beloeb` */
const found = (besked: Udbetalingsanmodning): readonly string[] =>
  runRules(udbetalingRules, besked, [], NU).map(
    ({ kode, sted }) => `${kode} ${sted?.element?.replace("Udbetalingsanmodning/", "")}`,
  );

const med = (aendring: Partial<Udbetaling>) => found(anmodning([udbetaling(aendring)]));

const linje = (beloeb: bigint) => ({
  beloeb,
  kontodimensioner: [{ dimension: "Funktion" as const, vaerdi: "55771" }],
});

test("a good message breaks no rule, to whatever account it goes", () => {
  const konto = { registreringsnummer: "0400", kontonummer: "1234567890" };
  for (const aendring of [
    {},
    { destination: "SpecifikKonto" },
    { destination: "Bankkonto", bankkonto: konto },
    { betalingsmodtager: { partType: "P", partIdentifikator: "1234567890" } },
    { konteringslinjer: [linje(400_000n), linje(40_500n)] },
    { konteringslinjer: [] },
    { periode: { fraDato: "2026-11-01", tilDato: "2026-11-01" } },
    { dispositionsdato: "2027-11-28" },
    { dispositionsdato: "2020-01-01" },
    { genudbetalingAf: ANDEN },
    { adviseringstekst: ["Sygedagpenge uge 47 - 48", "Æbleskiver på ø"] },
  ] as const)
    assert.deepEqual(med(aendring as Partial<Udbetaling>), [], JSON.stringify(Object.keys(aendring)));
});

test("each rule has its code, and points at its element", () => {
  const cases: readonly (readonly [Partial<Udbetaling>, string])[] = [
    [{ beloeb: 0n }, "UDB-006 Udbetaling[1]/Beloeb"],
    [
      { betalingsmodtager: { partType: "CPR", partIdentifikator: "9901011234" } },
      "UDB-007 Udbetaling[1]/Betalingsmodtager/PartIdentifikator",
    ],
    [
      { ydelsesmodtager: { partType: "CVR", partIdentifikator: "12345678" } },
      "UDB-007 Udbetaling[1]/Ydelsesmodtager/PartIdentifikator",
    ],
    [{ destination: "Bankkonto" }, "UDB-008 Udbetaling[1]/Bankkonto"],
    [
      { bankkonto: { registreringsnummer: "0400", kontonummer: "1234567890" } },
      "UDB-008 Udbetaling[1]/Bankkonto",
    ],
    [{ konteringslinjer: [linje(440_400n)] }, "UDB-010 Udbetaling[1]/Konteringslinje"],
    [{ konteringslinjer: [linje(440_500n), linje(0n)] }, "UDB-014 Udbetaling[1]/Konteringslinje[2]/Beloeb"],
    [{ periode: { fraDato: "2026-11-02", tilDato: "2026-11-01" } }, "UDB-011 Udbetaling[1]/Periode"],
    [{ dispositionsdato: "2062-11-30" }, "UDB-012 Udbetaling[1]/Dispositionsdato"],
    [{ genudbetalingAf: ID }, "UDB-013 Udbetaling[1]/GenudbetalingAf"],
    [{ adviseringstekst: ["fint", "uge 47 – 48"] }, "UDB-015 Udbetaling[1]/Adviseringslinje[2]"],
  ];
  for (const [aendring, expected] of cases) assert.deepEqual(med(aendring), [expected]);
});

test("no account that cannot be a Danish one is taken, and its digits are not repeated", () => {
  for (const [registreringsnummer, kontonummer] of [
    ["0400", "DK12345678"],
    ["040", "1234567890"],
    ["0000", "1234567890"],
    ["0400", "0000000000"],
    ["0400", "12345678901"],
    ["04 0", "123 456"],
  ] as const) {
    const bankkonto = { registreringsnummer, kontonummer };
    const fejl = runRules(
      udbetalingRules,
      anmodning([udbetaling({ destination: "Bankkonto", bankkonto })]),
      [],
      NU,
    );
    assert.deepEqual(
      fejl.map(({ kode, vaerdier }) => [kode, vaerdier]),
      [["UDB-009", {}]],
    );
  }
});

test("all errors of all payouts come at once; one id is one payout; the total shows what is missing", () => {
  const anden = udbetaling({ udbetalingIdentifikator: ANDEN, beloeb: 0n });
  assert.deepEqual(found(anmodning([udbetaling(), anden, udbetaling()])), [
    "UDB-004 Udbetaling[3]/UdbetalingIdentifikator",
    "UDB-006 Udbetaling[2]/Beloeb",
  ]);
  for (const kontroltotal of [
    { antal: 2, beloeb: 440_500n },
    { antal: 1, beloeb: 440_501n },
  ])
    assert.deepEqual(found(anmodning([udbetaling()], { kontroltotal })), ["UDB-005 Kontroltotal"]);
  assert.deepEqual(found(anmodning([udbetaling()], { kontroltotal: { antal: 1, beloeb: 440_500n } })), []);
});

test("sender and receiver are one municipality, and it is one of the 98", () => {
  assert.deepEqual(found(anmodning([udbetaling()], { modtagerMyndighed: VEJEN })), [
    "UDB-003 ModtagerMyndighed",
  ]);
  assert.deepEqual(
    found(anmodning([udbetaling()], { afsenderMyndighed: "13585628", modtagerMyndighed: "13585628" })),
    ["UDB-001 AfsenderMyndighed", "UDB-002 ModtagerMyndighed"],
  );
});

test("a status says which fagsystem it is for", () => {
  const status = {
    ...anmodning([]),
    udbetalingIdentifikator: ID,
    udfald: "UDFOERT",
    beloeb: 440_500n,
    dato: "2026-12-01",
  } as const;
  const koder = (besked: typeof status & { modtagerSystem?: string }) =>
    runRules(statusRules("Udbetalingsstatus"), besked, [], NU).map(({ kode }) => kode);
  assert.deepEqual(koder(status), ["UDB-016"]);
  assert.deepEqual(koder({ ...status, modtagerSystem: SYSTEM }), []);
});

test("a message is found by its ids alone, and the log of a dry run says no more than how many", () => {
  const besked = anmodning([udbetaling({ genudbetalingAf: ANDEN, sagsnummer: "0101011234" })]);
  const { soegeord } = tilUdbetaling.OpretUdbetaling.keys(besked);
  assert.deepEqual(soegeord, [besked.beskedIdentifikator, ID, ANDEN]);
  assert.deepEqual(udbetalingsforespoergsler.TjekUdbetaling.keys(besked), {
    myndighed: HELSINGOER,
    afsenderSystem: SYSTEM,
    vilkaar: { antal: "1" },
  });
  assert.equal(integrationOf("SF1590_C", "OpretUdbetaling"), tilUdbetaling.OpretUdbetaling);
});
