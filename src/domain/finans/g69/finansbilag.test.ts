import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { g69Fil, g69Linjer, MAKREL, MAKREL_GAMMEL } from "../../../../test/g69.js";
import { finansbilag } from "../../../../test/property/arbitraries.js";
import { readJson } from "../../../kit/json-reader.js";
import { writeJson } from "../../../kit/json-writer.js";
import { readXml } from "../../../kit/xml-reader.js";
import { writeXml } from "../../../kit/xml-writer.js";
import { runRules } from "../../rule.js";
import { finans } from "../index.js";
import { Finansbilag } from "../model.js";
import { finansRules } from "../rules.js";
import { readG69, writeG69 } from "./fil.js";
import { fromG69, type G69Afsender } from "./from-g69.js";
import type { G69Linje } from "./linje.js";
import { type G69Modtager, toG69 } from "./to-g69.js";

const HELSINGOER = "64502018";
const KONTERING = { Funktion: "55771", Dranst: "1", Gruppering: "001", Art: "52" };

const AFSENDER: G69Afsender = {
  afsenderSystem: "0f1e2d3c-4b5a-4978-8877-665544332211",
  myndighed: HELSINGOER,
  sortiment: { sortimentIdentifikator: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", sortimentVersion: "1" },
  kontering: () => KONTERING,
};
const MODTAGER: G69Modtager = {
  hoved: { registreringssted: "000", organisationsenhed: "0217", organisationstype: "01" },
  maskinnummer: "00042",
  naesteEkspedition: 1,
  kontonummer: () => "000000055771001",
};

const [DEBET, KREDIT] = MAKREL;
const read = (...linjer: readonly string[]): readonly G69Linje[] => {
  const laest = readG69(g69Fil(linjer));
  assert.ok(laest.ok, laest.ok ? "" : JSON.stringify(laest.error));
  return laest.value;
};
const errorsOf = (linjer: readonly G69Linje[], afsender: Partial<G69Afsender> = {}) =>
  fromG69(linjer, { ...AFSENDER, ...afsender }).fejl.map(({ kode, sted }) => [kode, sted?.linje]);

/** Lines to finansbilag, over the wire, and to lines again. */
const roundTrip = (linjer: readonly G69Linje[]): readonly G69Linje[] => {
  const { bilag, fejl } = fromG69(linjer, AFSENDER);
  assert.deepEqual(fejl, []);
  const received = bilag.map((one, index) => {
    const bytes = new TextEncoder().encode((index % 2 === 0 ? writeXml : writeJson)(Finansbilag, one));
    const { value, faults } = (index % 2 === 0 ? readXml : readJson)(Finansbilag, bytes);
    assert.deepEqual(faults, []);
    return value as Finansbilag;
  });
  const skrevet = toG69(received, MODTAGER);
  assert.ok(skrevet.ok, skrevet.ok ? "" : JSON.stringify(skrevet.error));
  return skrevet.value;
};

test("lines of public code become a finansbilag, and the very same lines again", () => {
  for (const linjer of [MAKREL, MAKREL_GAMMEL]) {
    assert.deepEqual(writeG69(roundTrip(read(...linjer))), g69Fil(linjer));
  }
});

test("any file becomes finansbilag that balance, and to the byte the same file again", () => {
  fc.assert(
    fc.property(g69Linjer, (linjer) => {
      assert.deepEqual(writeG69(roundTrip(linjer)), writeG69(linjer));
      for (const bilag of fromG69(linjer, AFSENDER).bilag) {
        const koder = runRules(finansRules, bilag, []).map(({ kode }) => kode);
        // A line of 0 kr. or a company number with a wrong check digit is for the finansbilag's own rules to say.
        assert.deepEqual(
          koder.filter((kode) => kode !== "FIN-003" && kode !== "FIN-013"),
          [],
        );
      }
    }),
  );
});

test("a line's fields have their places in the finansbilag", () => {
  const [bilag] = fromG69(read(DEBET, KREDIT), AFSENDER).bilag;
  assert.equal(bilag!.bilagsdato, "2022-03-21");
  assert.equal(bilag!.bilagsnummer, "00000-0000001");
  assert.equal(bilag!.posteringstype, undefined);
  const [debet, kredit] = bilag!.posteringer;
  assert.equal(debet!.beloeb, 100_000n);
  assert.deepEqual(debet!.part, { partType: "CVR", partIdentifikator: "12345678" });
  assert.equal(debet!.posteringstekst, "Makrel, 1.kv 2022");
  assert.deepEqual(kredit!.debetKredit, "K");
  assert.deepEqual(kredit!.referencenoegler, [
    { noegletype: "G69.hoved", noeglevaerdi: "000G6900002000001NORFLYD" },
    { noegletype: "G69.fortegn", noeglevaerdi: "-" },
    { noegletype: "G69.103", noeglevaerdi: "00000" },
    { noegletype: "G69.104", noeglevaerdi: "0000001" },
    { noegletype: "G69.111", noeglevaerdi: "220104600110022" },
    { noegletype: "G69.250", noeglevaerdi: "1" },
  ]);
});

test("the same file twice gives the same ids; another ekspedition, system or date another", () => {
  const idsOf = (linjer: readonly G69Linje[], afsender: Partial<G69Afsender> = {}) =>
    fromG69(linjer, { ...AFSENDER, ...afsender }).bilag.flatMap((bilag) => [
      bilag.finansbilagIdentifikator,
      ...bilag.posteringer.map(({ posteringIdentifikator }) => posteringIdentifikator),
    ]);
  const ids = idsOf(read(DEBET, KREDIT));
  assert.deepEqual(idsOf(read(DEBET, KREDIT)), ids);
  const andre = [
    idsOf(read(...MAKREL.map((linje) => linje.replace("&1040000001", "&1040000002")))),
    idsOf(read(...MAKREL.map((linje) => linje.replace("20220321", "20220322")))),
    idsOf(read(DEBET, KREDIT), { afsenderSystem: "0f1e2d3c-4b5a-4978-8877-665544332212" }),
  ];
  assert.equal(new Set([...ids, ...andre.flat()]).size, 12);
});

test("a person's number stands in the part alone, wherever on the line it is named", () => {
  const cpr = "0101011234";
  const person = (felter: string) =>
    read(...MAKREL.map((linje) => linje.replace("&13203&13312345678", felter)));
  for (const felter of [
    `&13202&133${cpr}`,
    `&13002&131${cpr}`,
    `&13002&131${cpr}&13202&133${cpr}&13402&135${cpr}`,
  ]) {
    const linjer = person(felter);
    const [bilag] = fromG69(linjer, AFSENDER).bilag;
    const { part, ...rest } = bilag!.posteringer[0]!;
    assert.deepEqual(part, { partType: "CPR", partIdentifikator: cpr });
    assert.ok(!writeJson(Finansbilag, { ...bilag!, posteringer: [rest] }).includes(cpr));
    assert.deepEqual(roundTrip(linjer), linjer);
  }
  for (const felter of [`&13002&1310202021234&13202&133${cpr}`, `&13002&131${cpr}&13203&13312345678`]) {
    assert.deepEqual(errorsOf(person(felter)), [
      ["G69-032", 1],
      ["G69-032", 2],
    ]);
  }
});

test("what G69 keeps for itself is no word to search for", () => {
  const [bilag] = fromG69(read(DEBET, KREDIT), AFSENDER).bilag;
  assert.deepEqual(finans.keys(bilag!).soegeord, [bilag!.finansbilagIdentifikator, "00000-0000001"]);
});

test("a municipality's own lines only, by kommunekode; 0000 says nothing", () => {
  const enhed = (kode: string) => read(...MAKREL.map((linje) => linje.replace("000001NOR", `${kode}01NOR`)));
  assert.deepEqual(errorsOf(enhed("0217")), []);
  assert.deepEqual(errorsOf(enhed("0000")), []);
  assert.deepEqual(errorsOf(enhed("0101")), [
    ["G69-030", 1],
    ["G69-030", 2],
  ]);
});

test("an account number nobody knows is the municipality's to add, and holds only its own bilag back", () => {
  const senere = ["00003", "00004"].map((nr, index) =>
    MAKREL[index]!.replace(/^000G69\d{5}/, `000G69${nr}`).replace("20220321", "20220322"),
  );
  const afsender = {
    ...AFSENDER,
    kontering: (konto: string, dato: string) =>
      dato === "2022-03-22" && konto.startsWith("22") ? undefined : KONTERING,
  };
  const { bilag, fejl } = fromG69(read(DEBET, KREDIT, ...senere), afsender);
  assert.deepEqual(
    bilag.map(({ bilagsdato }) => bilagsdato),
    ["2022-03-21"],
  );
  assert.deepEqual(
    fejl.map(({ kode, sted }) => [kode, sted]),
    [["G69-031", { linje: 4, element: "G69[4]/111" }]],
  );
});

test("long notes are split over keys; too many keys, or a blank piece, is said", () => {
  const noter = (felter: string) => read(...MAKREL.map((linje) => linje.replace("&2501", felter)));
  const lang = `&210Emne&211${"notat ".repeat(170)}x`;
  assert.deepEqual(roundTrip(noter(lang)), noter(lang));
  const blank = `&202${"x".repeat(100)} `;
  assert.deepEqual(roundTrip(noter(blank)), noter(blank));
  const mange = `${lang}&250a&251b&301c&302d&304e&305f`;
  assert.deepEqual(errorsOf(noter(mange)), [
    ["G69-033", 1],
    ["G69-033", 2],
  ]);
  assert.deepEqual(errorsOf(noter(`&202${"x".repeat(100)}${" ".repeat(100)}`)), [
    ["G69-036", 1],
    ["G69-036", 2],
  ]);
});

test("a line of the supplementsperiode is booked in the year it says, and written back with its own date", () => {
  const linjer = MAKREL.map((linje) => linje.replace("NOR", "SUP").replace("&13203", "&1142021&13203"));
  const [sup] = fromG69(read(...linjer), AFSENDER).bilag;
  assert.equal(sup!.bilagsdato, "2022-03-21");
  assert.deepEqual(
    sup!.posteringer.map((postering) => postering.bogfoeringsdato),
    ["2021-12-31", "2021-12-31"],
  );
  assert.deepEqual(writeG69(roundTrip(read(...linjer))), g69Fil(linjer));
});

test("one bilag is of one posteringstype and at most 10,000 lines", () => {
  assert.deepEqual(errorsOf(read(DEBET, KREDIT.replace("NOR", "SUP"))), [["G69-035", 2]]);
  const [sup] = fromG69(read(...MAKREL.map((linje) => linje.replace("NOR", "SUP"))), AFSENDER).bilag;
  assert.equal(sup!.posteringstype, "SUP");
  const linje = read(DEBET, KREDIT)[0]!;
  assert.deepEqual(errorsOf(Array.from({ length: 10_001 }, () => linje)), [["G69-034", 1]]);
});

/** As a fagsystem of today makes them, but with texts that G69 has room for. */
const nyeBilag = fc.array(finansbilag, { minLength: 1, maxLength: 4 }).map((alle) =>
  alle.map((bilag) => ({
    ...bilag,
    posteringer: bilag.posteringer.map(({ posteringstekst: _, part: __, ...postering }) => ({
      ...postering,
      posteringstekst: "Sygedagpenge",
    })),
  })),
);

test("finansbilag of today's systems are written as G69, and read back with the same sums", () => {
  fc.assert(
    fc.property(nyeBilag, (bilag) => {
      const skrevet = toG69(bilag, MODTAGER);
      assert.ok(skrevet.ok, skrevet.ok ? "" : JSON.stringify(skrevet.error));
      const laest = readG69(writeG69(skrevet.value));
      assert.ok(laest.ok);
      const igen = fromG69(laest.value, AFSENDER).bilag;
      const total = (alle: readonly Finansbilag[]) =>
        alle.reduce((sum, one) => sum + one.kontroltotal.debetTotal, 0n);
      assert.equal(total(igen), total(bilag));
    }),
  );
});

test("what G69 cannot say of a finansbilag is an error at its line", () => {
  const [bilag] = fromG69(read(DEBET, KREDIT), AFSENDER).bilag;
  const [debet, kredit] = bilag!.posteringer.map(({ referencenoegler: _, ...one }) => one);
  const written = (aendret: object, modtager: Partial<G69Modtager> = {}) => {
    const skrevet = toG69([{ ...bilag!, posteringer: [{ ...debet!, ...aendret }, kredit!] }], {
      ...MODTAGER,
      ...modtager,
    });
    return skrevet.ok ? [] : skrevet.error.map(({ kode, sted }) => [kode, sted?.element]);
  };
  const paa = (felt: string) => `Finansbilag[1]/Finanspostering[1]${felt}`;
  assert.deepEqual(written({}), []);
  assert.deepEqual(written({ posteringstekst: "x".repeat(36) }), [["G69-015", paa("/153")]]);
  assert.deepEqual(written({ posteringstekst: "A & B" }), [["G69-011", paa("")]]);
  assert.deepEqual(written({ posteringstekst: "→" }), [["G69-002", paa("")]]);
  assert.deepEqual(written({ beloeb: 10n ** 12n }), [["G69-015", paa("/112")]]);
  assert.deepEqual(written({ part: { partType: "P", partIdentifikator: "1000000001" } }), [
    ["G69-041", paa("/Part")],
  ]);
  assert.deepEqual(written({}, { kontonummer: () => undefined }), [
    ["G69-040", paa("")],
    ["G69-040", "Finansbilag[1]/Finanspostering[2]"],
  ]);
});

test("new lines are numbered after those that came from G69", () => {
  const [gammelt] = fromG69(read(DEBET, KREDIT), AFSENDER).bilag;
  const nyt = {
    ...gammelt!,
    posteringer: gammelt!.posteringer.map(({ referencenoegler: _, ...one }) => one),
  };
  const skrevet = toG69([nyt, gammelt!], { ...MODTAGER, maskinnummer: "00000" });
  assert.ok(skrevet.ok);
  assert.deepEqual(
    skrevet.value.map(({ hoved, felter }) => [hoved.linjeloebenummer, felter[1]!.vaerdi]),
    [
      ["00001", "0000001"],
      ["00002", "0000001"],
      ["00003", "0000002"],
      ["00004", "0000002"],
    ],
  );
});
