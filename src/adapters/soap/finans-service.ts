import type { Context } from "hono";
import { finansWsdl } from "../../contract/finans-wsdl.js";
import type { Aktoer } from "../../domain/adgang.js";
import type { Fejl } from "../../domain/fejl.js";
import { finans } from "../../domain/finans/index.js";
import {
  HentKvitteringRequest,
  HentKvitteringResponse,
  ModtagFinansbilagRequest,
  ModtagFinansbilagResponse,
} from "../../domain/finans/operations.js";
import { toFejlDetalje, toForretningskvittering } from "../../domain/kvittering.js";
import { laesefejl } from "../../domain/laesefejl.js";
import type { Hub } from "../../hub/ports.js";
import { fetchKvittering } from "../../hub/receipt.js";
import { receive } from "../../hub/receive.js";
import type { Svar } from "../../hub/svar.js";
import type { Result } from "../../kit/result.js";
import { createSoapDoor, operation } from "./door.js";

/** The hub's SOAP door for SF1590_A: `/service/OIR/ModtagFinansbilag/2`. */
export const createFinansDoor = (hub: Hub, identify: (context: Context) => Result<Aktoer, Fejl>) =>
  createSoapDoor({
    path: "/service/OIR/ModtagFinansbilag/2",
    root: "Finansbilag",
    wsdl: finansWsdl,
    newReference: hub.newId,
    clock: hub.clock,
    onError: (reference, reason) => hub.log.error({ reference, reason: String(reason) }, "SOAP call failed"),
    identify,
    operations: [
      operation("ModtagFinansbilag", ModtagFinansbilagRequest, ModtagFinansbilagResponse, async (call) => {
        const { authorityContext, finansbilag } = call.request;
        const myndighed = authorityContext?.municipalityCVR;
        const svar = await receive(hub, {
          reference: call.reference,
          aktoer: call.aktoer,
          integration: finans,
          ...(myndighed === undefined ? {} : { myndighed }),
          reading: { value: finansbilag ?? {}, faults: call.faults },
          locate: call.locate,
        });
        return toResponse(svar);
      }),
      operation("HentKvittering", HentKvitteringRequest, HentKvitteringResponse, async (call) => {
        const { authorityContext, finansbilagIdentifikator } = call.request;
        if (call.faults.length > 0 || finansbilagIdentifikator === undefined) {
          return { fejl: call.faults.map(laesefejl) };
        }
        const svar = await fetchKvittering(hub, {
          reference: call.reference,
          aktoer: call.aktoer,
          integration: finans,
          ...(authorityContext === undefined ? {} : { myndighed: authorityContext.municipalityCVR }),
          afsenderId: finansbilagIdentifikator,
        });
        return toResponse(svar);
      }),
    ],
  });

const toResponse = (svar: Svar) => {
  if (svar.slags === "afvist") return { fejl: svar.fejl };
  const { kvittering, beskedId } = svar;
  return {
    value: {
      forretningskvittering: toForretningskvittering(kvittering),
      beskedIdentifikator: beskedId,
      ...(kvittering.fejl.length === 0 ? {} : { fejlDetaljer: kvittering.fejl.map(toFejlDetalje) }),
    },
  };
};
