import assert from "node:assert/strict";
import { test } from "node:test";
import type { Aktion, Oprettelse } from "../../domain/inddrivelse/aktioner/aktion.js";
import type { Stamdata } from "../../domain/inddrivelse/stamdata.js";
import { coverKompleks } from "./daekning.js";
import { decideAktion } from "./decide-aktion.js";
import { grundlagOf, type Psrmfordring, saldoOf } from "./fordring.js";
import { decideHoering, decideRim } from "./hoering.js";
import { returner } from "./ophoer.js";
import type { Psrmsvar, Psrmvilkaar } from "./svar.js";

const skyldner = { slags: "CPR", nummer: "0101901234" } as const;
const STAMDATA: Stamdata = {
  fordringshaverReference: "R1",
  fordringsart: "INDR",
  fordringstype: "KFTILDA",
  beloeb: 100_000n,
  hovedstol: 100_000n,
  foraeldelsesdato: "2029-01-01",
  skyldnere: [skyldner],
};
const VILKAAR: Psrmvilkaar = {
  fordringshaver: "64502018",
  fordringstyper: new Set(["KFTILDA", "REOPKOM"]),
  isRente: (type) => type === "REOPKOM",
  daekningsform: "ALLOKERING",
  modtaget: "2026-03-10",
  nytFordringId: "1",
  judgeFilter: () => [],
};
const opret = (stamdata: Partial<Stamdata> = {}, hovedfordringId?: string): Oprettelse => ({
  kode: "OPRETFORDRING",
  aktionId: "a",
  stamdata: { ...STAMDATA, ...stamdata },
  ...(hovedfordringId === undefined ? {} : { hovedfordringId }),
});
const paa = { aktionId: "x", fordringId: "1" };
const decide = (aktion: Aktion, kendte: readonly Psrmfordring[] = [], vilkaar: Partial<Psrmvilkaar> = {}) =>
  decideAktion(aktion, kendte, { ...VILKAAR, ...vilkaar });
const numbers = ({ kvittering }: Psrmsvar) => kvittering.fejl.map(({ kode }) => kode);
const FORDRING = decide(opret()).fordringer[0]!;
const RELATERET = {
  hovedfordring: { reference: "R1" },
  fordringshaverReference: "R2",
  fordringstype: "REOPKOM",
};
const RENTE = decide(opret({ ...RELATERET, beloeb: 500n }, "1"), [FORDRING], { nytFordringId: "2" })
  .fordringer[0]!;
const HOERING = decide(opret(), [], {
  judgeFilter: () => [{ regel: "R_4_2", udfald: "HØRING", felt: "hovedstol", forklaring: "loft" }],
}).fordringer[0]!;
const recalled = (aarsag: "HENS" | "FEJL" | "BORT") =>
  decide(
    { ...paa, kode: "TILBAGEKALD", aarsag, ...(aarsag === "BORT" ? { virkningsdato: "2026-03-10" } : {}) },
    [FORDRING],
  ).fordringer[0]!;
const paid = (beloeb: bigint, dato = "2026-03-20") =>
  coverKompleks([FORDRING], { beloeb, dato, skyldner }, VILKAAR).fordringer[0]!;

test("a claim that breaks a rule is refused with PSRM's numbers and a sentence for each", () => {
  const cases: readonly (readonly [Oprettelse, readonly number[]])[] = [
    [opret({ fordringstype: "ANDET" }), [151]],
    [opret({ fordringsart: "MODR" }), [411]],
    [opret({ skyldnere: [] }), [550]],
    [opret({ skyldnere: [skyldner, skyldner, { slags: "AKR", nummer: "1" }] }), [528, 5]],
    [opret({ forfaldsdato: "1899-12-31" }), [568]],
    [opret({ periodeFra: "2026-02-01", periodeTil: "2026-01-31" }), [569]],
    [opret({ domsdato: "2026-03-11" }), [533]],
    [opret({ fordringshaverReference: "R9" }, "1"), [423]],
    [opret({ ...RELATERET, fordringshaverReference: "R9" }), [461]],
    [opret({ ...RELATERET, fordringshaverReference: "R9" }, "2"), [201]],
    [opret(), [486]],
  ];
  for (const [aktion, koder] of cases) {
    const svar = decide(
      aktion,
      aktion.stamdata.fordringshaverReference === "R1" && koder[0] !== 486 ? [] : [FORDRING, RENTE],
    );
    assert.deepEqual([svar.kvittering.status, numbers(svar)], ["AFVIST", koder]);
    for (const { tekst } of svar.kvittering.fejl) assert.match(tekst, /^[A-ZÆØÅ].*\.$/);
    assert.doesNotMatch(JSON.stringify(svar.kvittering), new RegExp(skyldner.nummer));
  }
  assert.deepEqual(numbers(decide(opret(RELATERET, "1"), [recalled("HENS")])), [547]);
  assert.deepEqual(numbers(decide(opret(RELATERET, "1"), [HOERING])), [418]);
});

