import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { ElementPlan } from "./plan.js";
import { placesAt, quoted, type ReadOptions } from "./read-fault.js";
import type { ReadFault } from "./schema.js";

/** Where faults are in a JSON text. Only texts with faults come here: a parse that keeps places is many times slower. */

/** A fault, and where it is: names and indexes from the outermost object. */
export type Found = { readonly fault: ReadFault; readonly path: JSONPath };

const STRICT = { disallowComments: true, allowTrailingComma: false };

/** The faults with line, column and element name, in the order of the text, and those of names that are there twice. */
export const placeFaults = (
  text: string,
  root: ElementPlan,
  found: readonly Found[],
  { maxFaults, pathFrom }: { readonly maxFaults: number; readonly pathFrom: ReadOptions["pathFrom"] },
): readonly ReadFault[] => {
  const tree = parseTree(text, [], STRICT)!;
  const located = found.map((one) => ({ ...one, offset: offsetOf(tree, one.path) }));
  const all = [...located, ...repeatedNames(tree, maxFaults)]
    .sort((a, b) => a.offset - b.offset)
    .slice(0, maxFaults);
  const places = placesAt(
    text,
    all.map(({ offset }) => offset),
  );
  return all.map(({ fault, path }, index) => ({
    ...fault,
    ...places[index]!,
    element: elementPath(root, path, pathFrom),
  }));
};

/** Where the name of a path stands; of what is missing, where the nearest thing around it starts. */
const offsetOf = (tree: Node, path: JSONPath): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === "property" ? node.parent.offset : node.offset;
  }
  return tree.offset;
};

type Located = Found & { readonly offset: number };

/** Names that an object has twice or more, each time after the first. */
const repeatedNames = (tree: Node, most: number): readonly Located[] => {
  const repeated: Located[] = [];
  const visit = (node: Node, path: JSONPath): void => {
    const seen = new Set<string>();
    for (const [index, child] of (node.children ?? []).entries()) {
      if (repeated.length === most) return;
      if (node.type === "array") visit(child, [...path, index]);
      if (child.type !== "property") continue;
      const [{ value: name }, inner] = child.children as [Node, Node];
      const here = [...path, name as string];
      if (seen.has(name)) repeated.push({ fault: TWICE, path: here, offset: child.offset });
      seen.add(name);
      visit(inner, here);
    }
  };
  visit(tree, []);
  return repeated;
};

const TWICE: ReadFault = { code: "too-many", expected: "1" };

/** The path in element names: `Finansbilag/Finanspostering[2]/Beloeb`. Names we do not know are kept as they are. */
const elementPath = (root: ElementPlan, path: JSONPath, from: readonly string[] | undefined): string => {
  let plan: ElementPlan | undefined = root;
  const steps = [{ name: root.name, number: "" }];
  for (const segment of path) {
    if (typeof segment === "number") steps.at(-1)!.number += `[${segment + 1}]`;
    else {
      plan = plan?.content.kind === "record" ? plan.content.byProperty.get(segment) : undefined;
      steps.push({ name: plan?.name ?? quoted(segment), number: "" });
    }
  }
  const start = steps.findLastIndex(({ name }) => from?.includes(name));
  return steps
    .slice(Math.max(start, 0))
    .map(({ name, number }) => name + number)
    .join("/");
};

/** The fault of a text that is no JSON. */
export const syntaxFault = (text: string): ReadFault => {
  const errors: ParseError[] = [];
  parseTree(text, errors, STRICT);
  const [first] = errors;
  if (first === undefined) return { code: "not-well-formed" };
  const place = placesAt(text, [first.offset])[0]!;
  return isCut(text, first)
    ? { code: "truncated", ...place }
    : { code: "not-well-formed", ...place, expected: wordsOf(first) };
};

/** `CommaExpected` -> `comma expected`. */
const wordsOf = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();

/** Whether a text is good up to its end: the error is that nothing more comes, or that the last word is half. */
const isCut = (text: string, { offset, length }: ParseError): boolean => {
  const last = text.slice(offset);
  if (last.trim() === "") return true;
  if (offset + length < text.trimEnd().length) return false;
  return /^["\d.+-]/.test(last) || ["true", "false", "null"].some((word) => word.startsWith(last.trim()));
};
