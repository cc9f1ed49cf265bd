import { failed, ok, type Result } from "../../../kit/result.js";
import { type Fejl, fejl } from "../../fejl.js";
import { filregler } from "./filregler.js";
import { type G69Linje, writeG69Linje } from "./linje.js";
import { type G69Linjelaesning, readG69Linje } from "./read-linje.js";
import { decodeTegn, encodeTegn, isUtf8 } from "./tegn.js";

/** Most errors told of one file: enough to mend it by, few enough to read. Our choice. */
const MAX_FEJL = 100;

/** The errors that are told, in the order of the lines; those of the whole file last. */
export const capFejl = (alle: readonly Fejl[]): readonly Fejl[] => alle.slice(0, MAX_FEJL);

const LINJESLUT = "\r\n";

/**
 * Reads a file of G69 lines: the lines, or every error in it (at most 100). Line n of the file is element n-1. Codes:
 * G69-001, G69-003 and G69-004 of the file, those of `readG69Linje`, and G69-022 to G69-024.
 */
export const readG69 = (bytes: Uint8Array): Result<readonly G69Linje[], readonly Fejl[]> => {
  if (bytes.length === 0) return failed([fejl("G69-001")]);
  if (isUtf8(bytes)) return failed([fejl("G69-003")]);
  const { linjer, fejl: slutfejl } = splitLinjer(decodeTegn(bytes));
  const laest = readLinjer(linjer);
  const hele = laest.length === linjer.length;
  const alle = [...slutfejl, ...laest.flatMap((linje) => linje.fejl), ...(hele ? filregler(laest) : [])];
  return alle.length > 0 ? failed(capFejl(alle)) : ok(laest.map(({ linje }) => linje!));
};

/** Line for line, until there are as many errors as are told: a file of rubbish costs no more. */
const readLinjer = (linjer: readonly string[]): readonly G69Linjelaesning[] => {
  const laest: G69Linjelaesning[] = [];
  let antal = 0;
  for (const [index, linje] of linjer.entries()) {
    const denne = readG69Linje(linje, index + 1);
    laest.push(denne);
    antal += denne.fejl.length;
    if (antal >= MAX_FEJL) break;
  }
  return laest;
};

/** The lines without their ends. G69-004 once, at the first line that ends in another way or not at all. */
const splitLinjer = (
  text: string,
): { readonly linjer: readonly string[]; readonly fejl: readonly Fejl[] } => {
  const linjer = text.split(/\r\n|\r|\n/);
  if (linjer.at(-1) === "") linjer.pop();
  const rette = text.split(LINJESLUT).slice(0, -1);
  const foerste = linjer.findIndex((linje, index) => linje !== rette[index]);
  if (foerste === -1) return { linjer, fejl: [] };
  const sted = { linje: foerste + 1, kolonne: linjer[foerste]!.length + 1, element: `G69[${foerste + 1}]` };
  return { linjer, fejl: [fejl("G69-004", {}, sted)] };
};

/** Lines as a file: every line ended, in the characters of legacy systems. What was read is written byte for byte. */
export const writeG69 = (linjer: readonly G69Linje[]): Uint8Array<ArrayBuffer> =>
  encodeTegn(linjer.map((linje) => `${writeG69Linje(linje)}${LINJESLUT}`).join(""));
