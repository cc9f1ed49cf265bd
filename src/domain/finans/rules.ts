import { formatBeloeb, sum } from "../beloeb.js";
import { type Fejl, fejl } from "../fejl.js";
import { isCpr, isCvr, isPNummer } from "../identifikatorer.js";
import { findKommune } from "../kommuner.js";
import { IM_DIMENSIONER, IM_DIMENSIONSNAVNE } from "../kontering.js";
import type { Finanspostering } from "../postering.js";
import { type Rule, rule } from "../rule.js";
import { kombinationsregler } from "./kombinationer.js";
import { bogfoeringsdatoOf, type Finansbilag } from "./model.js";

/** The validation of a finansbilag is this list, in order of precedence. All are run; all errors are reported. */

const LINJER = "Finanspostering";
const BELOEB = [`${LINJER}/Beloeb`, `${LINJER}/DebetKredit`];

const linje = (index: number, element: string): { element: string } => ({
  element: `Finansbilag/${LINJER}[${index + 1}]/${element}`,
});

const perLinje =
  (check: (postering: Finanspostering, index: number) => readonly Fejl[]) =>
  (bilag: Finansbilag): readonly Fejl[] =>
    bilag.posteringer.flatMap(check);

const totalOf = (posteringer: readonly Finanspostering[], side: "D" | "K"): bigint =>
  sum(posteringer.filter(({ debetKredit }) => debetKredit === side).map(({ beloeb }) => beloeb));

/** The sender must be one of the 98 municipalities. */
const afsenderErKommune = rule<Finansbilag>("FIN-001", ["AfsenderMyndighed"], ({ afsenderMyndighed: cvr }) =>
  findKommune(cvr) ? [] : [fejl("FIN-001", { cvr }, { element: "Finansbilag/AfsenderMyndighed" })],
);

/** So must the receiver. */
const modtagerErKommune = rule<Finansbilag>("FIN-002", ["ModtagerMyndighed"], ({ modtagerMyndighed: cvr }) =>
  findKommune(cvr) ? [] : [fejl("FIN-002", { cvr }, { element: "Finansbilag/ModtagerMyndighed" })],
);

/** A line of 0 kr. says nothing and is a sign of an error at the sender. Our choice. */
const beloebIkkeNul = rule<Finansbilag>(
  "FIN-003",
  [`${LINJER}/Beloeb`],
  perLinje(({ beloeb }, index) => (beloeb === 0n ? [fejl("FIN-003", {}, linje(index, "Beloeb"))] : [])),
);

