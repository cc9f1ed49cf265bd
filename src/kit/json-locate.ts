import { findNodeAtLocation, type JSONPath, parseTree } from "jsonc-parser";
import { type ElementPlan, planOf } from "./plan.js";
import { type Place, placesAt } from "./read-fault.js";
import type { TObject } from "./schema.js";

/**
 * Where elements stand in a JSON message that has been read without faults, by their path in element names
 * (`Finansbilag/Finanspostering[2]/Beloeb`). Paths that are not found are left out.
 */
export const locateJson = (
  schema: TObject,
  text: string,
  paths: readonly string[],
): ReadonlyMap<string, Place> => {
  const tree = parseTree(text);
  if (tree === undefined) return new Map();
  const found = paths
    .flatMap((path) => {
      const node = findNodeAtLocation(tree, jsonPathOf(planOf(schema), path));
      if (node === undefined) return [];
      return [{ path, offset: node.parent?.type === "property" ? node.parent.offset : node.offset }];
    })
    .sort((a, b) => a.offset - b.offset);
  const places = placesAt(
    text,
    found.map(({ offset }) => offset),
  );
  return new Map(found.map(({ path }, index) => [path, places[index]!]));
};

/** Element names to property names; an item of a list that is named without a number is the first. */
const jsonPathOf = (root: ElementPlan, path: string): JSONPath => {
  let plan: ElementPlan | undefined = root;
  const json: JSONPath = [];
  for (const step of path.split("/").slice(1)) {
    const [, name = step, number] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    plan = plan?.content.kind === "record" ? plan.content.byName.get(name) : undefined;
    json.push(plan?.property ?? name);
    if (plan?.list) json.push(Number(number ?? 1) - 1);
  }
  return json;
};
