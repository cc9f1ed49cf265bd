import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Client } from "../sdk/client.js";
import { afvisteOpkaldPage } from "./afviste-opkald/page.js";
import { createAssets } from "./assets.js";
import { BANKSVARSFILER } from "./banksvar/page.js";
import { beskedPage } from "./besked/page.js";
import { beskederPage } from "./beskeder/page.js";
import { handlingAction, handlingPage } from "./beskedhandling/page.js";
import { daekningPage } from "./daekning/page.js";
import { eksportPage } from "./eksport/page.js";
import { fejlkoderPage } from "./fejlkoder/page.js";
import { fejlopgavePage, genfremsendAction, noteAction } from "./fejlopgave/page.js";
import { fejlopgaverPage } from "./fejlopgaver/page.js";
import { fejlstatistikPage } from "./fejlstatistik/page.js";
import { guard, headers, LOOPBACK, limitForm } from "./guard.js";
import { hvorforPage } from "./hvorfor/page.js";
import { indblikPage } from "./indblik/page.js";
import { kommunerPage } from "./kommuner/page.js";
import { kontiPage } from "./konti/page.js";
import { kontoudtogPage } from "./kontoudtog/page.js";
import { KONTOUDTOGSFIL } from "./kontoudtogsfil/page.js";
import { leverancePage, massekvitteringPage } from "./masseleverance/page.js";
import { leverancerPage } from "./masseleverancer/page.js";
import { fireOejneAction, nyAendringAction, omsaetningPage } from "./omsaetning/page.js";
import { aendringAction, aendringPage } from "./omsaetningsaendring/page.js";
import { regelPage } from "./omsaetningsregel/page.js";
import { addOpkraevning } from "./opkraevningssider.js";
import { overblikPage } from "./overblik/page.js";
import { perioderAction, perioderPage } from "./perioder/page.js";
import { PROEVEKOERSEL, proevekoerselAction, proevekoerselPage } from "./proevekoersel/page.js";
import { primoAction, raabalancePage } from "./raabalance/page.js";
import { type Serving, serve, serveMissing, serveTrouble } from "./serve.js";
import { aftalePage } from "./serviceaftale/page.js";
import { beslutningAction, beslutningPage } from "./serviceaftalebeslutning/page.js";
import { aftalerPage } from "./serviceaftaler/page.js";
import { sortimentPage, udgivAction } from "./sortiment/page.js";
import { sortimenterPage } from "./sortimenter/page.js";
import { tilbagefoerAction, tilbagefoerPage } from "./tilbagefoersel/page.js";
import { addUdbetaling } from "./udbetalingssider.js";

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
  portal.use(headers(), guard(hosts), limitForm([/^\/proevekoersel$/, BANKSVARSFILER], [KONTOUDTOGSFIL]));
  portal.route("/", createAssets());
  portal.get("/", serve(serving, overblikPage));
  portal.get("/beskeder", serve(serving, beskederPage));
  portal.get("/beskeder/:myndighed/:id", serve(serving, beskedPage));
  portal.get("/beskeder/:myndighed/:id/:handling", serve(serving, handlingPage));
  portal.post("/beskeder/:myndighed/:id/:handling", serve(serving, handlingAction));
  portal.get("/masseleverancer", serve(serving, leverancerPage));
  portal.get("/masseleverancer/:myndighed/:id", serve(serving, leverancePage));
  portal.get("/masseleverancer/:myndighed/:id/kvittering", serve(serving, massekvitteringPage));
  portal.get("/afviste-opkald", serve(serving, afvisteOpkaldPage));
  portal.get("/indblik", serve(serving, indblikPage));
  portal.get("/fejlopgaver", serve(serving, fejlopgaverPage));
  portal.get("/fejlopgaver/:myndighed/:id", serve(serving, fejlopgavePage));
  portal.post("/fejlopgaver/:myndighed/:id/genfremsend", serve(serving, genfremsendAction));
  portal.post("/fejlopgaver/:myndighed/:id/note", serve(serving, noteAction));
  portal.get("/fejlstatistik", serve(serving, fejlstatistikPage));
  portal.get("/konti", serve(serving, kontiPage));
  portal.get("/konti/raabalance", serve(serving, raabalancePage));
  portal.get("/konti/perioder", serve(serving, perioderPage));
  portal.post("/konti/perioder", serve(serving, perioderAction));
  portal.get("/konti/:myndighed/bilag/:loebenummer/tilbagefoer", serve(serving, tilbagefoerPage));
  portal.post("/konti/:myndighed/bilag/:loebenummer/tilbagefoer", serve(serving, tilbagefoerAction));
  portal.get("/konti/:myndighed/:kontonummer", serve(serving, kontoudtogPage));
  portal.get("/konti/:myndighed/eksport/:aar/:form", serve(serving, eksportPage));
  portal.post("/konti/:myndighed/primo/:aar", serve(serving, primoAction));
  portal.get(PROEVEKOERSEL, serve(serving, proevekoerselPage));
  portal.post(PROEVEKOERSEL, serve(serving, proevekoerselAction));
  portal.get("/hvorfor/:myndighed/:loebenummer/:linje", serve(serving, hvorforPage));
  addOmsaetning(portal, serving);
  addOpkraevning(portal, serving);
  addUdbetaling(portal, serving);
  portal.get("/serviceaftaler", serve(serving, aftalerPage));
  portal.get("/serviceaftaler/:id", serve(serving, aftalePage));
  portal.get("/serviceaftaler/:id/:handling", serve(serving, beslutningPage));
  portal.post("/serviceaftaler/:id/:handling", serve(serving, beslutningAction));
  portal.get("/sortimenter", serve(serving, sortimenterPage));
  portal.get("/sortimenter/:id/:version", serve(serving, sortimentPage));
  portal.post("/sortimenter/:id/:version", serve(serving, udgivAction));
  portal.get("/kommuner", serve(serving, kommunerPage));
  portal.get("/fejlkoder", serve(serving, fejlkoderPage));
  portal.all("*", (context) => serveMissing(serving, context));
  return portal;
};

const addOmsaetning = (portal: Hono, serving: Serving): void => {
  portal.get("/omsaetning", serve(serving, omsaetningPage));
  portal.get("/omsaetning/daekning", serve(serving, daekningPage));
  portal.post("/omsaetning/:myndighed/indstilling", serve(serving, fireOejneAction));
  portal.post("/omsaetning/:myndighed/aendringer", serve(serving, nyAendringAction));
  portal.get("/omsaetning/:myndighed/aendringer/:id", serve(serving, aendringPage));
  portal.post("/omsaetning/:myndighed/aendringer/:id/:handling", serve(serving, aendringAction));
  portal.get("/omsaetning/:myndighed/regler/:nr", serve(serving, regelPage));
};
