import { randomUUID } from "node:crypto";
import type { Context, Hono } from "hono";
import { debitorWsdl } from "../../contract/debitor-wsdl.js";
import type { Aktoer } from "../../domain/adgang.js";
import {
  type Debitorforespoergsel,
  debitorforespoergsler,
} from "../../domain/debitor/forespoergsler/index.js";
import {
  type DebitorBesked,
  type DebitorOperation,
  debitorintegrationer,
  tilDebitor,
} from "../../domain/debitor/index.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Forespoergsel } from "../../domain/forespoergsel.js";
import type { Integration } from "../../domain/integration.js";
import type { Kvittering } from "../../domain/kvittering.js";
import { laesefejl } from "../../domain/laesefejl.js";
import type { Log } from "../../hub/ports.js";
import { writeJson } from "../../kit/json-writer.js";
import type { Result } from "../../kit/result.js";
import { propertyName, type Static, type TObject } from "../../kit/schema.js";
import { createSoapDoor, operation, type SoapOperation } from "./door.js";
import { problemsOf } from "./erp-service.js";
import { answerResponse, receiptOf } from "./receipt.js";

type Modtag = (modtaget: {
  beskedId: string;
  operation: DebitorOperation;
  besked: DebitorBesked;
  indhold: string;
}) => Promise<Kvittering>;

/** Answers a question that the hub has let through: `afsenderSystem` is who asks. */
type Svar = (navn: Debitorforespoergsel, spoergsmaal: object) => Promise<Result<object, readonly Fejl[]>>;

/** A debitorsystem's SOAP door: the same contract as the hub's, called by the hub alone. */
export const createErpDebitorDoor = (service: {
  readonly identify: (context: Context) => Result<Aktoer, Fejl>;
  readonly modtagDebitor: Modtag;
  readonly svarDebitor: Svar;
  readonly log: Log;
}): Hono =>
  createSoapDoor({
    path: "/service/OIR/Debitor/3",
    roots: [...debitorintegrationer, ...Object.values(debitorforespoergsler)].map(({ root }) => root),
    wsdl: debitorWsdl,
    newReference: randomUUID,
    clock: () => new Date(),
    onError: (reference, reason) =>
      service.log.error({ reference, reason: String(reason) }, "ERP call failed"),
    identify: service.identify,
    operations: [
      ...(Object.keys(tilDebitor) as DebitorOperation[]).map((navn) =>
        operationOf(navn, tilDebitor[navn] as Integration<never>, service.modtagDebitor),
      ),
      ...(Object.keys(debitorforespoergsler) as Debitorforespoergsel[]).map((navn) =>
        questionOf(navn, debitorforespoergsler[navn], service.svarDebitor),
      ),
    ],
  });

type Request = { readonly callContext?: { readonly callersServiceCallIdentifier?: string } } & Record<
  string,
  unknown
>;

const operationOf = (
  navn: DebitorOperation,
  { root, schema, request, response }: Integration<never>,
  modtagDebitor: Modtag,
): SoapOperation =>
  operation(navn, request, response, async (call) => {
    const { callContext, ...rest } = call.request as Request;
    const beskedId = callContext?.callersServiceCallIdentifier ?? "";
    const refused = problemsOf(beskedId, call.faults.map(laesefejl));
    if (refused.length > 0) return { fejl: refused };
    const besked = rest[propertyName(root)] as DebitorBesked;
    const indhold = writeJson(schema, besked as unknown as Static<TObject>);
    const kvittering = await modtagDebitor({ beskedId, operation: navn, besked, indhold });
    return { value: receiptOf(beskedId, kvittering) as Static<TObject> };
  });

const questionOf = (
  navn: Debitorforespoergsel,
  { root, svarRoot, request, response }: Forespoergsel,
  svarDebitor: Svar,
): SoapOperation =>
  operation(navn, request, response, async (call) => {
    if (call.faults.length > 0) return { fejl: call.faults.map(laesefejl) };
    const svar = await svarDebitor(navn, (call.request as Request)[propertyName(root)] as object);
    return {
      value: answerResponse(
        svarRoot,
        svar.ok ? { svar: svar.value as Static<TObject> } : { fejl: svar.error },
      ),
    };
  });
