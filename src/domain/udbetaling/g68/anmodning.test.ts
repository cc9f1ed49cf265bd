import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { g68Fil, KONTI, RAMMET, UDEN_RAMME, udbetalinger } from "../../../../test/g68.js";
import { readJson } from "../../../kit/json-reader.js";
import { writeJson } from "../../../kit/json-writer.js";
import { sum } from "../../beloeb.js";
import { createKontonumre } from "../../kontonumre.js";
import { MAX_UDBETALINGER, type Udbetaling, Udbetalingsanmodning } from "../model.js";
import type { G68Afsender } from "./afsender.js";
import { readG68, writeG68 } from "./fil.js";
import { fromG68 } from "./from-g68.js";
import { type G68Modtager, toG68 } from "./to-g68.js";

const HELSINGOER = "64502018";
const KONTONUMRE = createKontonumre(
  Object.entries(KONTI).map(([noegle, kontering]) => ({
    noegle,
    titel: noegle,
    gyldigFra: "2019-01-01",
    gyldigTil: null,
    mapning: Object.entries(kontering)
      .map(([dimension, vaerdi]) => `${dimension}=${vaerdi}`)
      .join(", "),
  })),
);
const AFSENDER: G68Afsender = {
  afsenderSystem: "0f1e2d3c-4b5a-4978-8877-665544332211",
  myndighed: HELSINGOER,
  ydelsesart: "SYGEDP",
  kontering: KONTONUMRE.kontering,
};
const MODTAGER: G68Modtager = {
  ...AFSENDER,
  kommunekode: "0217",
  maskinnummer: "00042",
  naesteEkspedition: 1,
  kontonummer: KONTONUMRE.kontonummer,
  dag: "2026-11-30",
};

const read = (linjer: readonly string[], afsender: Partial<G68Afsender> = {}) => {
  const laest = readG68(g68Fil(linjer));
  assert.ok(laest.ok, laest.ok ? "" : JSON.stringify(laest.error));
  return fromG68(laest.value, { ...AFSENDER, ...afsender });
};
const beskederOf = (linjer: readonly string[], afsender: Partial<G68Afsender> = {}) => {
  const beskeder = read(linjer, afsender);
  assert.ok(beskeder.ok, beskeder.ok ? "" : JSON.stringify(beskeder.error));
  return beskeder.value;
};
const errorsOf = (linjer: readonly string[], afsender: Partial<G68Afsender> = {}) => {
  const beskeder = read(linjer, afsender);
  return beskeder.ok ? [] : beskeder.error.map(({ kode, sted }) => [kode, sted?.linje, sted?.element]);
};
const changed = (fra: string | RegExp, til: string, linjer: readonly string[] = RAMMET) =>
  linjer.map((linje) => linje.replace(fra, til));

test("a delivery is a message with its payouts, each with its cost, payee, day and texts", () => {
  const [besked, ...flere] = beskederOf(RAMMET);
  assert.deepEqual(flere, []);
  const { anmodning, linjer } = besked!;
  assert.deepEqual(linjer, [
    [3, 2],
    [6, 4, 5],
  ]);
  assert.deepEqual(anmodning.kontroltotal, { antal: 2, beloeb: 320_300n });
  const [person, udlejer] = anmodning.udbetalinger;
  const { udbetalingIdentifikator: _, konteringslinjer, ...resten } = person!;
  assert.deepEqual(resten, {
    sagsnummer: "20261130000420000001",
    betalingsmodtager: { partType: "CPR", partIdentifikator: "0101011234" },
    beloeb: 220_250n,
    dispositionsdato: "2026-11-30",
    ydelsesart: "SYGEDP",
    destination: "NemKonto",
    fakturanummer: "00000000000000004711",
    adviseringstekst: ["Sygedagpenge for uge 47"],
  });
  assert.deepEqual(
    konteringslinjer?.map(({ beloeb, tekst }) => [beloeb, tekst]),
    [[220_250n, "Uge 47"]],
  );
  assert.equal(udlejer!.destination, "SpecifikKonto");
  assert.deepEqual(udlejer!.betalingsmodtager, { partType: "CVR", partIdentifikator: "64942212" });
  assert.deepEqual(udlejer!.adviseringstekst, ["Boligstøtte", "til udlejer"]);
  assert.deepEqual(
    udlejer!.konteringslinjer?.map(({ egneDimensioner }) => egneDimensioner),
    [[{ navn: "Team", vaerdi: "Nord" }], undefined],
  );
});

test("the other way of writing says the same of its payouts", () => {
  const [{ anmodning } = assert.fail()] = beskederOf(UDEN_RAMME);
  assert.deepEqual(
    anmodning.udbetalinger.map(({ betalingsmodtager, ydelsesmodtager, beloeb, dispositionsdato }) => [
      betalingsmodtager.partIdentifikator,
      ydelsesmodtager,
      beloeb,
      dispositionsdato,
    ]),
    [
      ["0101011234", undefined, 31_700n, "2026-12-14"],
      ["1000000001", undefined, 12_345n, "2026-12-14"],
    ],
  );
});

