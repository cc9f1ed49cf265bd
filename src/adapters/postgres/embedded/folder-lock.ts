import { randomUUID } from "node:crypto";
import { closeSync, openSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { DataFolder } from "./folder.js";
import { birthMark, isAlive } from "./processes.js";
import { inUse, type StartError } from "./start-error.js";

/**
 * One oeir at a time in a data folder, decided before there is a server to ask. Node has no file locks, so each
 * process makes an entry of its own (an empty file whose name says who it is) and then looks at the entries of the
 * others: who is alone may work. Since everybody makes the entry before looking, at most one finds itself alone.
 * Of several at once the oldest stays and waits for the others to give way. Entries of dead processes are removed,
 * which is safe for anybody to do because no name is used twice. (Processes of another machine or container cannot
 * be seen: a data folder belongs to one of them.)
 */
export type FolderLock = { readonly release: () => void };

type Entry = { readonly file: string; readonly since: number; readonly pid: number; readonly birth: string };

/** How long the oldest of several simultaneous starters waits for the younger ones to give way, in ms. */
const GIVE_WAY = 2000;

export const lockFolder = async (folder: DataFolder): Promise<Result<FolderLock, StartError>> => {
  const own = enter(folder.users);
  const release = (): void => rmSync(join(folder.users, own.file), { force: true });
  const deadline = Date.now() + GIVE_WAY;
  for (;;) {
    const [oldest] = readOthers(folder.users, own);
    if (oldest === undefined) return ok({ release });
    if (isOlder(oldest, own) || Date.now() > deadline) {
      release();
      return failed(inUse(folder.path, { pid: oldest.pid, since: new Date(oldest.since) }));
    }
    await sleep(10);
  }
};

const enter = (users: string): Entry => {
  const since = Date.now();
  const birth = birthMark(process.pid);
  const file = [since, process.pid, birth, randomUUID()].join("_");
  closeSync(openSync(join(users, file), "wx", 0o600));
  return { file, since, pid: process.pid, birth };
};

/** The entries of other living users of the folder, oldest first. */
const readOthers = (users: string, own: Entry): readonly Entry[] => {
  const entries = readdirSync(users)
    .filter((file) => file !== own.file)
    .map(readEntry)
    .filter((entry) => entry !== undefined);
  const living = entries.filter((entry) => isAlive(entry.pid) && birthMark(entry.pid) === entry.birth);
  for (const dead of entries.filter((entry) => !living.includes(entry))) {
    rmSync(join(users, dead.file), { force: true });
  }
  return living.sort((a, b) => (isOlder(a, b) ? -1 : 1));
};

const readEntry = (file: string): Entry | undefined => {
  const [, since, pid, birth] = /^(\d+)_(\d+)_(\d+)_/.exec(file) ?? [];
  if (since === undefined || pid === undefined || birth === undefined) return undefined;
  return { file, since: Number(since), pid: Number(pid), birth };
};

const isOlder = (a: Entry, b: Entry): boolean => (a.since === b.since ? a.file < b.file : a.since < b.since);
