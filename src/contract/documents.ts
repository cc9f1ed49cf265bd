import { webservices } from "../domain/integrationer.js";
import { webservicesti } from "../domain/webservice.js";
import { fejlkoderDocument } from "./fejlkoder-document.js";
import { finansWsdl } from "./finans-wsdl.js";
import { openApi } from "./openapi.js";
import { webserviceWsdl } from "./webservice-wsdl.js";
import { xsdDocuments } from "./xsd-documents.js";

/**
 * Every generated document that is kept in the repository, by its path: what outsiders may hold us to, and the page of
 * errors. A test compares them with what this gives.
 */
export const documents = (version: string): ReadonlyMap<string, string> =>
  new Map([
    ["contracts/openapi.json", `${JSON.stringify(openApi(version), null, 2)}\n`],
    [
      "contracts/wsdl/ModtagFinansbilag_2.wsdl",
      finansWsdl("https://localhost:8443/service/OIR/ModtagFinansbilag/2"),
    ],
    ...Object.values(webservices).map((one): [string, string] => [
      `contracts/wsdl/${one.webservice}_${one.major}.wsdl`,
      webserviceWsdl(one, `https://localhost:8443${webservicesti(one)}`),
    ]),
    ...xsdDocuments(),
    ["docs/fejlkoder.md", fejlkoderDocument()],
  ]);
