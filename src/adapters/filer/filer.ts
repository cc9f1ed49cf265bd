import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Filer, Filkladde } from "../../hub/masse/ports.js";
import { ifThere, moveDurably, writeDurably } from "./disk.js";

/** Bytes read from a file at a time. */
const READ = 1024 * 1024;

/** After the name of a file that has no masseleverance yet. */
const KLADDE = ".kladde";

/** The files of masseleverancer in a folder of their own, one file each; only the owner of the data folder may read it. */
export const createFiler = async (folder: string): Promise<Filer> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (name: string): string => join(folder, name);
  // A draft that is here now was left by a run that was stopped: its sender's file is where it was.
  for (const name of await readdir(folder)) if (name.endsWith(KLADDE)) await rm(pathOf(name));
  return {
    read: (id, fra) => createReadStream(pathOf(id), { start: fra, highWaterMark: READ }),
    size: async (id) => (await ifThere(stat(pathOf(id))))?.size,
    append: async (id, fra, bytes) => {
      const file = await open(pathOf(id), fra === 0 ? "w" : "r+", 0o600);
      try {
        await file.write(bytes, 0, bytes.length, fra);
        await file.truncate(fra + bytes.length);
        await file.datasync();
      } finally {
        await file.close();
      }
      return fra + bytes.length;
    },
    sha256: async (id) => {
      const hash = createHash("sha256");
      await pipeline(createReadStream(pathOf(id), { highWaterMark: READ }), hash);
      return hash.digest("hex");
    },
    draft: (bytes) => writeDraft(pathOf(`${randomUUID()}${KLADDE}`), pathOf, bytes),
    list: async () => (await readdir(folder)).filter((name) => !name.endsWith(KLADDE)),
    remove: (id) => rm(pathOf(id), { force: true }),
  };
};

/** The bytes are read once: written and summed as they pass. */
const writeDraft = async (
  path: string,
  pathOf: (id: string) => string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Filkladde> => {
  const hash = createHash("sha256");
  const drop = (): Promise<void> => rm(path, { force: true });
  try {
    const stoerrelse = await writeDurably(path, bytes, (piece) => hash.update(piece));
    return {
      stoerrelse,
      sha256: hash.digest("hex"),
      read: () => createReadStream(path, { highWaterMark: READ }),
      keep: (id) => moveDurably(path, pathOf(id)),
      drop,
    };
  } catch (reason) {
    await drop();
    throw reason;
  }
};
