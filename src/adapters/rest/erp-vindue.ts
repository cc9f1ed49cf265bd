import type { Bankfilvindue } from "./bankfil.js";
import type { Betalingsvindue } from "./betaling.js";
import type { Fejllistevindue } from "./fejlliste.js";
import type { Inddrivelsesvindue } from "./inddrivelse.js";
import type { Nemkontovindue } from "./nemkonto-oevelse.js";
import type { Omsaetningsvindue } from "./omsaetningsvindue.js";
import type { Opkraevningsvindue } from "./opkraevning.js";
import type { Handlingsvindue } from "./opkraevning-handling.js";
import type { Periodevindue } from "./perioder.js";
import type { Psrmvindue } from "./psrm.js";
import type { Regnskab } from "./regnskab.js";
import type { Udbetalingsafstemningsvindue } from "./udbetalingsafstemning.js";
import type { Udbetalingsvindue } from "./udbetalingssystem.js";

/** What the hub's API may show, and change, of the reference ERP where it runs beside the hub. */
export type ErpVindue = {
  readonly regnskab: Regnskab;
  readonly perioder: Periodevindue;
  readonly omsaetning: Omsaetningsvindue;
  readonly opkraevning: Opkraevningsvindue;
  readonly betaling: Betalingsvindue;
  readonly fejlliste: Fejllistevindue;
  readonly handlinger: Handlingsvindue;
  readonly inddrivelse: Inddrivelsesvindue;
  readonly udbetalingsafstemning: Udbetalingsafstemningsvindue;
  readonly udbetaling: Udbetalingsvindue;
  readonly bankfil: Bankfilvindue;
  /** Absent: the stand-in for PSRM is not switched on. */
  readonly psrm: Psrmvindue | undefined;
  /** Absent: the stand-in for NemKonto is not switched on. */
  readonly nemkonto: Nemkontovindue | undefined;
};
