import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../src/main/project.js";

/** A golden example of the repository. */
export const golden = (file: string): string =>
  readFileSync(join(PROJECT, "contracts", "eksempler", file), "utf8");
