import { FINANS_TYPES, Finansbilag } from "../domain/finans/model.js";
import {
  HentKvitteringRequest,
  HentKvitteringResponse,
  ModtagFinansbilagRequest,
  ModtagFinansbilagResponse,
  ProevFinansbilagRequest,
  ProevFinansbilagResponse,
} from "../domain/finans/operations.js";
import { webservices } from "../domain/integrationer.js";
import { ServiceplatformFault, TransportKvittering } from "../domain/kvittering.js";
import { MASSETYPENAVNE, massetypeOf } from "../domain/massetyper.js";
import { typesOf } from "../domain/webservice.js";
import { xsdsOf } from "../kit/xsd.js";

const SCHEMAS = "http://serviceplatformen.dk/xml/schemas";

/** One schema file per namespace; the published namespaces keep the platform's own file names. */
const FILES: Readonly<Record<string, string>> = {
  [`${SCHEMAS}/AuthorityContext/1/`]: "AuthorityContext_1.xsd",
  [`${SCHEMAS}/CallContext/1/`]: "CallContext_1.xsd",
  [`${SCHEMAS}/kvittering/1/`]: "Kvittering_1.xsd",
  [`${SCHEMAS}/ServiceplatformFault/1/`]: "ServiceplatformFault_1.xsd",
  [FINANS_TYPES]: "ModtagFinansbilag_2.xsd",
  ...Object.fromEntries(
    Object.values(webservices).map(({ webservice, major }) => [
      typesOf(webservice, major),
      `${webservice}_${major}.xsd`,
    ]),
  ),
};

const MESSAGES = [
  ModtagFinansbilagRequest,
  ModtagFinansbilagResponse,
  HentKvitteringRequest,
  HentKvitteringResponse,
  ProevFinansbilagRequest,
  ProevFinansbilagResponse,
  Finansbilag,
  ...MASSETYPENAVNE.map(massetypeOf).flatMap(({ fil, kvittering }) => [fil, kvittering.fil]),
  TransportKvittering,
  ServiceplatformFault,
  ...Object.values(webservices).flatMap(({ beskeder, spoergsmaal }) => [
    ...beskeder.flatMap(({ schema, request, response }) => [schema, request, response]),
    ...spoergsmaal.flatMap((one) => [one.schema, one.svarSchema, one.request, one.response]),
  ]),
];

/** The XSD files of every service, by their path in the repository. */
export const xsdDocuments = (): readonly (readonly [string, string])[] =>
  [...xsdsOf(MESSAGES, (namespace) => FILES[namespace])].map(([namespace, xsd]) => [
    `contracts/xsd/${FILES[namespace]}`,
    xsd,
  ]);
