import { type ElementPlan, planOf, type RecordPlan } from "./plan.js";
import type { Static, TObject } from "./schema.js";
import { escapeText } from "./xml-text.js";

/**
 * One message as XML, elements in the order of the schema, absent what is undefined. No XML declaration (XML without
 * one is UTF-8), so that the text can also stand inside another document.
 */
export const writeXml = <T extends TObject>(schema: T, value: Static<T>): string =>
  writeElement(planOf(schema), value);

const writeElement = ({ content, tags }: ElementPlan, value: unknown): string => {
  if (content.kind === "any") return "";
  const inside =
    content.kind === "scalar"
      ? escapeText(content.wire.codec.encode(value))
      : writeRecord(content, value as Record<string, unknown>);
  return tags.open + inside + tags.close;
};

const writeRecord = ({ elements }: RecordPlan, value: Record<string, unknown>): string => {
  let xml = "";
  for (const plan of elements) {
    const field = value[plan.property];
    if (field === undefined) continue;
    if (!plan.list) xml += writeElement(plan, field);
    else for (const item of field as readonly unknown[]) xml += writeElement(plan, item);
  }
  return xml;
};
