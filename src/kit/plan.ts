import { type ScalarPlan, scalarPlanOf } from "./scalar-plan.js";
import { elementName, type RecordWire, type TSchema, wireOf } from "./schema.js";
import { type Scope, type Tags, tagsOf } from "./xml-tags.js";

/**
 * A schema compiled once into what every reader and writer walks: elements with their names, namespaces and numbers.
 * Namespaces are inherited, so one schema used in two places has two plans.
 */
export type ElementPlan = {
  readonly property: string;
  /** Local name. */
  readonly name: string;
  /** Namespace of the name; empty for none. */
  readonly namespace: string;
  /** Place among its siblings, from 0. */
  readonly index: number;
  readonly list: boolean;
  /** Whether the value must have the property; an empty list has it without any element. */
  readonly required: boolean;
  readonly min: number;
  readonly max: number;
  readonly content: Content;
  readonly tags: Tags;
};

export type Content = ScalarPlan | RecordPlan | AnyPlan;
export type AnyPlan = { readonly kind: "any" };

export type RecordPlan = {
  readonly kind: "record";
  readonly name: string;
  /** The namespace whose schema defines this record. */
  readonly namespace: string;
  /** Has a namespace of its own: a global element, that others refer to. */
  readonly global: boolean;
  /** Whether the elements inside are in the namespace. */
  readonly qualified: boolean;
  readonly order: RecordWire["order"];
  readonly documentation: string | undefined;
  readonly elements: readonly ElementPlan[];
  readonly byName: ReadonlyMap<string, ElementPlan>;
  readonly byProperty: ReadonlyMap<string, ElementPlan>;
};

/** What a record inherits from where it stands. */
type Context = { readonly namespace: string; readonly qualified: boolean; readonly scope: Scope };

type ObjectSchema = TSchema & { properties: Record<string, TSchema>; required?: readonly string[] };
type ListSchema = TSchema & { items: TSchema; minItems?: number; maxItems?: number };

const plans = new WeakMap<TSchema, ElementPlan>();

/** The plan of a record that stands alone: the root element of a document. */
export const planOf = (schema: TSchema): ElementPlan => {
  const known = plans.get(schema);
  if (known !== undefined) return known;
  const context: Context = { namespace: "", qualified: true, scope: { defaultNamespace: "", prefixes: {} } };
  const content = { property: "", list: false, required: true, min: 1, max: 1, index: 0 };
  const plan = elementPlanOf(schema, recordWireOf(schema).name, content, context);
  plans.set(schema, plan);
  return plan;
};

/** The record of a plan that is known to be one. */
export const recordOf = ({ content, name }: ElementPlan): RecordPlan => {
  if (content.kind !== "record") throw new Error(`${name} is not a record`);
  return content;
};

const recordWireOf = (schema: TSchema): RecordWire => {
  const wire = wireOf(schema);
  if (wire.kind !== "record") throw new Error(`not a record: ${wire.kind}`);
  return wire;
};

type Occurrence = Pick<ElementPlan, "property" | "list" | "required" | "min" | "max" | "index">;

const elementPlanOf = (
  schema: TSchema,
  localName: string,
  occurrence: Occurrence,
  context: Context,
): ElementPlan => {
  const wire = wireOf(schema);
  if (wire.kind === "list") throw new Error(`a list of lists: ${localName}`);
  const own = wire.kind === "record" ? wire.namespace : undefined;
  const name = wire.kind === "record" && own !== undefined ? wire.name : localName;
  const namespace = own ?? (context.qualified ? context.namespace : "");
  const inherited = {
    namespace: own ?? context.namespace,
    qualified: (wire.kind === "record" ? wire.qualified : undefined) ?? context.qualified,
  };
  const unqualified = wire.kind === "record" && !inherited.qualified;
  const { tags, inside: scope } = tagsOf({ name, namespace, unqualified }, context.scope);
  const content = contentOf(schema, { ...inherited, scope });
  return { ...occurrence, name, namespace, content, tags };
};

const contentOf = (schema: TSchema, context: Context): Content => {
  const wire = wireOf(schema);
  if (wire.kind === "scalar") return scalarPlanOf(wire, (schema as { description?: string }).description);
  return wire.kind === "record" ? recordPlanOf(schema as ObjectSchema, wire, context) : { kind: "any" };
};

const recordPlanOf = (schema: ObjectSchema, wire: RecordWire, context: Context): RecordPlan => {
  const elements = Object.entries(schema.properties).map(([property, inner], index) => {
    const required = schema.required?.includes(property) ?? false;
    const named = wire.elementNames === "as-written" ? property : elementName(property);
    return propertyPlanOf(inner, named, { property, required, index }, context);
  });
  const byName = new Map(elements.map((element) => [element.name, element]));
  if (byName.size !== elements.length) throw new Error(`two elements of the same name in ${wire.name}`);
  return {
    kind: "record",
    name: wire.name,
    namespace: context.namespace,
    global: wire.namespace !== undefined,
    qualified: context.qualified,
    order: wire.order,
    documentation: wire.documentation,
    elements,
    byName,
    byProperty: new Map(elements.map((element) => [element.property, element])),
  };
};

const propertyPlanOf = (
  schema: TSchema,
  named: string,
  place: Pick<ElementPlan, "property" | "required" | "index">,
  context: Context,
): ElementPlan => {
  const wire = wireOf(schema);
  const once = place.required ? 1 : 0;
  if (wire.kind !== "list")
    return elementPlanOf(schema, named, { ...place, list: false, min: once, max: 1 }, context);
  const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema as ListSchema;
  const occurrence = { ...place, list: true, min: once * minItems, max: maxItems };
  return elementPlanOf(items, wire.item, occurrence, context);
};
