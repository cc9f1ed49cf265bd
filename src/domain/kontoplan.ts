import data from "../../data/kontoplan.json" with { type: "json" };
import type { ImDimension } from "./kontering.js";
import type { Sortimentvaerdi } from "./sortiment.js";

/** The values of the ministry's dimensions, as far as public sources give them. Sources and doubts stand in the data file. */

type Benaevnt = { readonly vaerdi: string; readonly titel: string };

const named = (list: readonly { readonly nr: string; readonly navn: string }[]): readonly Benaevnt[] =>
  list.map(({ nr, navn }) => ({ vaerdi: nr, titel: navn }));

/** Authorised numbers: 001-128 and 200, and 999 for one's own. Source: Danmarks Statistik. */
const GRUPPERINGER = [...Array.from({ length: 128 }, (_, index) => index + 1), 200, 999].map((nr) =>
  String(nr).padStart(3, "0"),
);

/** A number means something else under each funktion: it is named where we know one meaning only. */
const grupperingstitel = (nr: string): string => {
  if (nr === "999") return "Ikke autoriseret gruppering";
  const names = new Set(data.grupperinger.filter((one) => one.nr === nr).map(({ navn }) => navn));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : `Gruppering ${nr}`;
};

/** Every value we know of each dimension; omkostningssteder are the municipality's own. */
const imVaerdier: Readonly<Record<Exclude<ImDimension, "Omkostningssted">, readonly Benaevnt[]>> = {
  Funktion: data.funktioner.map(({ funktion, navn }) => ({ vaerdi: funktion, titel: navn })),
  Dranst: named(data.dranst),
  Ejerforhold: named(data.ejerforhold),
  Gruppering: GRUPPERINGER.map((nr) => ({ vaerdi: nr, titel: grupperingstitel(nr) })),
  Art: named(data.arter),
};

/** Before anything of the platform was booked. */
const FIRST_DAY = "2019-01-01";

/** Every value we know, as the values of a sortiment: a place to start from. The first day is our choice. */
export const kendteVaerdier = (): readonly Sortimentvaerdi[] =>
  Object.entries(imVaerdier).flatMap(([dimension, values]) =>
    values.map((value) => ({ dimension, ...value, gyldigFra: FIRST_DAY, gyldigTil: null })),
  );

const funktioner = new Map(data.funktioner.map(({ funktion, navn }) => [funktion, navn]));
const arter = new Map(data.arter.map(({ nr, navn }) => [nr, navn]));
const grupperinger = new Map(
  data.grupperinger.map(({ funktion, dranst, nr, navn }) => [`${funktion}${dranst}${nr}`, navn]),
);

/** The most telling name we know of a kontering: gruppering, else funktion, and the kind of expense. */
export const konteringsnavn = (funktion: string, dranst: string, gruppering: string, art: string): string => {
  const what =
    grupperinger.get(`${funktion}${dranst}${gruppering}`) ??
    funktioner.get(funktion) ??
    `Funktion ${funktion}`;
  const kind = art === "00" ? undefined : arter.get(art);
  return kind === undefined ? what : `${what}, ${kind.toLowerCase()}`;
};

const hovedkontonavne = new Map(data.hovedkonti.map(({ nr, navn }) => [nr, navn]));

/** The name of a hovedkonto, one digit. */
export const hovedkontonavn = (nr: string): string => hovedkontonavne.get(nr) ?? `Hovedkonto ${nr}`;
