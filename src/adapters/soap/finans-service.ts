import type { Context } from "hono";
import { finansWsdl } from "../../contract/finans-wsdl.js";
import type { Aktoer } from "../../domain/adgang.js";
import type { Fejl } from "../../domain/fejl.js";
import { finans } from "../../domain/finans/index.js";
import type { Finansbilag } from "../../domain/finans/model.js";
import {
  HentKvitteringRequest,
  HentKvitteringResponse,
  ModtagFinansbilagRequest,
  ModtagFinansbilagResponse,
  ProevFinansbilagRequest,
  ProevFinansbilagResponse,
} from "../../domain/finans/operations.js";
import { laesefejl } from "../../domain/laesefejl.js";
import { toProevesvar } from "../../domain/proevning.js";
import type { Hub } from "../../hub/ports.js";
import { rehearse } from "../../hub/proev.js";
import { fetchKvittering } from "../../hub/receipt.js";
import { type Opkald, receive } from "../../hub/receive.js";
import type { Result } from "../../kit/result.js";
import { createSoapDoor, operation, type SoapCall } from "./door.js";
import { toResponse } from "./receipt.js";

/** The hub's SOAP door for SF1590_A: `/service/OIR/ModtagFinansbilag/2`. */
export const createFinansDoor = (hub: Hub, identify: (context: Context) => Result<Aktoer, Fejl>) =>
  createSoapDoor({
    path: "/service/OIR/ModtagFinansbilag/2",
    roots: ["Finansbilag"],
    wsdl: finansWsdl,
    newReference: hub.newId,
    clock: hub.clock,
    onError: (reference, reason) => hub.log.error({ reference, reason: String(reason) }, "SOAP call failed"),
    identify,
    operations: [modtag(hub), hentKvittering(hub), proev(hub)],
  });

type Bilagskald = SoapCall<typeof ModtagFinansbilagRequest> | SoapCall<typeof ProevFinansbilagRequest>;

/** A call with a finansbilag, as the hub judges it. */
const opkaldOf = ({ reference, aktoer, request, faults, locate }: Bilagskald): Opkald<Finansbilag> => {
  const myndighed = request.authorityContext?.municipalityCVR;
  return {
    reference,
    aktoer,
    integration: finans,
    ...(myndighed === undefined ? {} : { myndighed }),
    reading: { value: request.finansbilag ?? {}, faults },
    locate,
  };
};

const modtag = (hub: Hub) =>
  operation("ModtagFinansbilag", ModtagFinansbilagRequest, ModtagFinansbilagResponse, async (call) => {
    const { proevebevis } = call.request;
    const bevis = proevebevis === undefined ? {} : { proevebevis };
    return toResponse(await receive(hub, { ...opkaldOf(call), ...bevis }));
  });

const proev = (hub: Hub) =>
  operation("ProevFinansbilag", ProevFinansbilagRequest, ProevFinansbilagResponse, async (call) => {
    const svar = await rehearse(hub, opkaldOf(call));
    return svar.slags === "afvist"
      ? { fejl: svar.fejl }
      : { value: toProevesvar(svar.proevning, svar.bevis) };
  });

const hentKvittering = (hub: Hub) =>
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
  });
