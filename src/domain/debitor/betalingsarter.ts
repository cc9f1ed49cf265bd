import { addDays, addYears } from "../../kit/dates.js";
import { nextAabneDag } from "../bankdage.js";
import { isValidOn, type Klasse } from "../klassifikation.js";
import { IM_DIMENSIONER, IM_DIMENSIONSNAVNE, type Kontering, parseKontering } from "../kontering.js";
import type { Periodeproblem } from "../periode.js";
import { findFordringstype } from "./fordringstype.js";

/**
 * What a municipality's betalingsarter in G19 mean: a klassifikation of the dimension `Betalingsart`. The key is the
 * betalingsart (`209`), or it and the område (`209-022`); the title is what the debtor reads; the mapning says what G19 has no
 * field for: `Fordringstype=KFDAINS, Betalingsfrist=14, Funktion=52514, Dranst=1, …`. Our choice.
 */
export const BETALINGSART = "Betalingsart";

/** The last day of payment is the record's betaldato. */
const BETALDATO = "betaldato";

export type Betalingsart = {
  readonly noegle: string;
  readonly titel: string;
  readonly fordringstype: string;
  /** `betaldato`, or days after forfald; undefined: the day of the bill, as the debitorsystem has it. */
  readonly betalingsfrist: string | undefined;
  /** Years after the last day of payment (or forfald); undefined: three, as the debitorsystem has it. */
  readonly foraeldelse: number | undefined;
  readonly kontering: Kontering;
};

export type Betalingsarter = {
  /** The betalingsart on a date: that of the område before that of all of them. */
  readonly find: (betalingsart: string, omraade: string, dato: string) => Betalingsart | undefined;
  /** The one whose type it is and whose dimensions all stand in the line; of several the one that says most, then the lowest. */
  readonly findFor: (fordringstype: string, kontering: Kontering, dato: string) => Betalingsart | undefined;
};

/** Over klasser as they are known now; one whose mapning cannot be used is none. */
export const createBetalingsarter = (klasser: readonly Klasse[]): Betalingsarter => {
  const kendte = klasser.flatMap((klasse) => {
    const art = readBetalingsart(klasse);
    return typeof art === "string" ? [] : [{ klasse, art }];
  });
  const on = (dato: string) => kendte.filter(({ klasse }) => isValidOn(klasse, dato)).map(({ art }) => art);
  return {
    find: (betalingsart, omraade, dato) => {
      const gyldige = on(dato);
      const named = (noegle: string) => gyldige.find((art) => art.noegle === noegle);
      return named(`${betalingsart}-${omraade}`) ?? named(betalingsart);
    },
    findFor: (fordringstype, kontering, dato) =>
      on(dato)
        .filter(
          (art) =>
            art.fordringstype === fordringstype &&
            Object.entries(art.kontering).every(([dimension, vaerdi]) => kontering[dimension] === vaerdi),
        )
        .sort(
          (a, b) =>
            Object.keys(b.kontering).length - Object.keys(a.kontering).length ||
            (a.noegle < b.noegle ? -1 : 1),
        )[0],
  };
};

/** The last day of payment of a claim, where the betalingsart says so. */
export const betalingsdagOf = (
  { betalingsfrist }: Betalingsart,
  forfaldsdato: string,
  betaldato: string | undefined,
): string | undefined => {
  if (betalingsfrist === undefined) return undefined;
  return betalingsfrist === BETALDATO ? betaldato : addDays(forfaldsdato, Number(betalingsfrist));
};

/** The day of forældelse, where the betalingsart has other years than three; moved to an open day. */
export const foraeldelsesdagOf = ({ foraeldelse }: Betalingsart, fra: string): string | undefined =>
  foraeldelse === undefined ? undefined : nextAabneDag(addYears(fra, foraeldelse));

const MAX_TITEL = 60;

/** A klasse as a betalingsart, or why it is none. */
const readBetalingsart = ({ noegle, titel, mapning }: Klasse): Betalingsart | string => {
  if (!/^\d{3}(-\d{3})?$/.test(noegle)) return `nøglen ${noegle} skal være som 209 eller 209-022`;
  if (titel.trim() === "" || titel.length > MAX_TITEL)
    return `titlen står på regningen og skal have 1-${MAX_TITEL} tegn`;
  const sagt = parseKontering(mapning ?? "");
  if (sagt === undefined)
    return "mapningen skal være som 'Fordringstype=KFDAINS, Funktion=52514, Dranst=1, Gruppering=002, Art=79'";
  const {
    Fordringstype: fordringstype = "",
    Betalingsfrist: betalingsfrist,
    Foraeldelse: aar,
    ...kontering
  } = sagt;
  if (findFordringstype(fordringstype) === undefined)
    return `mapningens Fordringstype '${fordringstype}' er ikke kendt`;
  if (betalingsfrist !== undefined && betalingsfrist !== BETALDATO && !/^\d{1,3}$/.test(betalingsfrist))
    return `mapningens Betalingsfrist skal være ${BETALDATO} eller et antal dage`;
  if (aar !== undefined && !/^([1-9]|10)$/.test(aar)) return "mapningens Foraeldelse skal være 1-10 år";
  const mangler = IM_DIMENSIONSNAVNE.filter(
    (dimension) => IM_DIMENSIONER[dimension].paakraevet && kontering[dimension] === undefined,
  );
  return mangler.length > 0
    ? `mapningen mangler ${mangler.join(", ")}`
    : {
        noegle,
        titel,
        fordringstype,
        betalingsfrist,
        foraeldelse: aar === undefined ? undefined : Number(aar),
        kontering,
      };
};

/** What keeps klasser from being betalingsarter. */
export const betalingsartproblems = (klasser: readonly Klasse[]): readonly Periodeproblem[] =>
  klasser.flatMap((klasse, index) => {
    const art = readBetalingsart(klasse);
    return typeof art === "string" ? [{ index, grund: art }] : [];
  });
