import { list, optional, record, type Static } from "../../kit/schema.js";
import { frit, uuid } from "../felter.js";
import { AuthorityContext, CallContext } from "../kontekst.js";
import { FejlDetalje, Forretningskvittering } from "../kvittering.js";
import { MAX_PROEVEBEVIS, PROEVEFELTER } from "../proevning.js";
import { FINANS_TYPES, Finansbilag } from "./model.js";

/** The operations of the web service ModtagFinansbilag 2. The contexts and the receipt are published; the rest is ours. */

const types = { namespace: FINANS_TYPES, qualified: true } as const;

export const ModtagFinansbilagRequest = record(
  "ModtagFinansbilagRequest",
  {
    callContext: optional(CallContext),
    authorityContext: optional(AuthorityContext),
    proevebevis: optional(frit(MAX_PROEVEBEVIS)),
    finansbilag: Finansbilag,
  },
  types,
);

const svar = {
  forretningskvittering: Forretningskvittering,
  beskedIdentifikator: uuid("Posthusets id for beskeden"),
  fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
};

export const ModtagFinansbilagResponse = record("ModtagFinansbilagResponse", svar, types);
export type ModtagFinansbilagResponse = Static<typeof ModtagFinansbilagResponse>;

/** Ask again for the receipt of a message, by the sender's own id. Ours: the published contract has no such operation. */
export const HentKvitteringRequest = record(
  "HentKvitteringRequest",
  {
    callContext: optional(CallContext),
    authorityContext: optional(AuthorityContext),
    finansbilagIdentifikator: uuid(),
  },
  types,
);

export const HentKvitteringResponse = record("HentKvitteringResponse", svar, types);

/** The whole way of a finansbilag with nothing written: what would become of it. Ours. */
export const ProevFinansbilagRequest = record(
  "ProevFinansbilagRequest",
  {
    callContext: optional(CallContext),
    authorityContext: optional(AuthorityContext),
    finansbilag: Finansbilag,
  },
  types,
);

export const ProevFinansbilagResponse = record("ProevFinansbilagResponse", PROEVEFELTER, types);
