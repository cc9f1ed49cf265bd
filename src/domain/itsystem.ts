import type { Cvr, Uuid } from "./identifikatorer.js";

/** A system known to the hub: a fagsystem that sends or an ERP that receives. */
export type ItSystem = {
  readonly id: Uuid;
  /** Short name that people use: KSD, KY, FBS, "KMD Opus Helsingør". */
  readonly navn: string;
  /** The supplier that runs it. */
  readonly leverandoer: Cvr;
  readonly beskrivelse: string;
};
