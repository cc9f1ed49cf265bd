import type { Result } from "../../../kit/result.js";
import type { Fejl } from "../../fejl.js";
import { type Linjefil, type Linjeformat, readLinjefil, writeLinjefil } from "../../linjefil/fil.js";
import { filregler } from "./filregler.js";
import { type Leverancelinje, writeLeverancelinje } from "./linje.js";
import { readLeverancelinje } from "./read-linje.js";

/** OS2bos ends its lines with LF, tenQ with CR LF. */
const FORMAT: Linjeformat<Leverancelinje> = {
  navn: "G68",
  koder: { tom: "G68-001", utf8: "G68-003", linjeslut: "G68-004" },
  aabenSlutning: false,
  ogsaaLf: true,
  readLinje: readLeverancelinje,
  filregler,
};

export type G68Fil = Linjefil<Leverancelinje>;

/**
 * Reads a delivery of payouts (G68) with their postings (G69), in a frame or without: the lines, or every error in it (at most
 * 100). Line n of the file is element n-1. Codes: G68-001, G68-003 and G68-004 of the file, those of `readLeverancelinje`, and
 * those of `filregler`.
 */
export const readG68 = (bytes: Uint8Array): Result<G68Fil, readonly Fejl[]> => readLinjefil(bytes, FORMAT);

/** A delivery as a file. What was read is written byte for byte. */
export const writeG68 = ({ linjer, ...slut }: G68Fil): Uint8Array<ArrayBuffer> =>
  writeLinjefil(linjer.map(writeLeverancelinje), slut);
