import { failed, ok, type Result } from "../kit/result.js";
import { type Fejl, fejl } from "./fejl.js";
import type { Cvr, Uuid } from "./identifikatorer.js";
import { myndighedsnavn } from "./kommuner.js";
import { IM_DIMENSIONER, type ImDimension } from "./kontering.js";
import { type Periodeproblem, periodeproblems } from "./periode.js";

/**
 * Sortimenter: use-oriented selections of the values that a fagsystem may use in its dimensions. Published: they exist,
 * common and municipal, and set which konti may be used (docs/integrationer/sortiment.md). The shape here is ours.
 */

/** What is common to all municipalities has this in place of a CVR number, here as in the store and the API. */
export const FAELLES = "faelles";
export type Sortimentejer = Cvr | typeof FAELLES;

export const ejertekst = (ejer: Sortimentejer): string =>
  ejer === FAELLES ? "fælles" : myndighedsnavn(ejer);

export type Sortiment = {
  readonly myndighed: Sortimentejer;
  readonly id: Uuid;
  readonly navn: string;
  readonly beskrivelse: string;
};

export const SORTIMENTTILSTANDE = ["kladde", "udgivet", "tilbagetrukket"] as const;
export type Sortimenttilstand = (typeof SORTIMENTTILSTANDE)[number];
export type Sortimenthandling = "importer" | "udgiv" | "traek-tilbage";

/** One edition of a sortiment. Its values are frozen once it is published. */
export type Sortimentversion = {
  readonly myndighed: Sortimentejer;
  readonly sortiment: Uuid;
  readonly version: string;
  readonly tilstand: Sortimenttilstand;
  readonly antal: number;
  /** SHA-256 in hex over `canonicalVaerdier`. */
  readonly hash: string;
  readonly noter: string | null;
  readonly oprettet: Date;
  readonly udgivet: Date | null;
  readonly tilbagetrukket: Date | null;
};

/** A value of a dimension, and the first and last day on which it may be used; no last day: until further notice. */
export type Sortimentvaerdi = {
  readonly dimension: string;
  readonly vaerdi: string;
  readonly titel: string;
  readonly gyldigFra: string;
  readonly gyldigTil: string | null;
};

/** Most values of one version. Our choice. */
export const MAX_VAERDIER = 200_000;

/** Every edge of a version's life. */
const OVERGANGE: Readonly<Record<Sortimenthandling, { fra: Sortimenttilstand; til: Sortimenttilstand }>> = {
  importer: { fra: "kladde", til: "kladde" },
  udgiv: { fra: "kladde", til: "udgivet" },
  "traek-tilbage": { fra: "udgivet", til: "tilbagetrukket" },
};

/** The state after `handling`, or SOR-009 when it cannot be done with this version. */
export const decideVersion = (
  { version, tilstand }: Sortimentversion,
  handling: Sortimenthandling,
): Result<Sortimenttilstand, Fejl> =>
  OVERGANGE[handling].fra === tilstand
    ? ok(OVERGANGE[handling].til)
    : failed(fejl("SOR-009", { version, tilstand, handling }));

const keyOf = ({ dimension, vaerdi, gyldigFra }: Sortimentvaerdi): string =>
  JSON.stringify([dimension, vaerdi, gyldigFra]);

/** In order of dimension, value and first day; each key is made once. */
const sorted = (vaerdier: readonly Sortimentvaerdi[]): readonly Sortimentvaerdi[] =>
  vaerdier
    .map((vaerdi) => ({ vaerdi, key: keyOf(vaerdi) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ vaerdi }) => vaerdi);

/** The values in one fixed form and order, for the hash: the same values give the same text. */
export const canonicalVaerdier = (vaerdier: readonly Sortimentvaerdi[]): string =>
  sorted(vaerdier)
    .map((v) => `${JSON.stringify([v.dimension, v.vaerdi, v.titel, v.gyldigFra, v.gyldigTil])}\n`)
    .join("");

const formProblem = ({ dimension, vaerdi }: Sortimentvaerdi): string | undefined => {
  if (!Object.hasOwn(IM_DIMENSIONER, dimension)) return undefined;
  const { pattern, form } = IM_DIMENSIONER[dimension as ImDimension];
  return pattern.test(vaerdi)
    ? undefined
    : `'${vaerdi}' er ikke en gyldig værdi for kontodimensionen ${dimension}: ${form}`;
};

/**
 * What keeps values from being a version: a period that ends before it begins, the same value twice on the same day, a
 * value without the form of its IM dimension (no message could use it).
 */
export const vaerdiproblems = (vaerdier: readonly Sortimentvaerdi[]): readonly Periodeproblem[] => [
  ...vaerdier.flatMap((vaerdi, index) => {
    const grund = formProblem(vaerdi);
    return grund === undefined ? [] : [{ index, grund }];
  }),
  ...periodeproblems(
    vaerdier,
    ({ dimension, vaerdi }) => JSON.stringify([dimension, vaerdi]),
    ({ dimension, vaerdi }) => `${dimension} ${vaerdi}`,
  ),
];

/** What one version has that another has not. `aendret`: the same value from the same day, with another title or end. */
export type Sortimentforskel = {
  readonly tilfoejet: readonly Sortimentvaerdi[];
  readonly fjernet: readonly Sortimentvaerdi[];
  readonly aendret: readonly { readonly foer: Sortimentvaerdi; readonly efter: Sortimentvaerdi }[];
};

/** What has changed from the values `foer` to the values `efter`, each list in order of dimension and value. */
export const diffVersioner = (
  foer: readonly Sortimentvaerdi[],
  efter: readonly Sortimentvaerdi[],
): Sortimentforskel => {
  const before = new Map(foer.map((vaerdi) => [keyOf(vaerdi), vaerdi]));
  const after = new Set(efter.map(keyOf));
  return {
    tilfoejet: sorted(efter.filter((vaerdi) => !before.has(keyOf(vaerdi)))),
    fjernet: sorted(foer.filter((vaerdi) => !after.has(keyOf(vaerdi)))),
    aendret: sorted(efter).flatMap((now) => {
      const was = before.get(keyOf(now));
      const same = was === undefined || (was.titel === now.titel && was.gyldigTil === now.gyldigTil);
      return same ? [] : [{ foer: was, efter: now }];
    }),
  };
};
