import { isBankdag, nextBankdag } from "../bankdage.js";
import { BANKTEGN, fremmedTegn, isBankkonto, totalforskel } from "../betalingsfelter.js";
import { type Fejl, fejl } from "../fejl.js";
import { myndighedsregler } from "../hovedoplysninger.js";
import { isPart } from "../part.js";
import { type Rule, rule } from "../rule.js";
import type { Bankkonto } from "../udbetaling/model.js";
import type { NKSBetaling, NKSBetalingsanmodning, NKSStandsning } from "./model.js";

/** What can be seen to be wrong in a bundle before NemKonto has it. The bundle is passed on unchanged, or not at all. */

const MYNDIGHEDSKODER = { afsender: "NKS-001", modtager: "NKS-002", forskellige: "NKS-003" } as const;

const BUNDT = "NKSBetalingsanmodning";
const BETALING = "NKSBetaling";

const perBetaling =
  (check: (betaling: NKSBetaling, element: string) => readonly Fejl[]) =>
  ({ betalinger }: NKSBetalingsanmodning): readonly Fejl[] =>
    betalinger.flatMap((betaling, nr) => check(betaling, `${BUNDT}/${BETALING}[${nr + 1}]`));

/** All of the bundle came: number and sum. */
const helt = rule<NKSBetalingsanmodning>(
  "NKS-004",
  ["Kontroltotal", `${BETALING}/Beloeb`],
  ({ kontroltotal, betalinger }) => {
    const beloeb = betalinger.map((one) => one.beloeb);
    const forskel = totalforskel(kontroltotal, beloeb, ["betaling", "betalinger"]);
    return forskel === undefined ? [] : [fejl("NKS-004", forskel, { element: `${BUNDT}/Kontroltotal` })];
  },
);

/** One id is one payment. */
const iderEntydige = rule<NKSBetalingsanmodning>(
  "NKS-005",
  [`${BETALING}/BetalingIdentifikator`],
  (bundt) => {
    const seen = new Set<string>();
    return perBetaling(({ betalingIdentifikator: id }, element) =>
      seen.size === seen.add(id).size
        ? [fejl("NKS-005", { id }, { element: `${element}/BetalingIdentifikator` })]
        : [],
    )(bundt);
  },
);

/** The number is never repeated in the error. */
const modtagerGyldig = rule<NKSBetalingsanmodning>(
  "NKS-006",
  [`${BETALING}/Betalingsmodtager`],
  perBetaling(({ betalingsmodtager }, element) =>
    isPart(betalingsmodtager)
      ? []
      : [
          fejl(
            "NKS-006",
            { type: betalingsmodtager.partType },
            { element: `${element}/Betalingsmodtager/PartIdentifikator` },
          ),
        ],
  ),
);

const bankdag = rule<NKSBetalingsanmodning>(
  "NKS-007",
  ["Udfoerelsesdato"],
  ({ udfoerelsesdato: dato }): readonly Fejl[] =>
    isBankdag(dato)
      ? []
      : [fejl("NKS-007", { dato, naeste: nextBankdag(dato) }, { element: `${BUNDT}/Udfoerelsesdato` })],
);

const judgeKonto = (konto: Bankkonto | undefined, felt: string, element: string): readonly Fejl[] =>
  konto === undefined || isBankkonto(konto)
    ? []
    : [fejl("NKS-008", { felt }, { element: `${element}/${felt}` })];

const kontiGyldige = rule<NKSBetalingsanmodning>(
  "NKS-008",
  ["Betalerkonto", "Fejlkonto", `${BETALING}/Bankkonto`],
  (bundt) => [
    ...judgeKonto(bundt.betalerkonto, "Betalerkonto", BUNDT),
    ...judgeKonto(bundt.fejlkonto, "Fejlkonto", BUNDT),
    ...perBetaling(({ bankkonto }, element) => judgeKonto(bankkonto, "Bankkonto", element))(bundt),
  ],
);

/** Money goes to a fejlkonto by agreement only, and that agreement says which. */
const fejlkontoAftalt = rule<NKSBetalingsanmodning>(
  "NKS-009",
  ["IngenKonto", "Fejlkonto"],
  ({ ingenKonto: valg, fejlkonto }) =>
    (valg === "Fejlkonto") === (fejlkonto !== undefined)
      ? []
      : [
          fejl(
            "NKS-009",
            { valg, fejlkonto: fejlkonto === undefined ? "mangler" : "er angivet" },
            { element: `${BUNDT}/Fejlkonto` },
          ),
        ],
);

const tekstLaeselig = rule<NKSBetalingsanmodning>(
  "NKS-010",
  [`${BETALING}/Adviseringslinje`],
  perBetaling(({ adviseringstekst = [] }, element) =>
    adviseringstekst.flatMap((linje, nr) => {
      const tegn = fremmedTegn(linje, BANKTEGN);
      const sted = { element: `${element}/Adviseringslinje[${nr + 1}]` };
      return tegn === undefined ? [] : [fejl("NKS-010", { tegn }, sted)];
    }),
  ),
);

const beloebIkkeNul = rule<NKSBetalingsanmodning>(
  "NKS-011",
  [`${BETALING}/Beloeb`],
  perBetaling(({ beloeb }, element) =>
    beloeb === 0n ? [fejl("NKS-011", {}, { element: `${element}/Beloeb` })] : [],
  ),
);

/** The character set of ISO 20022's ids, as the banks' guidelines have it. */
const ID_TEGN = /[A-Za-z0-9/\-?:().,'+ ]/;

const judgeId = (id: string, element: string): readonly Fejl[] => {
  const tegn = fremmedTegn(id, ID_TEGN);
  return tegn === undefined
    ? []
    : [fejl("NKS-012", { tegn }, { element: `${element}/BetalingIdentifikator` })];
};

const idLaeseligt = rule<NKSBetalingsanmodning>(
  "NKS-012",
  [`${BETALING}/BetalingIdentifikator`],
  perBetaling(({ betalingIdentifikator }, element) => judgeId(betalingIdentifikator, element)),
);

/** The rules of a bundle. NKS-001 – NKS-012. */
export const anmodningRules: readonly Rule<NKSBetalingsanmodning>[] = [
  ...myndighedsregler<NKSBetalingsanmodning>(BUNDT, MYNDIGHEDSKODER),
  helt,
  iderEntydige,
  modtagerGyldig,
  bankdag,
  kontiGyldige,
  fejlkontoAftalt,
  tekstLaeselig,
  beloebIkkeNul,
  idLaeseligt,
];

/** And of a stop: NKS-001 – NKS-003, NKS-012. */
export const standsningRules: readonly Rule<NKSStandsning>[] = [
  ...myndighedsregler<NKSStandsning>("NKSStandsning", MYNDIGHEDSKODER),
  rule<NKSStandsning>("NKS-012", ["BetalingIdentifikator"], ({ betalingIdentifikator }) =>
    judgeId(betalingIdentifikator, "NKSStandsning"),
  ),
];
