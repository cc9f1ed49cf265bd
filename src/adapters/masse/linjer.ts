import { uuid } from "../../domain/felter.js";
import type { Integration } from "../../domain/integration.js";
import { FejlDetalje, Forretningskvittering, Oplysning } from "../../domain/kvittering.js";
import { list, optional, propertyName, record, type Static, type TObject } from "../../kit/schema.js";

/** The lines of a call that hands many messages over to a receiver. Ours: how masse goes on to an ERP is not published. */

export const NDJSON = "application/x-ndjson";

/** Header of a call whose messages are booked in one transaction, or none of them. */
export const ALT_ELLER_INTET = "x-oeir-alt-eller-intet";

/** Where the message stands in its line: under the name of its element. */
export const feltOf = ({ root }: Pick<Integration<never>, "root">): string => propertyName(root);

export const massebeskedlinje = (integration: Pick<Integration<never>, "root" | "schema">): TObject =>
  record("Massebesked", { beskedId: uuid(), [feltOf(integration)]: integration.schema });

export const Massekvittering = record("Massekvittering", {
  beskedId: uuid(),
  forretningskvittering: Forretningskvittering,
  fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
  oplysninger: optional(list("Oplysning", Oplysning)),
});
export type Massekvittering = Static<typeof Massekvittering>;
