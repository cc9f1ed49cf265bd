import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Sprog } from "../domain/fejl.js";
import { ok, type Result } from "../kit/result.js";
import type { Client, Refused } from "../sdk/client.js";

/** A file that somebody has chosen: the name it had there, and its bytes. */
export type Upload = { readonly navn: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What a page is asked: by whom it reads the hub, in which language, and what stands in the address and the form. */
export type Ask = {
  readonly client: Client;
  readonly sprog: Sprog;
  readonly params: Readonly<Record<string, string>>;
  /** Query parameters that are not empty. */
  readonly query: Readonly<Record<string, string>>;
  /** Fields of a posted form, trimmed. */
  readonly form: Readonly<Record<string, string>>;
  /** Files of a posted form that are not empty, as they were sent. */
  readonly files: Readonly<Record<string, Upload>>;
};

/** What a page answers. It reads and shows; the frame around it, and errors, are the portal's. */
export type Answer =
  | {
      readonly kind: "page";
      readonly title: string;
      readonly body: Child;
      readonly status: ContentfulStatusCode;
      /** Seconds after which the page is read anew, by itself. */
      readonly refresh?: number;
    }
  | {
      readonly kind: "file";
      readonly name: string;
      readonly mediaType: string;
      readonly content: ReadableStream<Uint8Array>;
    }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "refused"; readonly refused: Refused }
  | { readonly kind: "missing" };

export type Page = (ask: Ask) => Promise<Answer>;

export const page = (title: string, body: Child, status: ContentfulStatusCode = 200): Answer => ({
  kind: "page",
  title,
  body,
  status,
});

/** Seconds between two readings of a page that follows something under way. */
const REFRESH = 2;

/** Read anew until what it shows has ended; only for a reader who has asked to follow it. */
export const following = (answer: Answer): Answer =>
  answer.kind === "page" ? { ...answer, refresh: REFRESH } : answer;

/** A file to be kept, passed on as it comes. */
export const file = (name: string, mediaType: string, content: ReadableStream<Uint8Array>): Answer => ({
  kind: "file",
  name,
  mediaType,
  content,
});

/** See another page, with GET; for after a form has done its work. */
export const redirect = (to: string): Answer => ({ kind: "redirect", to });

/** The hub refused: show why, and who must do what. */
export const refuse = (refused: Refused): Answer => ({ kind: "refused", refused });

/** There is no such page. */
export const missing: Answer = { kind: "missing" };

/** The HTTP status of a page that shows a refusal; a hub that could not be reached is a bad gateway. */
export const statusOf = ({ status }: Refused): ContentfulStatusCode =>
  (status < 400 ? 502 : status) as ContentfulStatusCode;

type Calls = Readonly<Record<string, Promise<Result<unknown, Refused>>>>;
type Answers<C extends Calls> = {
  readonly [K in keyof C]: Extract<Awaited<C[K]>, { ok: true }>["value"];
};

/** Several calls at once: all their values, or the first refusal. */
export const together = async <C extends Calls>(calls: C): Promise<Result<Answers<C>, Refused>> => {
  const values: Record<string, unknown> = {};
  const names = Object.keys(calls);
  const results = await Promise.all(Object.values(calls));
  for (const [index, result] of results.entries()) {
    if (!result.ok) return result;
    values[names[index]!] = result.value;
  }
  return ok(values as Answers<C>);
};
