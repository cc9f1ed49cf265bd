import { Hono } from "hono";
import type { Log } from "../hub/ports.js";
import { createPortal } from "../portal/portal.js";
import { createClient } from "../sdk/client.js";

/**
 * The doors with the portal beside them. The portal is a client like any other, with the operator's token, whose calls
 * go through the same door in-process. It listens on loopback only, so who reaches it works on this machine.
 */
export const withPortal = (app: Hono, operatorToken: string, log: Log): Hono => {
  const client = createClient({
    url: "http://localhost",
    token: operatorToken,
    fetch: async (input, init) => app.fetch(new Request(input as URL, init)),
  });
  const both = new Hono();
  both.route("/", app);
  both.route(
    "/",
    createPortal({
      client,
      onError: (reference, reason) => log.error({ reference, reason: String(reason) }, "a page failed"),
    }),
  );
  return both;
};
