import type { Context } from "hono";
import { debitorWsdl } from "../../contract/debitor-wsdl.js";
import type { Aktoer } from "../../domain/adgang.js";
import { debitorforespoergsler } from "../../domain/debitor/forespoergsler/index.js";
import { debitorintegrationer } from "../../domain/debitor/index.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Forespoergsel } from "../../domain/forespoergsel.js";
import type { Integration } from "../../domain/integration.js";
import { distribute } from "../../hub/beskedfordeler.js";
import type { Hub } from "../../hub/ports.js";
import { type Opkald, receive } from "../../hub/receive.js";
import { ask } from "../../hub/spoerg.js";
import type { Result } from "../../kit/result.js";
import { propertyName, type Static, type TObject } from "../../kit/schema.js";
import { createSoapDoor, operation, type SoapCall, type SoapOperation } from "./door.js";
import { answerResponse, toResponse } from "./receipt.js";

/** The hub's SOAP door for SF1590_B: `/service/OIR/Debitor/3`. */
export const createDebitorDoor = (hub: Hub, identify: (context: Context) => Result<Aktoer, Fejl>) =>
  createSoapDoor({
    path: "/service/OIR/Debitor/3",
    roots: [...debitorintegrationer, ...forespoergsler].map(({ root }) => root),
    wsdl: debitorWsdl,
    newReference: hub.newId,
    clock: hub.clock,
    onError: (reference, reason) => hub.log.error({ reference, reason: String(reason) }, "SOAP call failed"),
    identify,
    operations: [
      ...debitorintegrationer.map((integration) => operationOf(hub, integration)),
      ...forespoergsler.map((forespoergsel) => questionOf(hub, forespoergsel)),
    ],
  });

const forespoergsler: readonly Forespoergsel[] = Object.values(debitorforespoergsler);

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
