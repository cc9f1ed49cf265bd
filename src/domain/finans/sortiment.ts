import { type Fejl, fejl } from "../fejl.js";
import { IM_DIMENSIONER, type ImDimension } from "../kontering.js";
import type { Finanspostering } from "../postering.js";
import { type Rule, rule } from "../rule.js";
import { ejertekst, FAELLES } from "../sortiment.js";
import { checkVaerdi, type FindSortiment, type KendtVersion, type Vaerdisvar } from "../sortimentopslag.js";
import { bogfoeringsdatoOf, type Finansbilag } from "./model.js";

/**
 * The sortiment that a bilag names, and every value against it. Published: sortimenter set which values may be used
 * (docs/integrationer/sortiment.md); that the hub refuses other values is ours.
 */

const ID = "Sortiment/SortimentIdentifikator";
const VERSION = "Sortiment/SortimentVersion";
const MODTAGER = "ModtagerMyndighed";
const LINJE = "Finanspostering";
const DATOER = ["Bilagsdato", "Bogfoeringsdato", `${LINJE}/Bogfoeringsdato`];

const at = (element: string) => ({ element: `Finansbilag/${element}` });

/** The values of a line: those of IM's dimensions, or its own, each with its dimension. */
type Slags = {
  readonly element: "Kontodimension" | "EgenDimension";
  readonly needs: readonly string[];
  /** How many there are, and the dimension and value of one of them. Called for every line: nothing is made anew. */
  readonly antal: (postering: Finanspostering) => number;
  readonly dimension: (postering: Finanspostering, nr: number) => string;
  readonly vaerdi: (postering: Finanspostering, nr: number) => string;
  /** Whether the value has the form of its dimension; where it has not, FIN-011 says so, and that is enough. */
  readonly hasForm: (dimension: string, vaerdi: string) => boolean;
};

const kontodimension: Slags = {
  element: "Kontodimension",
  needs: [`${LINJE}/Kontodimension/Dimension`, `${LINJE}/Kontodimension/Vaerdi`],
  antal: (postering) => postering.kontodimensioner.length,
  dimension: (postering, nr) => postering.kontodimensioner[nr]!.dimension,
  vaerdi: (postering, nr) => postering.kontodimensioner[nr]!.vaerdi,
  hasForm: (dimension, vaerdi) => IM_DIMENSIONER[dimension as ImDimension].pattern.test(vaerdi),
};

const egenDimension: Slags = {
  element: "EgenDimension",
  needs: [`${LINJE}/EgenDimension/Navn`, `${LINJE}/EgenDimension/Vaerdi`],
  antal: (postering) => postering.egneDimensioner?.length ?? 0,
  dimension: (postering, nr) => postering.egneDimensioner![nr]!.navn,
  vaerdi: (postering, nr) => postering.egneDimensioner![nr]!.vaerdi,
  hasForm: () => true,
};

const made = new WeakMap<FindSortiment, readonly Rule<Finansbilag>[]>();

/** The rules over the sortimenter that `find` knows, made once. Of values SOR-006 and SOR-007 speak, of the sortiment the rest. */
export const sortimentregler = (find: FindSortiment): readonly Rule<Finansbilag>[] => {
  const known = made.get(find) ?? makeRegler(find);
  made.set(find, known);
  return known;
};

const makeRegler = (find: FindSortiment): readonly Rule<Finansbilag>[] => [
  findes(find),
  versionFindes(find),
  rule<Finansbilag>("SOR-003", [ID, VERSION, MODTAGER], wrongState(find, "kladde", "SOR-003")),
  rule<Finansbilag>("SOR-004", [ID, VERSION, MODTAGER], wrongState(find, "tilbagetrukket", "SOR-004")),
  tilhoererModtager(find),
  vaerdierKendt(find, kontodimension),
  vaerdierKendt(find, egenDimension),
  vaerdierGyldige(find, kontodimension),
  vaerdierGyldige(find, egenDimension),
];

const findes = (find: FindSortiment): Rule<Finansbilag> =>
  rule("SOR-001", [ID], ({ sortiment: { sortimentIdentifikator: id } }) =>
    find(id) === undefined ? [fejl("SOR-001", { id }, at(ID))] : [],
  );

const versionFindes = (find: FindSortiment): Rule<Finansbilag> =>
  rule("SOR-002", [ID, VERSION, MODTAGER], (bilag) => {
    const kendt = find(bilag.sortiment.sortimentIdentifikator);
    const version = bilag.sortiment.sortimentVersion;
    if (kendt === undefined || !isFor(kendt, bilag) || kendt.versioner.has(version)) return [];
    return [fejl("SOR-002", { sortiment: kendt.sortiment.navn, version }, at(VERSION))];
  });

