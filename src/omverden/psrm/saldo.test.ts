import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sum } from "../../domain/beloeb.js";
import { afstem, type UdfoertAktion } from "../../domain/inddrivelse/aktioner/afstem.js";
import type { Aktion, Beloebsaktion } from "../../domain/inddrivelse/aktioner/aktion.js";
import { coverKompleks } from "./daekning.js";
import { decideAktion } from "./decide-aktion.js";
import { grundlagOf, type Psrmfordring, saldoOf } from "./fordring.js";
import type { Psrmvilkaar } from "./svar.js";

const skyldner = { slags: "CVR", nummer: "64502018" } as const;
const VILKAAR: Psrmvilkaar = {
  fordringshaver: "64502018",
  fordringstyper: new Set(["KFTILDA"]),
  isRente: () => false,
  daekningsform: "UDLIGNING",
  modtaget: "2026-03-10",
  nytFordringId: "",
  judgeFilter: () => [],
};
const KODER = [
  "OPRET",
  "INDB",
  "REGU",
  "OP",
  "OANI",
  "OONR",
  "NAOR",
  "NAOI",
  "HENS",
  "FEJL",
  "GENINDSEND",
  "BETAL",
] as const;
const skridt = fc.record({
  kode: fc.constantFrom(...KODER),
  nr: fc.nat({ max: 5 }),
  tidligere: fc.nat({ max: 30 }),
  beloeb: fc.bigInt({ min: 0n, max: 1_000n }),
});
type Skridt = typeof skridt extends fc.Arbitrary<infer T> ? T : never;

const stamdata = (reference: string, beloeb: bigint, related: boolean) => ({
  fordringshaverReference: reference,
  fordringsart: "INDR" as const,
  fordringstype: "KFTILDA",
  beloeb,
  hovedstol: beloeb,
  foraeldelsesdato: "2029-01-01",
  skyldnere: [skyldner],
  ...(related ? { hovedfordring: { reference: "0" } } : {}),
});

/** The annulled action's amount and date are copied, so that most annulments are well made. */
const aktionOf = (
  { kode, nr, tidligere, beloeb }: Skridt,
  aktionId: string,
  foer: readonly Aktion[],
): Aktion => {
  const paa = { aktionId, fordringId: String(nr) };
  switch (kode) {
    case "OPRET":
      return {
        kode: "OPRETFORDRING",
        aktionId,
        stamdata: stamdata(aktionId, beloeb, nr > 3),
        ...(nr > 3 ? { hovedfordringId: "0" } : {}),
      };
    case "GENINDSEND":
      return { ...paa, kode: "GENINDSENDFORDRING", stamdata: stamdata(aktionId, beloeb, false) };
    case "INDB":
      return { ...paa, kode: "NEDSKRIV", aarsag: kode, beloeb, virkningsdato: "2026-03-01" };
    case "REGU":
      return { ...paa, kode: "NEDSKRIV", aarsag: kode, beloeb };
    case "OP":
      return { ...paa, kode: "OPSKRIVNINGREGULERING", beloeb };
    case "HENS":
    case "FEJL":
      return { ...paa, kode: "TILBAGEKALD", aarsag: kode };
    case "BETAL":
      throw new Error("a payment is no action");
    default: {
      const beloebsaktioner = foer.filter((one): one is Beloebsaktion => "beloeb" in one);
      const ref = beloebsaktioner[tidligere % Math.max(beloebsaktioner.length, 1)];
      const dato = ref !== undefined && "virkningsdato" in ref ? { virkningsdato: ref.virkningsdato! } : {};
      const fordringId = ref?.fordringId ?? paa.fordringId;
      return {
        aktionId,
        fordringId,
        kode,
        annullerer: ref?.aktionId ?? "",
        beloeb: ref?.beloeb ?? 1n,
        ...dato,
      };
    }
  }
};

const covered = (fordring: Psrmfordring): bigint =>
  sum(fordring.daekninger.map(({ hovedstol }) => hovedstol));

/** PSRM with all that was executed, and each claim as it was before each action. */
type Lager = {
  readonly hos: Map<string, Psrmfordring>;
  readonly foer: Map<string, Psrmfordring>;
  readonly udfoerte: UdfoertAktion[];
};

const pay = ({ hos }: Lager, beloeb: bigint): void => {
  const betaling = { beloeb, dato: "2026-03-20", skyldner };
  const { fordringer, rest } = coverKompleks([...hos.values()], betaling, VILKAAR);
  const before = sum([...hos.values()].map(saldoOf));
  for (const one of fordringer) hos.set(one.fordringId, one);
  assert.equal(before - sum([...hos.values()].map(saldoOf)), beloeb - rest);
};

const send = ({ hos, foer, udfoerte }: Lager, aktion: Aktion): void => {
  const before = "fordringId" in aktion ? hos.get(aktion.fordringId) : undefined;
  const { kvittering, fordringer } = decideAktion(aktion, [...hos.values()], {
    ...VILKAAR,
    nytFordringId: String(hos.size),
  });
  for (const one of fordringer) hos.set(one.fordringId, one);
  if (kvittering.status !== "UDFØRT") return;
  udfoerte.push({ aktion, fordringId: kvittering.fordringId! });
  if (before !== undefined) foer.set(aktion.aktionId, before);
};

/** Where the last two actions are a pair, what is owed is as before both; but money that a REGU gave back stays given. */
const isRestored = ({ hos, foer, udfoerte }: Lager): boolean => {
  const [foerste, anden] = udfoerte.slice(-2).map(({ aktion }) => aktion);
  if (anden === undefined || !("annullerer" in anden) || anden.annullerer !== foerste?.aktionId) return false;
  const [before, after] = [foer.get(foerste.aktionId)!, hos.get(anden.fordringId)!];
  if (after.tilstand !== "UNDER_INDDRIVELSE") return false;
  assert.equal(grundlagOf(after), grundlagOf(before));
  assert.equal(saldoOf(after) - saldoOf(before), covered(before) - covered(after));
  return true;
};

test("whatever is sent: no balance is negative, an annulled pair leaves no trace, and the sums reconcile", () => {
  const seen = new Set<string>();
  let pairs = 0;
  fc.assert(
    fc.property(fc.array(skridt, { minLength: 5, maxLength: 60 }), (liste) => {
      const lager: Lager = { hos: new Map(), foer: new Map(), udfoerte: [] };
      const opret = { ...liste[0]!, kode: "OPRET" as const, nr: 0 };
      for (const [index, one] of [opret, ...liste].entries()) {
        const foer = lager.udfoerte.map(({ aktion }) => aktion);
        if (one.kode === "BETAL") pay(lager, one.beloeb);
        else send(lager, aktionOf(one, `a${index}`, foer));
        if (isRestored(lager)) pairs += 1;
        for (const f of lager.hos.values()) assert.ok(saldoOf(f) >= 0n && grundlagOf(f) >= 0n);
      }
      for (const { aktion } of lager.udfoerte) seen.add(aktion.kode);
      const { inddrivelsesgrundlag } = afstem(lager.udfoerte);
      assert.equal(inddrivelsesgrundlag, sum([...lager.hos.values()].map(grundlagOf)));
    }),
    { numRuns: 500 },
  );
  assert.ok(seen.size >= 7 && pairs > 50, `${[...seen].join(" ")}, ${pairs} pairs`);
});
