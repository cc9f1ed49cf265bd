import type { SaxesAttributeNS } from "saxes";
import { scalarFault } from "./scalar-plan.js";
import type { ReadFault } from "./schema.js";
import type { Frame } from "./xml-frame.js";
import { isEnvelope } from "./xml-tags.js";

/** Messages have no attributes of their own. Allowed are namespaces, hints to validators, and what SOAP envelopes need. */

const XMLNS = "http://www.w3.org/2000/xmlns/";
const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const XSI_HINTS = ["schemaLocation", "noNamespaceSchemaLocation", "type"];

type Attributes = Readonly<Record<string, SaxesAttributeNS>>;

/** Reports what is wrong with an element's attributes. An element said to be nil is broken: it is not read further. */
export const checkAttributes = (
  frame: Frame,
  attributes: Attributes,
  report: (fault: ReadFault) => void,
): void => {
  for (const name in attributes) {
    const fault = attributeFault(frame, attributes[name]!);
    if (fault !== undefined) report(fault);
  }
};

const attributeFault = (
  frame: Frame,
  { name, uri, local, value }: SaxesAttributeNS,
): ReadFault | undefined => {
  const { content } = frame.plan;
  // The parser takes white space off a namespace; a validator does not, and would see another namespace.
  if (uri === XMLNS && value === value.trim()) return undefined;
  if (uri === XSI && XSI_HINTS.includes(local)) return undefined;
  if (uri === XSI && local === "nil" && ["true", "1"].includes(value.trim())) {
    frame.broken = true;
    return content.kind === "scalar" ? scalarFault(content) : { code: "value" };
  }
  const free = uri !== XMLNS && content.kind === "record" && isEnvelope(content.namespace);
  return free ? undefined : { code: "unexpected-attribute", value: name };
};
