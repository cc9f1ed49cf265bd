import { adgangsfejl } from "./fejlkatalog/adgang.js";
import { aftalefejl } from "./fejlkatalog/aftale.js";
import { beskedfejl } from "./fejlkatalog/besked.js";
import type { Ejer, Fejlbeskrivelse, Sprog } from "./fejlkatalog/beskrivelse.js";
import { debitorfejl } from "./fejlkatalog/debitor.js";
import { debitorforespoergselsfejl } from "./fejlkatalog/debitorforespoergsel.js";
import { driftsfejl } from "./fejlkatalog/drift.js";
import { erpfejl } from "./fejlkatalog/erp.js";
import { finansfejl } from "./fejlkatalog/finans.js";
import { formatfejl } from "./fejlkatalog/format.js";
import { g19fejl } from "./fejlkatalog/g19.js";
import { g68fejl } from "./fejlkatalog/g68.js";
import { g69fejl } from "./fejlkatalog/g69.js";
import { indbetalingsfejl } from "./fejlkatalog/indbetaling.js";
import { inddrivelsesfejl } from "./fejlkatalog/inddrivelse.js";
import { iso20022fejl } from "./fejlkatalog/iso20022.js";
import { massefejl } from "./fejlkatalog/masse.js";
import { nemkontofejl } from "./fejlkatalog/nemkonto.js";
import { omsaetningsfejl } from "./fejlkatalog/omsaetning.js";
import { opkraevningshandlingsfejl } from "./fejlkatalog/opkraevningshandling.js";
import { sortimentfejl } from "./fejlkatalog/sortiment.js";
import { udbetalingsfejl } from "./fejlkatalog/udbetaling.js";
import { udbetalingsafstemningsfejl } from "./fejlkatalog/udbetalingsafstemning.js";
import { udbetalingssystemfejl } from "./fejlkatalog/udbetalingssystem.js";

export type { Sprog } from "./fejlkatalog/beskrivelse.js";

/** The owner in words for people. */
export const ejernavn = (ejer: string, sprog: Sprog = "da"): string => EJERNAVNE[sprog][ejer as Ejer] ?? ejer;

const EJERNAVNE: Readonly<Record<Sprog, Readonly<Record<Ejer, string>>>> = {
  da: { fagsystem: "fagsystemet", kommune: "kommunen", leverandoer: "leverandøren", drift: "driften" },
  en: {
    fagsystem: "the fagsystem",
    kommune: "the municipality",
    leverandoer: "the supplier",
    drift: "operations",
  },
};

/** The whole catalogue. Its order is the order of precedence: of several errors the earliest is named first. */
export const fejlkatalog = {
  ...adgangsfejl,
  ...formatfejl,
  ...aftalefejl,
  ...beskedfejl,
  ...finansfejl,
  ...debitorfejl,
  ...debitorforespoergselsfejl,
  ...opkraevningshandlingsfejl,
  ...indbetalingsfejl,
  ...iso20022fejl,
  ...inddrivelsesfejl,
  ...udbetalingsfejl,
  ...udbetalingssystemfejl,
  ...udbetalingsafstemningsfejl,
  ...nemkontofejl,
  ...massefejl,
  ...g69fejl,
  ...g19fejl,
  ...g68fejl,
  ...sortimentfejl,
  ...erpfejl,
  ...omsaetningsfejl,
  ...driftsfejl,
} as const satisfies Record<string, Fejlbeskrivelse>;

export type FejlKode = keyof typeof fejlkatalog;

/** Where in a message: line and column from 1 where known, element path as `Finansbilag/Finanspostering[2]/Beloeb`. */
export type Sted = { readonly linje?: number; readonly kolonne?: number; readonly element?: string };

/** One error in one message: its code, the values its sentence needs, and where it was found. */
export type Fejl = {
  readonly kode: FejlKode;
  readonly vaerdier: Readonly<Record<string, string>>;
  readonly sted?: Sted;
  /** The sentence as a receiver wrote it, where the error is the receiver's. */
  readonly tekst?: string;
};

export const fejl = (kode: FejlKode, vaerdier: Readonly<Record<string, string>> = {}, sted?: Sted): Fejl => ({
  kode,
  vaerdier,
  ...(sted === undefined ? {} : { sted }),
});

export const isFejlKode = (kode: string): kode is FejlKode => Object.hasOwn(fejlkatalog, kode);

const fill = (sentence: string, vaerdier: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => vaerdier[name] ?? "?");

/** The sentence of an error with its values, in Danish unless told otherwise. */
export const fejltekst = (f: Fejl, sprog: Sprog = "da"): string =>
  f.tekst ?? fill(fejlkatalog[f.kode].tekst[sprog], f.vaerdier);

export const loesning = (f: Fejl, sprog: Sprog = "da"): string =>
  fill(fejlkatalog[f.kode].loesning[sprog], f.vaerdier);

/** `linje 12, kolonne 7, Finansbilag/Beloeb`, or an empty text. */
export const stedtekst = (sted: Sted | undefined, sprog: Sprog = "da"): string => {
  const [line, column] = sprog === "da" ? ["linje", "kolonne"] : ["line", "column"];
  return [
    sted?.linje === undefined ? "" : `${line} ${sted.linje}`,
    sted?.kolonne === undefined ? "" : `${column} ${sted.kolonne}`,
    sted?.element ?? "",
  ]
    .filter(Boolean)
    .join(", ");
};

const precedence = new Map(Object.keys(fejlkatalog).map((kode, index) => [kode, index]));

/** Errors in the catalogue's order of precedence; errors of the same kind keep the order they were found in. */
export const inPrecedence = (list: readonly Fejl[]): readonly Fejl[] =>
  [...list].sort((a, b) => precedence.get(a.kode)! - precedence.get(b.kode)!);
