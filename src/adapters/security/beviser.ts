import { type Proevebevis, readProevebevis, writeProevebevis } from "../../domain/proevebevis.js";
import { MAX_PROEVEBEVIS } from "../../domain/proevning.js";
import type { Beviser } from "../../hub/ports.js";
import { openSealed, sealText } from "../../kit/sealed-text.js";

/** Proofs of rehearsals under the seal of the first of `keys`; those sealed with an older one are still known. */
export const createBeviser = (keys: readonly [Buffer, ...Buffer[]]): Beviser => ({
  seal: (bevis: Proevebevis) => sealText(writeProevebevis(bevis), keys[0]),
  open: (tekst) =>
    tekst.length > MAX_PROEVEBEVIS ? undefined : readProevebevis(openSealed(tekst.trim(), keys) ?? ""),
});
