import { formatBeloeb, sum } from "../beloeb.js";
import { type Fejl, fejl } from "../fejl.js";
import { type Hovedoplysninger, myndighedsregler } from "../hovedoplysninger.js";
import { isCpr } from "../identifikatorer.js";
import { isPart, type Part } from "../part.js";
import { type Rule, rule } from "../rule.js";
import { findFordringstype } from "./fordringstype.js";
import type { Debitorkonto, Fordring, Indbetaling } from "./model.js";

/** The validation of the messages of SF1590_B, as far as a message shows it itself; the ledger judges the rest. */

type Myndigheder = Pick<Hovedoplysninger, "afsenderMyndighed" | "modtagerMyndighed">;

const MYNDIGHEDSKODER = { afsender: "DEB-001", modtager: "DEB-002", forskellige: "DEB-014" } as const;

/** Sender and receiver are one municipality. DEB-001, DEB-002, DEB-014. */
export const debitormyndigheder = <M extends Myndigheder>(root: string): readonly Rule<M>[] =>
  myndighedsregler<M>(root, MYNDIGHEDSKODER);

/** What is for one fagsystem says which. */
export const modtagerregler = <M extends Myndigheder & { readonly modtagerSystem?: string | undefined }>(
  root: string,
): readonly Rule<M>[] => [
  ...debitormyndigheder<M>(root),
  rule<M>("DEB-011", ["ModtagerSystem"], ({ modtagerSystem }) =>
    modtagerSystem === undefined ? [fejl("DEB-011", {}, { element: root })] : [],
  ),
];

const OBJEKTER = [
  "haeftelser",
  "adresser",
  "materialeabonnementer",
  "fordringer",
  "nedreguleringer",
] as const;

/** A message that creates nothing is a mistake. */
const opretterNoget = rule<Debitorkonto>(
  "DEB-003",
  ["Haeftelse", "Adresse", "Materialeabonnement", "Fordring", "Nedregulering"],
  (besked) =>
    OBJEKTER.some((navn) => (besked[navn] ?? []).length > 0)
      ? []
      : [fejl("DEB-003", {}, { element: "Debitorkonto" })],
);

/** Every object has an id of its own, and a delfordring is reduced once in a message. */
const iderEntydige = rule<Debitorkonto>(
  "DEB-004",
  ["Haeftelse", "Adresse", "Materialeabonnement", "Fordring", "Nedregulering"],
  (besked) => {
    const ider = [
      ...(besked.haeftelser ?? []).map((one) => one.haeftelseIdentifikator),
      ...(besked.adresser ?? []).map((one) => one.adresseIdentifikator),
      ...(besked.materialeabonnementer ?? []).map((one) => one.materialeabonnementIdentifikator),
      ...(besked.fordringer ?? []).flatMap((one) => [
        one.fordringIdentifikator,
        ...one.delfordringer.map((del) => del.delfordringIdentifikator),
      ]),
      ...(besked.nedreguleringer ?? []).map((one) => one.nedreguleringIdentifikator),
    ];
    const nedregulerede = (besked.nedreguleringer ?? []).map((one) => one.delfordringIdentifikator);
    return [...repeated(ider), ...repeated(nedregulerede)].map((id) =>
      fejl("DEB-004", { id }, { element: "Debitorkonto" }),
    );
  },
);

const repeated = (ider: readonly string[]): ReadonlySet<string> =>
  new Set(ider.filter((id, nr) => ider.indexOf(id) !== nr));

/** DEB-005; the number is never repeated in the error. */
export const badPart = ({ partType: type }: Part, element: string): Fejl =>
  fejl("DEB-005", { type }, { element });

/** A number has the form of its kind. */
const partGyldig = rule<Debitorkonto>("DEB-005", ["Haeftelse/Part"], ({ haeftelser = [] }) =>
  haeftelser.flatMap(({ part }, nr) =>
    isPart(part) ? [] : [badPart(part, `Debitorkonto/Haeftelse[${nr + 1}]/Part/PartIdentifikator`)],
  ),
);

const perFordring =
  (check: (fordring: Fordring, element: string) => readonly Fejl[]) =>
  ({ fordringer = [] }: Debitorkonto): readonly Fejl[] =>
    fordringer.flatMap((fordring, nr) => check(fordring, `Debitorkonto/Fordring[${nr + 1}]`));

const beloebIkkeNul = rule<Debitorkonto>(
  "DEB-006",
  ["Fordring/Delfordring/Beloeb", "Nedregulering/Beloeb"],
  (besked) => [
    ...perFordring(({ delfordringer }, element) =>
      delfordringer.flatMap(({ beloeb }, nr) =>
        beloeb === 0n ? [fejl("DEB-006", {}, { element: `${element}/Delfordring[${nr + 1}]/Beloeb` })] : [],
      ),
    )(besked),
    ...(besked.nedreguleringer ?? []).flatMap(({ beloeb }, nr) =>
      beloeb === 0n ? [fejl("DEB-006", {}, { element: `Debitorkonto/Nedregulering[${nr + 1}]/Beloeb` })] : [],
    ),
  ],
);

