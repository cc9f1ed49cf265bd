import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Udbetaling } from "../src/domain/udbetaling/model.js";
import { PROJECT } from "../src/main/project.js";

/** Help for tests of G68: deliveries written out by hand in the two ways that public code has, and payouts made at random. */

/** As OS2bos writes: a frame, the kommunekode in the head, each G69 line before its G68 line, numbers in one series, LF. */
export const RAMMET = [
  "Z300 02176      3341",
  "000G6900001021701NORFLYD&10300042&1040000001&11020261130&111000000055771001&112000000220250 &113D&1142026&11720261130000420000001&13202&1330101011234&153Uge 47",
  "000G68000020217011&020217&0300&0800000220250&09+&1002&110101011234&1220261130&1620261130000420000001&1700000000000000004711&40Sygedagpenge for uge 47",
  "000G6900003021701NORFLYD&10300042&1040000002&11020261130&111000000055773001&112000000090000 &113D&11720261130000420000002",
  "000G6900004021701NORFLYD&10300042&1040000002&11020261130&111000000055772001&112000000010050 &113D&11720261130000420000002",
  "000G68000050217101&020217&0300&0800000100050&09+&1011&110064942212&1220261201&1620261130000420000002&40Boligstøtte&41til udlejer",
  "SLUTD00005",
] as const;

/** As tenQ writes: no frame, no kommunekode in the head, the G68 line first, numbers in two series, a short henvisning. */
export const UDEN_RAMME = [
  "000G6800001011&020217&0300&07000000000000000000&0800000031700&09+&1002&1100000101011234&1220261214&16202612080004200001&1700000000000031200001&40Se kommunens hjemmeside",
  "000G6900001021701NORFLYD&10300042&1040000002&11020261208&111000000055771001&112000000031700 &113D&11700202612080004200001&13202&1330101011234",
  "000G6800002011&020217&0300&07000000000000000000&0800000012345&09+&1012&1100001000000001&1220261214&16202612080004200002",
  "000G6900002021701NORFLYD&10300042&1040000003&11020261208&111000000055771001&112000000012345 &113D&11700202612080004200002",
] as const;

/** The lines that public code is tested by, where the facts of the field lie beside the project; one is cut at its text. */
export const offentligeLinjer = (): readonly string[] => {
  const fakta = join(PROJECT, "../shared/domain/finance.md");
  if (!existsSync(fakta)) return [];
  return [...readFileSync(fakta, "utf8").matchAll(/`(000G68\d[^`]*)`/g)].map(([, text]) =>
    text!.replace(/&40…$/, ""),
  );
};

/** Lines as a file in ISO-8859-1. */
export const g68Fil = (linjer: readonly string[], slut = "\r\n"): Uint8Array =>
  Uint8Array.from(Buffer.from(linjer.map((linje) => `${linje}${slut}`).join(""), "latin1"));

/** Lines as a list of failed payouts: UTF-16, low byte first, with its mark. */
export const fejllisteFil = (linjer: readonly string[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(`\ufeff${linjer.map((linje) => `${linje}\r\n`).join("")}`, "utf16le"));

/** Account numbers, and what each means. */
export const KONTI: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "000000055771001": { Funktion: "55771", Dranst: "1", Gruppering: "013", Art: "52" },
  "000000055772001": { Funktion: "55772", Dranst: "1", Gruppering: "009", Art: "52" },
  "000000055773001": { Funktion: "55773", Dranst: "1", Gruppering: "013", Art: "52", Team: "Nord" },
};

const TEGN = [..."abcxyzABCXYZ0123456789 .,-/:()æøåÆØÅé§€–;="];
const DAGE = ["2026-01-31", "2026-11-30", "2028-02-29", "2026-12-01"] as const;

const tekst = (max: number) =>
  fc
    .array(fc.constantFrom(...TEGN), { minLength: 1, maxLength: max, size: "max" })
    .map((tegn) => tegn.join(""))
    .filter((text) => text.trim() !== "");

const part = fc.constantFrom(
  { partType: "CPR", partIdentifikator: "0101011234" } as const,
  { partType: "CVR", partIdentifikator: "64942212" } as const,
  { partType: "SE", partIdentifikator: "12345678" } as const,
  { partType: "P", partIdentifikator: "1000000001" } as const,
);
const anden = fc.constantFrom(
  { partType: "CPR", partIdentifikator: "2402991234" } as const,
  { partType: "CVR", partIdentifikator: "29189846" } as const,
);

const konteringslinje = fc
  .record({
    beloeb: fc.bigInt({ min: 1n, max: 9_999_999n }),
    konto: fc.constantFrom(...Object.keys(KONTI)),
    tekst: fc.option(tekst(35), { nil: undefined }),
  })
  .map(({ beloeb, konto, tekst: posteringstekst }) => {
    const { Team, ...im } = KONTI[konto]!;
    return {
      beloeb,
      kontodimensioner: Object.entries(im).map(([dimension, vaerdi]) => ({
        dimension: dimension as "Funktion",
        vaerdi,
      })),
      ...(Team === undefined ? {} : { egneDimensioner: [{ navn: "Team", vaerdi: Team }] }),
      ...(posteringstekst === undefined ? {} : { tekst: posteringstekst }),
    };
  });

const ord = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const defined = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, vaerdi]) => vaerdi !== undefined)) as T;

/** Payouts that G68 has room for: their amount is that of their konteringslinjer. */
export const udbetalinger: fc.Arbitrary<readonly Udbetaling[]> = fc.array(
  fc
    .record({
      udbetalingIdentifikator: fc.uuid({ version: 4 }),
      betalingsmodtager: part,
      ydelsesmodtager: ord(anden),
      dispositionsdato: fc.constantFrom(...DAGE),
      ydelsesart: fc.constantFrom("SYGEDP", "KONTANT", "a;b=c"),
      periode: ord(fc.constant({ fraDato: "2026-11-01", tilDato: "2026-11-30" })),
      destination: fc.constantFrom("NemKonto" as const, "SpecifikKonto" as const),
      fakturanummer: ord(tekst(20)),
      sagsnummer: ord(tekst(40)),
      adviseringstekst: ord(fc.array(tekst(81), { minLength: 1, maxLength: 4 })),
      konteringslinjer: fc.array(konteringslinje, { minLength: 1, maxLength: 3 }),
      genudbetalingAf: ord(fc.uuid({ version: 4 })),
    })
    .map((one) =>
      defined({ ...one, beloeb: one.konteringslinjer.reduce((total, { beloeb }) => total + beloeb, 0n) }),
    ) as fc.Arbitrary<Udbetaling>,
  { minLength: 1, maxLength: 6 },
);
