import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import type { Dirent, Stats } from "node:fs";
import { lstat, mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { isUuid, type Uuid } from "../../domain/identifikatorer.js";
import { MAX_TRIGGER } from "../../domain/sftp.js";
import type { LeveranceNoegle } from "../../hub/masse/ports.js";
import type { Lokation, Sftpfil, Sftpfund, Sftpmapper, TagetFil } from "../../hub/masse/sftp-porte.js";
import { ifThere, inFolder, moveDurably, openPlain, syncFolder, writeDurably } from "./disk.js";

/** OUT and IN are the published ones; TAGET is what is being taken, AFVIST what was put aside for people. */
const MAPPER = ["OUT", "IN", "TAGET", "AFVIST"] as const;
type Mappe = (typeof MAPPER)[number];

const TRIGGER = ".trigger";
const READ = 1024 * 1024;

/** What a taken file's folder is called: its key, and then whose receipt it waits for. */
const folderName = (noegle: Uuid, leverance?: LeveranceNoegle): string =>
  leverance === undefined ? noegle : `${noegle}_${leverance.myndighed}_${leverance.id}`;

/** The folders of it-systems under `root`, each called by the system's id; only the owner may read them. */
export const createSftpmapper = (root: string): Sftpmapper => {
  const pathOf = (system: Uuid, mappe: Mappe, ...rest: readonly string[]): string =>
    join(root, system, mappe, ...rest);
  const folderOf = (fil: Lokation): string =>
    "noegle" in fil
      ? pathOf(fil.system, "TAGET", folderName(fil.noegle, fil.leverance))
      : pathOf(fil.system, "OUT");
  const fileOf = (fil: Lokation): string => join(folderOf(fil), fil.navn);
  return {
    findTriggere: async (system) => {
      for (const mappe of MAPPER) await requireFolder(pathOf(system, mappe));
      const names = await inFolder(pathOf(system, "OUT"), async (out) => {
        await respell(out);
        return (await readdir(out)).filter((name) => name.endsWith(TRIGGER)).sort();
      });
      return names.map((name) => ({ system, navn: name.slice(0, -TRIGGER.length) }));
    },
    findTagne: async (system) => {
      const entries = await ifThere(readdir(pathOf(system, "TAGET"), { withFileTypes: true }));
      const found = await Promise.all((entries ?? []).map((entry) => readTaken(system, entry, pathOf)));
      return found.filter((fil) => fil !== undefined);
    },
    look: (fil) => look(fileOf(fil)),
    take: (fil) => takeOut(fil, pathOf),
    read: (fil) => readPlain(fileOf(fil)),
    markReceived: async (fil, leverance) => {
      const received = { ...fil, leverance };
      await moveDurably(folderOf(fil), folderOf(received));
      await rm(fileOf(received), { force: true });
      return received;
    },
    putAside: (fil) => moveDurably(folderOf(fil), pathOf(fil.system, "AFVIST", fil.noegle)),
    end: (fil) => rm(folderOf(fil), { recursive: true }),
    putIn: async (system, navn, pieces) => {
      // Written where only we are, and moved when it is whole.
      const draft = pathOf(system, "TAGET", `${navn}.kladde`);
      const size = await writeDurably(draft, pieces);
      const target = pathOf(system, "IN", navn);
      const blocks = (await ifThere(lstat(target)))?.isDirectory() === true;
      if (blocks) await rename(target, pathOf(system, "AFVIST", randomUUID()));
      await moveDurably(draft, target);
      return size;
    },
    clearIn: (system, foer) => clearOlder(pathOf(system, "IN"), foer),
  };
};

type PathOf = (system: Uuid, mappe: Mappe, ...rest: readonly string[]) => string;

/** Made if it is not there; what is there must be a folder, not a link to one. */
const requireFolder = async (path: string): Promise<void> => {
  const found = await ifThere(lstat(path));
  if (found === undefined) await mkdir(path, { recursive: true, mode: 0o700 });
  else if (!found.isDirectory()) throw new Error(`${path} is no folder`);
};

/**
 * A name that is no UTF-8 (`måned.xml` from a system of old) can not be said in a text. It is called what can be read of
 * it, so that it can be refused as any other; unless that would be in place of another file.
 */
const respell = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder, { encoding: "buffer" })) {
    if (isUtf8(name)) continue;
    const readable = join(folder, name.toString());
    if ((await ifThere(lstat(readable))) === undefined) {
      await rename(Buffer.concat([Buffer.from(folder + sep), name]), readable);
    }
  }
};

