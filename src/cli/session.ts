import { resolve } from "node:path";
import { failed, ok, type Result } from "../kit/result.js";
import { readKey } from "../main/noegler.js";
import { type Client, createClient } from "../sdk/client.js";
import type { Outside } from "./outside.js";
import { createPrinter, type Printer } from "./printer.js";

/** Options that every command takes. */
export type Options = {
  readonly url?: string;
  readonly token?: string;
  readonly som?: string;
  readonly data?: string;
  readonly json?: boolean;
};

/** What a command works with: the hub as this caller sees it, where it prints, and what it has from outside. */
export type Session = {
  readonly client: Client;
  readonly url: string;
  /** Whether the caller said who it is, rather than being this machine's operator. */
  readonly named: boolean;
  readonly print: Printer;
  readonly data: string;
  readonly outside: Outside;
};

export const dataFolder = ({ data }: Options, env: NodeJS.ProcessEnv): string =>
  resolve(data ?? env.OEIR_DATA ?? "oeir-data");

/**
 * The hub at `--url` (OEIR_URL, else this machine), called with the token of `--token`, of `--som <navn>` (a key of the
 * data folder), of OEIR_TOKEN, or this machine's operator's. The error is a plain sentence.
 */
export const openSession = (options: Options, outside: Outside): Result<Session, string> => {
  const { env } = outside;
  const data = dataFolder(options, env);
  const given = findToken(options, data, env);
  if (!given.ok) return given;
  const named = given.value ?? env.OEIR_TOKEN;
  const token = named === undefined ? findKey(data, "drift") : ok(named);
  if (!token.ok) return token;
  const url = options.url ?? env.OEIR_URL ?? `http://localhost:${env.OEIR_PORT ?? "8080"}`;
  if (!URL.canParse(url)) return failed(`'${url}' er ikke en adresse; skriv den som http://localhost:8080.`);
  const client = createClient({
    url,
    fetch: outside.fetch,
    ...(token.value === undefined ? {} : { token: token.value }),
  });
  const print = createPrinter(options.json ?? false, outside);
  return ok({ client, url, named: named !== undefined, print, data, outside });
};

const findToken = (
  { token, som }: Options,
  data: string,
  env: NodeJS.ProcessEnv,
): Result<string | undefined, string> => {
  if (token !== undefined || som === undefined) return ok(token);
  if (!/^[\w-]+$/.test(som)) return failed(`'${som}' er ikke navnet på en nøgle; skriv det som --som ksd.`);
  const key = findKey(data, som);
  if (!key.ok || key.value !== undefined) return key;
  const elsewhere =
    env.OEIR_DATA === undefined ? " Kør i mappen, hvor oeir er startet, eller brug --data." : "";
  return failed(
    `Der er ingen nøgle '${som}' i ${data}.${elsewhere} 'oeir demo' laver ksd; 'oeir token opret --gem' laver andre.`,
  );
};

/** A key that is there but cannot be read belongs to somebody else. */
const findKey = (data: string, navn: string): Result<string | undefined, string> => {
  try {
    return ok(readKey(data, navn));
  } catch (reason) {
    const { code = "" } = reason as NodeJS.ErrnoException;
    return failed(
      `Nøglen '${navn}' i ${data} kan ikke læses (${code}). Kør som den bruger, der har startet oeir, eller brug --token.`,
    );
  }
};
