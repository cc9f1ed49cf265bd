import { optional, record, type Static } from "../kit/schema.js";
import { cvr, frit } from "./felter.js";

/** The contexts that stand first in every request. Published by Serviceplatformen; followed to the letter. */

const SCHEMAS = "http://serviceplatformen.dk/xml/schemas";

/** On behalf of which myndighed the call is made. */
export const AuthorityContext = record(
  "AuthorityContext",
  { municipalityCVR: cvr() },
  { namespace: `${SCHEMAS}/AuthorityContext/1/`, qualified: true, order: "all" },
);

/** The caller's own words about the call. The hub gives receivers its besked id as CallersServiceCallIdentifier. */
export const CallContext = record(
  "CallContext",
  {
    onBehalfOfUser: optional(frit(255)),
    callersServiceCallIdentifier: optional(frit(255)),
    accountingInfo: optional(frit(255)),
  },
  { namespace: `${SCHEMAS}/CallContext/1/`, qualified: true, order: "all" },
);

export type CallContext = Static<typeof CallContext>;
