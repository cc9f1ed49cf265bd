import { given } from "../kit/given.js";
import {
  list,
  optional,
  propertyName,
  record,
  type Static,
  type TObject,
  type TSchema,
} from "../kit/schema.js";
import { uuid } from "./felter.js";
import type { Forespoergsel, Spoergsmaalsnoegler } from "./forespoergsel.js";
import type { Uuid } from "./identifikatorer.js";
import type { Integration } from "./integration.js";
import { AuthorityContext, CallContext } from "./kontekst.js";
import { FejlDetalje, Forretningskvittering, Oplysning } from "./kvittering.js";
import type { Rule } from "./rule.js";

/** All that passes over one web service of a municipality's system: messages both ways, and questions. */
export type Webservice = {
  readonly webservice: string;
  readonly major: number;
  readonly beskeder: readonly Integration<never>[];
  readonly spoergsmaal: readonly Forespoergsel[];
};

/** Where it is reached, at the hub and at every receiver. */
export const webservicesti = ({ webservice, major }: Pick<Webservice, "webservice" | "major">): string =>
  `/service/OIR/${webservice}/${major}`;

/** Namespace of the messages of a web service, after the platform's published naming. */
export const typesOf = (webservice: string, major: number): string =>
  `http://serviceplatformen.dk/xml/wsdl/soap11/${webservice}/${major}/types`;

/** A message, by what is its own: the rest follows from its web service. */
type Beskedvalg<S extends TObject> = Pick<
  Integration<Static<S>>,
  "service" | "operation" | "keys" | "afvistErEndelig"
> & {
  readonly schema: S;
  /** The rules, given the element name of the message. */
  readonly rules: (root: string) => readonly Rule<Static<S>>[];
  readonly til?: Integration<never>["til"];
};

/** And a question. */
type Spoergevalg<Q extends TObject, A extends TObject> = Pick<
  Forespoergsel,
  "service" | "operation" | "tomtErIntet"
> & {
  readonly schema: Q;
  readonly svarSchema: A;
  readonly rules: (root: string) => readonly Rule<never>[];
  readonly keys: (spoergsmaal: Partial<Static<Q>>) => Spoergsmaalsnoegler;
  readonly vist: (svar: Static<A>) => readonly Uuid[];
};

/** `<Operation>Request`: the contexts, and the message under its own name. */
const requestOf = (types: Typer, operation: string, schema: TObject): TObject =>
  record(
    `${operation}Request`,
    {
      callContext: optional(CallContext),
      authorityContext: optional(AuthorityContext),
      [propertyName(rootOf(schema))]: schema,
    },
    types,
  );

/** `<Operation>Response`: the receipt with its errors, and what the service gives beside it. */
const responseOf = (
  types: Typer,
  operation: string,
  foer: Record<string, TSchema>,
  efter: Record<string, TSchema>,
): TObject =>
  record(
    `${operation}Response`,
    {
      forretningskvittering: Forretningskvittering,
      ...foer,
      fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
      ...efter,
    },
    types,
  );

type Typer = { readonly namespace: string; readonly qualified: true };

/** The makers of the messages and questions of a web service. The contexts and the receipt are published; the rest is ours. */
export const createWebservice = (name: Integration<never>["name"], webservice: string, major: number) => {
  const types: Typer = { namespace: typesOf(webservice, major), qualified: true };
  return {
    besked: <S extends TObject>({ til = "rute", rules, ...valg }: Beskedvalg<S>): Integration<Static<S>> => ({
      ...valg,
      ...{ name, webservice, major, til },
      root: rootOf(valg.schema),
      request: requestOf(types, valg.operation, valg.schema),
      response: responseOf(
        types,
        valg.operation,
        { beskedIdentifikator: uuid("Posthusets id for beskeden") },
        { oplysninger: optional(list("Oplysning", Oplysning)) },
      ),
      rules: rules(rootOf(valg.schema)),
      sortimentregler: () => [],
    }),
    /** A question's answer is its receipt, and what was found where it is ACCEPTERET. */
    forespoergsel: <Q extends TObject, A extends TObject>(valg: Spoergevalg<Q, A>): Forespoergsel => {
      const { service, operation, schema, svarSchema } = valg;
      const svarRoot = rootOf(svarSchema);
      return {
        ...{ service, webservice, major, operation, schema, svarSchema, svarRoot },
        root: rootOf(schema),
        request: requestOf(types, operation, schema),
        response: responseOf(types, operation, {}, { [propertyName(svarRoot)]: optional(svarSchema) }),
        rules: valg.rules(rootOf(schema)),
        keys: valg.keys as Forespoergsel["keys"],
        vist: valg.vist as Forespoergsel["vist"],
        ...given("tomtErIntet", valg.tomtErIntet),
      };
    },
  };
};

/** The element name of a message. */
const rootOf = (schema: TObject): string => (schema as unknown as { wire: { name: string } }).wire.name;
