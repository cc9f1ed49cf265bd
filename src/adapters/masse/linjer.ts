import { uuid } from "../../domain/felter.js";
import { Finansbilag } from "../../domain/finans/model.js";
import { FejlDetalje, Forretningskvittering } from "../../domain/kvittering.js";
import { list, optional, record, type Static } from "../../kit/schema.js";

/** The lines of a call that hands many messages over to a receiver. Ours: how masse goes on to an ERP is not published. */

export const NDJSON = "application/x-ndjson";

/** Header of a call whose messages are booked in one transaction, or none of them. */
export const ALT_ELLER_INTET = "x-oeir-alt-eller-intet";

export const Massebeskedlinje = record("Massebesked", { beskedId: uuid(), finansbilag: Finansbilag });
export type Massebeskedlinje = Static<typeof Massebeskedlinje>;

export const Massekvittering = record("Massekvittering", {
  beskedId: uuid(),
  forretningskvittering: Forretningskvittering,
  fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
});
export type Massekvittering = Static<typeof Massekvittering>;
