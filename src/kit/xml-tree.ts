import { escapeAttribute, escapeText } from "./xml-text.js";

/** Small documents that people read (XSD, WSDL), built as a tree and printed with indentation. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[] | string;
};

/** An element. Attributes that are undefined and children that are none are left out. */
export const node = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: string | readonly (XmlNode | undefined)[] = [],
): XmlNode => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
  children: typeof children === "string" ? children : children.filter((child) => child !== undefined),
});

/** A whole document, two spaces per level. */
export const printDocument = (root: XmlNode): string => {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  print(lines, root, "");
  return `${lines.join("\n")}\n`;
};

const print = (lines: string[], { name, attributes, children }: XmlNode, indent: string): void => {
  const start = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeAttribute(value)}"`),
  ].join(" ");
  if (typeof children === "string") {
    lines.push(`${indent}<${start}>${escapeText(children)}</${name}>`);
    return;
  }
  if (children.length === 0) {
    lines.push(`${indent}<${start}/>`);
    return;
  }
  lines.push(`${indent}<${start}>`);
  for (const child of children) print(lines, child, `${indent}  `);
  lines.push(`${indent}</${name}>`);
};