test("whoever the benefit is granted is kept where it is another than the payee", () => {
  const [{ anmodning } = assert.fail()] = beskederOf(changed("&1330101011234", "&1330202021234"));
  assert.deepEqual(anmodning.udbetalinger[0]!.ydelsesmodtager, {
    partType: "CPR",
    partIdentifikator: "0202021234",
  });
});

test("the same file twice is the same message; a change of anything is another message of the same payouts", () => {
  const idsOf = (linjer: readonly string[], afsender: Partial<G68Afsender> = {}) => {
    const [{ anmodning } = assert.fail()] = beskederOf(linjer, afsender);
    return [
      anmodning.beskedIdentifikator,
      anmodning.udbetalinger.map(({ udbetalingIdentifikator }) => udbetalingIdentifikator).join(),
    ] as const;
  };
  const [besked, udbetalingerne] = idsOf(RAMMET);
  assert.deepEqual(idsOf(RAMMET), [besked, udbetalingerne]);
  // Another frame, and a henvisning written in the other length, change nothing of what is to be paid.
  assert.equal(idsOf(changed("3341", "3351"))[0], besked);
  assert.equal(
    idsOf(changed(/(117|16)20261130000420000001/, "$100202611300004200001".replace("$100", "$1")))[1],
    udbetalingerne,
  );
  const rettet = idsOf(changed("uge 47", "uge 48"));
  assert.notEqual(rettet[0], besked);
  assert.equal(rettet[1], udbetalingerne);
  assert.notEqual(
    idsOf(RAMMET, { afsenderSystem: "0f1e2d3c-4b5a-4978-8877-665544332212" })[1],
    udbetalingerne,
  );
});

test("a file of many is several messages of at most 1,000 payouts", () => {
  const par = (nr: number) => {
    const henvisning = `2026120800042${String(nr).padStart(7, "0")}`;
    const linjenr = (index: number) => String(2 * nr + index).padStart(5, "0");
    return [
      `000G69${linjenr(1)}021701NORFLYD&10300042&104${henvisning.slice(-7)}&11020261208&111000000055771001&112000000031700 &113D&117${henvisning}`,
      `000G68${linjenr(2)}0217011&0800000031700&09+&1002&110101011234&1220261214&16${henvisning}`,
    ];
  };
  const beskeder = beskederOf(Array.from({ length: 2 * MAX_UDBETALINGER + 1 }, (_, nr) => par(nr)).flat());
  assert.deepEqual(
    beskeder.map(({ anmodning }) => anmodning.udbetalinger.length),
    [1000, 1000, 1],
  );
  assert.equal(new Set(beskeder.map(({ anmodning }) => anmodning.beskedIdentifikator)).size, 3);
  assert.deepEqual(beskeder[2]!.linjer, [[4002, 4001]]);
});

test("what keeps a line from being a payout is told at its line, and nothing of the file is paid", () => {
  assert.deepEqual(errorsOf(changed("Z300 0217", "Z300 0101")), [
    ["G68-030", 1, "G68[1]/organisationsenhed"],
  ]);
  assert.deepEqual(errorsOf(changed("&020217", "&020101", UDEN_RAMME))[0], [
    "G68-030",
    1,
    "G68[1]/organisationsenhed",
  ]);
  assert.deepEqual(errorsOf(changed("&1002&11", "&1001&11")), [["G68-031", 3, "G68[3]/10"]]);
  assert.deepEqual(errorsOf(changed("&153Uge 47", "&153Uge 47&180A")), [["G68-032", 2, "G69[2]/180"]]);
  const flere = RAMMET.map((linje, index) =>
    index === 3 ? `${linje}&13202&1330202021234` : index === 4 ? `${linje}&13202&1330303031234` : linje,
  );
  assert.deepEqual(errorsOf(flere), [["G68-033", 6, "G68[6]"]]);
  const { ydelsesart: _, ...uden } = AFSENDER;
  const laest = readG68(g68Fil(RAMMET));
  const uoplyst = fromG68(laest.ok ? laest.value : assert.fail(), uden);
  assert.deepEqual(uoplyst.ok ? [] : uoplyst.error.map(({ kode }) => kode), ["G68-034", "G68-034"]);
  assert.deepEqual(errorsOf(changed("NORFLYD&10300042&1040000001", "SUPFLYD&10300042&1040000001")), [
    ["G68-035", 2, "G69[2]/posteringstype"],
  ]);
  assert.deepEqual(errorsOf(changed("&153Uge 47", "&153Uge 47&202oeir;id=x")), [
    ["G68-029", 2, "G69[2]/202"],
  ]);
  assert.deepEqual(
    errorsOf(RAMMET, { kontering: () => undefined }).map(([kode, linje]) => [kode, linje]),
    [
      ["G69-031", 2],
      ["G69-031", 4],
      ["G69-031", 5],
    ],
  );
});

const written = (alle: readonly Udbetaling[], modtager: Partial<G68Modtager> = {}) =>
  toG68(alle, { ...MODTAGER, ...modtager });

