import type { Sortimentvaerdi } from "../domain/sortiment.js";
import { guardFormula, writeCsvRow } from "../kit/csv.js";

/** The file of a version's values: CSV with these columns, whatever end of the API writes or reads it. */
export const SORTIMENTKOLONNER = ["dimension", "vaerdi", "titel", "gyldigFra", "gyldigTil"];

/** Lines in one piece of the file: a piece for each line would cost more than the line. */
const LINES = 1_000;

/** The file in pieces. With a byte order mark: without it, spreadsheets read Danish letters wrong. */
export function* sortimentfil(vaerdier: readonly Sortimentvaerdi[]): Generator<string> {
  yield `\ufeff${writeCsvRow(SORTIMENTKOLONNER)}`;
  for (let at = 0; at < vaerdier.length; at += LINES)
    yield vaerdier
      .slice(at, at + LINES)
      .map(lineOf)
      .join("");
}

const lineOf = ({ dimension, vaerdi, titel, gyldigFra, gyldigTil }: Sortimentvaerdi): string =>
  writeCsvRow([dimension, vaerdi, guardFormula(titel), gyldigFra, gyldigTil ?? ""]);
