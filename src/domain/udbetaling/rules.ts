import { addDays } from "../../kit/dates.js";
import { formatBeloeb, sum } from "../beloeb.js";
import { BANKTEGN, fremmedTegn, isBankkonto, totalforskel } from "../betalingsfelter.js";
import { type Fejl, fejl } from "../fejl.js";
import { type Hovedoplysninger, myndighedsregler } from "../hovedoplysninger.js";
import { isPart, type Part } from "../part.js";
import { type Rule, rule } from "../rule.js";
import type { Udbetaling, Udbetalingsanmodning, Udbetalingsstatus } from "./model.js";

/** What can be seen to be wrong in a message of SF1590_C by itself; the udbetalingssystem judges the rest. */

const ROD = "Udbetalingsanmodning";
const MYNDIGHEDSKODER = { afsender: "UDB-001", modtager: "UDB-002", forskellige: "UDB-003" } as const;

/** Sender and receiver are one municipality. UDB-001, UDB-002, UDB-003. */
const myndigheder = <M extends Pick<Hovedoplysninger, "afsenderMyndighed" | "modtagerMyndighed">>(
  root: string,
): readonly Rule<M>[] => myndighedsregler<M>(root, MYNDIGHEDSKODER);

type Tjek = (udbetaling: Udbetaling, element: string, idag: string) => readonly Fejl[];

/** A rule of each payout; its elements are named as they stand in a payout. */
const perUdbetaling = (
  kode: Fejl["kode"],
  needs: readonly string[],
  tjek: Tjek,
): Rule<Udbetalingsanmodning> =>
  rule(
    kode,
    needs.map((need) => `Udbetaling/${need}`),
    ({ udbetalinger }, idag) =>
      udbetalinger.flatMap((one, nr) => tjek(one, `${ROD}/Udbetaling[${nr + 1}]`, idag)),
  );

/** One id is one payout. */
const iderEntydige = rule<Udbetalingsanmodning>(
  "UDB-004",
  ["Udbetaling/UdbetalingIdentifikator"],
  ({ udbetalinger }) => {
    const seen = new Set<string>();
    return udbetalinger.flatMap(({ udbetalingIdentifikator: id }, nr) =>
      seen.size === seen.add(id).size
        ? [fejl("UDB-004", { id }, { element: `${ROD}/Udbetaling[${nr + 1}]/UdbetalingIdentifikator` })]
        : [],
    );
  },
);

/** All of the message came: number and sum. */
const helBesked = rule<Udbetalingsanmodning>(
  "UDB-005",
  ["Kontroltotal", "Udbetaling/Beloeb"],
  ({ kontroltotal, udbetalinger }) => {
    const beloeb = udbetalinger.map((one) => one.beloeb);
    const forskel = kontroltotal && totalforskel(kontroltotal, beloeb, ["udbetaling", "udbetalinger"]);
    return forskel === undefined ? [] : [fejl("UDB-005", forskel, { element: `${ROD}/Kontroltotal` })];
  },
);

const beloebIkkeNul = perUdbetaling("UDB-006", ["Beloeb"], ({ beloeb }, element) =>
  beloeb === 0n ? [fejl("UDB-006", {}, { element: `${element}/Beloeb` })] : [],
);

/** The number is never repeated in the error. */
const judgePart = (part: Part | undefined, element: string): readonly Fejl[] =>
  part === undefined || isPart(part)
    ? []
    : [fejl("UDB-007", { type: part.partType }, { element: `${element}/PartIdentifikator` })];

const parterGyldige = perUdbetaling(
  "UDB-007",
  ["Betalingsmodtager", "Ydelsesmodtager"],
  ({ betalingsmodtager, ydelsesmodtager }, element) => [
    ...judgePart(betalingsmodtager, `${element}/Betalingsmodtager`),
    ...judgePart(ydelsesmodtager, `${element}/Ydelsesmodtager`),
  ],
);

/** An account that is given and not used, or the other way, is a mistake about where the money goes. */
const kontoPasser = perUdbetaling(
  "UDB-008",
  ["Destination", "Bankkonto"],
  ({ destination, bankkonto }, element) => {
    const konto = bankkonto === undefined ? "mangler" : "er angivet";
    return (destination === "Bankkonto") === (bankkonto !== undefined)
      ? []
      : [fejl("UDB-008", { destination, konto }, { element: `${element}/Bankkonto` })];
  },
);

