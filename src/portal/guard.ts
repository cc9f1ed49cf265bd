import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { MAX_BANKFIL } from "../domain/iso20022/elementer.js";

/** Names under which this machine reaches itself. */
export const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** Largest form, in bytes: a reason is at most 500 characters. A form with a file has room for the largest message. */
const MAX_FORM = 16_384;
const MAX_FILE_FORM = 10.5 * 1024 * 1024;
/** With a file of a bank. */
const MAX_BANK_FORM = MAX_BANKFIL + 0.5 * 1024 * 1024;

const REFUSED_HOST =
  "Portalen svarer kun på denne maskines egne navne (localhost).\nThe portal answers only to this machine's own names.";
const REFUSED_POST =
  "Formularen kom ikke fra portalens egen side og er ikke udført.\nThe form did not come from the portal itself; nothing was done.";
const REFUSED_SIZE = "Formularen er for stor og er ikke udført.\nThe form is too large; nothing was done.";

/** The page may load our own styles, fonts and pictures, post to ourselves, and nothing else. No script runs at all. */
export const headers = (): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // The default, no-referrer, would make the browser post our own forms without saying from where.
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    strictTransportSecurity: false,
  });

/**
 * The portal acts as operations for whoever reaches it, so only pages of its own may: another site's name that has been
 * pointed at this machine (DNS rebinding) is refused by `Host`, and another site's form by `Origin` and `Sec-Fetch-Site`.
 */
export const guard =
  (hosts: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header("host") ?? new URL(context.req.url).host;
    if (!hosts.includes(host.toLowerCase().replace(/:\d+$/, ""))) return context.text(REFUSED_HOST, 403);
    const { method } = context.req;
    if (method === "GET" || method === "HEAD") return next();
    const origin = context.req.header("origin");
    const site = context.req.header("sec-fetch-site");
    return isOwnForm(host, origin, site) ? next() : context.text(REFUSED_POST, 403);
  };

/** A browser says where a form comes from in at least one of two ways; what it says must be: from here. */
const isOwnForm = (host: string, origin: string | undefined, site: string | undefined): boolean => {
  if (origin === undefined && site === undefined) return false;
  const ownOrigin = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
  return ownOrigin && (site === undefined || site === "same-origin");
};

/** A form larger than any of ours is refused before it is read; on `filePages` there may be a file in it, on `bankPages` a bank's. */
export const limitForm = (filePages: readonly RegExp[], bankPages: readonly RegExp[]): MiddlewareHandler => {
  const limitTo = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (context) => context.text(REFUSED_SIZE, 413) });
  const [small, large, bank] = [limitTo(MAX_FORM), limitTo(MAX_FILE_FORM), limitTo(MAX_BANK_FORM)];
  return (context, next) => {
    const isOneOf = (pages: readonly RegExp[]) => pages.some((page) => page.test(context.req.path));
    const limit = isOneOf(bankPages) ? bank : isOneOf(filePages) ? large : small;
    return limit(context, next);
  };
};
