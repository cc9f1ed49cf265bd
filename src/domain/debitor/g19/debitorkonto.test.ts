import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { at, g19Fil, g19Linjer, INSTITUTION, PERSON, RATE, TEKSTER } from "../../../../test/g19.js";
import { readJson } from "../../../kit/json-reader.js";
import { writeJson } from "../../../kit/json-writer.js";
import { FBS, HELSINGOER } from "../../../scenarier/parter.js";
import type { FejlKode } from "../../fejl.js";
import { runRules } from "../../rule.js";
import { createBetalingsarter } from "../betalingsarter.js";
import { Debitorkonto } from "../model.js";
import { debitorkontoRules } from "../rules.js";
import { readG19, writeG19 } from "./fil.js";
import { fromG19 } from "./from-g19.js";
import { toG19 } from "./to-g19.js";

const KONTERING = "Funktion=52514, Dranst=1, Gruppering=002, Art=79";
const art = (noegle: string, mapning: string) => ({
  noegle,
  titel: "Daginstitution, betaling",
  gyldigFra: "2019-01-01",
  gyldigTil: null,
  mapning: `${mapning}, ${KONTERING}`,
});
const ARTER = createBetalingsarter([
  art("209", "Fordringstype=KFDAINS, Betalingsfrist=betaldato"),
  art("209-002", "Fordringstype=KFSKFRI, Betalingsfrist=14, Foraeldelse=5, Team=Nord"),
]);

const afsender = { afsenderSystem: FBS, myndighed: HELSINGOER, betalingsart: ARTER.find };

const convert = (linjer: readonly string[]) => {
  const laest = readG19(g19Fil(linjer));
  assert.ok(laest.ok, laest.ok ? "" : JSON.stringify(laest.error));
  return fromG19(laest.value.linjer, afsender);
};
const only = (linjer: readonly string[]): Debitorkonto => {
  const { beskeder, fejl } = convert(linjer);
  assert.deepEqual(fejl, []);
  assert.equal(beskeder.length, 1);
  return beskeder[0]!.besked;
};

test("a rate is a claim on an account of its own, with what G19 lacks from the municipality's betalingsart", () => {
  const besked = only(INSTITUTION);
  const [fordring] = besked.fordringer!;
  const { fordringIdentifikator: _, delfordringer, ...stamdata } = fordring!;
  assert.deepEqual(stamdata, {
    fordringstype: "KFDAINS",
    fordringTilstand: "Opkraev",
    beskrivelse: "Institution for Ærø og Ål",
    stiftelsesdato: "2026-11-01",
    forfaldsdato: "2026-11-19",
    sidsteRettidigeBetalingsdato: "2026-12-15",
    periode: { fraDato: "2026-01-01", tilDato: "2026-12-31" },
  });
  assert.deepEqual(
    delfordringer.map(({ beloeb, tekst }) => [beloeb, tekst]),
    [[150_000n, "Institution"]],
  );
  assert.deepEqual(
    besked.haeftelser!.map(({ rolle, part }) => [rolle, part]),
    [["JuridiskAnsvarlig", { partType: "CPR", partIdentifikator: "0101011234" }]],
  );
  assert.deepEqual(runRules(debitorkontoRules, besked, []), []);
});

test("the område's own betalingsart goes before that of all, and says days and years where it has them", () => {
  const besked = only([PERSON, RATE].map((linje) => at(linje, 24, "002")));
  const [fordring] = besked.fordringer!;
  assert.equal(fordring!.fordringstype, "KFSKFRI");
  assert.equal(fordring!.sidsteRettidigeBetalingsdato, "2026-12-03");
  assert.equal(fordring!.foraeldelsesdato, "2031-12-03");
  assert.deepEqual(fordring!.delfordringer[0]!.egneDimensioner, [{ navn: "Team", vaerdi: "Nord" }]);
  assert.equal(fordring!.beskrivelse, "Daginstitution, betaling");
});

test("a company stands with two zeros before its number", () => {
  const { haeftelser } = only([at(PERSON, 46, "0064942212"), RATE]);
  assert.deepEqual(haeftelser![0]!.part, { partType: "CVR", partIdentifikator: "64942212" });
});