const kontoGyldig = perUdbetaling("UDB-009", ["Bankkonto"], ({ bankkonto }, element) =>
  bankkonto === undefined || isBankkonto(bankkonto)
    ? []
    : [fejl("UDB-009", {}, { element: `${element}/Bankkonto` })],
);

/** The cost that is booked is what is paid. */
const konteringPasser = perUdbetaling(
  "UDB-010",
  ["Beloeb", "Konteringslinje/Beloeb"],
  ({ beloeb, konteringslinjer = [] }, element) => {
    const konteret = sum(konteringslinjer.map((linje) => linje.beloeb));
    if (konteringslinjer.length === 0 || konteret === beloeb) return [];
    const vaerdier = { beloeb: formatBeloeb(beloeb), konteret: formatBeloeb(konteret) };
    return [fejl("UDB-010", vaerdier, { element: `${element}/Konteringslinje` })];
  },
);

const linjerIkkeNul = perUdbetaling(
  "UDB-014",
  ["Konteringslinje/Beloeb"],
  ({ konteringslinjer = [] }, element) =>
    konteringslinjer.flatMap(({ beloeb }, nr) =>
      beloeb === 0n ? [fejl("UDB-014", {}, { element: `${element}/Konteringslinje[${nr + 1}]/Beloeb` })] : [],
    ),
);

const periodeGyldig = perUdbetaling("UDB-011", ["Periode"], ({ periode }, element) =>
  periode === undefined || periode.fraDato <= periode.tilDato
    ? []
    : [fejl("UDB-011", { fra: periode.fraDato, til: periode.tilDato }, { element: `${element}/Periode` })],
);

/** A day further ahead is a typing mistake, and the money would not come. Our choice. */
const MAX_FREM_DAGE = 366;

/** UDB-012: the day is too far ahead. */
export const dagfejl = (dato: string, element: string, idag: string): readonly Fejl[] => {
  const senest = addDays(idag, MAX_FREM_DAGE);
  return dato <= senest
    ? []
    : [fejl("UDB-012", { dato, senest }, { element: `${element}/Dispositionsdato` })];
};

const dagRimelig = perUdbetaling("UDB-012", ["Dispositionsdato"], ({ dispositionsdato }, element, idag) =>
  dagfejl(dispositionsdato, element, idag),
);

const andenEndSigSelv = perUdbetaling(
  "UDB-013",
  ["UdbetalingIdentifikator", "GenudbetalingAf"],
  ({ udbetalingIdentifikator: id, genudbetalingAf }, element) =>
    genudbetalingAf === id ? [fejl("UDB-013", { id }, { element: `${element}/GenudbetalingAf` })] : [],
);

const tekstLaeselig = perUdbetaling("UDB-015", ["Adviseringslinje"], ({ adviseringstekst = [] }, element) =>
  adviseringstekst.flatMap((linje, nr) => {
    const tegn = fremmedTegn(linje, BANKTEGN);
    const sted = { element: `${element}/Adviseringslinje[${nr + 1}]` };
    return tegn === undefined ? [] : [fejl("UDB-015", { tegn }, sted)];
  }),
);

/** The rules of OpretUdbetaling, and of the same message in TjekUdbetaling. */
export const udbetalingRules: readonly Rule<Udbetalingsanmodning>[] = [
  ...myndigheder<Udbetalingsanmodning>(ROD),
  iderEntydige,
  helBesked,
  beloebIkkeNul,
  parterGyldige,
  kontoPasser,
  kontoGyldig,
  konteringPasser,
  periodeGyldig,
  dagRimelig,
  andenEndSigSelv,
  linjerIkkeNul,
  tekstLaeselig,
];

/** What is for one fagsystem says which. */
export const statusRules = (root: string): readonly Rule<Udbetalingsstatus>[] => [
  ...myndigheder<Udbetalingsstatus>(root),
  rule("UDB-016", ["ModtagerSystem"], ({ modtagerSystem }) =>
    modtagerSystem === undefined ? [fejl("UDB-016", {}, { element: root })] : [],
  ),
];
