import { escapeAttribute } from "./xml-text.js";

/** The tags that the writer puts around an element: which namespaces they declare is decided once, with the schema. */
export type Tags = { readonly open: string; readonly close: string };

/** The namespaces declared where an element stands: the default one, and prefixes by namespace. */
export type Scope = {
  readonly defaultNamespace: string;
  readonly prefixes: Readonly<Record<string, string>>;
};

type Name = {
  readonly name: string;
  readonly namespace: string;
  /** The elements inside are in no namespace. */
  readonly unqualified: boolean;
};

/** SOAP envelopes, 1.1 and 1.2: attributes are theirs to use, and their prefix is the one people expect. */
const ENVELOPES = ["http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"];

export const isEnvelope = (namespace: string): boolean => ENVELOPES.includes(namespace);

/**
 * Tags of an element, and the scope inside it. A namespace is declared at the outermost element that is in it: as the
 * default one, or with a prefix when it is a SOAP envelope's or the elements inside are in no namespace.
 */
export const tagsOf = (
  { name, namespace, unqualified }: Name,
  outside: Scope,
): { readonly tags: Tags; readonly inside: Scope } => {
  const known = namespace === outside.defaultNamespace ? "" : outside.prefixes[namespace];
  const prefix = known ?? (isEnvelope(namespace) || unqualified ? newPrefix(namespace, outside) : "");
  const isDefault = prefix === "";
  const defaultNamespace = isDefault ? namespace : unqualified ? "" : outside.defaultNamespace;
  const inside = {
    defaultNamespace,
    prefixes: isDefault ? outside.prefixes : { ...outside.prefixes, [namespace]: prefix },
  };
  const qname = isDefault ? name : `${prefix}:${name}`;
  const declarations =
    (defaultNamespace === outside.defaultNamespace ? "" : ` xmlns="${escapeAttribute(defaultNamespace)}"`) +
    (isDefault || known !== undefined ? "" : ` xmlns:${prefix}="${escapeAttribute(namespace)}"`);
  return { tags: { open: `<${qname}${declarations}>`, close: `</${qname}>` }, inside };
};

const newPrefix = (namespace: string, { prefixes }: Scope): string => {
  if (namespace === "") return "";
  return isEnvelope(namespace) ? "soap" : `ns${Object.keys(prefixes).length + 1}`;
};
