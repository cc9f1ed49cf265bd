import { createPortal } from "../../src/portal/portal.js";
import { type Answers, type Call, createFarEnd } from "./far-end.js";

/** What came back: status, headers, and the page as text. */
export type Shown = { readonly status: number; readonly headers: Headers; readonly html: string };

export type OpenPortal = {
  readonly calls: readonly Call[];
  readonly errors: readonly string[];
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Shown>;
  readonly post: (
    path: string,
    form: Record<string, string> | FormData,
    headers?: Record<string, string>,
  ) => Promise<Shown>;
};

/** What a browser says of a form of the portal's own. */
export const OWN_FORM = { origin: "http://localhost", "sec-fetch-site": "same-origin" };

/** A portal in this process, over a hub that answers with `answers`. */
export const openPortal = (answers: Answers): OpenPortal => {
  const { client, calls } = createFarEnd(answers);
  const errors: string[] = [];
  const portal = createPortal({
    client,
    newReference: () => "99999999-2222-4333-8444-555555555555",
    onError: (reference, reason) => errors.push(`${reference} ${String(reason)}`),
  });
  const ask = async (path: string, init: RequestInit): Promise<Shown> => {
    const answer = await portal.request(path, init);
    return { status: answer.status, headers: answer.headers, html: await answer.text() };
  };
  return {
    calls,
    errors,
    get: (path, headers = {}) => ask(path, { headers: { host: "localhost", ...headers } }),
    post: (path, form, headers = OWN_FORM) =>
      ask(path, {
        method: "POST",
        body: form instanceof FormData ? form : new URLSearchParams(form),
        headers: { host: "localhost", ...headers },
      }),
  };
};

/** The text of the page as a reader sees it: no tags, no doubled spaces. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
