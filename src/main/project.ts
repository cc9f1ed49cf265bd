import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder: where package.json, migrations and contracts are (dist/src/main is three below it). */
export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

export const VERSION: string = (
  JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { version: string }
).version;
