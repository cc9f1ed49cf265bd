import { createHash } from "node:crypto";

/** A chain of records in which each carries the hash of the one before: a changed or removed record breaks it. */

/** What the first record is linked to: 32 zero bytes. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** The hash of a record: SHA-256 over the hash before it (32 bytes) followed by its own fields as UTF-8. */
export const link = (previous: Buffer, fields: string): Buffer =>
  createHash("sha256").update(previous).update(fields, "utf8").digest();
