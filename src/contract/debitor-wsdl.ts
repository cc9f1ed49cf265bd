import { debitorforespoergsler } from "../domain/debitor/forespoergsler/index.js";
import { debitorintegrationer } from "../domain/debitor/index.js";
import { ServiceplatformFault, TransportKvittering } from "../domain/kvittering.js";
import { wsdlOf } from "../kit/wsdl.js";

/** Namespace of the web service's own definitions; its SOAPActions start with it. */
const DEBITOR_PORT = "http://serviceplatformen.dk/xml/wsdl/soap11/Debitor/3/port";

/** The WSDL of Debitor 3, with `address` as endpoint: all that fagsystemer and debitorsystemer tell each other. */
export const debitorWsdl = (address: string): string =>
  wsdlOf({
    service: "Debitor",
    targetNamespace: DEBITOR_PORT,
    address,
    operations: [...debitorintegrationer, ...Object.values(debitorforespoergsler)].map(
      ({ operation, request, response }) => ({
        name: operation,
        request,
        response,
        faults: [TransportKvittering, ServiceplatformFault],
      }),
    ),
  });
