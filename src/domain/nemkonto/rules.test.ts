import assert from "node:assert/strict";
import { test } from "node:test";
import { readXml } from "../../kit/xml-reader.js";
import { writeXml } from "../../kit/xml-writer.js";
import { type Rule, runRules } from "../rule.js";
import { tilNemkonto } from "./index.js";
import { type NKSBetaling, NKSBetalingsanmodning } from "./model.js";
import { anmodningRules, standsningRules } from "./rules.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const HELSINGOER = "64502018";
const betaling: NKSBetaling = {
  betalingIdentifikator: "00000000000040008000000000000001",
  betalingsmodtager: { partType: "CPR", partIdentifikator: "0101364001" },
  beloeb: 123_450n,
  adviseringstekst: ["Sygedagpenge, uge 48-49", "Spørg på 12 34 56 78"],
};
const BUNDT: NKSBetalingsanmodning = {
  beskedIdentifikator: "00000000-0000-4000-8000-00000000000a",
  afsenderMyndighed: HELSINGOER,
  modtagerMyndighed: HELSINGOER,
  afsenderSystem: "00000000-0000-4000-8000-00000000000b",
  piAftalenummer: "123",
  betalerkonto: { registreringsnummer: "9999", kontonummer: "0000000001" },
  udfoerelsesdato: "2026-11-30",
  ingenKonto: "Retur",
  betalinger: [
    betaling,
    {
      ...betaling,
      betalingIdentifikator: "B-2",
      beloeb: 100n,
      bankkonto: { registreringsnummer: "0400", kontonummer: "17" },
    },
  ],
  kontroltotal: { antal: 2, beloeb: 123_550n },
};

const found = (bundt: NKSBetalingsanmodning): readonly string[] =>
  runRules(anmodningRules, bundt, []).map(({ kode, sted }) => `${kode} ${sted?.element}`);
const withFirst = (aendret: Partial<NKSBetaling>): NKSBetalingsanmodning => ({
  ...BUNDT,
  betalinger: [{ ...betaling, ...aendret }, BUNDT.betalinger[1]!],
});

test("a bundle of complete and incomplete payments reads back as it was written, and breaks no rule", () => {
  const read = readXml(NKSBetalingsanmodning, bytes(writeXml(NKSBetalingsanmodning, BUNDT)));
  assert.deepEqual(read.value, BUNDT);
  assert.deepEqual(found(BUNDT), []);
});

test("each way a bundle can be wrong has its own error, at its place", () => {
  const PLACE = "NKSBetalingsanmodning";
  const first = `${PLACE}/NKSBetaling[1]`;
  const cases: readonly (readonly [NKSBetalingsanmodning, ...string[]])[] = [
    [
      { ...BUNDT, afsenderMyndighed: "12345678" },
      `NKS-001 ${PLACE}/AfsenderMyndighed`,
      `NKS-003 ${PLACE}/ModtagerMyndighed`,
    ],
    [
      { ...BUNDT, modtagerMyndighed: "12345678" },
      `NKS-002 ${PLACE}/ModtagerMyndighed`,
      `NKS-003 ${PLACE}/ModtagerMyndighed`,
    ],
    [{ ...BUNDT, kontroltotal: { antal: 3, beloeb: 123_550n } }, `NKS-004 ${PLACE}/Kontroltotal`],
    [{ ...BUNDT, kontroltotal: { antal: 2, beloeb: 123_551n } }, `NKS-004 ${PLACE}/Kontroltotal`],
    [withFirst({ betalingIdentifikator: "B-2" }), `NKS-005 ${PLACE}/NKSBetaling[2]/BetalingIdentifikator`],
    [
      withFirst({ betalingsmodtager: { partType: "SE", partIdentifikator: "0101364001" } }),
      `NKS-006 ${first}/Betalingsmodtager/PartIdentifikator`,
    ],
    [{ ...BUNDT, udfoerelsesdato: "2026-11-29" }, `NKS-007 ${PLACE}/Udfoerelsesdato`],
    [
      { ...BUNDT, betalerkonto: { registreringsnummer: "999", kontonummer: "1" } },
      `NKS-008 ${PLACE}/Betalerkonto`,
    ],
    [
      withFirst({ bankkonto: { registreringsnummer: "9999", kontonummer: "DK50" } }),
      `NKS-008 ${first}/Bankkonto`,
    ],
    [{ ...BUNDT, ingenKonto: "Fejlkonto" }, `NKS-009 ${PLACE}/Fejlkonto`],
    [{ ...BUNDT, fejlkonto: BUNDT.betalerkonto }, `NKS-009 ${PLACE}/Fejlkonto`],
    [withFirst({ adviseringstekst: ["Tak", "Løn 💰"] }), `NKS-010 ${first}/Adviseringslinje[2]`],
    [{ ...withFirst({ beloeb: 0n }), kontroltotal: { antal: 2, beloeb: 100n } }, `NKS-011 ${first}/Beloeb`],
    [withFirst({ betalingIdentifikator: "løn&1" }), `NKS-012 ${first}/BetalingIdentifikator`],
  ];
  for (const [bundt, ...expected] of cases) assert.deepEqual(found(bundt), expected);
});

test("no error repeats who is paid or what is said to them", () => {
  const wrong = {
    betalingsmodtager: { partType: "CVR" as const, partIdentifikator: "0101364001" },
    adviseringstekst: ["hemmeligt 💰"],
  };
  const fejl = runRules(anmodningRules, withFirst(wrong), []);
  assert.equal(fejl.length, 2);
  assert.doesNotMatch(JSON.stringify(fejl), /0101364001|hemmeligt/);
});

test("a bundle of payments that could not be read is not judged by its sum", () => {
  const read = readXml(
    NKSBetalingsanmodning,
    bytes(writeXml(NKSBetalingsanmodning, BUNDT).replace("1234.50", "mange")),
  );
  const koder = runRules(anmodningRules as readonly Rule<never>[], read.value as never, read.faults).map(
    ({ kode }) => kode,
  );
  assert.deepEqual([read.faults.length, koder], [1, []]);
});

test("a stop names one municipality and a payment's id", () => {
  const stop = {
    ...BUNDT,
    betalingIdentifikator: "æ",
    begrundelse: "Bevilget ved en fejl",
    modtagerMyndighed: "29189889",
  };
  assert.deepEqual(
    runRules(standsningRules, stop, []).map(({ kode }) => kode),
    ["NKS-003", "NKS-012"],
  );
});

test("neither payee nor the sender's free text of ids is searched for or logged", () => {
  const keys = tilNemkonto.NKSBetalingsanmodningAfsend.keys(BUNDT);
  assert.deepEqual(keys.soegeord, [BUNDT.beskedIdentifikator]);
});
