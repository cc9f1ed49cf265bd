import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync } from "node:fs";

/** Facts about processes that are not our children, from /proc where there is one and from `ps` elsewhere. */

const hasProc = existsSync("/proc/self/stat");

/** Whether the process runs. One that has ended and only waits to be collected (a zombie) does not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return state(pid) !== "Z";
};

/** A text that is the same for the whole life of a process, and another when its pid has been given to a new one. */
export const birthMark = (pid: number): string => {
  if (hasProc) return statFields(pid)?.[19] ?? "0";
  const started = ps(pid, "lstart=");
  return String(Date.parse(started ?? "") / 1000 || 0);
};

/** Whether the process is a postmaster of this data folder. One that we may not look into belongs to somebody else. */
export const isPostmasterOf = (pid: number, dataFolder: string): boolean => {
  if (!hasProc) {
    const command = ps(pid, "command=") ?? "";
    return command.includes("postgres") && command.includes(dataFolder);
  }
  try {
    // A postmaster changes its working folder to its data folder.
    return readlinkSync(`/proc/${pid}/cwd`) === dataFolder;
  } catch {
    return false;
  }
};

/** The fields of /proc/<pid>/stat that come after the program's name (which may itself hold spaces and brackets). */
const statFields = (pid: number): readonly string[] | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
};

const state = (pid: number): string | undefined =>
  hasProc ? statFields(pid)?.[0] : ps(pid, "state=")?.charAt(0);

/** The form of dates must not hang on the caller's language. */
const psEnvironment = { PATH: process.env.PATH ?? "/bin:/usr/bin", LC_ALL: "C", TZ: "UTC" };

const ps = (pid: number, column: string): string | undefined => {
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", column], {
      encoding: "utf8",
      env: psEnvironment,
    }).trim();
  } catch {
    return undefined;
  }
};
