import { list, optional, propertyName, record, type TObject } from "../../kit/schema.js";
import { uuid } from "../felter.js";
import { AuthorityContext, CallContext } from "../kontekst.js";
import { FejlDetalje, Forretningskvittering, Oplysning } from "../kvittering.js";
import { DEBITOR_TYPES } from "./model.js";

/** Requests and answers of the web service Debitor 3. The contexts and the receipt are published; the rest is ours. */

const types = { namespace: DEBITOR_TYPES, qualified: true } as const;

/** `OpretDebitorkontoRequest`: the contexts, and the message under its own name. */
export const requestOf = (operation: string, root: string, schema: TObject): TObject =>
  record(
    `${operation}Request`,
    {
      callContext: optional(CallContext),
      authorityContext: optional(AuthorityContext),
      [propertyName(root)]: schema,
    },
    types,
  );

/** `OpretDebitorkontoResponse`: the receipt. */
export const responseOf = (operation: string) =>
  record(
    `${operation}Response`,
    {
      forretningskvittering: Forretningskvittering,
      beskedIdentifikator: uuid("Posthusets id for beskeden"),
      fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
      oplysninger: optional(list("Oplysning", Oplysning)),
    },
    types,
  );

/** `HentDebitorkontoResponse`: the receipt of the question, and the answer where it is ACCEPTERET. */
export const answerOf = (operation: string, root: string, schema: TObject): TObject =>
  record(
    `${operation}Response`,
    {
      forretningskvittering: Forretningskvittering,
      fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
      [propertyName(root)]: optional(schema),
    },
    types,
  );
