import { constants, existsSync } from "node:fs";
import { type FileHandle, lstat, open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Writing and reading files so that nothing is lost in a stop, and no link is followed. */

/** `undefined` for a file that is not there; anything else is thrown on. */
export const ifThere = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw reason;
  }
};

/** What a folder says of its files is on disk. */
export const syncFolder = async (folder: string): Promise<void> => {
  // Windows has no such thing, and needs none.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Move a file or folder; the move is on disk when it resolves. */
export const moveDurably = async (from: string, to: string): Promise<void> => {
  await rename(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
};

/** A plain file for reading; undefined where something else has the name, or nothing. */
export const openPlain = async (path: string): Promise<FileHandle | undefined> => {
  const found = await ifThere(lstat(path));
  if (found?.isFile() !== true) return undefined;
  return open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
};

/** Where an open folder can be named by its handle, so that it can not be replaced under way: on Linux. */
const HELD = "/proc/self/fd";
const canHold = existsSync(HELD);

/**
 * Work in a folder that somebody else may write in. On Linux the folder is held while the work goes on: a link laid in
 * its place is refused, also when it comes in the middle. Elsewhere the folder is taken by its name.
 */
export const inFolder = async <T>(path: string, work: (folder: string) => Promise<T>): Promise<T> => {
  if (!canHold) return work(path);
  const handle = await open(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  try {
    return await work(`${HELD}/${handle.fd}`);
  } finally {
    await handle.close();
  }
};

type Pieces = Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>;

/** Write a new file, or over one that is there; on disk when it resolves. `see` is shown every piece. */
export const writeDurably = async (
  path: string,
  pieces: Pieces,
  see: (piece: Uint8Array) => void = () => undefined,
): Promise<number> => {
  const file = await open(path, "w", 0o600);
  let size = 0;
  try {
    for await (const piece of pieces) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      see(bytes);
      size += bytes.length;
      await writeAll(file, bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return size;
};

/** A write may take less than it was given. */
const writeAll = async (file: FileHandle, bytes: Uint8Array): Promise<void> => {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
};
