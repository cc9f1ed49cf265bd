import { type ElementPlan, planOf, type RecordPlan, recordOf } from "./plan.js";
import type { TObject } from "./schema.js";

/** The records of messages, sorted into the namespaces that define them. */

/** Everything one namespace defines: the types by name, and those that are global elements too. */
export type NamespaceRecords = {
  readonly types: Map<string, RecordPlan>;
  /** Namespaces of the records that are referred to. */
  readonly imports: Set<string>;
};

/** Namespaces in the order they are met. Two different records of one name in one namespace are a mistake. */
export const recordsByNamespace = (schemas: readonly TObject[]): ReadonlyMap<string, NamespaceRecords> => {
  const found = new Map<string, NamespaceRecords>();
  const visit = (record: RecordPlan): void => {
    const { types, imports } = namespaceIn(found, record.namespace);
    const same = types.get(record.name);
    if (same === undefined) types.set(record.name, record);
    else if (!isSame(same, record))
      throw new Error(`two records named ${record.name} in ${record.namespace}`);
    for (const { content } of record.elements) {
      if (content.kind !== "record") continue;
      if (content.namespace !== record.namespace) imports.add(content.namespace);
      visit(content);
    }
  };
  for (const schema of schemas) visit(recordOf(planOf(schema)));
  return found;
};

const namespaceIn = (found: Map<string, NamespaceRecords>, namespace: string): NamespaceRecords => {
  const known = found.get(namespace) ?? { types: new Map(), imports: new Set() };
  found.set(namespace, known);
  return known;
};

/** The same XSD type would come of both. */
const isSame = (a: RecordPlan, b: RecordPlan): boolean => shapeOf(a) === shapeOf(b);

const shapeOf = ({ global, qualified, order, documentation, elements }: RecordPlan): string =>
  JSON.stringify([global, qualified, order, documentation ?? "", elements.map(elementShape)]);

const elementShape = ({ name, namespace, min, max, content }: ElementPlan): unknown => [
  name,
  namespace,
  min,
  String(max),
  content.kind === "scalar"
    ? content.wire
    : content.kind === "record"
      ? [content.namespace, content.name]
      : "any",
];
