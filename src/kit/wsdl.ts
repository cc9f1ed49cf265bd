import { planOf, recordOf } from "./plan.js";
import type { TObject } from "./schema.js";
import { node, printDocument, type XmlNode } from "./xml-tree.js";
import { schemaNodesOf } from "./xsd.js";

/** A web service: SOAP 1.1, document/literal. Names are ASCII; others have broken the tools of callers. */
export type Webservice = {
  readonly service: string;
  readonly targetNamespace: string;
  readonly operations: readonly WebserviceOperation[];
  /** The URL that it answers on. */
  readonly address: string;
};

export type WebserviceOperation = {
  readonly name: string;
  readonly request: TObject;
  readonly response: TObject;
  readonly faults: readonly TObject[];
};

const WSDL = "http://schemas.xmlsoap.org/wsdl/";
const SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
const SOAP_OVER_HTTP = "http://schemas.xmlsoap.org/soap/http";

/** The SOAPAction of an operation, after Serviceplatformen's naming. */
export const soapActionOf = (targetNamespace: string, operation: string): string =>
  `${targetNamespace}/${operation}`;

/** The WSDL 1.1 document. All schemas stand in it, so that one document is all a code generator needs. */
export const wsdlOf = (webservice: Webservice): string => {
  const { service, targetNamespace, operations, address } = webservice;
  for (const name of [service, ...operations.map((operation) => operation.name)])
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new Error(`not an ASCII name: ${name}`);
  const schemas = schemaNodesOf(operations.flatMap(recordsOf));
  const prefixes = new Map([...schemas.keys()].map((namespace, index) => [namespace, `types${index || ""}`]));
  const declarations = [...prefixes].map(([namespace, prefix]) => [`xmlns:${prefix}`, namespace]);
  const attributes = {
    "xmlns:wsdl": WSDL,
    "xmlns:soap": SOAP,
    "xmlns:tns": targetNamespace,
    ...Object.fromEntries(declarations),
    name: service,
    targetNamespace,
  };
  return printDocument(
    node("wsdl:definitions", attributes, [
      node("wsdl:types", {}, [...schemas.values()]),
      ...messageNodes(operations, prefixes),
      node("wsdl:portType", { name: `${service}PortType` }, operations.map(portOperation)),
      bindingNode(webservice),
      serviceNode(service, address),
    ]),
  );
};

const recordsOf = ({ request, response, faults }: WebserviceOperation): readonly TObject[] => [
  request,
  response,
  ...faults,
];

const nameOf = (schema: TObject): string => recordOf(planOf(schema)).name;

/** One message per request, response and kind of fault; operations may share a fault. */
const messageNodes = (
  operations: readonly WebserviceOperation[],
  prefixes: ReadonlyMap<string, string>,
): readonly XmlNode[] => {
  const message = (name: string, part: string, schema: TObject): readonly [string, XmlNode] => {
    const { name: element, namespace } = recordOf(planOf(schema));
    const attributes = { name: part, element: `${prefixes.get(namespace)}:${element}` };
    return [name, node("wsdl:message", { name }, [node("wsdl:part", attributes)])];
  };
  const messages = operations.flatMap(({ name, request, response, faults }) => [
    message(`${name}Request`, "request", request),
    message(`${name}Response`, "response", response),
    ...faults.map((fault) => message(`${nameOf(fault)}Fault`, "fault", fault)),
  ]);
  return [...new Map(messages).values()];
};

const portOperation = ({ name, faults }: WebserviceOperation): XmlNode =>
  node("wsdl:operation", { name }, [
    node("wsdl:input", { message: `tns:${name}Request` }),
    node("wsdl:output", { message: `tns:${name}Response` }),
    ...faults.map((fault) =>
      node("wsdl:fault", { name: nameOf(fault), message: `tns:${nameOf(fault)}Fault` }),
    ),
  ]);

const bindingNode = ({ service, targetNamespace, operations }: Webservice): XmlNode =>
  node("wsdl:binding", { name: `${service}Binding`, type: `tns:${service}PortType` }, [
    node("soap:binding", { transport: SOAP_OVER_HTTP, style: "document" }),
    ...operations.map((operation) => boundOperation(operation, targetNamespace)),
  ]);

const literalBody = [node("soap:body", { use: "literal" })];

const boundOperation = ({ name, faults }: WebserviceOperation, targetNamespace: string): XmlNode =>
  node("wsdl:operation", { name }, [
    node("soap:operation", { soapAction: soapActionOf(targetNamespace, name), style: "document" }),
    node("wsdl:input", {}, literalBody),
    node("wsdl:output", {}, literalBody),
    ...faults.map((fault) =>
      node("wsdl:fault", { name: nameOf(fault) }, [
        node("soap:fault", { name: nameOf(fault), use: "literal" }),
      ]),
    ),
  ]);

const serviceNode = (service: string, address: string): XmlNode =>
  node("wsdl:service", { name: service }, [
    node("wsdl:port", { name: `${service}Port`, binding: `tns:${service}Binding` }, [
      node("soap:address", { location: address }),
    ]),
  ]);
