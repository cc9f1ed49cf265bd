import type { ElementPlan, RecordPlan } from "./plan.js";
import type { ScalarPlan } from "./scalar-plan.js";
import type { Facets, TObject } from "./schema.js";
import { node, printDocument, type XmlNode } from "./xml-tree.js";
import { recordsByNamespace } from "./xsd-records.js";

/** XSD of messages, made from the same schemas as the readers: global elements, complex types, facets in place. */

const XSD = "http://www.w3.org/2001/XMLSchema";

/** Where the XSD of another namespace is found; undefined: import by namespace alone. */
export type SchemaLocation = (namespace: string) => string | undefined;

/** The XSD documents of some messages and of everything they contain, by namespace. */
export const xsdsOf = (schemas: readonly TObject[], location?: SchemaLocation): ReadonlyMap<string, string> =>
  new Map(
    [...schemaNodesOf(schemas, location)].map(([namespace, schema]) => [namespace, printDocument(schema)]),
  );

/** The same as elements, to stand in a WSDL. */
export const schemaNodesOf = (
  schemas: readonly TObject[],
  location: SchemaLocation = () => undefined,
): ReadonlyMap<string, XmlNode> => {
  const namespaces = recordsByNamespace(schemas);
  return new Map(
    [...namespaces].map(([namespace, { types, imports }]) => [
      namespace,
      schemaNode({ namespace, records: [...types.values()], imports: [...imports], location }),
    ]),
  );
};

type SchemaParts = {
  readonly namespace: string;
  readonly records: readonly RecordPlan[];
  readonly imports: readonly string[];
  readonly location: SchemaLocation;
};

/** What the parts of one XSD need to know of the whole: the prefix of each namespace, and whether elements have it. */
type Scope = { readonly prefix: (namespace: string) => string; readonly qualified: boolean };

const schemaNode = ({ namespace, records, imports, location }: SchemaParts): XmlNode => {
  const prefixes = new Map([
    [namespace, "tns"],
    ...imports.map((one, index) => [one, `ns${index + 1}`] as const),
  ]);
  const scope: Scope = { prefix: (one) => prefixes.get(one)!, qualified: records[0]!.qualified };
  const declarations = [...prefixes].map(([one, prefix]) => [`xmlns:${prefix}`, one]);
  return node(
    "xsd:schema",
    {
      "xmlns:xsd": XSD,
      ...Object.fromEntries(declarations),
      targetNamespace: namespace,
      elementFormDefault: scope.qualified ? "qualified" : "unqualified",
    },
    [
      ...imports.map((one) => node("xsd:import", { namespace: one, schemaLocation: location(one) })),
      ...records.filter(({ global }) => global).map(globalElement),
      ...records.map((record) => complexType(record, scope)),
    ],
  );
};

const typeName = ({ name }: RecordPlan): string => `${name}Type`;

const globalElement = (record: RecordPlan): XmlNode =>
  node("xsd:element", { name: record.name, type: `tns:${typeName(record)}` });

const complexType = (record: RecordPlan, scope: Scope): XmlNode =>
  node("xsd:complexType", { name: typeName(record) }, [
    documentation(record.documentation),
    node(
      `xsd:${record.order}`,
      {},
      record.elements.map((element) => elementNode(element, record, scope)),
    ),
  ]);

const documentation = (text: string | undefined): XmlNode | undefined =>
  text === undefined ? undefined : node("xsd:annotation", {}, [node("xsd:documentation", {}, text)]);

const elementNode = (element: ElementPlan, around: RecordPlan, scope: Scope): XmlNode => {
  const { content } = element;
  if (content.kind === "record" && content.global) {
    const ref = `${scope.prefix(content.namespace)}:${content.name}`;
    return node("xsd:element", { ref, ...occurs(element, around) });
  }
  const form =
    around.qualified === scope.qualified ? undefined : around.qualified ? "qualified" : "unqualified";
  const attributes = { name: element.name, form, ...occurs(element, around) };
  if (content.kind === "record")
    return node("xsd:element", { ...attributes, type: `tns:${typeName(content)}` });
  if (content.kind === "any") return node("xsd:element", attributes, [anything]);
  return scalarNode(content, attributes);
};

const occurs = ({ name, min, max }: ElementPlan, around: RecordPlan) => {
  if (around.order === "all" && max > 1) throw new Error(`a list in a record of order "all": ${name}`);
  return {
    minOccurs: min === 1 ? undefined : String(min),
    maxOccurs: max === 1 ? undefined : max === Number.POSITIVE_INFINITY ? "unbounded" : String(max),
  };
};

const scalarNode = (
  { wire, documentation: text }: ScalarPlan,
  attributes: Record<string, string | undefined>,
): XmlNode => {
  const facets = facetNodes(wire.facets);
  const type = `xsd:${wire.base}`;
  if (facets.length === 0) return node("xsd:element", { ...attributes, type }, [documentation(text)]);
  const simpleType = node("xsd:simpleType", {}, [node("xsd:restriction", { base: type }, facets)]);
  return node("xsd:element", attributes, [documentation(text), simpleType]);
};

const facetNodes = ({ enumeration = [], ...single }: Facets): readonly XmlNode[] => [
  ...Object.entries(single).map(([name, value]) => node(`xsd:${name}`, { value: String(value) })),
  ...enumeration.map((value) => node("xsd:enumeration", { value })),
];

/** Whatever stands there, with whatever attributes. */
const anything: XmlNode = node("xsd:complexType", { mixed: "true" }, [
  node("xsd:sequence", {}, [
    node("xsd:any", { processContents: "skip", minOccurs: "0", maxOccurs: "unbounded" }),
  ]),
  node("xsd:anyAttribute", { processContents: "skip" }),
]);
