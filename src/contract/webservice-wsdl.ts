import { ServiceplatformFault, TransportKvittering } from "../domain/kvittering.js";
import type { Webservice } from "../domain/webservice.js";
import { wsdlOf } from "../kit/wsdl.js";

/** The WSDL of a web service, with `address` as endpoint: all that systems tell and ask each other over it. */
export const webserviceWsdl = (
  { webservice, major, beskeder, spoergsmaal }: Webservice,
  address: string,
): string =>
  wsdlOf({
    service: webservice,
    // Its SOAPActions start with this namespace of its own definitions.
    targetNamespace: `http://serviceplatformen.dk/xml/wsdl/soap11/${webservice}/${major}/port`,
    address,
    operations: [...beskeder, ...spoergsmaal].map(({ operation, request, response }) => ({
      name: operation,
      request,
      response,
      faults: [TransportKvittering, ServiceplatformFault],
    })),
  });
