import { InvalidArgumentError } from "commander";
import { readBeloeb } from "../domain/beloeb.js";
import { parseBankkonto } from "../domain/betalingsfelter.js";
import { isCvr, isUuid } from "../domain/identifikatorer.js";
import { type Kommune, kommuner } from "../domain/kommuner.js";
import { isAar, type Regnskabsperiode, readPeriode } from "../domain/regnskabsaar.js";
import { FAELLES } from "../domain/sortiment.js";
import type { Bankkonto } from "../domain/udbetaling/model.js";
import { isKlokkeslaet } from "../domain/udbetaling/politik.js";
import { instantIn, isDate } from "../kit/dates.js";

/** Readers of what people write on the command line. Each throws commander's InvalidArgumentError with a sentence. */

const LETTERS: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa" };

/** Names are known with and without Danish letters, in any case. */
export const fold = (text: string): string =>
  text.toLowerCase().replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter);

const isNamed = ({ cvr, kommunekode, navn, officieltNavn }: Kommune, word: string): boolean =>
  cvr === word ||
  kommunekode === word.padStart(4, "0") ||
  fold(navn) === word ||
  fold(officieltNavn) === word;

/** The CVR number of a municipality given by name, kommunekode or CVR number. */
export const readKommune = (text: string): string => {
  const word = fold(text.trim());
  const found = kommuner.find((kommune) => isNamed(kommune, word));
  if (found !== undefined) return found.cvr;
  const near = kommuner.filter(({ navn }) => fold(navn).startsWith(word.slice(0, 3))).map(({ navn }) => navn);
  const hint = near.length === 0 ? "'oeir kommuner' viser dem alle." : `Mente du ${near.join(", ")}?`;
  throw new InvalidArgumentError(`Ingen af de 98 kommuner hedder det. ${hint}`);
};

/** For options that may be given several times or take several values. */
export const readKommuner = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  readKommune(text),
];

export const readDato = (text: string): string => {
  if (isDate(text)) return text;
  throw new InvalidArgumentError("Skriv datoen som 2026-11-20.");
};

/** An instant: with its zone, or as a clock in Denmark shows it. */
export const readTidspunkt = (text: string): string => {
  const written = text.trim().replace(" ", "T");
  const instant = /(Z|[+-]\d{2}:\d{2})$/.test(written)
    ? new Date(written)
    : instantIn("Europe/Copenhagen", written);
  if (instant !== undefined && !Number.isNaN(instant.getTime())) return instant.toISOString();
  throw new InvalidArgumentError(
    "Skriv tidspunktet som '2026-11-20 12:00' (dansk tid) eller 2026-11-20T11:00:00Z.",
  );
};

export const readAar = (text: string): string => {
  if (isAar(text)) return text;
  throw new InvalidArgumentError("Skriv året med fire cifre, som 2026.");
};

/** The first and last day of a year or a month. */
export const readRegnskabsperiode = (text: string): Regnskabsperiode => {
  const periode = readPeriode(text);
  if (periode !== undefined) return periode;
  throw new InvalidArgumentError("Skriv et år eller en måned: 2026 eller 2026-11.");
};

export const readCvr = (text: string): string => {
  if (isCvr(text)) return text;
  throw new InvalidArgumentError("Et CVR-nummer er 8 cifre, og kontrolcifret skal passe.");
};

export const readUuid = (text: string): string => {
  const lower = text.toLowerCase();
  if (isUuid(lower)) return lower;
  throw new InvalidArgumentError("Skriv et UUID som 6b5d0c1e-3f59-4d0a-8a64-15900000a001.");
};

/** A whole number from `min` to `max`. */
export const readTal =
  (min: number, max: number) =>
  (text: string): number => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= min && number <= max) return number;
    throw new InvalidArgumentError(`Skriv et helt tal fra ${min} til ${max}.`);
  };

/** Kroner, as `250`, `62,50` or `10.000`; øre in memory. */
export const readKroner = (text: string): bigint => {
  const beloeb = readBeloeb(text.replace(/\.(?=\d{3}\b)/g, "").replace(",", "."));
  if (beloeb !== undefined) return beloeb;
  throw new InvalidArgumentError("Skriv beløbet i kroner, som 250 eller 62,50.");
};

/** 0 takes any free port. */
export const readPort = readTal(0, 65_535);

/** One word of a list, in any case, with or without Danish letters. */
export const readOrd =
  <K extends string>(ord: readonly K[]) =>
  (text: string): K => {
    const found = ord.find((one) => fold(one) === fold(text));
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`Skriv en af: ${ord.join(", ")}.`);
  };

export const readJaNej = (text: string): boolean => readOrd(["ja", "nej"])(text) === "ja";

/** A time of the day, to the minute. */
export const readKlokkeslaet = (text: string): string => {
  if (isKlokkeslaet(text)) return text;
  throw new InvalidArgumentError("Skriv timer og minutter, som 14:00.");
};

export const readBankkonto = (text: string): Bankkonto => {
  const konto = parseBankkonto(text);
  if (konto !== undefined) return konto;
  throw new InvalidArgumentError("Skriv kontoen som 9999-0000000012: 4 cifre og højst 10.");
};

/** Whose a sortiment or klassifikation is: `fælles`, or a municipality by name, kommunekode or CVR number. */
export const readEjer = (text: string): string => {
  if (fold(text.trim()) === FAELLES) return FAELLES;
  try {
    return readKommune(text);
  } catch {
    throw new InvalidArgumentError("Skriv 'fælles' eller en af de 98 kommuner.");
  }
};

const PARTTYPER = ["CPR", "CVR", "SE", "P"] as const;
type Parttype = (typeof PARTTYPER)[number];

/** A party's number: `CPR:0101011234`, or the digits alone (ten are a CPR number, eight a CVR number). Never repeated in the error. */
export const readPart = (text: string): { partType: Parttype; partIdentifikator: string } => {
  const [, type, digits = ""] = /^(?:([A-Z]+):)?([\d -]+)$/.exec(text.trim().toUpperCase()) ?? [];
  const partIdentifikator = digits.replace(/[ -]/g, "");
  const partType = PARTTYPER.find(
    (one) => one === (type ?? (partIdentifikator.length === 8 ? "CVR" : "CPR")),
  );
  if (partType !== undefined && /^(\d{8}|\d{10})$/.test(partIdentifikator))
    return { partType, partIdentifikator };
  throw new InvalidArgumentError("Skriv nummeret som CPR:0101011234 eller CVR:13585628.");
};
