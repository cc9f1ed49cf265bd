import { createParser } from "./xml-parser.js";

/** The root element of a document that is read in pieces: its name, and the namespaces its items stand in. */
export type XmlRoot = {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly namespaces: Readonly<Record<string, string>>;
};

/** What the start tag of a root says, or undefined when it is not well-formed. */
export const readXmlRoot = (tag: string): XmlRoot | undefined => {
  let root: XmlRoot | undefined;
  const parser = createParser();
  parser.on("error", () => {
    root = undefined;
  });
  parser.on("opentag", ({ name, local, uri, ns }) => {
    root ??= { name, local, namespace: uri, namespaces: { ...ns } };
  });
  parser.write(tag);
  return root;
};
