import type { Context, Handler } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { fejl } from "../domain/fejl.js";
import { toFejlDetalje } from "../domain/kvittering.js";
import type { Client, Refused } from "../sdk/client.js";
import { Fejlside, headingOf } from "./frame/fejlside.js";
import { renderLayout } from "./frame/layout.js";
import { type Answer, type Ask, type Page, page, statusOf, type Upload } from "./page.js";
import { holdsCpr } from "./parts/maske.js";
import { chooseSprog } from "./sprog.js";

/** What serving a page needs. */
export type Serving = {
  readonly client: Client;
  readonly newReference: () => string;
  readonly onError: (reference: string, reason: unknown) => void;
};

/** The fields of a posted form, and its files. A file field that was left alone is an empty file. */
const readForm = async (context: Context): Promise<Pick<Ask, "form" | "files">> => {
  const form: Record<string, string> = {};
  const files: Record<string, Upload> = {};
  const fields = context.req.method === "POST" ? Object.entries(await context.req.parseBody()) : [];
  for (const [name, value] of fields) {
    if (typeof value === "string") form[name] = value.trim();
    else if (value instanceof File && value.size > 0)
      files[name] = { navn: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { form, files };
};

/** Empty fields of a search form say nothing; the language is no part of what is asked. */
const readQuery = (context: Context): Record<string, string> => {
  const given = Object.entries(context.req.query()).filter(
    ([name, value]) => name !== "sprog" && value.trim() !== "",
  );
  return Object.fromEntries(given.map(([name, value]) => [name, value.trim()]));
};

/** A page as a handler of Hono. */
export const serve =
  ({ client, ...serving }: Serving, of: Page): Handler =>
  async (context) => {
    const ask: Ask = {
      client,
      sprog: chooseSprog(context),
      params: context.req.param(),
      query: readQuery(context),
      ...(await readForm(context)),
    };
    return respond(serving, context, ask, await of(ask));
  };

type Shown = Pick<Ask, "sprog" | "query">;

const respond = async (
  serving: Pick<Serving, "newReference">,
  context: Context,
  ask: Shown,
  answer: Answer,
): Promise<Response> => {
  // What people see of money is nobody's to keep.
  context.header("cache-control", "no-store");
  if (answer.kind === "redirect") return context.redirect(answer.to, 303);
  if (answer.kind === "file") return respondFile(context, answer);
  if (answer.kind !== "page") {
    const refused = answer.kind === "refused" ? answer.refused : missingPage(serving, context);
    return respond(serving, context, ask, showRefused(refused, ask));
  }
  const { title, body, status, refresh } = answer;
  if (refresh !== undefined) context.header("refresh", String(refresh));
  const { path } = context.req;
  const { sprog, query } = ask;
  return context.html(
    await renderLayout({ title, path, sprog, query: withoutCpr(query), children: body }),
    status,
  );
};

const respondFile = (
  context: Context,
  { name, mediaType, content }: Extract<Answer, { kind: "file" }>,
): Response =>
  context.body(content, 200, {
    "content-type": mediaType,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });

/** A person's number that somebody has searched for does not go into any link. */
const withoutCpr = (query: Ask["query"]): Ask["query"] =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => !holdsCpr(value)));

const showRefused = (refused: Refused, { sprog }: Shown): Answer =>
  page(headingOf(refused.status, sprog), <Fejlside refused={refused} sprog={sprog} />, statusOf(refused));

const refusedAs = (
  reference: string,
  status: ContentfulStatusCode,
  one: ReturnType<typeof fejl>,
): Refused => ({
  reference,
  status,
  fejl: [toFejlDetalje(one)],
});

const missingPage = ({ newReference }: Pick<Serving, "newReference">, context: Context): Refused =>
  refusedAs(newReference(), 404, fejl("DRF-006", { sti: context.req.path }));

/** No page has this address. */
export const serveMissing = (serving: Serving, context: Context): Promise<Response> =>
  respond(serving, context, { sprog: chooseSprog(context), query: {} }, { kind: "missing" });

/** Something unexpected: the reader gets a reference, and those who run the portal get the reason under it. */
export const serveTrouble = (serving: Serving, context: Context, reason: unknown): Promise<Response> => {
  const reference = serving.newReference();
  serving.onError(reference, reason);
  const refused = refusedAs(reference, 500, fejl("DRF-003", { reference }));
  return respond(serving, context, { sprog: chooseSprog(context), query: {} }, { kind: "refused", refused });
};
