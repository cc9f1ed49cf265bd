import { isDate } from "../../kit/dates.js";
import { type Fejl, type FejlKode, fejl, type Sted } from "../fejl.js";
import { toIsoDato } from "./fil.js";

/** The fields of lines that hold `&`, a number and a value, as G69 and G68 do: what each may be, and judging values by it. */

/** The form of a value. */
export type Feltformat =
  /** Digits, padded with zeros to exactly one of the widths. */
  | { readonly art: "cifre"; readonly bredder: readonly number[] }
  /** 1 to `max` characters, not only blanks. */
  | { readonly art: "tekst"; readonly max: number }
  | { readonly art: "dato" }
  | { readonly art: "kode"; readonly koder: readonly string[] }
  /** Any other: its pattern, its greatest width, and the form in words. Of a person's number an error says only the length. */
  | {
      readonly art: "moenster";
      readonly pattern: RegExp;
      readonly bredde: number;
      readonly forventet: string;
      readonly personlig?: true;
    };

export type Feltbeskrivelse = {
  readonly navn: string;
  readonly format: Feltformat;
  readonly paakraevet?: true;
  /** Fields that must be on the line when this one is. */
  readonly kraever?: readonly number[];
  /** Fields that may not be on the line when this one is. */
  readonly udelukker?: readonly number[];
};

type Regler = Omit<Feltbeskrivelse, "navn" | "format">;
export const felt = (navn: string, format: Feltformat, regler: Regler = {}): Feltbeskrivelse => ({
  navn,
  format,
  ...regler,
});

export const cifre = (...bredder: number[]): Feltformat => ({ art: "cifre", bredder });
export const tekst = (max: number): Feltformat => ({ art: "tekst", max });
export const koder = (...alle: string[]): Feltformat => ({ art: "kode", koder: alle });
export const dato: Feltformat = { art: "dato" };
export const paakraevet = { paakraevet: true } as const;

/** One numbered value, as written. */
export type Linjefelt = { readonly nr: number; readonly vaerdi: string };

/** One format of such lines. */
export type Feltlinjer = {
  /** As its errors' places call it, as `G69`. */
  readonly navn: string;
  /** How many digits a field's number has. */
  readonly cifre: number;
  /** By number, ascending as on the line. */
  readonly felter: ReadonlyMap<number, Feltbeskrivelse>;
  readonly koder: Readonly<
    Record<
      "hoved" | "intetFelt" | "ukendt" | "orden" | "dobbelt" | "form" | "ingenDato" | "mangler",
      FejlKode
    >
  >;
};

/** `112`, `08`: a field's number with its zeros. */
export const feltnummer = ({ cifre }: Pick<Feltlinjer, "cifre">, nr: number): string =>
  String(nr).padStart(cifre, "0");

/** `112 beløb`: a field as people call it. */
export const feltnavnIn = (linjer: Feltlinjer, nr: number): string =>
  `${feltnummer(linjer, nr)} ${linjer.felter.get(nr)?.navn ?? ""}`.trim();

/** The fields as text, each `&`, number and value. */
export const writeFelter = (linjer: Feltlinjer, felter: readonly Linjefelt[]): string =>
  felter.map(({ nr, vaerdi }) => `&${feltnummer(linjer, nr)}${vaerdi}`).join("");

/** The value of a field as written, or undefined where the line does not have it. */
export const vaerdiOf = (
  { felter }: { readonly felter: readonly Linjefelt[] },
  nr: number,
): string | undefined => felter.find((felt) => felt.nr === nr)?.vaerdi;

/** A field that a line without fault always has; asking for another is a programmer's mistake. */
export const paakraevetOf = (linje: { readonly felter: readonly Linjefelt[] }, nr: number): string => {
  const vaerdi = vaerdiOf(linje, nr);
  if (vaerdi === undefined) throw new Error(`the line has no field ${nr}`);
  return vaerdi;
};

const breddeOf = (format: Feltformat): number => {
  switch (format.art) {
    case "cifre":
      return Math.max(...format.bredder);
    case "tekst":
      return format.max;
    case "kode":
      return Math.max(...format.koder.map((kode) => kode.length));
    case "dato":
      return 8;
    case "moenster":
      return format.bredde;
  }
};

/** The longest line there can be, in characters: the head, and every field at its full width. */
export const longestLinje = ({ felter, cifre: antal }: Feltlinjer, hovedbredde: number): number =>
  [...felter.values()].reduce((sum, { format }) => sum + 1 + antal + breddeOf(format), hovedbredde);

/** What a value must look like, in words; undefined when it does. A date of eight digits is judged by the calendar. */
const forventet = (format: Feltformat, vaerdi: string): string | undefined => {
  switch (format.art) {
    case "cifre":
      return /^\d+$/.test(vaerdi) && format.bredder.includes(vaerdi.length)
        ? undefined
        : `${format.bredder.join(" eller ")} cifre med foranstillede nuller`;
    case "tekst":
      return vaerdi.trim() !== "" && vaerdi.length <= format.max ? undefined : `1-${format.max} tegn`;
    case "dato":
      return /^\d{8}$/.test(vaerdi) ? undefined : "otte cifre, som 20260131";
    case "kode":
      return format.koder.includes(vaerdi) ? undefined : format.koder.join(", ");
    case "moenster":
      return format.pattern.test(vaerdi) ? undefined : format.forventet;
  }
};

const MAX_SHOWN = 20;

/** What an error may repeat of a value: never a person's number, and of texts only how long they are. */
const vist = (format: Feltformat, vaerdi: string): string =>
  (format.art === "moenster" && format.personlig) || format.art === "tekst" || vaerdi.length > MAX_SHOWN
    ? `${vaerdi.length} tegn`
    : `'${vaerdi}'`;

/** The error of a value's form, with the value as far as it may be shown. */
export const formatfejl = (linjer: Feltlinjer, { nr, vaerdi }: Linjefelt, skal: string, sted: Sted): Fejl => {
  const { format } = linjer.felter.get(nr)!;
  const vaerdier = { felt: feltnavnIn(linjer, nr), vaerdi: vist(format, vaerdi), forventet: skal };
  return fejl(linjer.koder.form, vaerdier, sted);
};

/** The error of one value, or none: its width and form, and a date that the calendar does not have. */
export const vaerdifejl = (linjer: Feltlinjer, felt: Linjefelt, sted: Sted): readonly Fejl[] => {
  const { format } = linjer.felter.get(felt.nr)!;
  const skal = forventet(format, felt.vaerdi);
  if (skal !== undefined) return [formatfejl(linjer, felt, skal, sted)];
  return format.art === "dato" && !isDate(toIsoDato(felt.vaerdi))
    ? [fejl(linjer.koder.ingenDato, { felt: feltnavnIn(linjer, felt.nr), vaerdi: felt.vaerdi }, sted)]
    : [];
};
