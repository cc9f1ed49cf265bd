import { debitorWsdl } from "./debitor-wsdl.js";
import { fejlkoderDocument } from "./fejlkoder-document.js";
import { finansWsdl } from "./finans-wsdl.js";
import { openApi } from "./openapi.js";
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
    ["contracts/wsdl/Debitor_3.wsdl", debitorWsdl("https://localhost:8443/service/OIR/Debitor/3")],
    ...xsdDocuments(),
    ["docs/fejlkoder.md", fejlkoderDocument()],
  ]);