/** A municipality's own sortiment is for bilag to that municipality only. */
const tilhoererModtager = (find: FindSortiment): Rule<Finansbilag> =>
  rule("SOR-005", [ID, MODTAGER], (bilag) => {
    const kendt = find(bilag.sortiment.sortimentIdentifikator);
    if (kendt === undefined || isFor(kendt, bilag)) return [];
    const vaerdier = {
      sortiment: kendt.sortiment.navn,
      ejer: ejertekst(kendt.sortiment.myndighed),
      modtager: ejertekst(bilag.modtagerMyndighed),
    };
    return [fejl("SOR-005", vaerdier, at(ID))];
  });

const isFor = (
  { sortiment: { myndighed } }: { sortiment: { myndighed: string } },
  { modtagerMyndighed }: Pick<Finansbilag, "modtagerMyndighed">,
): boolean => myndighed === FAELLES || myndighed === modtagerMyndighed;

/** The version a bilag names, where its receiver may use the sortiment. */
const versionOf = (find: FindSortiment, bilag: Finansbilag) => {
  const kendt = find(bilag.sortiment.sortimentIdentifikator);
  const version = kendt?.versioner.get(bilag.sortiment.sortimentVersion);
  return kendt === undefined || version === undefined || !isFor(kendt, bilag)
    ? undefined
    : { navn: kendt.sortiment.navn, ...version };
};

const wrongState =
  (find: FindSortiment, tilstand: "kladde" | "tilbagetrukket", kode: "SOR-003" | "SOR-004") =>
  (bilag: Finansbilag): readonly Fejl[] => {
    const found = versionOf(find, bilag);
    return found?.version.tilstand === tilstand
      ? [fejl(kode, { sortiment: found.navn, version: found.version.version }, at(VERSION))]
      : [];
  };

type Opslag = NonNullable<KendtVersion["opslag"]>;

/** A value that the version does not answer `gyldig` to. */
type Forkert = {
  readonly svar: Vaerdisvar;
  readonly dimension: string;
  readonly vaerdi: string;
  readonly dato: string;
};

/** An error, made by `errorOf`, for each wrong value of each line; it gives none for what another rule tells of. */
const eachWrong = (
  opslag: Opslag,
  bilag: Finansbilag,
  slags: Slags,
  errorOf: (forkert: Forkert) => Fejl | undefined,
): readonly Fejl[] => {
  const found: Fejl[] = [];
  for (const [index, postering] of bilag.posteringer.entries()) {
    const dato = bogfoeringsdatoOf(bilag, postering);
    const antal = slags.antal(postering);
    for (let nr = 0; nr < antal; nr += 1) {
      const dimension = slags.dimension(postering, nr);
      const vaerdi = slags.vaerdi(postering, nr);
      const svar = checkVaerdi(opslag, dimension, vaerdi, dato);
      const error = svar.slags === "gyldig" ? undefined : errorOf({ svar, dimension, vaerdi, dato });
      if (error !== undefined)
        found.push({ ...error, sted: at(`${LINJE}[${index + 1}]/${slags.element}[${nr + 1}]/Vaerdi`) });
    }
  }
  return found;
};

/** A value that the version does not have. A dimension it has no values of at all is free. */
const vaerdierKendt = (find: FindSortiment, slags: Slags): Rule<Finansbilag> =>
  rule("SOR-006", [ID, VERSION, MODTAGER, ...slags.needs], (bilag) => {
    const found = versionOf(find, bilag);
    if (found?.opslag === undefined) return [];
    const names = { sortiment: found.navn, version: found.version.version };
    return eachWrong(found.opslag, bilag, slags, ({ svar, dimension, vaerdi }) =>
      svar.slags === "ukendt" && slags.hasForm(dimension, vaerdi)
        ? fejl("SOR-006", { ...names, dimension, vaerdi })
        : undefined,
    );
  });

/** A value that the version has, but not on the day the line is booked. */
const vaerdierGyldige = (find: FindSortiment, slags: Slags): Rule<Finansbilag> =>
  rule("SOR-007", [ID, VERSION, MODTAGER, ...DATOER, ...slags.needs], (bilag) => {
    const found = versionOf(find, bilag);
    if (found?.opslag === undefined) return [];
    const names = { sortiment: found.navn, version: found.version.version };
    return eachWrong(found.opslag, bilag, slags, ({ svar, dimension, vaerdi, dato }) =>
      svar.slags === "ugyldig-dato"
        ? fejl("SOR-007", { ...names, dimension, vaerdi, dato, perioder: svar.perioder })
        : undefined,
    );
  });
