import { ok, type Result } from "../../../kit/result.js";
import type { Fejl } from "../../fejl.js";
import { type Linjeformat, readLinjefil, writeLinjefil } from "../../linjefil/fil.js";
import { filregler } from "./filregler.js";
import { type G69Linje, writeG69Linje } from "./linje.js";
import { readG69Linje } from "./read-linje.js";

const FORMAT: Linjeformat<G69Linje> = {
  navn: "G69",
  koder: { tom: "G69-001", utf8: "G69-003", linjeslut: "G69-004" },
  aabenSlutning: false,
  readLinje: readG69Linje,
  filregler,
};

/**
 * Reads a file of G69 lines: the lines, or every error in it (at most 100). Line n of the file is element n-1. Codes:
 * G69-001, G69-003 and G69-004 of the file, those of `readG69Linje`, and G69-022 to G69-024.
 */
export const readG69 = (bytes: Uint8Array): Result<readonly G69Linje[], readonly Fejl[]> => {
  const laest = readLinjefil(bytes, FORMAT);
  return laest.ok ? ok(laest.value.linjer) : laest;
};

/** Lines as a file: every line ended, in the characters of legacy systems. What was read is written byte for byte. */
export const writeG69 = (linjer: readonly G69Linje[]): Uint8Array<ArrayBuffer> =>
  writeLinjefil(linjer.map(writeG69Linje));
