import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer, type ServerOptions } from "node:https";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { failed, ok, type Result } from "../kit/result.js";

/** How long a client may take to send a call, and how long an idle connection is kept, in ms. */
const REQUEST_TIMEOUT = 60_000;
const KEEP_ALIVE = 75_000;
/** Most bytes of headers: room for the token of a large rehearsal. */
const MAX_HEADERS = 65_536;

/** A server that listens. */
export type Door = {
  readonly port: number;
  /** Take no new calls; resolves when those under way have been answered, or after `patienceMs`. */
  readonly close: (patienceMs: number) => Promise<void>;
};

/** Serve `app` on `host:port` (port 0: any free one), with TLS when `tls` is given. The error is a plain sentence. */
export const openDoor = (
  app: Hono,
  host: string,
  port: number,
  tls?: ServerOptions,
): Promise<Result<Door, string>> => {
  const listener = getRequestListener(app.fetch);
  const limits = { maxHeaderSize: MAX_HEADERS };
  const server: Server =
    tls === undefined
      ? createHttpServer(limits, listener)
      : createHttpsServer({ ...limits, ...tls }, listener);
  server.requestTimeout = REQUEST_TIMEOUT;
  server.keepAliveTimeout = KEEP_ALIVE;
  return new Promise((resolve) => {
    server.once("error", (reason: NodeJS.ErrnoException) =>
      resolve(failed(cannotListen(host, port, reason))),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve(
        ok({
          port: typeof address === "object" && address !== null ? address.port : port,
          close: (patienceMs) => closeServer(server, patienceMs),
        }),
      );
    });
  });
};

const cannotListen = (host: string, port: number, reason: NodeJS.ErrnoException): string =>
  reason.code === "EADDRINUSE"
    ? `Porten ${port} på ${host} er optaget af et andet program. Stop det, eller vælg en anden port.`
    : `Der kan ikke lyttes på ${host}:${port} (${reason.code ?? reason.message}).`;

const closeServer = (server: Server, patienceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