test("the same file is the same messages, and no id shows whose they are", () => {
  const [en, to] = [only(INSTITUTION), only(INSTITUTION)];
  assert.deepEqual(en, to);
  const anden = only([at(PERSON, 34, "0202021234"), at(RATE, 34, "0202021234")]);
  assert.equal(anden.debitorkontoIdentifikator, en.debitorkontoIdentifikator);
});

const reductionOf = (rettelse: readonly string[], oprindelig: readonly string[]) => {
  const [krav, nedsat] = [only(oprindelig), only(rettelse)];
  assert.notEqual(nedsat.beskedIdentifikator, krav.beskedIdentifikator);
  assert.equal(nedsat.debitorkontoIdentifikator, krav.debitorkontoIdentifikator);
  const [delfordring] = krav.fordringer![0]!.delfordringer;
  const [nedregulering] = nedsat.nedreguleringer!;
  assert.equal(nedregulering!.delfordringIdentifikator, delfordring!.delfordringIdentifikator);
  assert.deepEqual(runRules(debitorkontoRules, nedsat, []), []);
  return [nedregulering!.beloeb, nedregulering!.virkningsdato, nedregulering!.aarsag];
};

const FAKTURA = at(RATE, 114, "F-2026-17".padStart(35));
const ny = (linje: string) => at(linje, 277, "rettelse-1".padStart(35));

test("a deleted rate reduces the claim of the same fakturanummer and ratenummer, with its own key", () => {
  const slettet = at(ny(FAKTURA), 113, "S");
  assert.deepEqual(reductionOf([PERSON, slettet], [PERSON, FAKTURA]), [150_000n, "2026-11-19", "Slettet"]);
});

test("a negative rate reduces by its amount, and says why", () => {
  const negativ = at(at(ny(FAKTURA), 51, "0000050000-"), 177, "Barnet er meldt ud");
  assert.deepEqual(reductionOf([PERSON, negativ], [PERSON, FAKTURA]), [
    50_000n,
    "2026-11-19",
    "Barnet er meldt ud",
  ]);
});

test("without a fakturanummer the rate is named by its afstemningsnøgle", () => {
  assert.deepEqual(reductionOf([PERSON, at(RATE, 113, "1")], [PERSON, RATE])[0], 150_000n);
});

test("rates of one invoice are told apart by their ratenummer", () => {
  const rater = ["001", "002"].map((rate, nr) => at(at(FAKTURA, 48, rate), 277, `rate-${nr}`.padStart(35)));
  const { beskeder, fejl } = convert([PERSON, ...rater]);
  assert.deepEqual(fejl, []);
  assert.equal(new Set(beskeder.map(({ besked }) => besked.debitorkontoIdentifikator)).size, 2);
});

const GLN = `${at(PERSON, 5, "52").slice(0, 45)}5790000000000`;
const langTekst = TEKSTER.map((linje) => linje.slice(0, 53) + "x".repeat(60));

/** One case for each way a good file can fail to become claims: its lines, the code and its line. */
const UMULIGE: readonly (readonly [string, readonly string[], FejlKode, number])[] = [
  ["a betalingsart nobody knows", [at(PERSON, 27, "999"), at(RATE, 27, "999")], "G19-030", 2],
  ["another municipality's file", [at(PERSON, 20, "0101"), at(RATE, 20, "0101")], "G19-031", 2],
  ["two claims of the same number", [PERSON, FAKTURA, ny(FAKTURA)], "G19-032", 3],
  ["an individtype without a meaning", [PERSON, at(RATE, 46, "10")], "G19-033", 2],
  ["a beløbstype without a meaning", [PERSON, at(RATE, 62, "2")], "G19-033", 2],
  ["an opkrævningskode without a meaning", [PERSON, at(RATE, 74, "3")], "G19-033", 2],
  ["nothing owed", [PERSON, at(RATE, 51, "0000000000")], "G19-034", 2],
  ["an amount free of interest", [PERSON, at(RATE, 63, "0000000001")], "G19-035", 2],
  ["a deleted credit", [PERSON, at(at(RATE, 61, "-"), 113, "S")], "G19-036", 2],
  ["no day it arose", [PERSON, at(RATE, 149, "00000000")], "G19-037", 2],
  ["no day it fell due", [PERSON, at(RATE, 83, "00000000")], "G19-037", 2],
  [
    "no last day, where the betalingsart takes it from the rate",
    [PERSON, at(RATE, 91, "00000000")],
    "G19-037",
    2,
  ],
  ["more words than a claim has room for", [PERSON, RATE, ...langTekst], "G19-038", 3],
  ["a bill that must go to a GLN", [PERSON, GLN, RATE], "G19-041", 3],
  ["a GLN for later bills", [PERSON, GLN], "G19-041", 2],
];

