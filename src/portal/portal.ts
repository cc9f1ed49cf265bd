import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Client } from "../sdk/client.js";
import { afvisteOpkaldPage } from "./afviste-opkald/page.js";
import { createAssets } from "./assets.js";
import { beskedPage } from "./besked/page.js";
import { beskederPage } from "./beskeder/page.js";
import { handlingAction, handlingPage } from "./beskedhandling/page.js";
import { fejlkoderPage } from "./fejlkoder/page.js";
import { guard, headers, LOOPBACK, limitForm } from "./guard.js";
import { kommunerPage } from "./kommuner/page.js";
import { kontiPage } from "./konti/page.js";
import { kontoudtogPage } from "./kontoudtog/page.js";
import { overblikPage } from "./overblik/page.js";
import { type Serving, serve, serveMissing, serveTrouble } from "./serve.js";
import { aftalePage } from "./serviceaftale/page.js";
import { beslutningAction, beslutningPage } from "./serviceaftalebeslutning/page.js";
import { aftalerPage } from "./serviceaftaler/page.js";

export type PortalOptions = {
  /** The hub, as the reader of the portal may see it. */
  readonly client: Client;
  /** Names the portal may be reached by; others are refused. */
  readonly hosts?: readonly string[];
  /** Ids of errors, for the reader to give to operations. */
  readonly newReference?: () => string;
  /** Told of what went wrong unexpectedly. */
  readonly onError?: (reference: string, reason: unknown) => void;
};

const writeError = (reference: string, reason: unknown): void => {
  process.stderr.write(
    `${JSON.stringify({ level: "error", reference, msg: `portal: ${String(reason)}` })}\n`,
  );
};

/** The portal: server-rendered pages over the sdk, without a script. */
export const createPortal = ({
  client,
  hosts = LOOPBACK,
  newReference = randomUUID,
  onError = writeError,
}: PortalOptions): Hono => {
  const serving: Serving = { client, newReference, onError };
  const portal = new Hono();
  portal.onError((reason, context) => serveTrouble(serving, context, reason));
  portal.use(headers(), guard(hosts), limitForm());
  portal.route("/", createAssets());
  portal.get("/", serve(serving, overblikPage));
  portal.get("/beskeder", serve(serving, beskederPage));
  portal.get("/beskeder/:myndighed/:id", serve(serving, beskedPage));
  portal.get("/beskeder/:myndighed/:id/:handling", serve(serving, handlingPage));
  portal.post("/beskeder/:myndighed/:id/:handling", serve(serving, handlingAction));
  portal.get("/afviste-opkald", serve(serving, afvisteOpkaldPage));
  portal.get("/konti", serve(serving, kontiPage));
  portal.get("/konti/:myndighed/:kontonummer", serve(serving, kontoudtogPage));
  portal.get("/serviceaftaler", serve(serving, aftalerPage));
  portal.get("/serviceaftaler/:id", serve(serving, aftalePage));
  portal.get("/serviceaftaler/:id/:handling", serve(serving, beslutningPage));
  portal.post("/serviceaftaler/:id/:handling", serve(serving, beslutningAction));
  portal.get("/kommuner", serve(serving, kommunerPage));
  portal.get("/fejlkoder", serve(serving, fejlkoderPage));
  portal.all("*", (context) => serveMissing(serving, context));
  return portal;
};
