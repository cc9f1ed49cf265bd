import {
  HentKvitteringRequest,
  HentKvitteringResponse,
  ModtagFinansbilagRequest,
  ModtagFinansbilagResponse,
  ProevFinansbilagRequest,
  ProevFinansbilagResponse,
} from "../domain/finans/operations.js";
import { ServiceplatformFault, TransportKvittering } from "../domain/kvittering.js";
import { wsdlOf } from "../kit/wsdl.js";

/** Namespace of the web service's own definitions; its SOAPActions start with it. */
const FINANS_PORT = "http://serviceplatformen.dk/xml/wsdl/soap11/ModtagFinansbilag/2/port";

const faults = [TransportKvittering, ServiceplatformFault];

/** The WSDL of ModtagFinansbilag 2, with `address` as endpoint. */
export const finansWsdl = (address: string): string =>
  wsdlOf({
    service: "ModtagFinansbilag",
    targetNamespace: FINANS_PORT,
    address,
    operations: [
      {
        name: "ModtagFinansbilag",
        request: ModtagFinansbilagRequest,
        response: ModtagFinansbilagResponse,
        faults,
      },
      { name: "HentKvittering", request: HentKvitteringRequest, response: HentKvitteringResponse, faults },
      {
        name: "ProevFinansbilag",
        request: ProevFinansbilagRequest,
        response: ProevFinansbilagResponse,
        faults,
      },
    ],
  });
