import fc from "fast-check";
import { G69_FELTER } from "../src/domain/finans/g69/felter.js";
import type { G69Linje } from "../src/domain/finans/g69/linje.js";
import type { Feltformat, Linjefelt } from "../src/domain/linjefil/felter.js";

/** Help for tests of G69: lines as public code writes them, and files without errors made at random. */

/** The pair of lines that tenQ's users test against (facts of public test data), without line ends. */
export const MAKREL = [
  "000G6900001000001NORFLYD&10300000&1040000001&11020220321&111241126242040197&112000000100000 &113D&13203&13312345678&153Makrel, 1.kv 2022&2501",
  "000G6900002000001NORFLYD&10300000&1040000001&11020220321&111220104600110022&112000000100000-&113K&13203&13312345678&153Makrel, 1.kv 2022&2501",
] as const;

/** An older pair: account number of 10 digits, company number padded to 10, sign blank on both sides. */
export const MAKREL_GAMMEL = [
  "000G6900001000001NORFLYD&10300000&1040000001&11020220321&1110000000000&112000000100000 &113D&13203&1330000001234&153Makrel, 1. kvartal&2501",
  "000G6900002000001NORFLYD&10300000&1040000001&11020220321&1110000000000&112000000100000 &113K&13203&1330000001234&153Makrel, 1. kvartal&2501",
] as const;

/** Lines as a file in ISO-8859-1. */
export const g69Fil = (linjer: readonly string[], slut = "\r\n"): Uint8Array =>
  Uint8Array.from(Buffer.from(linjer.map((linje) => `${linje}${slut}`).join(""), "latin1"));

const TEGN = [..."abcxyzABCXYZ0123456789 .,-/:()æøåÆØÅé§€–"];
const DATOER = ["20260131", "20261120", "20240229"] as const;
const cifre = (bredde: number) =>
  fc.nat({ max: 10 ** Math.min(bredde, 9) - 1 }).map((nr) => String(nr).padStart(bredde, "0"));

/** Long notes fill the keys of a finansbilag: these leave room for the line's other fields. */
const MAX_TEKST = 500;

const tekst = (max: number) =>
  fc
    .array(fc.constantFrom(...TEGN), { minLength: 1, maxLength: Math.min(max, MAX_TEKST), size: "max" })
    .map((tegn) => tegn.join(""))
    .filter((text) => text.trim() !== "");

const vaerdiAf = (format: Feltformat): fc.Arbitrary<string> => {
  switch (format.art) {
    case "cifre":
      return fc.oneof(...format.bredder.map(cifre));
    case "tekst":
      return tekst(format.max);
    case "kode":
      return fc.constantFrom(...format.koder);
    default:
      return fc.constantFrom(...DATOER);
  }
};

/** A number with its code: a person has ten digits, a company eight, or ten with two zeros before. */
const nummer = fc.oneof(
  fc.constantFrom("0101011234", "2402991234").map((cpr) => ["02", cpr] as const),
  fc.constantFrom("64942212", "0064942212", "12345678").map((cvr) => ["03", cvr] as const),
);

/** The parties of a line: at most one person, in any of the three places. */
const parter = fc
  .tuple(fc.option(nummer), fc.option(nummer), fc.option(nummer))
  .filter((alle) => {
    const [, ydelse] = alle;
    const personer = new Set(alle.flatMap((one) => (one?.[0] === "02" ? [one[1]] : [])));
    return personer.size === 0 || (personer.size === 1 && (ydelse === null || ydelse[0] === "02"));
  })
  .map((alle) =>
    alle.flatMap((one, index) =>
      one === null
        ? []
        : [
            { nr: 130 + 2 * index, vaerdi: one[0] },
            { nr: 131 + 2 * index, vaerdi: one[1] },
          ],
    ),
  );

/** Fields that may stand or not, in groups that keep their rules; a few at a time, so that a finansbilag has room. */
const VALGFRI: readonly (readonly number[])[] = [
  [101],
  [102],
  [116],
  [117],
  [118],
  [136],
  [150],
  [151],
  [152],
  [153],
  [170, 171],
  [180],
  [181],
  [182],
  [185],
  [200],
  [201],
  [202],
  [203],
  [250],
  [251],
  [300, 301, 304],
  [305],
  [306],
];
const NOTAT: readonly number[] = [210, 211];

const felter = (numre: readonly number[]) =>
  fc.tuple(...numre.map((nr) => vaerdiAf(G69_FELTER.get(nr)!.format).map((vaerdi) => ({ nr, vaerdi }))));

const valgfriFelter = fc.oneof(
  fc.subarray([...VALGFRI], { maxLength: 5 }).chain((grupper) => felter(grupper.flat())),
  fc
    .subarray(
      [...VALGFRI].filter(([nr]) => nr !== 116 && nr !== 200),
      { maxLength: 1 },
    )
    .chain((grupper) => felter([...NOTAT, ...grupper.flat()])),
);

type Postering = {
  readonly maskinnummer: string;
  readonly dato: string;
  readonly oere: number;
  readonly sider: readonly (readonly [
    side: "D" | "K",
    fortegn: string,
    konto: string,
    egne: readonly Linjefelt[],
  ])[];
};

const side = (hvilken: "D" | "K") =>
  fc.tuple(
    fc.constant(hvilken),
    fc.constantFrom(...(hvilken === "D" ? [" ", "+"] : [" ", "+", "-"])),
    fc.oneof(cifre(10), cifre(15)),
    fc.tuple(valgfriFelter, parter).map(([valgfri, navne]) => [...valgfri, ...navne]),
  );

const postering: fc.Arbitrary<Postering> = fc.record({
  maskinnummer: fc.constantFrom("00042", "04321"),
  dato: fc.constantFrom(...DATOER),
  oere: fc.nat({ max: 999_999_999 }),
  sider: fc.tuple(side("D"), side("K")),
});

const linjerAf = (posteringer: readonly Postering[]): readonly G69Linje[] =>
  posteringer
    .flatMap(({ sider, ...one }, ekspedition) => sider.map((enkelt) => ({ ...one, enkelt, ekspedition })))
    .map(({ maskinnummer, dato, oere, ekspedition, enkelt: [debetKredit, fortegn, konto, egne] }, index) => ({
      hoved: {
        registreringssted: "000",
        linjeloebenummer: String(2 * index + 1).padStart(5, "0"),
        organisationsenhed: "0217",
        organisationstype: "01",
        posteringstype: "NOR" as const,
      },
      felter: [
        { nr: 103, vaerdi: maskinnummer },
        { nr: 104, vaerdi: String(ekspedition + 1).padStart(7, "0") },
        { nr: 110, vaerdi: dato },
        { nr: 111, vaerdi: konto },
        { nr: 112, vaerdi: `${String(oere).padStart(12, "0")}${fortegn}` },
        { nr: 113, vaerdi: debetKredit },
        ...(oere % 2 === 0 ? [{ nr: 114, vaerdi: dato.slice(0, 4) }] : []),
        ...egne,
      ].sort((a, b) => a.nr - b.nr),
    }));

/** Files of Helsingør (0217) without errors: every posting has its two sides. */
export const g69Linjer: fc.Arbitrary<readonly G69Linje[]> = fc
  .array(postering, { minLength: 1, maxLength: 8 })
  .map(linjerAf);