/** Every line has its own id, so that it can be referred to. */
const linjeidEntydigt = rule<Finansbilag>(
  "FIN-004",
  [`${LINJER}/PosteringIdentifikator`],
  ({ posteringer }) => {
    const seen = new Set<string>();
    return posteringer.flatMap(({ posteringIdentifikator: id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [fejl("FIN-004", { id }, linje(index, "PosteringIdentifikator"))];
    });
  },
);

/** The control total's number of lines shows a bilag that was cut. */
const antalPosteringer = rule<Finansbilag>(
  "FIN-005",
  ["Kontroltotal/AntalPosteringer"],
  // A line with an error in it still counts; a message read in part may have no list at all.
  ({ kontroltotal, posteringer = [] }) =>
    kontroltotal.antalPosteringer === posteringer.length
      ? []
      : [
          fejl(
            "FIN-005",
            { angivet: String(kontroltotal.antalPosteringer), fundet: String(posteringer.length) },
            { element: "Finansbilag/Kontroltotal/AntalPosteringer" },
          ),
        ],
);

const kontrolsum = (side: "D" | "K", element: "DebetTotal" | "KreditTotal") =>
  rule<Finansbilag>("FIN-006", [`Kontroltotal/${element}`, ...BELOEB], ({ kontroltotal, posteringer }) => {
    const angivet = side === "D" ? kontroltotal.debetTotal : kontroltotal.kreditTotal;
    const fundet = totalOf(posteringer, side);
    return angivet === fundet
      ? []
      : [
          fejl(
            "FIN-006",
            {
              side: side === "D" ? "debet" : "kredit",
              angivet: formatBeloeb(angivet),
              fundet: formatBeloeb(fundet),
            },
            { element: `Finansbilag/Kontroltotal/${element}` },
          ),
        ];
  });

/** Debet and kredit must be equal in every bilag (the legacy rule, per machine and date, follows from it). */
const bilagIBalance = rule<Finansbilag>("FIN-007", BELOEB, ({ posteringer }) => {
  const [debet, kredit] = [totalOf(posteringer, "D"), totalOf(posteringer, "K")];
  return debet === kredit
    ? []
    : [
        fejl(
          "FIN-007",
          { debet: formatBeloeb(debet), kredit: formatBeloeb(kredit), forskel: formatBeloeb(debet - kredit) },
          { element: "Finansbilag" },
        ),
      ];
});

/** And on every booking date in it. Silent when the whole bilag is out of balance: FIN-007 has said so. */
const bogfoeringsdatoIBalance = rule<Finansbilag>(
  "FIN-008",
  [...BELOEB, "Bilagsdato", "Bogfoeringsdato", `${LINJER}/Bogfoeringsdato`],
  (bilag) => {
    if (totalOf(bilag.posteringer, "D") !== totalOf(bilag.posteringer, "K")) return [];
    const datoer = new Set(bilag.posteringer.map((postering) => bogfoeringsdatoOf(bilag, postering)));
    if (datoer.size === 1) return [];
    return [...datoer].sort().flatMap((dato) => {
      const linjer = bilag.posteringer.filter((postering) => bogfoeringsdatoOf(bilag, postering) === dato);
      const [debet, kredit] = [totalOf(linjer, "D"), totalOf(linjer, "K")];
      const vaerdier = { dato, debet: formatBeloeb(debet), kredit: formatBeloeb(kredit) };
      return debet === kredit ? [] : [fejl("FIN-008", vaerdier, { element: "Finansbilag" })];
    });
  },
);

const DIMENSION = `${LINJER}/Kontodimension`;

/** Funktion, dranst, gruppering and art are what Danmarks Statistik must have of every line. */
const dimensionerTilStede = rule<Finansbilag>(
  "FIN-010",
  [`${DIMENSION}/Dimension`],
  perLinje(({ kontodimensioner }, index) =>
    IM_DIMENSIONSNAVNE.filter(
      (navn) =>
        IM_DIMENSIONER[navn].paakraevet && !kontodimensioner.some(({ dimension }) => dimension === navn),
    ).map((dimension) => fejl("FIN-010", { dimension }, linje(index, "Kontodimension"))),
  ),
);

/** Each value has the form that the authorised kontoplan gives its dimension. */
const dimensionsvaerdi = rule<Finansbilag>(
  "FIN-011",
  [`${DIMENSION}/Dimension`, `${DIMENSION}/Vaerdi`],
  perLinje(({ kontodimensioner }, index) =>
    kontodimensioner.flatMap(({ dimension, vaerdi }, nr) =>
      IM_DIMENSIONER[dimension].pattern.test(vaerdi)
        ? []
        : [
            fejl(
              "FIN-011",
              { dimension, vaerdi, forventet: IM_DIMENSIONER[dimension].form },
              linje(index, `Kontodimension[${nr + 1}]/Vaerdi`),
            ),
          ],
    ),
  ),
);

/** A dimension has one value on a line. */
const dimensionEnGang = rule<Finansbilag>(
  "FIN-012",
  [`${DIMENSION}/Dimension`],
  perLinje(({ kontodimensioner }, index) =>
    kontodimensioner.flatMap(({ dimension }, nr) =>
      kontodimensioner.findIndex((one) => one.dimension === dimension) === nr
        ? []
        : [fejl("FIN-012", { dimension }, linje(index, `Kontodimension[${nr + 1}]`))],
    ),
  ),
);

const PARTER = { CPR: isCpr, CVR: isCvr, SE: isCvr, P: isPNummer } as const;

/** The party's number has the form of its kind. The number itself is never repeated in the error. */
const partGyldig = rule<Finansbilag>(
  "FIN-013",
  [`${LINJER}/Part`],
  perLinje(({ part }, index) =>
    part === undefined || PARTER[part.partType](part.partIdentifikator)
      ? []
      : [fejl("FIN-013", { type: part.partType }, linje(index, "Part/PartIdentifikator"))],
  ),
);

const periodeGyldig = rule<Finansbilag>(
  "FIN-014",
  [`${LINJER}/Periode`],
  perLinje(({ periode }, index) =>
    periode === undefined || periode.fraDato <= periode.tilDato
      ? []
      : [fejl("FIN-014", { fra: periode.fraDato, til: periode.tilDato }, linje(index, "Periode"))],
  ),
);

export const finansRules: readonly Rule<Finansbilag>[] = [
  afsenderErKommune,
  modtagerErKommune,
  beloebIkkeNul,
  linjeidEntydigt,
  antalPosteringer,
  kontrolsum("D", "DebetTotal"),
  kontrolsum("K", "KreditTotal"),
  bilagIBalance,
  bogfoeringsdatoIBalance,
  dimensionerTilStede,
  dimensionsvaerdi,
  dimensionEnGang,
  partGyldig,
  periodeGyldig,
  ...kombinationsregler,
];
