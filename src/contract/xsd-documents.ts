import { debitorforespoergsler } from "../domain/debitor/forespoergsler/index.js";
import { debitorintegrationer } from "../domain/debitor/index.js";
import { DEBITOR_TYPES } from "../domain/debitor/model.js";
import { Finansbilagsfil, Finansbilagsfilkvittering } from "../domain/finans/fil.js";
import { FINANS_TYPES, Finansbilag } from "../domain/finans/model.js";
import {
  HentKvitteringRequest,
  HentKvitteringResponse,
  ModtagFinansbilagRequest,
  ModtagFinansbilagResponse,
  ProevFinansbilagRequest,
  ProevFinansbilagResponse,
} from "../domain/finans/operations.js";
import { ServiceplatformFault, TransportKvittering } from "../domain/kvittering.js";
import { xsdsOf } from "../kit/xsd.js";

const SCHEMAS = "http://serviceplatformen.dk/xml/schemas";

/** One schema file per namespace; the published namespaces keep the platform's own file names. */
const FILES: Readonly<Record<string, string>> = {
  [`${SCHEMAS}/AuthorityContext/1/`]: "AuthorityContext_1.xsd",
  [`${SCHEMAS}/CallContext/1/`]: "CallContext_1.xsd",
  [`${SCHEMAS}/kvittering/1/`]: "Kvittering_1.xsd",
  [`${SCHEMAS}/ServiceplatformFault/1/`]: "ServiceplatformFault_1.xsd",
  [FINANS_TYPES]: "ModtagFinansbilag_2.xsd",
  [DEBITOR_TYPES]: "Debitor_3.xsd",
};

const MESSAGES = [
  ModtagFinansbilagRequest,
  ModtagFinansbilagResponse,
  HentKvitteringRequest,
  HentKvitteringResponse,
  ProevFinansbilagRequest,
  ProevFinansbilagResponse,
  Finansbilag,
  Finansbilagsfil,
  Finansbilagsfilkvittering,
  TransportKvittering,
  ServiceplatformFault,
  ...debitorintegrationer.flatMap(({ schema, request, response }) => [schema, request, response]),
  ...Object.values(debitorforespoergsler).flatMap((one) => [
    one.schema,
    one.svarSchema,
    one.request,
    one.response,
  ]),
];

/** The XSD files of SF1590_A and SF1590_B, by their path in the repository. */
export const xsdDocuments = (): readonly (readonly [string, string])[] =>
  [...xsdsOf(MESSAGES, (namespace) => FILES[namespace])].map(([namespace, xsd]) => [
    `contracts/xsd/${FILES[namespace]}`,
    xsd,
  ]);
