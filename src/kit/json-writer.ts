import { type ElementPlan, planOf, type RecordPlan } from "./plan.js";
import type { Static, TObject } from "./schema.js";

/**
 * A message as a plain value for `JSON.stringify`: scalars as their text on the wire, whole numbers and booleans as
 * such, absent what is undefined. `readJson` reads it back.
 */
export const toJson = <T extends TObject>(schema: T, value: Static<T>): Record<string, unknown> =>
  jsonOf(planOf(schema), value) as Record<string, unknown>;

/**
 * A message as JSON text. Elements stand in the schema's order and scalars in one form, so two messages are the same
 * exactly when their texts are: the text can be hashed.
 */
export const writeJson = <T extends TObject>(schema: T, value: Static<T>): string =>
  JSON.stringify(toJson(schema, value));

const jsonOf = ({ content }: ElementPlan, value: unknown): unknown => {
  if (content.kind === "any") return undefined;
  if (content.kind === "record") return recordJson(content, value as Record<string, unknown>);
  const text = content.wire.codec.encode(value);
  if (content.wire.base === "int") return Number(text);
  return content.wire.base === "boolean" ? text === "true" || text === "1" : text;
};

const recordJson = ({ elements }: RecordPlan, value: Record<string, unknown>): Record<string, unknown> => {
  const json: Record<string, unknown> = {};
  for (const plan of elements) {
    const field = value[plan.property];
    if (field === undefined) continue;
    json[plan.property] = plan.list
      ? (field as readonly unknown[]).map((item) => jsonOf(plan, item))
      : jsonOf(plan, field);
  }
  return json;
};
