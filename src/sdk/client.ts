import { PROEVEBEVIS } from "../contract/endpoints/finans.js";
import { type Endpoint, endpoints, type Input, type Operation, type Output } from "../contract/endpoints.js";
import { Afvisning } from "../contract/visninger.js";
import type { tilDebitor } from "../domain/debitor/index.js";
import { fejl } from "../domain/fejl.js";
import { toFejlDetalje } from "../domain/kvittering.js";
import type { tilNemkonto } from "../domain/nemkonto/index.js";
import type { tilUdbetaling } from "../domain/udbetaling/index.js";
import { readJson } from "../kit/json-reader.js";
import { toJson } from "../kit/json-writer.js";
import { failed, ok, type Result } from "../kit/result.js";
import { propertyName, type Static, type TObject } from "../kit/schema.js";

/** Why a call gave no answer of its own: the HTTP status (0: the hub could not be reached) and the errors. */
export type Refused = Afvisning & { readonly status: number };

/** One method per operation of the contract. Refusals are values; nothing throws. */
export type Client = {
  readonly [K in Operation]: (input: Input<K>) => Promise<Result<Output<K>, Refused>>;
} & {
  /** Hand over a finansbilag as it stands in a file: XML or JSON, unread by the client. */
  readonly sendFinansbilag: (
    bytes: Uint8Array<ArrayBuffer>,
    form: Form,
    /** The token of a rehearsal that the booking is to be held to. */
    proevebevis?: string,
  ) => Promise<Result<Output<"modtagFinansbilag">, Refused>>;
  /** Rehearse a finansbilag as it stands in a file. */
  readonly rehearseFinansbilag: (
    bytes: Uint8Array<ArrayBuffer>,
    form: Form,
  ) => Promise<Result<Output<"proevFinansbilag">, Refused>>;
  /** Hand over a message, or have it judged, as it stands in a file. */
  readonly sendFil: <K extends Filoperation>(
    operation: K,
    bytes: Uint8Array<ArrayBuffer>,
    form: Form,
  ) => Promise<Result<Output<Uncapitalize<K>>, Refused>>;
};

/** The operations whose message may stand in a file. */
export type Filoperation =
  | keyof typeof tilDebitor
  | keyof typeof tilUdbetaling
  | keyof typeof tilNemkonto
  | "TjekUdbetaling";

type Form = "xml" | "json";

export type ClientOptions = {
  readonly url: string;
  /** Bearer token; left out where the connection itself says who calls. */
  readonly token?: string;
  readonly fetch?: typeof globalThis.fetch;
};

/** A client of the hub's REST API at `url`. */
export const createClient = ({ url, token, fetch = globalThis.fetch }: ClientOptions): Client => {
  const call = async (name: Operation, input: Record<string, unknown>, raw?: Raw) => {
    const endpoint: Endpoint = endpoints[name];
    const body = raw ?? bodyOf(endpoint, input.body);
    const request = {
      method: endpoint.method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": body.contentType }),
        ...raw?.headers,
      },
      ...(body === undefined ? {} : { body: body.content }),
    };
    try {
      return await readAnswer(endpoint, await fetch(new URL(pathOf(endpoint, input), url), request));
    } catch (reason) {
      return failed(unreachable(url, reason));
    }
  };
  const names = Object.keys(endpoints) as Operation[];
  return {
    ...(Object.fromEntries(
      names.map((name) => [name, (input: Record<string, unknown>) => call(name, input)]),
    ) as unknown as Client),
    sendFinansbilag: (content, form, proevebevis) =>
      call(
        "modtagFinansbilag",
        {},
        {
          ...rawOf(content, form),
          ...(proevebevis === undefined ? {} : { headers: { [PROEVEBEVIS]: proevebevis } }),
        },
      ) as ReturnType<Client["sendFinansbilag"]>,
    rehearseFinansbilag: (content, form) =>
      call("proevFinansbilag", {}, rawOf(content, form)) as ReturnType<Client["rehearseFinansbilag"]>,
    sendFil: (operation, content, form) =>
      call(propertyName(operation) as Operation, {}, rawOf(content, form)) as never,
  };
};

type Raw = {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const rawOf = (content: Uint8Array<ArrayBuffer>, form: Form): Raw => ({
  content,
  contentType: `application/${form}`,
});

const bodyOf = ({ request, upload }: Endpoint, body: unknown): Raw | undefined => {
  if (upload !== undefined) return { content: body as Uint8Array<ArrayBuffer>, contentType: upload };
  return request === undefined
    ? undefined
    : { content: JSON.stringify(toJson(request, body as Static<TObject>)), contentType: "application/json" };
};

const pathOf = ({ path, query }: Endpoint, input: Record<string, unknown>): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const parameters = new URLSearchParams(
    query.flatMap((name) =>
      input[name] === undefined ? [] : [[name, String(input[name])] as [string, string]],
    ),
  );
  return parameters.size === 0 ? filled : `${filled}?${parameters}`;
};

/** Receipts come with 200, 202 and 422; everything else that is not 2xx is a refusal of the call. */
const readAnswer = async ({ response }: Endpoint, answer: Response): Promise<Result<never, Refused>> => {
  if (response === undefined && answer.ok) return ok(answer.body) as never;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const read = response === undefined ? undefined : readJson(response, bytes);
  if (read?.faults.length === 0) return ok(read.value) as never;
  const refused = readJson(Afvisning, bytes);
  if (refused.faults.length > 0) throw new Error(`HTTP ${answer.status} from something that is not oeir`);
  return failed({ ...(refused.value as Afvisning), status: answer.status });
};

const unreachable = (url: string, reason: unknown): Refused => ({
  status: 0,
  reference: "00000000-0000-0000-0000-000000000000",
  fejl: [toFejlDetalje(fejl("DRF-009", { url, aarsag: causeOf(reason) }))],
});

const causeOf = (reason: unknown): string => {
  const error = reason as { message?: string; cause?: { code?: string; message?: string } };
  return error.cause?.code ?? error.cause?.message ?? error.message ?? String(reason);
};
