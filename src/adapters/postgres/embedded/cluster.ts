import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Binaries } from "./binaries.js";
import { type DataFolder, flushFolder, remove } from "./folder.js";
import { giveTo, type RunAs, runToEnd } from "./run-as.js";
import type { StartError } from "./start-error.js";

export const SUPERUSER = "oeir";

/** The version of PostgreSQL that the npm package brings; a cluster of another cannot be read. */
const MAJOR = "18";

/**
 * Makes the cluster where there is none. It is made beside its place and renamed when whole: killed in the middle,
 * it is simply made again.
 */
export const ensureCluster = (
  folder: DataFolder,
  binaries: Binaries,
  runAs: RunAs,
  password: string,
): Result<undefined, StartError> => {
  if (existsSync(folder.cluster)) {
    giveTo(runAs, folder.cluster);
    return checkVersion(folder);
  }
  remove(folder.newCluster);
  mkdirSync(folder.newCluster, { mode: 0o700 });
  giveTo(runAs, folder.newCluster);
  const initialized = initialize(folder, binaries, runAs, password);
  if (!initialized.ok) return failed({ tekst: `Databasen kan ikke oprettes: ${initialized.error}` });
  renameSync(folder.newCluster, folder.cluster);
  flushFolder(folder.path);
  return ok(undefined);
};

const initialize = (
  folder: DataFolder,
  binaries: Binaries,
  runAs: RunAs,
  password: string,
): Result<string, string> => {
  // A copy that the user who runs initdb may read, for as long as it takes.
  const passwordFile = `${folder.newCluster}.password`;
  remove(passwordFile);
  writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
  try {
    giveTo(runAs, passwordFile);
    return runToEnd(runAs, binaries.initdb, [
      `--pgdata=${folder.newCluster}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--data-checksums",
      "--no-instructions",
    ]);
  } finally {
    remove(passwordFile);
  }
};

const checkVersion = (folder: DataFolder): Result<undefined, StartError> => {
  const version = readFileSync(join(folder.cluster, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR) return ok(undefined);
  return failed({
    tekst:
      `Databasen i ${folder.cluster} er lavet af PostgreSQL ${version}, og her følger version ${MAJOR} med. ` +
      "Flyt den med pg_dump og pg_restore, eller brug den oeir, som den er lavet med.",
  });
};