for (const [what, linjer, kode, linje] of UMULIGE)
  test(`${what} is ${kode}, at its line, and holds no other rate back`, () => {
    const [god, anden] = [at(PERSON, 44, "01"), at(at(RATE, 277, "en anden".padStart(35)), 44, "01")];
    const { beskeder, fejl } = convert([...linjer, god, anden]);
    assert.deepEqual(
      fejl.map((f) => [f.kode, f.sted?.linje]),
      [[kode, linje]],
    );
    assert.equal(beskeder.at(-1)?.rate.nr, linjer.length + 2);
  });

test("what any file becomes are whole messages, each with an id of its own", () => {
  const arter = createBetalingsarter([art("209", "Fordringstype=KFDAINS")]);
  fc.assert(
    fc.property(g19Linjer, (linjer) => {
      const { beskeder, fejl } = fromG19(linjer, {
        ...afsender,
        betalingsart: (_, __, dato) => arter.find("209", "", dato),
      });
      const rater = linjer.filter(({ type }) => type === "24").length;
      assert.ok(beskeder.length + fejl.length >= rater);
      for (const { besked } of beskeder) {
        const { value, faults } = readJson(Debitorkonto, Buffer.from(writeJson(Debitorkonto, besked)));
        assert.deepEqual(faults, []);
        assert.deepEqual(value, besked);
      }
      assert.equal(new Set(beskeder.map(({ besked }) => besked.beskedIdentifikator)).size, beskeder.length);
    }),
  );
});

const modtager = { leverandoer: "OEIR", bruger: "0217", betalingsart: ARTER.findFor, kendte: [] };
const TID = "2026-11-19T10:30";

test("a message is written as a rate that becomes the same claim again", () => {
  const besked = only(INSTITUTION);
  const skrevet = toG19([{ besked, tid: TID }], modtager);
  assert.ok(skrevet.ok, JSON.stringify(skrevet));
  const laest = readG19(writeG19({ linjer: skrevet.value, afsluttet: true }));
  assert.ok(laest.ok);
  const igen = fromG19(laest.value.linjer, afsender).beskeder[0]!.besked;
  const uden = ({ fordringer, haeftelser }: Debitorkonto) => [
    fordringer!.map(({ fordringIdentifikator: _, delfordringer, ...resten }) => [
      resten,
      delfordringer.map(({ delfordringIdentifikator: __, ...del }) => del),
    ]),
    haeftelser!.map(({ part }) => part),
  ];
  assert.deepEqual(uden(igen), uden(besked));
});

test("a reduction is a negative rate of the claim's own number, though the claim was sent long before", () => {
  const krav = only([PERSON, FAKTURA]);
  const nedsat = only([PERSON, at(at(ny(FAKTURA), 51, "0000050000-"), 177, "Meldt ud")]);
  const kun = toG19([{ besked: nedsat, tid: TID }], { ...modtager, kendte: [krav] });
  assert.ok(kun.ok, JSON.stringify(kun));
  assert.deepEqual(
    kun.value.map(({ type }) => type),
    ["10", "24"],
  );
  const samlet = toG19(
    [krav, nedsat].map((besked) => ({ besked, tid: TID })),
    modtager,
  );
  assert.ok(samlet.ok);
  assert.deepEqual(
    samlet.value.map(({ type }) => type),
    ["10", "24", "26", "24"],
  );
  const igen = fromG19(samlet.value, afsender);
  assert.deepEqual(igen.fejl, []);
  const [foerst, saa] = igen.beskeder.map(({ besked }) => besked);
  assert.equal(
    saa!.nedreguleringer![0]!.delfordringIdentifikator,
    foerst!.fordringer![0]!.delfordringer[0]!.delfordringIdentifikator,
  );
  assert.deepEqual(
    [saa!.nedreguleringer![0]!.beloeb, saa!.nedreguleringer![0]!.aarsag],
    [50_000n, "Meldt ud"],
  );
});

