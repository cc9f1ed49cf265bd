import fc from "fast-check";
import { G19_FELTER, KENDTE, SLETMARKER } from "../src/domain/debitor/g19/felter.js";
import { beloebsfelt, type G19Linje } from "../src/domain/debitor/g19/linje.js";

/** Help for tests of G19: records written out by hand, and files without errors made at random. */

/**
 * A person, a rate and three lines of words, with values of our own in the places where public test data (KAS) has them:
 * identification to the right, texts of any length, the key to the right, and no end on the last line.
 */
const HOVED = ["0202611191030", "0217", "001", "209", "2026", "0101011234", "00"].join("");
export const PERSON = ` INS10${HOVED}0101011234`;
export const RATE = [
  ` INS24${HOVED}`,
  "20999",
  "0000150000+10000000000+1",
  "20261120202611192026121520261215",
  "000    ",
  "                                   ",
  "202611012026010120261231",
  "    ",
  " ".repeat(100),
  "   0d9f6a527a0b4c0eb1a515900000c217",
].join("");
export const TEKSTER = ["Institution", "for", "Ærø og Ål"].map(
  (tekst, nr) => ` INS26${HOVED}20999${String(nr).padStart(3, "0")}${tekst}`,
);
export const INSTITUTION = [PERSON, RATE, ...TEKSTER] as const;

/** Lines as a file in ISO-8859-1. */
export const g19Fil = (linjer: readonly string[], slut = "\r\n"): Uint8Array =>
  Uint8Array.from(Buffer.from(linjer.join("\r\n") + slut, "latin1"));

/** A line with the characters from a column (from 1) in the place of those that stand there. */
export const at = (linje: string, kolonne: number, tegn: string): string =>
  linje.slice(0, kolonne - 1) + tegn + linje.slice(kolonne - 1 + tegn.length);

const TEGN = [..."abcxyzABCXYZ0123456789 .,-/:()æøåÆØÅé§€–"];
const DATOER = ["00000000", "20260131", "20261120", "20240229"] as const;

const cifre = (bredde: number) =>
  fc.nat({ max: 10 ** Math.min(bredde, 9) - 1 }).map((nr) => String(nr).padStart(bredde, "0"));

/** Padded to the right or to the left: both are seen. */
const padded = (text: string, bredde: number) => fc.constantFrom(text.padStart(bredde), text.padEnd(bredde));

const ord = (max: number) =>
  fc.array(fc.constantFrom(...TEGN), { maxLength: max, size: "max" }).map((tegn) => tegn.join(""));

const tekst = (navn: "specifikation" | "faktura" | "aarsagskode" | "aarsag") => {
  const { bredde } = G19_FELTER[navn];
  return ord(bredde).chain((text) => padded(text, bredde));
};

const dato = fc.constantFrom(...DATOER);
const beloeb = fc.bigInt({ min: -9_999_999_999n, max: 9_999_999_999n }).map(beloebsfelt);

const rate = fc.record({
  ...Object.fromEntries(Object.entries(KENDTE).map(([navn, vaerdi]) => [navn, fc.constant(vaerdi)])),
  rate: fc.constantFrom("999", "001", "012"),
  beloeb,
  rentefrit: beloeb,
  opkraevningsdato: dato,
  forfaldsdato: dato,
  betaldato: dato,
  rentefridato: dato,
  tekstnummer: cifre(3),
  specifikation: tekst("specifikation"),
  slettet: fc.constantFrom(" ", ...SLETMARKER),
  faktura: tekst("faktura"),
  stiftelsesdato: dato,
  periode: fc.constantFrom(["00000000", "00000000"], ["20260101", "20261231"], ["20240229", "20240229"]),
  aarsagskode: tekst("aarsagskode"),
  aarsag: tekst("aarsag"),
});

const debitor = fc.record({
  leverandoer: fc.constantFrom(" INS", "FBS ", "ABCD"),
  omraade: cifre(3),
  betalingsart: cifre(3),
  aar: cifre(4),
  sag: cifre(2),
  person: fc.constantFrom("0101011234", "2402991234", "0064942212"),
  gln: fc.option(ord(100), { freq: 5 }),
  rater: fc.array(fc.tuple(rate, fc.array(ord(60), { maxLength: 4 }), fc.boolean()), { maxLength: 3 }),
});

/** Files without errors: every debtor begins with who it is, and no key is used twice. */
export const g19Linjer: fc.Arbitrary<readonly G19Linje[]> = fc
  .array(debitor, { minLength: 1, maxLength: 4 })
  .map((debitorer) =>
    debitorer.flatMap(({ person, gln, rater, ...enDebitor }, nr): readonly G19Linje[] => {
      const hoved = {
        ...enDebitor,
        tidspunkt: "0202611191030",
        bruger: "0217",
        debitor: String(nr).padStart(10, "0"),
      };
      return [
        { type: "10", felter: { ...hoved, type: "10", person } },
        ...(gln === null ? [] : [{ type: "52" as const, felter: { ...hoved, type: "52", gln } }]),
        ...rater.flatMap(([{ periode, ...enRate }, tekster, venstre], index): readonly G19Linje[] => {
          const { individtype } = KENDTE;
          const noegle = `noegle-${nr}-${index}`;
          const felter = {
            ...hoved,
            ...enRate,
            type: "24",
            periodeFra: periode[0]!,
            periodeTil: periode[1]!,
            noegle: venstre ? noegle.padEnd(35) : noegle.padStart(35),
          };
          return [
            { type: "24", felter },
            ...tekster.map((text, linje) => ({
              type: "26" as const,
              felter: {
                ...hoved,
                type: "26",
                individtype,
                rate: enRate.rate,
                linjenummer: String(linje).padStart(3, "0"),
                tekst: text,
              },
            })),
          ];
        }),
      ];
    }),
  );