test("an action on a claim is refused when its amount, date, reason or the claim's state forbids it", () => {
  const nedskriv = { ...paa, kode: "NEDSKRIV", beloeb: 1n } as const;
  const tilbage = { ...paa, kode: "TILBAGEKALD" } as const;
  const cases: readonly (readonly [Aktion, Psrmfordring, readonly number[]])[] = [
    [{ ...nedskriv, fordringId: "9", aarsag: "REGU" }, FORDRING, [509]],
    [{ ...nedskriv, aarsag: "REGU" }, HOERING, [418]],
    [{ ...nedskriv, aarsag: "INDB", beloeb: 0n }, FORDRING, [408, 409]],
    [{ ...nedskriv, aarsag: "INDB", virkningsdato: "2026-03-11" }, FORDRING, [548]],
    [{ ...nedskriv, aarsag: "INDB", virkningsdato: "2026-03-01", beloeb: 100_001n }, FORDRING, [0]],
    [{ ...nedskriv, aarsag: "INDB", virkningsdato: "2026-03-01", beloeb: 60_000n }, paid(50_000n), [0]],
    [{ ...nedskriv, aarsag: "REGU", virkningsdato: "2026-03-01" }, FORDRING, [519]],
    [{ ...nedskriv, aarsag: "REGU" }, recalled("HENS"), [498]],
    [{ ...paa, kode: "OPSKRIVNINGREGULERING", beloeb: 1n }, recalled("HENS"), [496]],
    [{ ...paa, kode: "OPSKRIVNINGREGULERING", beloeb: 0n }, FORDRING, [227]],
    [{ ...paa, fordringId: "2", kode: "OPSKRIVNINGREGULERING", beloeb: 1n }, RENTE, [474]],
    [{ ...paa, kode: "FHI", hovedstol: 100_000n }, FORDRING, [510]],
    [{ ...paa, kode: "FHI", hovedstol: 200_000n }, recalled("HENS"), [518]],
    [{ ...tilbage, aarsag: "BORT" }, FORDRING, [409]],
    [{ ...tilbage, aarsag: "BORT", virkningsdato: "2026-03-09" }, FORDRING, [467]],
    [{ ...tilbage, aarsag: "FEJL", virkningsdato: "2026-03-10" }, FORDRING, [546]],
    [{ ...tilbage, aarsag: "KLAG" }, recalled("HENS"), [603]],
    [{ ...tilbage, aarsag: "FEJL" }, recalled("FEJL"), [602]],
    [{ ...tilbage, aarsag: "FEJL" }, recalled("HENS"), []],
    [{ ...tilbage, aarsag: "HENS" }, returner(FORDRING, "2026-05-01")!.fordringer[0]!, [602]],
    [{ ...paa, kode: "OANI", annullerer: "q", beloeb: 1n }, FORDRING, [429]],
    [{ ...paa, kode: "OANI", annullerer: "a", beloeb: 1n }, FORDRING, [473]],
  ];
  for (const [aktion, fordring, koder] of cases)
    assert.deepEqual(numbers(decide(aktion, [fordring])), koder, JSON.stringify(koder));
});

