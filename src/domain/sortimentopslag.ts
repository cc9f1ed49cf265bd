import type { Sortiment, Sortimentvaerdi, Sortimentversion } from "./sortiment.js";

/** Looking values up in a published version, fast: half a million lines may ask. */

type Gyldighed = { readonly fra: string; readonly til: string | null };

/** The values of one version by dimension and value, built once. */
export type Sortimentopslag = ReadonlyMap<string, ReadonlyMap<string, readonly Gyldighed[]>>;

export const opslagOf = (vaerdier: readonly Sortimentvaerdi[]): Sortimentopslag => {
  const opslag = new Map<string, Map<string, Gyldighed[]>>();
  for (const { dimension, vaerdi, gyldigFra: fra, gyldigTil: til } of vaerdier) {
    const values = opslag.get(dimension) ?? new Map<string, Gyldighed[]>();
    const perioder = values.get(vaerdi) ?? [];
    perioder.push({ fra, til });
    values.set(vaerdi, perioder);
    opslag.set(dimension, values);
  }
  return opslag;
};

/** What came of a look-up. `perioder` says when the value may be used, in words. */
export type Vaerdisvar =
  | { readonly slags: "gyldig" | "ukendt" }
  | { readonly slags: "ugyldig-dato"; readonly perioder: string };

const GYLDIG: Vaerdisvar = { slags: "gyldig" };
const UKENDT: Vaerdisvar = { slags: "ukendt" };

/**
 * Whether the value may be used on the date. A dimension of which the version has no values at all is free: the
 * sortiment has nothing to say about it.
 */
export const checkVaerdi = (
  opslag: Sortimentopslag,
  dimension: string,
  vaerdi: string,
  dato: string,
): Vaerdisvar => {
  const values = opslag.get(dimension);
  if (values === undefined) return GYLDIG;
  const perioder = values.get(vaerdi);
  if (perioder === undefined) return UKENDT;
  for (const { fra, til } of perioder) if (fra <= dato && (til === null || dato <= til)) return GYLDIG;
  return { slags: "ugyldig-dato", perioder: perioder.map(periodetekst).join(" og ") };
};

const periodetekst = ({ fra, til }: Gyldighed): string => (til === null ? `fra ${fra}` : `${fra} til ${til}`);

/** A sortiment as the hub holds it in memory: its versions by their name; values of those that are published. */
export type KendtSortiment = {
  readonly sortiment: Sortiment;
  readonly versioner: ReadonlyMap<string, KendtVersion>;
};

export type KendtVersion = { readonly version: Sortimentversion; readonly opslag?: Sortimentopslag };

/** Finds the sortiment that a message names. */
export type FindSortiment = (id: string) => KendtSortiment | undefined;