test("any payouts are written as a file that is the very same payouts when it is read", () => {
  fc.assert(
    fc.property(udbetalinger, (alle) => {
      const fil = written(alle);
      assert.ok(fil.ok, fil.ok ? "" : JSON.stringify(fil.error));
      const laest = readG68(writeG68(fil.value));
      assert.ok(laest.ok);
      const igen = fromG68(laest.value, { ...AFSENDER, ydelsesart: "ANDEN" });
      assert.ok(igen.ok);
      const [{ anmodning } = assert.fail()] = igen.value;
      const { value, faults } = readJson(
        Udbetalingsanmodning,
        Buffer.from(writeJson(Udbetalingsanmodning, anmodning)),
      );
      assert.deepEqual(faults, []);
      const sorted = (one: unknown) =>
        JSON.stringify(one, (_, v) =>
          typeof v === "bigint"
            ? String(v)
            : v !== null && typeof v === "object" && !Array.isArray(v)
              ? Object.fromEntries(Object.entries(v).sort())
              : v,
        );
      assert.equal(sorted((value as Udbetalingsanmodning).udbetalinger), sorted(alle));
      assert.equal(anmodning.afsenderSystem, AFSENDER.afsenderSystem);
      assert.equal(anmodning.afsenderMyndighed, HELSINGOER);
    }),
  );
});

test("a byte that was changed on the way never makes a payout that the file does not have", () => {
  fc.assert(
    fc.property(udbetalinger, fc.nat(), fc.nat({ max: 255 }), (alle, at, byte) => {
      const fil = written(alle);
      const bytes = writeG68(fil.ok ? fil.value : assert.fail());
      bytes[at % bytes.length] = byte;
      const laest = readG68(bytes);
      if (!laest.ok) return;
      const beskeder = fromG68(laest.value, AFSENDER);
      if (!beskeder.ok) return;
      const fundne = beskeder.value.flatMap(({ anmodning }) => anmodning.udbetalinger);
      assert.equal(fundne.length, alle.length);
      assert.equal(sum(fundne.map(({ beloeb }) => beloeb)), sum(alle.map(({ beloeb }) => beloeb)));
      for (const [index, { beloeb, betalingsmodtager }] of fundne.entries()) {
        assert.equal(beloeb, alle[index]!.beloeb);
        // A production unit stands on one line only; every other payee on two, and both would have to change alike.
        if (betalingsmodtager.partType !== "P" && alle[index]!.betalingsmodtager.partType !== "P")
          assert.equal(betalingsmodtager.partIdentifikator, alle[index]!.betalingsmodtager.partIdentifikator);
      }
    }),
    { numRuns: 500 },
  );
});

test("what G68 cannot say of a payout is an error at its element, and no file", () => {
  const [{ anmodning } = assert.fail()] = beskederOf(RAMMET);
  const [udbetaling] = anmodning.udbetalinger;
  const errors = (aendret: Partial<Udbetaling>, modtager: Partial<G68Modtager> = {}) => {
    const fil = written([{ ...udbetaling!, ...aendret }], modtager);
    return fil.ok ? [] : fil.error.map(({ kode, sted, vaerdier }) => [kode, sted?.element, vaerdier.felt]);
  };
  assert.deepEqual(errors({}), []);
  const { konteringslinjer: _, ...uden } = udbetaling!;
  const fil = written([uden]);
  assert.deepEqual(fil.ok ? [] : fil.error.map(({ kode }) => kode), ["G68-036"]);
  const bankkonto = { registreringsnummer: "1234", kontonummer: "1" };
  assert.deepEqual(errors({ destination: "Bankkonto", bankkonto }), [
    ["G68-037", "Udbetaling[1]/Destination", undefined],
  ]);
  assert.deepEqual(errors({}, { kontonummer: () => undefined })[0]?.slice(0, 2), [
    "G69-040",
    "Udbetaling[1]/Konteringslinje[1]",
  ]);
  assert.deepEqual(errors({ adviseringstekst: ["Mor & far"] })[0]?.[0], "G68-010");
  assert.deepEqual(errors({ adviseringstekst: ["Hurra!"] })[0]?.slice(0, 2), ["G68-018", "Udbetaling[1]/40"]);
  assert.deepEqual(errors({ beloeb: 10n ** 11n })[0]?.slice(0, 2), ["G68-014", "Udbetaling[1]/08"]);
  assert.deepEqual(errors({ beloeb: 1n })[0]?.[0], "G68-026");
  const se = { partType: "SE", partIdentifikator: "12345678" } as const;
  assert.deepEqual(errors({ ydelsesmodtager: se }), [["G68-039", "Udbetaling[1]", "ydelsesmodtager"]]);
  const [linje] = udbetaling!.konteringslinjer!;
  const konteringslinjer = [{ ...linje!, egneDimensioner: [{ navn: "Team", vaerdi: "Syd" }] }];
  assert.deepEqual(errors({ konteringslinjer }), [["G68-039", "Udbetaling[1]", "konteringslinjer"]]);
});
