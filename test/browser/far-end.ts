import {
  type Endpoint,
  endpoints,
  type Input,
  type Operation,
  type Output,
} from "../../src/contract/endpoints.js";
import { Afvisning } from "../../src/contract/visninger.js";
import { type Fejl, fejl, fejlkatalog } from "../../src/domain/fejl.js";
import { toFejlDetalje } from "../../src/domain/kvittering.js";
import { toJson } from "../../src/kit/json-writer.js";
import type { Static, TObject } from "../../src/kit/schema.js";
import { type Client, createClient } from "../../src/sdk/client.js";

/** The hub as the portal sees it, with answers given by the test: the far end of the sdk, and nothing nearer. */

/** What the far end answers: a value of the contract, or the error it refuses with. */
export type Answers = {
  readonly [K in Operation]?: (input: Input<K>) => Output<K> | Fejl;
};

/** A call that the far end got. */
export type Call = { readonly operation: Operation; readonly input: Record<string, unknown> };

export const REFERENCE = "11111111-2222-4333-8444-555555555555";

const isFejl = (value: object): value is Fejl => "kode" in value && "vaerdier" in value;

/** `/api/a/{b}` as a pattern with named groups. */
const patternOf = ({ path }: Endpoint): RegExp =>
  new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);

const find = (method: string, { pathname }: URL) => {
  for (const [operation, endpoint] of Object.entries(endpoints) as [Operation, Endpoint][]) {
    const found = endpoint.method === method ? patternOf(endpoint).exec(pathname) : null;
    if (found !== null) return { operation, endpoint, params: found.groups ?? {} };
  }
  throw new Error(`no operation at ${method} ${pathname}`);
};

const decoded = (params: Record<string, string>) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]));

const json = (schema: TObject, value: unknown, status: number): Response =>
  Response.json(toJson(schema, value as Static<TObject>), { status });

/** A client whose calls `answers` answers; what is not there is refused with DRF-003. `calls` grows with each call. */
export const createFarEnd = (answers: Answers): { readonly client: Client; readonly calls: Call[] } => {
  const calls: Call[] = [];
  const answer = async (target: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(target));
    const { operation, endpoint, params } = find(init?.method ?? "GET", url);
    const body = typeof init?.body === "string" ? { body: JSON.parse(init.body) } : {};
    const input = { ...Object.fromEntries(url.searchParams), ...decoded(params), ...body };
    calls.push({ operation, input });
    const given = answers[operation] as ((input: unknown) => object) | undefined;
    const value = given === undefined ? fejl("DRF-003", { reference: REFERENCE }) : given(input);
    if (!isFejl(value) && endpoint.response === undefined) return new Response(value as ReadableStream);
    if (!isFejl(value)) return json(endpoint.response!, value, 200);
    const refused = { reference: REFERENCE, fejl: [toFejlDetalje(value)] };
    return json(Afvisning, refused, fejlkatalog[value.kode].http);
  };
  return { client: createClient({ url: "http://localhost", fetch: answer }), calls };
};
