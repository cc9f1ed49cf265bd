import type { Uuid } from "../../identifikatorer.js";
import type { Filterfund } from "../filter/index.js";

/** An error with PSRM's own number (0: the published list has none) and a Danish sentence. No code of our catalogue. */
export type Psrmfejl = { readonly kode: number; readonly tekst: string };

/** PSRM's answer to one action. HØRING: outside the entry filter; the claim is not received and ages with the municipality. */
export type Aktionskvittering = {
  readonly aktionId: Uuid;
  readonly status: "UDFØRT" | "AFVIST" | "HØRING";
  /** PSRM's number of the claim; absent when none was made or found. */
  readonly fordringId?: string;
  readonly fejl: readonly Psrmfejl[];
  readonly filterfund?: readonly Filterfund[];
};
