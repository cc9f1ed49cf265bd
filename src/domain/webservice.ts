import { list, optional, propertyName, record, type TObject } from "../kit/schema.js";
import { uuid } from "./felter.js";
import { AuthorityContext, CallContext } from "./kontekst.js";
import { FejlDetalje, Forretningskvittering, Oplysning } from "./kvittering.js";

/** Namespace of the messages of a web service, after the platform's published naming. */
export const typesOf = (webservice: string, major: number): string =>
  `http://serviceplatformen.dk/xml/wsdl/soap11/${webservice}/${major}/types`;

/** Requests and answers of a web service. The contexts and the receipt are published; the rest is ours. */
export const createWebservice = (webservice: string, major: number) => {
  const types = { namespace: typesOf(webservice, major), qualified: true } as const;
  return {
    webservice,
    major,
    /** `<Operation>Request`: the contexts, and the message under its own name. */
    requestOf: (operation: string, root: string, schema: TObject): TObject =>
      record(
        `${operation}Request`,
        {
          callContext: optional(CallContext),
          authorityContext: optional(AuthorityContext),
          [propertyName(root)]: schema,
        },
        types,
      ),
    /** `<Operation>Response`: the receipt. */
    responseOf: (operation: string) =>
      record(
        `${operation}Response`,
        {
          forretningskvittering: Forretningskvittering,
          beskedIdentifikator: uuid("Posthusets id for beskeden"),
          fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
          oplysninger: optional(list("Oplysning", Oplysning)),
        },
        types,
      ),
    /** The same of a question: its receipt, and the answer where it is ACCEPTERET. */
    answerOf: (operation: string, root: string, schema: TObject): TObject =>
      record(
        `${operation}Response`,
        {
          forretningskvittering: Forretningskvittering,
          fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
          [propertyName(root)]: optional(schema),
        },
        types,
      ),
  };
};
