import { randomUUID } from "node:crypto";
import type { Context, Hono } from "hono";
import { webserviceWsdl } from "../../contract/webservice-wsdl.js";
import type { Aktoer } from "../../domain/adgang.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Forespoergsel } from "../../domain/forespoergsel.js";
import type { Integration } from "../../domain/integration.js";
import type { Kvittering } from "../../domain/kvittering.js";
import { laesefejl } from "../../domain/laesefejl.js";
import { type Webservice, webservicesti } from "../../domain/webservice.js";
import type { Log } from "../../hub/ports.js";
import { writeJson } from "../../kit/json-writer.js";
import type { Result } from "../../kit/result.js";
import { propertyName, type Static, type TObject } from "../../kit/schema.js";
import { createSoapDoor, operation, type SoapOperation } from "./door.js";
import { problemsOf } from "./erp-service.js";
import { answerResponse, receiptOf } from "./receipt.js";

/** A message as a receiver gets it: read, with the hub's id of it and its canonical content. */
type Modtaget<O, M> = {
  readonly beskedId: string;
  readonly operation: O;
  readonly besked: M;
  readonly indhold: string;
};

type Receiver<O, M, Q> = {
  readonly identify: (context: Context) => Result<Aktoer, Fejl>;
  readonly modtag: (modtaget: Modtaget<O, M>) => Promise<Kvittering>;
  /** Answers a question that the hub has let through: its `afsenderSystem` is who asks. */
  readonly svar: (operation: Q, spoergsmaal: never) => Promise<Result<object, readonly Fejl[]>>;
  readonly log: Log;
};

/**
 * A receiver's SOAP door of a web service: the same contract as the hub's, called by the hub alone. `O` and `M` are the
 * operations and messages that a route leads here, `Q` the questions.
 */
export const createReceiverDoor = <O extends string, M extends object, Q extends string>(
  webservice: Webservice,
  receiver: Receiver<O, M, Q>,
): Hono => {
  const { beskeder, spoergsmaal } = webservice;
  return createSoapDoor({
    path: webservicesti(webservice),
    roots: [...beskeder, ...spoergsmaal].map(({ root }) => root),
    wsdl: (address) => webserviceWsdl(webservice, address),
    newReference: randomUUID,
    clock: () => new Date(),
    onError: (reference, reason) =>
      receiver.log.error({ reference, reason: String(reason) }, "ERP call failed"),
    identify: receiver.identify,
    operations: [
      ...beskeder
        .filter(({ til }) => til === "rute")
        .map((one) => operationOf(one, receiver as unknown as Receiver<string, object, string>)),
      ...spoergsmaal.map((one) => questionOf(one, receiver as unknown as Receiver<string, object, string>)),
    ],
  });
};

type Request = { readonly callContext?: { readonly callersServiceCallIdentifier?: string } } & Record<
  string,
  unknown
>;

const operationOf = (
  { operation: navn, root, schema, request, response }: Integration<never>,
  { modtag }: Receiver<string, object, string>,
): SoapOperation =>
  operation(navn, request, response, async (call) => {
    const { callContext, ...rest } = call.request as Request;
    const beskedId = callContext?.callersServiceCallIdentifier ?? "";
    const refused = problemsOf(beskedId, call.faults.map(laesefejl));
    if (refused.length > 0) return { fejl: refused };
    const besked = rest[propertyName(root)] as Static<TObject>;
    const kvittering = await modtag({
      beskedId,
      operation: navn,
      besked,
      indhold: writeJson(schema, besked),
    });
    return { value: receiptOf(beskedId, kvittering) as Static<TObject> };
  });

const questionOf = (
  { operation: navn, root, svarRoot, request, response }: Forespoergsel,
  { svar }: Receiver<string, object, string>,
): SoapOperation =>
  operation(navn, request, response, async (call) => {
    if (call.faults.length > 0) return { fejl: call.faults.map(laesefejl) };
    const answer = await svar(navn, (call.request as Request)[propertyName(root)] as never);
    return {
      value: answerResponse(
        svarRoot,
        answer.ok ? { svar: answer.value as Static<TObject> } : { fejl: answer.error },
      ),
    };
  });
