import { SaxesParser } from "saxes";
import type { Place } from "./read-fault.js";

/**
 * Where elements stand in a document that has been read without faults, by their path from the element named first
 * (`Finansbilag/Finanspostering[2]/Beloeb`). Paths that are not found are left out. Only used to place the errors of
 * rules, so the way of a good message pays nothing for it.
 */
export const locateXml = (text: string, paths: readonly string[]): ReadonlyMap<string, Place> => {
  const wanted = new Map(paths.map((path) => [withoutFirst(path), path]));
  const roots = new Set(paths.map((path) => path.split("/")[0]));
  const found = new Map<string, Place>();
  const stack: { path: string; seen: Map<string, number> }[] = [];
  const parser = new SaxesParser({ xmlns: false, position: true });
  let start: Place = { line: 1, column: 1 };
  parser.on("opentagstart", () => {
    start = { line: parser.line, column: parser.column };
  });
  parser.on("opentag", ({ name, isSelfClosing }) => {
    const local = name.slice(name.indexOf(":") + 1);
    const parent = stack.at(-1);
    const path =
      parent === undefined || parent.path === "" ? (roots.has(local) ? local : "") : numbered(parent, local);
    const original = wanted.get(path);
    if (original !== undefined && !found.has(original)) found.set(original, tagStart(text, start, name));
    if (!isSelfClosing) stack.push({ path, seen: new Map() });
  });
  parser.on("closetag", ({ isSelfClosing }) => {
    if (!isSelfClosing) stack.pop();
  });
  parser.write(text).close();
  return found;
};

/** The first of several has no number: `Finanspostering[1]` and `Finanspostering` are the same. */
const withoutFirst = (path: string): string => path.replaceAll("[1]", "");

const numbered = (parent: { path: string; seen: Map<string, number> }, local: string): string => {
  const count = (parent.seen.get(local) ?? 0) + 1;
  parent.seen.set(local, count);
  return `${parent.path}/${local}${count === 1 ? "" : `[${count}]`}`;
};

/** The parser tells the place after the name (and what follows it directly); the tag starts that far before. */
const tagStart = (text: string, after: Place, name: string): Place => {
  const line = text.split(/\r\n|\r|\n/)[after.line - 1] ?? "";
  const at = line.lastIndexOf(`<${name}`, after.column);
  return { line: after.line, column: at < 0 ? after.column : at + 1 };
};
