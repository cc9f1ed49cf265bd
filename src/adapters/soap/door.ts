import { type Context, Hono } from "hono";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl, type Sted } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { isUnreadable, laesefejl } from "../../domain/laesefejl.js";
import type { Result } from "../../kit/result.js";
import { propertyName, type ReadFault, type Static, type TObject } from "../../kit/schema.js";
import { readXml } from "../../kit/xml-reader.js";
import { writeXml } from "../../kit/xml-writer.js";
import { MAX_BODY, readBody } from "../http/body.js";
import { xmlForm } from "../http/form.js";
import { RETRY_AFTER, troubleOf } from "../http/trouble.js";
import { envelopeOf, wrap } from "./envelope.js";
import { writeFault } from "./fault.js";

/** What an operation is given: what could be read of its request, and what was wrong. */
export type SoapCall<T extends TObject> = {
  readonly reference: Uuid;
  readonly aktoer: Aktoer;
  readonly request: Partial<Static<T>>;
  readonly faults: readonly ReadFault[];
  /** Line and column of element paths in the message as it was sent. */
  readonly locate: (elements: readonly string[]) => readonly Sted[];
};

/** An answer, or the errors of a refusal. */
export type SoapAnswer = { readonly response: string } | { readonly fejl: readonly Fejl[] };

export type SoapOperation = {
  readonly name: string;
  readonly request: TObject;
  readonly answer: (call: SoapCall<TObject>) => Promise<SoapAnswer>;
};

/** One operation of a service: reads `request`, answers with `response` or refuses. */
export const operation = <Q extends TObject, R extends TObject>(
  name: string,
  request: Q,
  response: R,
  handle: (call: SoapCall<Q>) => Promise<{ readonly value: Static<R> } | { readonly fejl: readonly Fejl[] }>,
): SoapOperation => ({
  name,
  request,
  answer: async (call) => {
    const answer = await handle(call as SoapCall<Q>);
    return "value" in answer ? { response: writeXml(response, answer.value) } : answer;
  },
});

export type SoapService = {
  /** `/service/OIR/ModtagFinansbilag/2`. */
  readonly path: string;
  readonly operations: readonly SoapOperation[];
  /** Elements at which the paths in errors start. */
  readonly roots: readonly string[];
  /** The service's WSDL, with `address` as its endpoint. */
  readonly wsdl: (address: string) => string;
  /** Who is calling? Settled before the message is read at all. */
  readonly identify: (context: Context) => Result<Aktoer, Fejl>;
  readonly newReference: () => Uuid;
  readonly clock: () => Date;
  /** Told of what nobody expected; the caller gets DRF-003. */
  readonly onError: (reference: Uuid, reason: unknown) => void;
};

const XML = { "content-type": "text/xml; charset=utf-8" };

/** The door of one SOAP 1.1 document/literal service: POST a message, GET the WSDL. */
export const createSoapDoor = (service: SoapService): Hono => {
  const door = new Hono();
  const answer = createAnswer(service);
  door.get(service.path, (context) => context.body(service.wsdl(context.req.url.split("?")[0]!), 200, XML));
  door.post(service.path, async (context) => {
    const reference = service.newReference();
    context.header("x-oeir-reference", reference);
    const result = await answer(context, reference).catch((reason: unknown) => {
      service.onError(reference, reason);
      context.header("retry-after", RETRY_AFTER);
      return { fejl: [troubleOf(reason, reference)] };
    });
    return "response" in result
      ? context.body(wrap(result.response), 200, XML)
      : context.body(writeFault(result.fejl, reference, service.clock()), 500, XML);
  });
  return door;
};

const createAnswer = (service: SoapService) => {
  const schema = envelopeOf(
    Object.fromEntries(service.operations.map(({ request }) => [propertyOf(request), request])),
  );
  return async (context: Context, reference: Uuid): Promise<SoapAnswer> => {
    const caller = service.identify(context);
    if (!caller.ok) return { fejl: [caller.error] };
    const bytes = await readBody(context.req.raw);
    if (bytes === undefined) return { fejl: [fejl("FMT-002", { graense: `${MAX_BODY / 1024 / 1024} MB` })] };
    const { value, faults } = readXml(schema, bytes, { pathFrom: service.roots });
    const body = (value.body ?? {}) as Record<string, Partial<Static<TObject>> | undefined>;
    const wanted = service.operations.find(({ request }) => body[propertyOf(request)] !== undefined);
    const called = wanted ?? (isUnreadable(faults) ? service.operations[0] : undefined);
    if (called === undefined) return { fejl: notCalled(faults, service) };
    return called.answer({
      reference,
      aktoer: caller.value,
      request: body[propertyOf(called.request)] ?? {},
      faults,
      locate: (elements) => xmlForm.locate(schema, bytes, elements),
    });
  };
};

const propertyOf = (request: TObject): string => {
  const { name } = (request as unknown as { wire: { name: string } }).wire;
  return propertyName(name);
};

const notCalled = (faults: readonly ReadFault[], { operations }: SoapService): readonly Fejl[] =>
  faults.length > 0
    ? faults.map(laesefejl)
    : [
        fejl("DRF-008", {
          grund: `Body skal indeholde ${operations.map(({ request }) => propertyOf(request)).join(" eller ")}`,
        }),
      ];
