import { failed, ok, type Result } from "../../kit/result.js";
import { type Fejl, type FejlKode, fejl } from "../fejl.js";
import { badTegn, decodeTegn, encodeTegn, isUtf8 } from "./tegn.js";

/** Files of legacy systems: lines of single-byte characters that end with CR LF. */

/** Most errors told of one file: enough to mend it by, few enough to read. Our choice. */
const MAX_FEJL = 100;

/** The errors that are told, in the order of the lines; those of the whole file last. */
export const capFejl = (alle: readonly Fejl[]): readonly Fejl[] => alle.slice(0, MAX_FEJL);

const LINJESLUT = "\r\n";
const LF = "\n";

/** What reading a line gave: the line as far as it could be read, and every error in it. */
export type Linjelaesning<L> = { readonly linje?: L; readonly fejl: readonly Fejl[] };

/** What reading a line that we wrote (as line 1) gave, its errors at the element that the line is made of. */
export const movedTo = <L>(
  { fejl: fundet, ...laest }: Linjelaesning<L>,
  element: string,
): Linjelaesning<L> => ({
  ...laest,
  fejl: fundet.map((f) => ({
    ...f,
    sted: { element: (f.sted?.element ?? "").replace(/^\w+\[1\]/, element) },
  })),
});

/** One format of such files. */
export type Linjeformat<L> = {
  /** As its errors' places call it, as `G69`. */
  readonly navn: string;
  /** The codes of an empty file, of UTF-8, and of a line that ends in another way than CR LF. */
  readonly koder: Readonly<Record<"tom" | "utf8" | "linjeslut", FejlKode>>;
  /** Whether the last line may do without its end, as some writers leave it. */
  readonly aabenSlutning: boolean;
  /** Whether all lines may end with LF alone, as public code writes some formats. */
  readonly ogsaaLf?: true;
  readonly readLinje: (text: string, nr: number) => Linjelaesning<L>;
  /** The rules of the whole file, over what its lines gave. */
  readonly filregler: (laest: readonly Linjelaesning<L>[]) => readonly Fejl[];
};

/** The lines of a file without errors, how they end, and whether the last of them does. */
export type Linjefil<L> = {
  readonly linjer: readonly L[];
  readonly linjeslut: string;
  readonly afsluttet: boolean;
};

/** Reads a file: its lines, or every error in it (at most 100). Line n of the file is element n-1. */
export const readLinjefil = <L>(
  bytes: Uint8Array,
  format: Linjeformat<L>,
): Result<Linjefil<L>, readonly Fejl[]> => {
  if (bytes.length === 0) return failed([fejl(format.koder.tom)]);
  if (isUtf8(bytes)) return failed([fejl(format.koder.utf8)]);
  const text = decodeTegn(bytes);
  const linjeslut = format.ogsaaLf && !text.includes("\r") ? LF : LINJESLUT;
  const { linjer, fejl: slutfejl } = splitLinjer(text, linjeslut, format);
  const laest = readLinjer(linjer, format.readLinje);
  const hele = laest.length === linjer.length;
  const alle = [
    ...slutfejl,
    ...laest.flatMap((linje) => linje.fejl),
    ...(hele ? format.filregler(laest) : []),
  ];
  return alle.length > 0
    ? failed(capFejl(alle))
    : ok({ linjer: laest.map(({ linje }) => linje!), linjeslut, afsluttet: text.endsWith(linjeslut) });
};

/** Line for line, until there are as many errors as are told: a file of rubbish costs no more. */
const readLinjer = <L>(
  linjer: readonly string[],
  readLinje: Linjeformat<L>["readLinje"],
): readonly Linjelaesning<L>[] => {
  const laest: Linjelaesning<L>[] = [];
  let antal = 0;
  for (const [index, linje] of linjer.entries()) {
    const denne = readLinje(linje, index + 1);
    laest.push(denne);
    antal += denne.fejl.length;
    if (antal >= MAX_FEJL) break;
  }
  return laest;
};

/** The lines without their ends. One error, at the first line that ends in another way or not at all. */
const splitLinjer = <L>(
  text: string,
  linjeslut: string,
  { navn, koder, aabenSlutning }: Linjeformat<L>,
): { readonly linjer: readonly string[]; readonly fejl: readonly Fejl[] } => {
  const linjer = text.split(/\r\n|\r|\n/);
  if (linjer.at(-1) === "") linjer.pop();
  const afsluttet = text.endsWith(linjeslut);
  const rette = text.split(linjeslut);
  if (afsluttet || !aabenSlutning) rette.pop();
  const foerste = linjer.findIndex((linje, index) => linje !== rette[index]);
  if (foerste === -1) return { linjer, fejl: [] };
  const sted = {
    linje: foerste + 1,
    kolonne: linjer[foerste]!.length + 1,
    element: `${navn}[${foerste + 1}]`,
  };
  return { linjer, fejl: [fejl(koder.linjeslut, {}, sted)] };
};

/** Lines as a file, in the characters of legacy systems. What was read is written byte for byte. */
export const writeLinjefil = (
  linjer: readonly string[],
  { linjeslut = LINJESLUT, afsluttet = true }: Partial<Omit<Linjefil<never>, "linjer">> = {},
): Uint8Array<ArrayBuffer> =>
  encodeTegn(linjer.join(linjeslut) + (afsluttet && linjer.length > 0 ? linjeslut : ""));

/** An error for each character of line `nr` that such a file may not have. */
export const tegnfejl = (kode: FejlKode, navn: string, text: string, nr: number): readonly Fejl[] =>
  badTegn(text).map(({ tegn, kolonne }) =>
    fejl(kode, { tegn: hex(tegn) }, { linje: nr, kolonne, element: `${navn}[${nr}]` }),
  );

const hex = (tegn: string): string => `U+${tegn.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** `20220321` -> `2022-03-21`. */
export const toIsoDato = (dato: string): string => `${dato.slice(0, 4)}-${dato.slice(4, 6)}-${dato.slice(6)}`;

/** `2022-03-21` -> `20220321`. */
export const toTalDato = (dato: string): string => dato.replaceAll("-", "");
