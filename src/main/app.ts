import { Hono } from "hono";
import type { Database } from "../adapters/postgres/database.js";
import { afhentningHandlers } from "../adapters/rest/afhentning.js";
import { aftaleHandlers } from "../adapters/rest/aftaler.js";
import { bankfilHandlers } from "../adapters/rest/bankfil.js";
import { grundlagHandlers } from "../adapters/rest/besked-grundlag.js";
import { beskedHandlers } from "../adapters/rest/beskeder.js";
import { betalingHandlers } from "../adapters/rest/betaling.js";
import { createRestDoor } from "../adapters/rest/door.js";
import { driftHandlers } from "../adapters/rest/drift.js";
import type { ErpVindue } from "../adapters/rest/erp-vindue.js";
import { fejllisteHandlers } from "../adapters/rest/fejlliste.js";
import { fejlopgaveHandlers } from "../adapters/rest/fejlopgaver.js";
import { finansbilagHandlers } from "../adapters/rest/finansbilag.js";
import { g19Handlers } from "../adapters/rest/g19.js";
import { g68Handlers } from "../adapters/rest/g68.js";
import { g69Handlers } from "../adapters/rest/g69.js";
import { indblikHandlers } from "../adapters/rest/indblik.js";
import { inddrivelseHandlers } from "../adapters/rest/inddrivelse.js";
import { klassifikationHandlers } from "../adapters/rest/klassifikationer.js";
import { masseHandlers } from "../adapters/rest/masse.js";
import { nemkontooevelseHandlers } from "../adapters/rest/nemkonto-oevelse.js";
import { omsaetningHandlers } from "../adapters/rest/omsaetning.js";
import { opkraevningHandlers } from "../adapters/rest/opkraevning.js";
import { opkraevningshandlingHandlers } from "../adapters/rest/opkraevning-handling.js";
import { partHandlers } from "../adapters/rest/parter.js";
import { periodeHandlers } from "../adapters/rest/perioder.js";
import { psrmHandlers } from "../adapters/rest/psrm.js";
import { regnskabHandlers } from "../adapters/rest/regnskab.js";
import { sortimentHandlers } from "../adapters/rest/sortiment.js";
import { udbetalingsafstemningHandlers } from "../adapters/rest/udbetalingsafstemning.js";
import { udbetalingssystemHandlers } from "../adapters/rest/udbetalingssystem.js";
import { webserviceHandlers } from "../adapters/rest/webservice.js";
import { writeFault } from "../adapters/soap/fault.js";
import { createFinansDoor } from "../adapters/soap/finans-service.js";
import { createWebserviceDoor } from "../adapters/soap/webservice-door.js";
import type { debitorEndpoints } from "../contract/endpoints/debitor.js";
import type { nksEndpoints } from "../contract/endpoints/nks.js";
import type { udbetalingEndpoints } from "../contract/endpoints/udbetaling.js";
import { openApi } from "../contract/openapi.js";
import { fejl } from "../domain/fejl.js";
import { webservices } from "../domain/integrationer.js";
import { createIndbliksnoter } from "../hub/indblik.js";
import type { Hub } from "../hub/ports.js";
import { createIdentify } from "./identify.js";
import { createMetrics } from "./metrics.js";
import { VERSION } from "./project.js";

/** The hub's doors in one application: SOAP, REST, and what operations watch. The portal is mounted beside it. */
export const createApp = (hub: Hub, database: Database, erp: ErpVindue | undefined): Hono => {
  const identify = createIdentify(hub);
  const metrics = createMetrics(hub);
  const document = openApi(VERSION);
  const app = new Hono();
  app.use(metrics.measure);
  app.get("/healthz", (context) => context.text("ok"));
  app.get("/readyz", async (context) => {
    const ready = await hub.udbakke.depth().then(
      () => true,
      () => false,
    );
    return ready ? context.text("ok") : context.text("databasen svarer ikke", 503);
  });
  app.get("/metrics", async (context) =>
    context.text(await metrics.text(), 200, { "content-type": metrics.contentType }),
  );
  app.get("/api/openapi.json", (context) => context.json(document));
  app.route("/", createFinansDoor(hub, identify));
  for (const webservice of Object.values(webservices))
    app.route("/", createWebserviceDoor(hub, webservice, identify));
  app.route(
    "/",
    createRestDoor({
      identify,
      newReference: hub.newId,
      noteIndblik: createIndbliksnoter(hub),
      onError: (reference, reason) =>
        hub.log.error({ reference, reason: String(reason) }, "REST call failed"),
      handlers: {
        ...finansbilagHandlers(hub),
        ...fagsystemHandlers(hub),
        ...g68Handlers(hub),
        ...g69Handlers(hub),
        ...g19Handlers(hub),
        ...masseHandlers(hub),
        ...beskedHandlers(hub),
        ...grundlagHandlers(hub),
        ...indblikHandlers(hub),
        ...fejlopgaveHandlers(hub),
        ...aftaleHandlers(hub),
        ...partHandlers(hub),
        ...klassifikationHandlers(hub),
        ...sortimentHandlers(hub),
        ...erpHandlers(hub, erp),
        ...driftHandlers(hub, database, VERSION),
      },
    }),
  );
  app.all("/service/*", (context) => {
    const unknown = fejl("DRF-006", { sti: context.req.path });
    return context.body(writeFault([unknown], hub.newId(), hub.clock()), 404, { "content-type": "text/xml" });
  });
  return app;
};

/** What fagsystemer tell and ask over the web services, and fetch. */
const fagsystemHandlers = (hub: Hub) => ({
  ...webserviceHandlers<keyof typeof debitorEndpoints>(hub, webservices.debitor),
  ...webserviceHandlers<keyof typeof udbetalingEndpoints>(hub, webservices.udbetaling),
  ...webserviceHandlers<keyof typeof nksEndpoints>(hub, webservices.nemkonto),
  ...afhentningHandlers(hub),
});

/** What the reference ERP shows and lets be changed, where it runs beside the hub. */
const erpHandlers = (hub: Hub, erp: ErpVindue | undefined) => ({
  ...regnskabHandlers(hub, erp?.regnskab),
  ...periodeHandlers(erp?.perioder),
  ...opkraevningHandlers(erp?.opkraevning),
  ...inddrivelseHandlers(erp?.inddrivelse),
  ...psrmHandlers(erp?.psrm),
  ...nemkontooevelseHandlers(erp?.nemkonto),
  ...betalingHandlers(erp?.betaling),
  ...fejllisteHandlers(erp?.fejlliste),
  ...omsaetningHandlers(hub, erp?.omsaetning),
  ...udbetalingsafstemningHandlers(erp?.udbetalingsafstemning),
  ...opkraevningshandlingHandlers(erp?.handlinger),
  ...udbetalingssystemHandlers(erp?.udbetaling),
  ...bankfilHandlers(erp?.bankfil),
});
