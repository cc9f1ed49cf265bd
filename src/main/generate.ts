import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { documents } from "../contract/documents.js";
import { PROJECT, VERSION } from "./project.js";

/** `npm run generate`: writes every generated document of the repository anew. */
for (const [path, content] of documents(VERSION)) {
  const target = join(PROJECT, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  process.stdout.write(`${path}\n`);
}
