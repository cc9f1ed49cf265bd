import type { JSONPath } from "jsonc-parser";
import { type Found, placeFaults, syntaxFault } from "./json-places.js";
import { scanJson } from "./json-scan.js";
import { type ElementPlan, planOf, type RecordPlan } from "./plan.js";
import { placesAt, READ_LIMITS, type ReadOptions, readText } from "./read-fault.js";
import { readScalar, type ScalarPlan, scalarFault } from "./scalar-plan.js";
import type { ReadFault, Reading, Static, TObject } from "./schema.js";
import { isXmlText } from "./xml-text.js";

/**
 * Reads one JSON message of a schema: the same record, limits and faults as in XML, elements named as in XML. Nothing
 * is coerced: an amount is a string, a whole number a number. Text that XML could not carry is refused here as well.
 */
export const readJson = <T extends TObject>(
  schema: T,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Reading<Partial<Static<T>>> => {
  const text = readText(bytes, options.maxBytes);
  if (!text.ok) return { value: {}, faults: [text.error] };
  const { maxDepth, maxFaults, pathFrom } = { pathFrom: undefined, ...READ_LIMITS, ...options };
  const scan = scanJson(text.value, maxDepth);
  if (scan.tooDeepAt !== undefined)
    return refused({
      code: "too-deep",
      expected: String(maxDepth),
      ...placesAt(text.value, [scan.tooDeepAt])[0],
    });
  const json = parse(text.value);
  if (json === undefined) return refused(syntaxFault(text.value));

  const root = planOf(schema);
  const walk: Walk = { path: [], found: [], names: 0, maxFaults };
  const value = readValue(walk, root, json.value) as Partial<Static<T>> | undefined;
  const faultless = walk.found.length === 0 && walk.names === scan.names;
  const faults = faultless ? [] : placeFaults(text.value, root, walk.found, { maxFaults, pathFrom });
  return { value: value ?? {}, faults };
};

const refused = (fault: ReadFault) => ({ value: {}, faults: [fault] });

/** The parsed value in a box; undefined when it is no JSON. */
const parse = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

/** A walk through the parsed value, side by side with the plan. */
type Walk = {
  /** Where it is: names and indexes. */
  readonly path: JSONPath;
  readonly found: Found[];
  /** Names of objects met. */
  names: number;
  readonly maxFaults: number;
};

const report = (walk: Walk, fault: ReadFault, ...inside: JSONPath): void => {
  if (walk.found.length < walk.maxFaults) walk.found.push({ fault, path: [...walk.path, ...inside] });
};

/** The value of one element; undefined when there is none to keep. */
const readValue = (walk: Walk, { content }: ElementPlan, json: unknown): unknown => {
  if (content.kind === "scalar") return readJsonScalar(walk, content, json);
  if (content.kind === "record") return readRecord(walk, content, json);
  walk.names += countNames(json);
  return undefined;
};

const readRecord = (walk: Walk, record: RecordPlan, json: unknown): Record<string, unknown> | undefined => {
  if (!isObject(json)) {
    report(walk, { code: "value", expected: "object" });
    return undefined;
  }
  const names = Object.keys(json);
  walk.names += names.length;
  const value: Record<string, unknown> = {};
  let known = 0;
  for (const plan of record.elements) {
    if (!Object.hasOwn(json, plan.property)) {
      if (plan.required) report(walk, { code: "missing-element", expected: plan.name }, plan.property);
      continue;
    }
    known += 1;
    const field = readField(walk, plan, json[plan.property]);
    if (field !== undefined) value[plan.property] = field;
  }
  if (known < names.length)
    for (const name of names)
      if (!record.byProperty.has(name)) report(walk, { code: "unknown-element" }, name);
  return value;
};

const readField = (walk: Walk, plan: ElementPlan, json: unknown): unknown => {
  walk.path.push(plan.property);
  const value = plan.list ? readList(walk, plan, json) : readValue(walk, plan, json);
  walk.path.pop();
  return value;
};

const readList = (walk: Walk, plan: ElementPlan, json: unknown): readonly unknown[] | undefined => {
  if (!Array.isArray(json)) {
    report(walk, { code: "value", expected: "array" });
    return undefined;
  }
  const missing = json.length === 0 ? [] : [json.length];
  if (json.length < plan.min) report(walk, { code: "missing-element", expected: plan.name }, ...missing);
  if (json.length > plan.max) report(walk, { code: "too-many", expected: String(plan.max) }, plan.max);
  const values: unknown[] = [];
  for (let index = 0; index < json.length && index < plan.max; index += 1) {
    walk.path.push(index);
    const value = readValue(walk, plan, json[index]);
    if (value !== undefined) values.push(value);
    walk.path.pop();
  }
  return values;
};

const readJsonScalar = (walk: Walk, scalar: ScalarPlan, json: unknown): unknown => {
  const text = textOf(scalar, json);
  const value = text === undefined ? undefined : readScalar(scalar, text);
  if (value === undefined) {
    const fault = scalarFault(scalar, isObject(json) || Array.isArray(json) ? undefined : String(json));
    report(walk, text === undefined ? { ...fault, expected: jsonTypeOf(scalar) } : fault);
  }
  return value;
};

const jsonTypeOf = ({ wire: { base } }: ScalarPlan): "integer" | "boolean" | "string" =>
  base === "int" ? "integer" : base === "boolean" ? "boolean" : "string";

/** The text that XML would have had for it; undefined when it is another type of JSON, or text that XML cannot hold. */
const textOf = (scalar: ScalarPlan, json: unknown): string | undefined => {
  const type = jsonTypeOf(scalar);
  if (type === "integer") return Number.isSafeInteger(json) ? String(json) : undefined;
  if (type === "boolean") return typeof json === "boolean" ? String(json) : undefined;
  return typeof json === "string" && isXmlText(json) ? json : undefined;
};

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === "object" && json !== null && !Array.isArray(json);

/** Names of all objects in something that is not read. */
const countNames = (json: unknown): number => {
  if (typeof json !== "object" || json === null) return 0;
  const inside = Object.values(json).reduce((total: number, one) => total + countNames(one), 0);
  return inside + (Array.isArray(json) ? 0 : Object.keys(json).length);
};
