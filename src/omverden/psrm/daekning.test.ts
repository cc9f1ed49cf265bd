import assert from "node:assert/strict";
import { test } from "node:test";
import type { Aktion } from "../../domain/inddrivelse/aktioner/aktion.js";
import type { Stamdata } from "../../domain/inddrivelse/stamdata.js";
import { coverKompleks } from "./daekning.js";
import { decideAktion } from "./decide-aktion.js";
import { grundlagOf, type Psrmfordring, saldoOf } from "./fordring.js";
import { afskriv } from "./ophoer.js";
import { skyldigRente } from "./rente.js";
import { newFordring, type Psrmvilkaar } from "./svar.js";

const skyldner = { slags: "CPR", nummer: "0101901234" } as const;
const VILKAAR: Psrmvilkaar = {
  fordringshaver: "64502018",
  fordringstyper: new Set(["KFTILDA", "REOPKOM"]),
  isRente: (type) => type === "REOPKOM",
  daekningsform: "ALLOKERING",
  modtaget: "2026-03-10",
  nytFordringId: "1",
  judgeFilter: () => [],
};
const stamdata: Stamdata = {
  fordringshaverReference: "R1",
  fordringsart: "INDR",
  fordringstype: "KFTILDA",
  beloeb: 100_000n,
  hovedstol: 100_000n,
  foraeldelsesdato: "2029-01-01",
  skyldnere: [skyldner],
};
const hovedfordring = { reference: "R1" };
const rente = { ...stamdata, fordringstype: "REOPKOM", beloeb: 500n, hovedfordring };
const FORDRING = newFordring({ kode: "OPRETFORDRING", aktionId: "a", stamdata }, VILKAAR, []);
const RENTE = newFordring(
  { kode: "OPRETFORDRING", aktionId: "b", stamdata: rente, hovedfordringId: "1" },
  { ...VILKAAR, nytFordringId: "2" },
  [],
);
const paa = { aktionId: "x", fordringId: "1" };
const decide = (aktion: Aktion, kendte: readonly Psrmfordring[]) => decideAktion(aktion, kendte, VILKAAR);
const paid = (beloeb: bigint, dato = "2026-03-20", fordring = FORDRING) =>
  coverKompleks([fordring], { beloeb, dato, skyldner }, VILKAAR).fordringer[0]!;

test("a payment to RIM covers opkrævningsrente, RIM's interest, then the main claim; FEJL lifts it all", () => {
  const betaling = { beloeb: 100_500n, dato: "2026-04-30", skyldner };
  const { fordringer, underretninger, rest } = coverKompleks([FORDRING, RENTE], betaling, VILKAAR);
  const parts = underretninger.map(
    (one) => one.slags === "ALLOKERING" && [one.fordringId, one.hovedstol, one.rente],
  );
  assert.deepEqual(parts, [
    ["2", 500n, 2n],
    ["1", 99_526n, 472n],
  ]);
  assert.deepEqual([rest, saldoOf(fordringer[1]!)], [0n, 474n]);
  const fejl = decide({ ...paa, kode: "TILBAGEKALD", aarsag: "FEJL" }, fordringer);
  assert.deepEqual(
    fejl.underretninger.map((one) => "beloeb" in one && [one.slags, one.beloeb]),
    [
      ["ALLOKERING", -99_998n],
      ["RETURNERING", 100_000n],
      ["ALLOKERING", -502n],
      ["RETURNERING", 500n],
    ],
  );
});

test("a REGU below what is covered lifts the newest coverage; interest runs from the month after receipt", () => {
  const { fordringer, underretninger } = decide(
    { ...paa, kode: "NEDSKRIV", aarsag: "REGU", beloeb: 60_000n },
    [paid(70_000n)],
  );
  assert.deepEqual([saldoOf(fordringer[0]!), grundlagOf(fordringer[0]!)], [0n, 40_000n]);
  assert.deepEqual(
    underretninger.map((one) => "beloeb" in one && one.beloeb),
    [-30_000n],
  );
  assert.equal(skyldigRente(FORDRING, "2026-03-31"), 0n);
  assert.equal(skyldigRente(FORDRING, "2027-03-31"), 5_750n);
  const [afskrivning] = afskriv(FORDRING, "KONKURS", "2026-05-01")!.underretninger;
  assert.deepEqual([afskrivning?.slags, saldoOf(FORDRING)], ["AFSKRIVNING", 100_000n]);
});

test("BORT lifts the coverages from its date on and no earlier ones", () => {
  const dobbelt = paid(20_000n, "2026-03-25", paid(10_000n, "2026-03-15"));
  const bort = { ...paa, kode: "TILBAGEKALD", aarsag: "BORT", virkningsdato: "2026-03-20" } as const;
  const svar = decideAktion(bort, [dobbelt], { ...VILKAAR, modtaget: "2026-03-31" });
  const told = svar.underretninger.map((one) => "beloeb" in one && [one.slags, one.beloeb]);
  assert.deepEqual(told, [
    ["ALLOKERING", -20_000n],
    ["RETURNERING", 90_000n],
  ]);
});

test("the filter sees of the main claim what PSRM knows, not what the sender says", () => {
  const seen: unknown[] = [];
  const aktion: Aktion = {
    kode: "OPRETFORDRING",
    aktionId: "c",
    hovedfordringId: "1",
    stamdata: {
      ...rente,
      fordringshaverReference: "R3",
      hovedfordring: { reference: "R1", modtaget: "2020-01-01" },
    },
  };
  decideAktion(aktion, [FORDRING], {
    ...VILKAAR,
    judgeFilter: (set) => {
      seen.push(set.hovedfordring);
      return [];
    },
  });
  assert.deepEqual(seen, [{ reference: "R1", modtaget: "2026-03-10" }]);
});
