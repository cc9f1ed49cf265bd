import type { Uuid } from "../../domain/identifikatorer.js";
import type { LeveranceNoegle } from "./ports.js";

/** A file with its trigger, in the folder of an it-system. */
export type Sftpfil = {
  readonly system: Uuid;
  /** What the file is called; its trigger is called so with `.trigger` after it. */
  readonly navn: string;
};

/** One that has been taken out of OUT, to where its sender can not change it. */
export type TagetFil = Sftpfil & {
  readonly noegle: Uuid;
  /** Once it has been received: whose receipt it waits for. */
  readonly leverance: LeveranceNoegle | undefined;
};

export type Lokation = Sftpfil | TagetFil;

type Intet = "mangler" | "ikke-en-fil";

/** What lies there. */
export type Sftpfund = {
  readonly trigger: Uint8Array | Intet | "for-stor";
  /** In bytes. */
  readonly fil: number | Intet;
  /** Another whenever the trigger or the file has changed. */
  readonly aftryk: string;
};

/**
 * The folders in which it-systems hand files over: OUT, from them to us, and IN, from us to them. What is taken lies in
 * a folder of its own until it has been answered; what is refused is put aside, with its trigger, for people. Every
 * move is one rename, on disk when it resolves. Links are never followed.
 */
export type Sftpmapper = {
  /** The files with a trigger in OUT, oldest name first; makes the folders of the system where they are missing. */
  readonly findTriggere: (system: Uuid) => Promise<readonly Sftpfil[]>;
  /** What has been taken and not been ended, also by an earlier run. */
  readonly findTagne: (system: Uuid) => Promise<readonly TagetFil[]>;
  readonly look: (fil: Lokation) => Promise<Sftpfund>;
  /** Out of OUT, trigger first; undefined when it is no longer there. */
  readonly take: (fil: Sftpfil) => Promise<TagetFil | undefined>;
  readonly read: (fil: TagetFil) => AsyncIterable<Uint8Array>;
  /** The file has been received and is not needed here; its trigger waits for the receipt. */
  readonly markReceived: (fil: TagetFil, leverance: LeveranceNoegle) => Promise<TagetFil>;
  readonly putAside: (fil: TagetFil) => Promise<void>;
  /** Answered: nothing of it is left here. */
  readonly end: (fil: TagetFil) => Promise<void>;
  /** Put a file in IN, in place of one of that name; gives its size in bytes. It is there whole or not at all. */
  readonly putIn: (
    system: Uuid,
    navn: string,
    pieces: Iterable<string> | AsyncIterable<string>,
  ) => Promise<number>;
  /** Remove what has lain in IN since before then; gives how many files. */
  readonly clearIn: (system: Uuid, foer: Date) => Promise<number>;
};