/** The trigger goes first: from then on the pair is ours, wherever a stop comes. */
const takeOut = async ({ system, navn }: Sftpfil, pathOf: PathOf): Promise<TagetFil | undefined> => {
  const noegle = randomUUID();
  const folder = pathOf(system, "TAGET", noegle);
  await mkdir(folder, { mode: 0o700 });
  const taken = await ifThere(
    inFolder(pathOf(system, "OUT"), async (out) => {
      await rename(join(out, navn + TRIGGER), join(folder, navn + TRIGGER));
      return true;
    }),
  );
  if (taken === undefined) {
    await rmdir(folder);
    return undefined;
  }
  await fetchFile({ system, navn, noegle, leverance: undefined }, pathOf);
  return { system, navn, noegle, leverance: undefined };
};

/** The file after its trigger, if it is still in OUT. */
const fetchFile = async ({ system, navn, noegle }: TagetFil, pathOf: PathOf): Promise<void> => {
  const folder = pathOf(system, "TAGET", noegle);
  await ifThere(inFolder(pathOf(system, "OUT"), (out) => rename(join(out, navn), join(folder, navn))));
  for (const one of [folder, pathOf(system, "TAGET"), pathOf(system, "OUT")]) await syncFolder(one);
};

/** One that was taken by an earlier run: a stop may have come before its trigger, or before its file. */
const readTaken = async (system: Uuid, entry: Dirent, pathOf: PathOf): Promise<TagetFil | undefined> => {
  const [noegle = "", myndighed, id] = entry.name.split("_");
  if (!entry.isDirectory() || !isUuid(noegle)) return undefined;
  const names = (await ifThere(readdir(pathOf(system, "TAGET", entry.name)))) ?? [];
  const trigger = names.find((name) => name.endsWith(TRIGGER));
  if (trigger === undefined) {
    if (names.length === 0) await rmdir(pathOf(system, "TAGET", entry.name));
    return undefined;
  }
  const navn = trigger.slice(0, -TRIGGER.length);
  if (myndighed !== undefined && id !== undefined)
    return { system, navn, noegle, leverance: { myndighed, id } };
  const fil: TagetFil = { system, navn, noegle, leverance: undefined };
  if (!names.includes(navn)) await fetchFile(fil, pathOf);
  return fil;
};

const look = async (path: string): Promise<Sftpfund> => {
  const [trigger, fil] = await Promise.all([ifThere(lstat(path + TRIGGER)), ifThere(lstat(path))]);
  return {
    trigger: await readTrigger(path + TRIGGER, trigger),
    fil: fil === undefined ? "mangler" : fil.isFile() ? fil.size : "ikke-en-fil",
    aftryk: [trigger, fil].map((one) => `${one?.ino} ${one?.size} ${one?.mtimeMs}`).join(" "),
  };
};

const readTrigger = async (path: string, found: Stats | undefined): Promise<Sftpfund["trigger"]> => {
  if (found === undefined) return "mangler";
  const file = await openPlain(path);
  if (file === undefined) return "ikke-en-fil";
  try {
    // One byte more than there may be tells that there are more.
    const bytes = Buffer.alloc(MAX_TRIGGER + 1);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytesRead > MAX_TRIGGER ? "for-stor" : bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

async function* readPlain(path: string): AsyncGenerator<Uint8Array> {
  const file = await openPlain(path);
  if (file === undefined) throw new Error(`${path} is no plain file`);
  yield* file.createReadStream({ highWaterMark: READ });
}

const clearOlder = async (folder: string, foer: Date): Promise<number> => {
  let cleared = 0;
  for (const name of (await ifThere(readdir(folder))) ?? []) {
    const found = await ifThere(lstat(join(folder, name)));
    if (found === undefined || found.isDirectory() || found.mtime >= foer) continue;
    await rm(join(folder, name), { force: true });
    cleared += 1;
  }
  return cleared;
};
