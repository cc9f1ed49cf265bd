import type { Fejl } from "../domain/fejl.js";
import type { Uuid } from "../domain/identifikatorer.js";
import type { Kvittering } from "../domain/kvittering.js";

/** `afvist`: nothing was received, and the caller gets a fault. */
export type Svar =
  | { readonly slags: "kvittering"; readonly beskedId: Uuid; readonly kvittering: Kvittering }
  | { readonly slags: "afvist"; readonly fejl: readonly Fejl[] };