const fordringstypeKendt = rule<Debitorkonto>(
  "DEB-007",
  ["Fordring/Fordringstype"],
  perFordring(({ fordringstype: type }, element) =>
    findFordringstype(type) === undefined
      ? [fejl("DEB-007", { type }, { element: `${element}/Fordringstype` })]
      : [],
  ),
);

const periodeGyldig = rule<Debitorkonto>(
  "DEB-008",
  ["Fordring/Periode"],
  perFordring(({ periode }, element) =>
    periode === undefined || periode.fraDato <= periode.tilDato
      ? []
      : [fejl("DEB-008", { fra: periode.fraDato, til: periode.tilDato }, { element: `${element}/Periode` })],
  ),
);

/** Ten digits that are a CPR number, with or without a dash or a blank. */
export const hasCpr = (text: string): boolean =>
  [...text.matchAll(/(?<!\d)(\d{6})[- ]?(\d{4})(?!\d)/g)].some(([, dag, loeb]) => isCpr(`${dag}${loeb}`));

/** PSRM refuses a claim whose description holds others' personal data; a number is what can be seen. */
const udenPersonnummer = rule<Debitorkonto>(
  "DEB-009",
  ["Fordring/Beskrivelse", "Fordring/Delfordring/Tekst"],
  perFordring(({ beskrivelse, delfordringer }, element) => [
    ...(hasCpr(beskrivelse) ? [fejl("DEB-009", {}, { element: `${element}/Beskrivelse` })] : []),
    ...delfordringer.flatMap(({ tekst }, nr) =>
      hasCpr(tekst) ? [fejl("DEB-009", {}, { element: `${element}/Delfordring[${nr + 1}]/Tekst` })] : [],
    ),
  ]),
);

const domEllerForlig = rule<Debitorkonto>(
  "DEB-010",
  ["Fordring/Domsdato", "Fordring/Forligsdato"],
  perFordring(({ domsdato, forligsdato }, element) =>
    domsdato === undefined || forligsdato === undefined
      ? []
      : [fejl("DEB-010", {}, { element: `${element}/Forligsdato` })],
  ),
);

const srbEfterForfald = rule<Debitorkonto>(
  "DEB-012",
  ["Fordring/SidsteRettidigeBetalingsdato", "Fordring/Forfaldsdato"],
  perFordring(({ sidsteRettidigeBetalingsdato: srb, forfaldsdato: forfald }, element) =>
    srb === undefined || srb >= forfald
      ? []
      : [fejl("DEB-012", { srb, forfald }, { element: `${element}/SidsteRettidigeBetalingsdato` })],
  ),
);

const hovedstolRummer = rule<Debitorkonto>(
  "DEB-013",
  ["Fordring/Hovedstol", "Fordring/Delfordring/Beloeb"],
  perFordring(({ hovedstol, delfordringer }, element) => {
    const skyldes = sum(delfordringer.map(({ beloeb }) => beloeb));
    if (hovedstol === undefined || hovedstol >= skyldes) return [];
    const vaerdier = { hovedstol: formatBeloeb(hovedstol), skyldes: formatBeloeb(skyldes) };
    return [fejl("DEB-013", vaerdier, { element: `${element}/Hovedstol` })];
  }),
);

export const debitorkontoRules: readonly Rule<Debitorkonto>[] = [
  ...debitormyndigheder<Debitorkonto>("Debitorkonto"),
  opretterNoget,
  iderEntydige,
  partGyldig,
  beloebIkkeNul,
  fordringstypeKendt,
  periodeGyldig,
  udenPersonnummer,
  domEllerForlig,
  srbEfterForfald,
  hovedstolRummer,
];

/** Each delfordring once, and no payment of nothing. */
export const indbetalingRules: readonly Rule<Indbetaling>[] = [
  ...debitormyndigheder<Indbetaling>("Indbetaling"),
  rule<Indbetaling>("DEB-004", ["BetaltDelfordring"], ({ delfordringer }) =>
    [...repeated(delfordringer.map((one) => one.delfordringIdentifikator))].map((id) =>
      fejl("DEB-004", { id }, { element: "Indbetaling" }),
    ),
  ),
  rule<Indbetaling>("DEB-006", ["BetaltDelfordring/Beloeb"], ({ delfordringer }) =>
    delfordringer.flatMap(({ beloeb }, nr) =>
      beloeb === 0n
        ? [fejl("DEB-006", {}, { element: `Indbetaling/BetaltDelfordring[${nr + 1}]/Beloeb` })]
        : [],
    ),
  ),
];
