import fc from "fast-check";
import type { Finansbilag } from "../../src/domain/finans/model.js";
import { addDays } from "../../src/kit/dates.js";
import { HELSINGOER, KSD, VEJEN } from "../../src/scenarier/parter.js";
import { SORTIMENT, VERSION } from "../../src/scenarier/sortimenter.js";

/** One arbitrary per domain type: any value that the schema and the rules accept. */

const uuid = fc.uuid({ version: 4 });
/** One line of text, with letters of every kind, and not only blanks. */
const text = (max: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: max })
    .filter(
      (line) =>
        line.length <= max &&
        line.trim() !== "" &&
        line.isWellFormed() &&
        !/[\u0000-\u001f\u007f\ufffe\uffff]/.test(line),
    );
const dato = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays("2019-11-27", days));
/** Øre of one line. */
export const oere = fc.bigInt({ min: 1n, max: 999_999_999_99n });

const dimensions = (funktion: string, dranst: string, gruppering: string, art: string) => [
  { dimension: "Funktion" as const, vaerdi: funktion },
  { dimension: "Dranst" as const, vaerdi: dranst },
  { dimension: "Gruppering" as const, vaerdi: gruppering },
  { dimension: "Art" as const, vaerdi: art },
];

const DEBET = [
  dimensions("55771", "1", "013", "52"),
  dimensions("55773", "1", "007", "52"),
  dimensions("55773", "1", "008", "52"),
];
const KREDIT = dimensions("95259", "9", "999", "00");

const optionally = <K extends string, T>(
  key: K,
  arbitrary: fc.Arbitrary<T>,
): fc.Arbitrary<{ [P in K]?: T }> =>
  fc
    .option(arbitrary, { nil: undefined })
    .map((value) => (value === undefined ? {} : { [key]: value }) as { [P in K]?: T });

const postering = (
  debetKredit: "D" | "K",
  beloeb: bigint,
): fc.Arbitrary<Finansbilag["posteringer"][number]> =>
  fc
    .tuple(
      uuid,
      fc.constantFrom(...DEBET),
      optionally("posteringstekst", text(100)),
      optionally("part", fc.constant({ partType: "CPR" as const, partIdentifikator: "0101364001" })),
      optionally(
        "periode",
        dato.map((fraDato) => ({ fraDato, tilDato: addDays(fraDato, 6) })),
      ),
      optionally(
        "egneDimensioner",
        fc.array(fc.record({ navn: text(40), vaerdi: text(40) }, { noNullPrototype: true }), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
      optionally(
        "referencenoegler",
        fc.array(fc.record({ noegletype: text(40), noeglevaerdi: text(100) }, { noNullPrototype: true }), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
    )
    .map(([posteringIdentifikator, debet, ...rest]) => ({
      posteringIdentifikator,
      beloeb,
      debetKredit,
      kontodimensioner: debetKredit === "D" ? debet : KREDIT,
      ...Object.assign({}, ...rest),
    }));

/** A bilag that every rule accepts: some debet lines, and one kredit line of their sum. */
export const finansbilag: fc.Arbitrary<Finansbilag> = fc
  .tuple(fc.array(oere, { minLength: 1, maxLength: 5 }), uuid, dato, fc.constantFrom(HELSINGOER, VEJEN))
  .chain(([amounts, finansbilagIdentifikator, bilagsdato, myndighed]) => {
    const total = amounts.reduce((sum, one) => sum + one, 0n);
    const lines = fc.tuple(...amounts.map((one) => postering("D", one)), postering("K", total));
    const extras = fc.tuple(
      optionally("bilagsnummer", text(20)),
      optionally("bilagstekst", text(100)),
      optionally("bogfoeringsdato", dato),
    );
    return fc.tuple(lines, extras).map(([posteringer, given]) => ({
      finansbilagIdentifikator,
      afsenderMyndighed: myndighed,
      modtagerMyndighed: myndighed,
      afsenderSystem: KSD,
      sortiment: { sortimentIdentifikator: SORTIMENT, sortimentVersion: VERSION },
      bilagsdato,
      posteringer: posteringer.map((line, index) => ({
        ...line,
        posteringIdentifikator: `00000000-0000-4000-8000-${index.toString().padStart(12, "0")}`,
      })),
      kontroltotal: { antalPosteringer: posteringer.length, debetTotal: total, kreditTotal: total },
      ...Object.assign({}, ...given),
    }));
  });
