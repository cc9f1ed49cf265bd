import { readFileSync } from "node:fs";

/** Files that commands hand to the hub. */

const STDIN = 0;

/** The content of a file, or of stdin for `-`; undefined when it cannot be read. */
export const readContent = (file: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(readFileSync(file === "-" ? STDIN : file));
  } catch {
    return undefined;
  }
};

const LOOKED_AT = 64;

/** By the file's name, else by its first character: JSON starts with a brace; all else is taken as XML, whose errors are told. */
export const formOf = (file: string, bytes: Uint8Array): "xml" | "json" => {
  if (/\.json$/i.test(file)) return "json";
  if (/\.xml$/i.test(file)) return "xml";
  return /^[\s\ufeff]*[{[]/.test(Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("utf8")) ? "json" : "xml";
};

/** The token of a rehearsal: the text itself, or what stands in the file of that name. Undefined when it is neither. */
export const readBevis = (given: string): string | undefined => {
  const content = readContent(given);
  const text = (content === undefined ? given : new TextDecoder().decode(content)).trim();
  return /^[\w-]+\.[\w-]+$/.test(text) ? text : undefined;
};