type Fordring = NonNullable<Debitorkonto["fordringer"]>[number];
const HEL = only(INSTITUTION);
const withFordring = (felter: Partial<Fordring>): Debitorkonto => ({
  ...HEL,
  fordringer: HEL.fordringer!.map((one) => ({ ...one, ...felter })),
});
const haeftelse = HEL.haeftelser![0]!;
const uden = ({ haeftelser: _, ...besked }: Debitorkonto): Debitorkonto => besked;
const FREMMED = "0d9f6a52-7a0b-4c0e-b1a5-15900000c999";
const nedreguleringer = [
  {
    nedreguleringIdentifikator: FREMMED,
    delfordringIdentifikator: FREMMED,
    beloeb: 100n,
    virkningsdato: "2026-11-19",
    aarsag: "Fejl",
  },
];
const abonnement = {
  materialeabonnementIdentifikator: FREMMED,
  haeftelseIdentifikator: haeftelse.haeftelseIdentifikator,
  materiale: "Alt" as const,
  gyldigFra: "2026-01-01",
};
const [DEL] = HEL.fordringer![0]!.delfordringer;

/** One case for each thing that a message says and G19 cannot. */
const USIGELIGE: readonly (readonly [string, Debitorkonto, FejlKode])[] = [
  ["nobody known to owe", uden(HEL), "G19-050"],
  ["a reduction of what is not known", { ...HEL, nedreguleringer }, "G19-051"],
  ["a claim without a betalingsart", withFordring({ fordringstype: "KFMILJØ" }), "G19-052"],
  ["nothing claimed", { ...HEL, fordringer: [] }, "G19-053"],
  [
    "two who owe",
    { ...HEL, haeftelser: [haeftelse, { ...haeftelse, haeftelseIdentifikator: FREMMED }] },
    "G19-054",
  ],
  [
    "a production unit",
    { ...HEL, haeftelser: [{ ...haeftelse, part: { partType: "P", partIdentifikator: "1003388394" } }] },
    "G19-055",
  ],
  ["copies of letters", { ...HEL, materialeabonnementer: [abonnement] }, "G19-056"],
  ["a judgment", withFordring({ domsdato: "2026-01-01" }), "G19-057"],
  ["a larger hovedstol", withFordring({ hovedstol: 200_000n }), "G19-057"],
  ["a claim that waits", withFordring({ fordringTilstand: "AfventerOpkraevning" }), "G19-058"],
  [
    "an amount of more than ten digits",
    withFordring({ delfordringer: [{ ...DEL!, beloeb: 10_000_000_000n }] }),
    "G19-007",
  ],
  ["a letter that legacy files do not have", withFordring({ beskrivelse: "Szkoła" }), "G19-002"],
];

for (const [what, besked, kode] of USIGELIGE)
  test(`${what} is ${kode}, at its element of the message`, () => {
    const skrevet = toG19([{ besked, tid: TID }], modtager);
    assert.deepEqual(skrevet.ok ? [] : skrevet.error.map((f) => f.kode), [kode]);
    if (!skrevet.ok) assert.match(skrevet.error[0]!.sted!.element!, /^Debitorkonto\[1\]/);
  });

test("a long description is written whole, by whole words", () => {
  const beskrivelse = `Institution ${"og en lang forklaring af hvad pengene er for ".repeat(2)}`
    .slice(0, 100)
    .trim();
  const skrevet = toG19([{ besked: withFordring({ beskrivelse }), tid: TID }], modtager);
  assert.ok(skrevet.ok);
  const tekster = skrevet.value.filter(({ type }) => type === "26").map(({ felter }) => felter.tekst!);
  assert.equal(tekster.join(" "), beskrivelse);
});
