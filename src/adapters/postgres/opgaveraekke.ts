import type { Fejlopgave } from "../../hub/opgaveporte.js";

/** The columns of a task, of the table called `o`. */
export const OPGAVE_COLUMNS = `o.myndighed, o.id, o.aarsag, o.ejer, o.itsystem, o.foerst_fra as "foerstFra", o.fejl,
  o.oprettet, o.frist, o.lukket, o.lukket_ved as "lukketVed", o.antal, o.uloest`;

export type OpgaveRow = Omit<Fejlopgave, "fejl"> & { readonly fejl: string };

export const toFejlopgave = (row: OpgaveRow): Fejlopgave => ({ ...row, fejl: JSON.parse(row.fejl) });
