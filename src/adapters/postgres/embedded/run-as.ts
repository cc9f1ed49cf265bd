import { execFileSync, spawn, spawnSync } from "node:child_process";
import { lstatSync } from "node:fs";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Binaries } from "./binaries.js";
import type { DataFolder } from "./folder.js";
import type { StartError } from "./start-error.js";

/**
 * Under whom PostgreSQL runs. It refuses to be root, so a hub that is started as root must give it another face:
 * a user namespace in which root is called nobody (its files stay root's own, and the folder may be private to
 * root), or else another user, to whom its folder is given.
 */
export type RunAs = {
  /** What the command starts with. */
  readonly prefix: readonly string[];
  /** Absent: our own. */
  readonly user?: { readonly uid: number; readonly gid: number };
};

const ourselves: RunAs = { prefix: [] };
const NOBODY = 65534;
const namespace: RunAs = {
  prefix: ["unshare", "--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "--"],
};

/** Nothing of our surroundings (PGDATA, locale, time zone …) shall change what PostgreSQL does. */
const environment = { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/** Finds a way to run PostgreSQL that can reach both the programs and the data folder. */
export const chooseRunAs = (
  folder: DataFolder,
  binaries: Binaries,
  uid: number | undefined = process.getuid?.(),
): Result<RunAs, StartError> => {
  const candidates = uid === 0 ? asRoot(folder) : [ourselves];
  const reasons: string[] = [];
  for (const runAs of candidates) {
    const reason = probe(runAs, folder, binaries);
    if (reason === undefined) return ok(runAs);
    reasons.push(reason);
  }
  const advice =
    uid === 0
      ? "PostgreSQL må ikke køre som root. Start oeir som en almindelig bruger, eller vælg med --data (OEIR_DATA) " +
        "en mappe, som alle må gå igennem, f.eks. under /var/lib."
      : "Kontrollér installationen, eller sæt DATABASE_URL til en PostgreSQL (version 15 eller nyere).";
  return failed({ tekst: `PostgreSQL kan ikke køre her (${reasons.join("; ")}). ${advice}` });
};

/** A cluster that belongs to an ordinary user stays that user's. */
const asRoot = (folder: DataFolder): readonly RunAs[] => {
  const owner = lstatSync(folder.cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return [other(owner.uid, owner.gid)];
  const { SUDO_UID, SUDO_GID } = process.env;
  const caller = Number(SUDO_UID ?? 0) > 0 ? [other(Number(SUDO_UID), Number(SUDO_GID ?? SUDO_UID))] : [];
  return [namespace, ...caller, other(NOBODY, NOBODY)];
};

const other = (uid: number, gid: number): RunAs => ({ prefix: [], user: { uid, gid } });

/** Why it does not work, or nothing. */
const probe = (runAs: RunAs, folder: DataFolder, binaries: Binaries): string | undefined => {
  const script = 'cd "$1" && exec "$2" --version';
  const [command, ...rest] = [...runAs.prefix, "/bin/sh", "-c", script, "sh", folder.path, binaries.postgres];
  const outcome = spawnSync(command!, rest, { ...spawnOptions(runAs), encoding: "utf8" });
  if (outcome.status === 0) return undefined;
  return (
    outcome.error?.message ?? (outcome.stderr.trim() || `afsluttet med ${outcome.status ?? outcome.signal}`)
  );
};

const spawnOptions = ({
  user,
}: RunAs): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } => ({
  // PostgreSQL must be able to stand where it starts.
  cwd: "/",
  env: environment,
  ...(user ?? {}),
});

/** As root: lets the chosen user own a file or folder of PostgreSQL's, with everything in it (never through symlinks). */
export const giveTo = ({ user = { uid: 0, gid: 0 } }: RunAs, path: string): void => {
  if (process.getuid?.() !== 0 || lstatSync(path).uid === user.uid) return;
  execFileSync("chown", ["-R", "-h", "--", `${user.uid}:${user.gid}`, path]);
};

/** Runs a program to its end; its output, or why it failed. */
export const runToEnd = (runAs: RunAs, program: string, args: readonly string[]): Result<string, string> => {
  const [command, ...rest] = [...runAs.prefix, program, ...args];
  const outcome = spawnSync(command!, rest, { ...spawnOptions(runAs), encoding: "utf8" });
  if (outcome.status === 0) return ok(outcome.stdout);
  return failed(outcome.error?.message ?? `${outcome.stderr}${outcome.stdout}`.trim());
};

/** Starts a program in a process group of its own, so that Ctrl-C reaches us and not it. Output goes to a file. */
export const startDetached = (
  runAs: RunAs,
  program: string,
  args: readonly string[],
  output: number,
): ReturnType<typeof spawn> => {
  const [command, ...rest] = [...runAs.prefix, program, ...args];
  const child = spawn(command!, rest, {
    ...spawnOptions(runAs),
    detached: true,
    stdio: ["ignore", output, output],
  });
  child.on("error", () => undefined);
  child.unref();
  return child;
};
