import type { Result } from "../../../kit/result.js";
import type { Fejl } from "../../fejl.js";
import { type Linjefil, type Linjeformat, readLinjefil, writeLinjefil } from "../../linjefil/fil.js";
import { filregler } from "./filregler.js";
import { type G19Linje, writeG19Linje } from "./linje.js";
import { readG19Linje } from "./read-linje.js";

/** Public code leaves the last line without its end, so it may be. A rate that was cut is known by its length. */
const FORMAT: Linjeformat<G19Linje> = {
  navn: "G19",
  koder: { tom: "G19-001", utf8: "G19-003", linjeslut: "G19-004" },
  aabenSlutning: true,
  readLinje: readG19Linje,
  filregler,
};

/**
 * Reads a file of G19 records, or every error in it (at most 100). Line n of the file is element n-1. Codes: G19-001,
 * G19-003 and G19-004 of the file, those of `readG19Linje`, and G19-020 to G19-026.
 */
export const readG19 = (bytes: Uint8Array): Result<Linjefil<G19Linje>, readonly Fejl[]> =>
  readLinjefil(bytes, FORMAT);

/** Records as a file. What was read is written byte for byte. */
export const writeG19 = ({
  linjer,
  afsluttet,
}: Pick<Linjefil<G19Linje>, "linjer" | "afsluttet">): Uint8Array<ArrayBuffer> =>
  writeLinjefil(linjer.map(writeG19Linje), { afsluttet });
