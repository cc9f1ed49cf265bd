import { type Context, Hono } from "hono";
import {
  type Endpoint,
  endpoints,
  type Input,
  type Operation,
  type Output,
} from "../../contract/endpoints.js";
import { Afvisning } from "../../contract/visninger.js";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl, fejlkatalog, type Sted } from "../../domain/fejl.js";
import { isUuid, type Uuid } from "../../domain/identifikatorer.js";
import { webservices } from "../../domain/integrationer.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import { laesefejl } from "../../domain/laesefejl.js";
import type { Opslag } from "../../hub/indblik.js";
import { toJson } from "../../kit/json-writer.js";
import type { Result } from "../../kit/result.js";
import { propertyName, type Reading, type Static, type TObject } from "../../kit/schema.js";
import { MAX_BODY, readBody } from "../http/body.js";
import { formOf } from "../http/form.js";
import { RETRY_AFTER, troubleOf } from "../http/trouble.js";

/** One call of the API, identified and read. */
export type Call = {
  readonly reference: Uuid;
  readonly aktoer: Aktoer;
  /** What could be read of the body; handlers are only called with faults where they ask for it (`partial`). */
  readonly reading: Reading<unknown>;
  readonly locate: (elements: readonly string[]) => readonly Sted[];
  readonly header: (name: string) => string | undefined;
};

/** `status` is 200 unless said otherwise; a file is given as its pieces of text, or its bytes. */
export type Answer<K extends Operation> =
  | { readonly value: Value<K>; readonly status?: 200 | 202 | 422 }
  | { readonly fejl: readonly Fejl[] };

type Value<K extends Operation> =
  Output<K> extends ReadableStream<Uint8Array> ? AsyncIterable<string | Uint8Array> : Output<K>;

export type Handler<K extends Operation> = (call: Call, input: Input<K>) => Answer<K> | Promise<Answer<K>>;
export type Handlers = { readonly [K in Operation]: Handler<K> };

export type RestService = {
  readonly handlers: Handlers;
  readonly identify: (context: Context) => Result<Aktoer, Fejl>;
  readonly newReference: () => Uuid;
  /** Keeps who has looked at what; resolves when it is kept. */
  readonly noteIndblik: (opslag: Opslag) => Promise<void>;
  readonly onError: (reference: Uuid, reason: unknown) => void;
};

/** Operations whose handler judges a body with faults itself (all errors of a message in one answer). */
const PARTIAL: readonly string[] = [
  "modtagFinansbilag",
  "proevFinansbilag",
  ...Object.values(webservices).flatMap(({ beskeder, spoergsmaal }) =>
    [...beskeder, ...spoergsmaal].map(({ operation }) => propertyName(operation)),
  ),
];

/** The REST door: every operation of the contract, under its path; nothing else under `/api`. */
export const createRestDoor = (service: RestService): Hono => {
  const door = new Hono();
  for (const [name, endpoint] of Object.entries(endpoints) as [Operation, Endpoint][]) {
    const path = endpoint.path.replace(/\{(\w+)\}/g, ":$1");
    door.on(endpoint.method, path, (context) => serve(service, name, endpoint, context));
  }
  door.all("/api/*", (context) =>
    refuse(context, service.newReference(), [fejl("DRF-006", { sti: context.req.path })]),
  );
  return door;
};

const serve = async (
  service: RestService,
  name: Operation,
  endpoint: Endpoint,
  context: Context,
): Promise<Response> => {
  const reference = service.newReference();
  context.header("x-oeir-reference", reference);
  const answer = await handle(service, name, endpoint, context, reference).catch((reason: unknown) => {
    service.onError(reference, reason);
    context.header("retry-after", RETRY_AFTER);
    return { fejl: [troubleOf(reason, reference)] };
  });
  if ("fejl" in answer) return refuse(context, reference, answer.fejl);
  if (endpoint.response === undefined) return giveFile(context, endpoint, answer.value);
  return context.json(
    toJson(endpoint.response, answer.value as unknown as Static<TObject>),
    answer.status ?? 200,
  );
};

const giveFile = (context: Context, { download }: Endpoint, value: unknown): Response => {
  const pieces = ReadableStream.from(value as AsyncIterable<string | Uint8Array>);
  const bytes = pieces.pipeThrough(
    new TransformStream({
      transform: (piece, controller) =>
        controller.enqueue(typeof piece === "string" ? Buffer.from(piece) : piece),
    }),
  );
  return context.body(bytes as ReadableStream, 200, {
    "content-type": download ?? "application/octet-stream",
  });
};

const refuse = (context: Context, reference: Uuid, errors: readonly Fejl[]): Response => {
  const status = fejlkatalog[errors[0]!.kode].http;
  return context.json(toJson(Afvisning, { reference, fejl: errors.map(toFejlDetalje) }), status);
};

const handle = async (
  service: RestService,
  name: Operation,
  endpoint: Endpoint,
  context: Context,
  reference: Uuid,
): Promise<Answer<Operation>> => {
  const caller = service.identify(context);
  if (!caller.ok) return { fejl: [caller.error] };
  const id = context.req.param("id");
  if (id !== undefined && !isUuid(id))
    return { fejl: [fejl("DRF-008", { grund: "id'et i adressen er ikke en UUID" })] };
  const hasBody = endpoint.request !== undefined || endpoint.upload !== undefined;
  const { maxBody = MAX_BODY } = endpoint;
  const bytes = hasBody ? await readBody(context.req.raw, maxBody) : new Uint8Array();
  if (bytes === undefined) return { fejl: [fejl("FMT-002", { graense: `${maxBody / 1024 / 1024} MB` })] };
  const form = formOf(context);
  const reading: Reading<unknown> =
    endpoint.request === undefined
      ? { value: endpoint.upload === undefined ? {} : bytes, faults: [] }
      : form.read(endpoint.request, bytes);
  if (reading.faults.length > 0 && !PARTIAL.includes(name)) return { fejl: reading.faults.map(laesefejl) };
  const call: Call = {
    reference,
    aktoer: caller.value,
    reading,
    locate: (elements) => form.locate(endpoint.request!, bytes, elements),
    header: (name) => context.req.header(name),
  };
  const input = { ...context.req.query(), ...context.req.param(), body: reading.value };
  const answer = await (service.handlers[name] as Handler<Operation>)(
    call,
    input as unknown as Input<Operation>,
  );
  // What is not kept is not shown.
  if (endpoint.indblik && "value" in answer)
    await service.noteIndblik({
      aktoer: caller.value,
      operation: name,
      vilkaar: vilkaarOf(endpoint, context),
    });
  return answer;
};

/** What was asked for: the names that the operation knows. A blank value asks for nothing, and no other name is heard. */
const vilkaarOf = ({ query }: Endpoint, context: Context): Readonly<Record<string, string>> => {
  const given = query.flatMap((name) => {
    const value = context.req.query(name) ?? "";
    return value.trim() === "" ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(given), ...context.req.param() };
};
