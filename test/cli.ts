import { runCli } from "../src/cli/program.js";
import { type Endpoint, endpoints, type Operation, type Output } from "../src/contract/endpoints.js";
import { Afvisning } from "../src/contract/visninger.js";
import { type FejlKode, fejl } from "../src/domain/fejl.js";
import { toFejlDetalje } from "../src/domain/kvittering.js";
import { toJson } from "../src/kit/json-writer.js";
import type { Static, TObject } from "../src/kit/schema.js";

/** Help for tests of the command line: the command in this process, with a hub that answers as it is told. */

/** What the hub answers each operation with: a value, or the codes that it refuses the call with. */
export type Answers = {
  readonly [K in Operation]?: Output<K> | { readonly status: number; readonly koder: readonly FejlKode[] };
};

export type Call = {
  readonly operation: Operation;
  readonly url: URL;
  readonly token: string | null;
  readonly headers: Headers;
  readonly body: string;
};

export type Outcome = {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  readonly calls: readonly Call[];
};

export const REFERENCE = "00000000-0000-4000-8000-00000000000f";

/** Run `oeir` with these arguments. Without `answers` the hub cannot be reached. */
export const oeir = async (
  argv: readonly string[],
  answers?: Answers,
  { env = {}, tty = false }: { readonly env?: NodeJS.ProcessEnv; readonly tty?: boolean } = {},
): Promise<Outcome> => {
  const [out, err, calls]: [string[], string[], Call[]] = [[], [], []];
  const exit = await runCli(argv, {
    out: { write: (written) => out.push(textOf(written)), isTTY: tty },
    err: { write: (written) => err.push(textOf(written)), isTTY: tty },
    env: { OEIR_DATA: "/nonexistent", ...env },
    fetch: async (input, init) => {
      if (answers === undefined) throw new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } });
      const call = readCall(input as URL, init);
      calls.push(call);
      return answerTo(call.operation, answers);
    },
  });
  return { exit, out: out.join(""), err: err.join(""), calls };
};

/** Files are written as their bytes: a character each. */
const textOf = (written: string | Uint8Array): string =>
  typeof written === "string" ? written : Buffer.from(written).toString("latin1");

const readCall = (url: URL, init: RequestInit = {}): Call => {
  const { body } = init;
  return {
    operation: operationOf(init.method ?? "GET", url.pathname),
    url,
    token: new Headers(init.headers).get("authorization"),
    headers: new Headers(init.headers),
    body: body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body ?? ""),
  };
};

const operationOf = (method: string, path: string): Operation => {
  const found = (Object.entries(endpoints) as [Operation, Endpoint][]).find(
    ([, endpoint]) =>
      endpoint.method === method && new RegExp(`^${endpoint.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(path),
  );
  if (found === undefined) throw new Error(`the contract has no ${method} ${path}`);
  return found[0];
};

const answerTo = (operation: Operation, answers: Answers): Response => {
  const answer = answers[operation];
  if (answer === undefined) throw new Error(`the test has no answer to ${operation}`);
  if ("koder" in answer) {
    const afvisning = { reference: REFERENCE, fejl: answer.koder.map((kode) => toFejlDetalje(fejl(kode))) };
    return Response.json(toJson(Afvisning, afvisning), { status: answer.status });
  }
  if (answer instanceof ReadableStream) return new Response(answer);
  const { response }: Endpoint = endpoints[operation];
  return response === undefined
    ? new Response(String(answer))
    : Response.json(toJson(response, answer as Static<TObject>));
};
