import type { Context, Hono } from "hono";
import { webserviceWsdl } from "../../contract/webservice-wsdl.js";
import type { Aktoer } from "../../domain/adgang.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Forespoergsel } from "../../domain/forespoergsel.js";
import type { Integration } from "../../domain/integration.js";
import { type Webservice, webservicesti } from "../../domain/webservice.js";
import { distribute } from "../../hub/beskedfordeler.js";
import type { Hub } from "../../hub/ports.js";
import { type Opkald, receive } from "../../hub/receive.js";
import { ask } from "../../hub/spoerg.js";
import type { Result } from "../../kit/result.js";
import { propertyName, type Static, type TObject } from "../../kit/schema.js";
import { createSoapDoor, operation, type SoapCall, type SoapOperation } from "./door.js";
import { answerResponse, toResponse } from "./receipt.js";

/** The hub's SOAP door of a web service: its messages both ways, and its questions. */
export const createWebserviceDoor = (
  hub: Hub,
  webservice: Webservice,
  identify: (context: Context) => Result<Aktoer, Fejl>,
): Hono => {
  const { beskeder, spoergsmaal } = webservice;
  return createSoapDoor({
    path: webservicesti(webservice),
    roots: [...beskeder, ...spoergsmaal].map(({ root }) => root),
    wsdl: (address) => webserviceWsdl(webservice, address),
    newReference: hub.newId,
    clock: hub.clock,
    onError: (reference, reason) => hub.log.error({ reference, reason: String(reason) }, "SOAP call failed"),
    identify,
    operations: [
      ...beskeder.map((integration) => operationOf(hub, integration)),
      ...spoergsmaal.map((forespoergsel) => questionOf(hub, forespoergsel)),
    ],
  });
};

/** What a request of the service has beside its message. */
type Request = { readonly authorityContext?: { readonly municipalityCVR: string } } & Record<string, unknown>;

const operationOf = (hub: Hub, integration: Integration<never>): SoapOperation =>
  operation(integration.operation, integration.request, integration.response, async (call) => {
    const opkald = opkaldOf(integration, call);
    const svar =
      integration.til === "abonnenter" ? await distribute(hub, opkald) : await receive(hub, opkald);
    return toResponse(svar) as { value: Static<TObject> } | { fejl: readonly Fejl[] };
  });

/** The hub's own refusal is a fault; the receiver's is an answer with the receipt AFVIST. */
const questionOf = (hub: Hub, forespoergsel: Forespoergsel): SoapOperation =>
  operation(forespoergsel.operation, forespoergsel.request, forespoergsel.response, async (call) => {
    const svar = await ask(hub, { forespoergsel, ...calledWith(forespoergsel.root, call) });
    return svar.slags === "afvist" ? svar : { value: answerResponse(forespoergsel.svarRoot, svar) };
  });

const opkaldOf = (integration: Integration<never>, call: SoapCall<TObject>): Opkald<never> => ({
  integration,
  ...calledWith(integration.root, call),
});

/** What every call of the service says. */
const calledWith = (root: string, { reference, aktoer, request, faults, locate }: SoapCall<TObject>) => {
  const { authorityContext, ...rest } = request as Request;
  const myndighed = authorityContext?.municipalityCVR;
  return {
    reference,
    aktoer,
    ...(myndighed === undefined ? {} : { myndighed }),
    reading: { value: (rest[propertyName(root)] ?? {}) as never, faults },
    locate,
  };
};
