import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { sfntOf } from "./woff.js";

/** IBM Plex Sans as Det Fælles Designsystem has it: letters look as the portal does, and æøå and foreign names are right. */

const SKRIFTER = join(
  createRequire(import.meta.url).resolve("dkfds"),
  "../../fonts/IBMPlexSans/complete/woff",
);

const read = (name: string) => {
  let bytes: Buffer | undefined;
  return (): Buffer => {
    bytes ??= sfntOf(readFileSync(join(SKRIFTER, `IBMPlexSans-${name}.woff`)));
    return bytes;
  };
};

export const skrifter = { tekst: read("Regular"), fed: read("SemiBold") } as const;
