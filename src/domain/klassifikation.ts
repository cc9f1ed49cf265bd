import type { Uuid } from "./identifikatorer.js";
import { type Periodeproblem, periodeproblems } from "./periode.js";
import type { Sortimentejer } from "./sortiment.js";

/**
 * Klassifikationer hold the values of the dimensions. Published: a klasse has a virkning (when it is valid) and a
 * registrering (when it was held to be so), titles, and mapninger; the fields here are the ones we use.
 */

export type Klassifikation = {
  readonly myndighed: Sortimentejer;
  readonly id: Uuid;
  readonly navn: string;
  /** The dimension whose values it holds: one of IM's, or the name of an EgenDimension. */
  readonly dimension: string;
};

/** A value as somebody gives it: valid from and to (no last day: until further notice). */
export type Klasse = {
  readonly noegle: string;
  readonly titel: string;
  readonly gyldigFra: string;
  readonly gyldigTil: string | null;
  /** What the value answers to elsewhere (the municipality's account, another list), in the municipality's own words. */
  readonly mapning: string | null;
};

/** A value as it stands: with when it was registered, until when that was held to be so, and by whom. */
export type RegistreretKlasse = Klasse & {
  readonly registreret: Date;
  readonly registreretTil: Date | null;
  readonly aktoer: string;
};

const isKnownAt = ({ registreret, registreretTil }: RegistreretKlasse, tid: Date): boolean =>
  registreret <= tid && (registreretTil === null || tid < registreretTil);

/** Whether a klasse is valid on a date (`yyyy-mm-dd`). */
export const isValidOn = (
  { gyldigFra, gyldigTil }: Pick<Klasse, "gyldigFra" | "gyldigTil">,
  dato: string,
): boolean => gyldigFra <= dato && (gyldigTil === null || dato <= gyldigTil);

/** What we knew at the instant `kendt` (all that is known now, when left out) about the day `pr` (all days, likewise). */
export const klasserAt = (
  klasser: readonly RegistreretKlasse[],
  { pr, kendt }: { readonly pr?: string | undefined; readonly kendt?: Date | undefined },
): readonly RegistreretKlasse[] =>
  klasser.filter(
    (klasse) =>
      (kendt === undefined ? klasse.registreretTil === null : isKnownAt(klasse, kendt)) &&
      (pr === undefined || isValidOn(klasse, pr)),
  );

/** What an import changes: registrations that end now, and klasser that are registered now. */
export type Klasseretning = {
  readonly luk: readonly RegistreretKlasse[];
  readonly tilfoej: readonly Klasse[];
};

/** Two klasser that say the same have the same identity. */
const identityOf = ({ noegle, titel, gyldigFra, gyldigTil, mapning }: Klasse): string =>
  JSON.stringify([noegle, titel, gyldigFra, gyldigTil, mapning]);

/**
 * Correct what is known to what is given. Every key that is given is told whole: its known rows that are not given end,
 * those given anew are added, and those given as they stand are left alone. Keys that are not given stay as they are.
 */
export const correctKlasser = (
  klasser: readonly RegistreretKlasse[],
  givet: readonly Klasse[],
): Klasseretning => {
  const keys = new Set(givet.map(({ noegle }) => noegle));
  const known = new Map(
    klasserAt(klasser, {})
      .filter(({ noegle }) => keys.has(noegle))
      .map((klasse) => [identityOf(klasse), klasse]),
  );
  const given = new Set(givet.map(identityOf));
  return {
    luk: [...known.values()].filter((klasse) => !given.has(identityOf(klasse))),
    tilfoej: givet.filter((klasse) => !known.has(identityOf(klasse))),
  };
};

/** What keeps klasser from being registered: a period that ends before it begins, a key twice on the same day. */
export const klasseproblems = (givet: readonly Klasse[]): readonly Periodeproblem[] =>
  periodeproblems(
    givet,
    ({ noegle }) => noegle,
    ({ noegle }) => noegle,
  );
