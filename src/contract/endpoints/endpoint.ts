import { MAX_BANKFIL } from "../../domain/iso20022/elementer.js";
import type { TObject } from "../../kit/schema.js";

/** One operation of the REST API: everything the door, the OpenAPI document and the sdk need to know of it. */
export type Endpoint = {
  readonly method: "GET" | "POST" | "PUT";
  /** Path with `{parameters}`. */
  readonly path: string;
  /** Names of query parameters; all are optional texts. */
  readonly query: readonly string[];
  /** Names of headers of its own; all are optional. */
  readonly headers?: readonly string[];
  readonly request?: TObject;
  /** The body is a file of this media type, handed to the operation as its bytes. */
  readonly upload?: string;
  /** Largest body, in bytes, where it is another than that of a message. */
  readonly maxBody?: number;
  /** What it answers; a `download` has none. */
  readonly response?: TObject;
  /** The answer is a file of this media type, streamed. */
  readonly download?: string;
  readonly summary: string;
  /** Shows what messages say or books hold: each look is kept. */
  readonly indblik?: true;
};

/** The endpoint, where each look is kept. */
export const withIndblik = <E extends Endpoint>(endpoint: E) => ({ ...endpoint, indblik: true }) as const;

export const get = <P extends string, R extends TObject, const Q extends readonly string[] = readonly []>(
  path: P,
  response: R,
  summary: string,
  query?: Q,
) => ({ method: "GET", path, query: (query ?? []) as Q, response, summary }) as const;

export const post = <P extends string, B extends TObject, R extends TObject>(
  path: P,
  request: B,
  response: R,
  summary: string,
) => ({ method: "POST", path, query: [], request, response, summary }) as const;

/** Something done, with nothing to say but what stands in the address. */
export const act = <P extends string, R extends TObject>(path: P, response: R, summary: string) =>
  ({ method: "POST", path, query: [], response, summary }) as const;

/** The files of legacy systems (G69, G19). */
export const LINJEFIL = "text/plain; charset=windows-1252";

/** A file handed over as it is. */
export const upload = <P extends string, R extends TObject, const Q extends readonly string[] = readonly []>(
  path: P,
  mediaType: string,
  response: R,
  summary: string,
  query?: Q,
) => ({ method: "PUT", path, query: (query ?? []) as Q, upload: mediaType, response, summary }) as const;

/** The upload, with room for a file of a bank. */
export const ofBank = <E extends Endpoint>(endpoint: E) => ({ ...endpoint, maxBody: MAX_BANKFIL }) as const;

/** A file fetched as it is. */
export const download = <P extends string, const Q extends readonly string[] = readonly []>(
  path: P,
  mediaType: string,
  summary: string,
  query?: Q,
) => ({ method: "GET", path, query: (query ?? []) as Q, download: mediaType, summary }) as const;
