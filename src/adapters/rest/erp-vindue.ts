import type { Omsaetningsvindue } from "./omsaetningsvindue.js";
import type { Periodevindue } from "./perioder.js";
import type { Regnskab } from "./regnskab.js";

/** What the hub's API may show, and change, of the reference ERP where it runs beside the hub. */
export type ErpVindue = {
  readonly regnskab: Regnskab;
  readonly perioder: Periodevindue;
  readonly omsaetning: Omsaetningsvindue;
};