test("an annulment fits the one action it refers to, once", () => {
  const nedskriv = {
    ...paa,
    kode: "NEDSKRIV",
    aarsag: "INDB",
    aktionId: "n",
    beloeb: 5n,
    virkningsdato: "2026-03-02",
  } as const;
  const [foer] = decide(nedskriv, [FORDRING]).fordringer;
  const [refused] = decide({ ...nedskriv, aktionId: "r", beloeb: 0n }, [foer!]).fordringer;
  const oani = { ...paa, kode: "OANI", annullerer: "n", beloeb: 5n, virkningsdato: "2026-03-02" } as const;
  const [annulleret] = decide(oani, [refused!]).fordringer;
  const answer = (aktion: Aktion, fordring = refused!) => numbers(decide(aktion, [fordring, RENTE]));
  assert.deepEqual(answer({ ...oani, beloeb: 6n }), [469]);
  assert.deepEqual(answer({ ...oani, virkningsdato: "2026-03-03" }), [470]);
  assert.deepEqual(answer({ ...oani, kode: "OONR" }), [477]);
  assert.deepEqual(answer({ ...oani, kode: "NAOR" }), [502]);
  assert.deepEqual(answer({ ...oani, kode: "NAOI" }), [506]);
  assert.deepEqual(answer({ ...oani, annullerer: "r" }), [493]);
  assert.deepEqual(answer({ ...oani, fordringId: "2" }, refused), [494]);
  assert.deepEqual(answer({ ...oani, aktionId: "y" }, annulleret), [503]);
  const naoi = { ...oani, kode: "NAOI", aktionId: "z", annullerer: "x" } as const;
  assert.deepEqual(answer({ ...naoi, beloeb: 4n }, annulleret), [504]);
  const [igen] = decide(naoi, [annulleret!]).fordringer;
  assert.deepEqual(answer({ ...oani, aktionId: "y" }, igen), []);
});

test("a claim in hearing is not received until RIM approves; taken back or refused, its reference is free", () => {
  assert.deepEqual([saldoOf(HOERING), grundlagOf(HOERING)], [0n, 0n]);
  assert.deepEqual(numbers(decide(opret(), [HOERING])), [486]);
  assert.equal(decideRim(HOERING, "GODKEND", "2026-03-20"), undefined);
  assert.equal(decideHoering(HOERING, { valg: "GODKEND", begrundelse: " " }), undefined);
  const hos = decideHoering(HOERING, { valg: "GODKEND", begrundelse: "Stort tilskud." })!;
  assert.equal(hos.kvittering.status, "HØRING");
  const modtaget = decideRim(hos.fordringer[0]!, "GODKEND", "2026-03-20")!;
  assert.deepEqual([modtaget.kvittering.status, modtaget.fordringer[0]?.modtaget], ["UDFØRT", "2026-03-20"]);
  assert.equal(saldoOf(modtaget.fordringer[0]!), 100_000n);
  const ude = [
    decideHoering(HOERING, { valg: "FORTRYD" }),
    decideRim(hos.fordringer[0]!, "AFVIS", "2026-03-20"),
  ];
  for (const svar of ude) {
    assert.equal(svar?.kvittering.status, "AFVIST");
    assert.deepEqual(numbers(decide(opret(), svar!.fordringer)), []);
    assert.deepEqual(
      numbers(decide({ ...paa, kode: "TILBAGEKALD", aarsag: "HENS" }, svar!.fordringer)),
      [428],
    );
  }
});

test("a recalled main claim takes its related claims along, and can be sent again once under a new number", () => {
  const { fordringer, underretninger } = decide({ ...paa, kode: "TILBAGEKALD", aarsag: "HENS" }, [
    FORDRING,
    RENTE,
  ]);
  assert.deepEqual(
    underretninger.map((one) => one.slags === "RETURNERING" && [one.fordringId, one.beloeb]),
    [
      ["1", 100_000n],
      ["2", 500n],
    ],
  );
  const genindsend = { ...paa, kode: "GENINDSENDFORDRING", stamdata: STAMDATA } as const;
  const igen = decide(genindsend, fordringer, { nytFordringId: "3" });
  assert.deepEqual([igen.kvittering.fordringId, igen.kvittering.status], ["3", "UDFØRT"]);
  assert.deepEqual(numbers(decide(genindsend, [...fordringer, ...igen.fordringer])), [539]);
  assert.deepEqual(numbers(decide(genindsend, [FORDRING])), [540]);
  assert.deepEqual(numbers(decide(genindsend, [recalled("BORT")])), [539]);
  assert.deepEqual(numbers(decide(genindsend, fordringer, { fordringshaver: "55133018" })), [541]);
  const andre = { ...genindsend, stamdata: { ...STAMDATA, forfaldsdato: "2026-01-01" } };
  assert.deepEqual(numbers(decide(andre, fordringer)), [542]);
  const hoering: Psrmfordring = { ...RENTE, tilstand: "AFVENTER_RIM" };
  assert.deepEqual(
    numbers(decide({ ...paa, kode: "TILBAGEKALD", aarsag: "HENS" }, [FORDRING, hoering])),
    [570],
  );
});
