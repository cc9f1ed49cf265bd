import { setTimeout as sleep } from "node:timers/promises";
import type { Leverance } from "../contract/masse.js";
import { ok, type Result } from "../kit/result.js";
import type { Client, Refused } from "./client.js";

/** A file of many bilag, as its sender has it. */
export type Massefil = {
  readonly myndighed: string;
  readonly filnavn: string;
  /** In bytes. */
  readonly stoerrelse: number;
  readonly sha256: string;
  /** At most so many bytes from a place; none where the file has no more. */
  readonly read: (fra: number, antal: number) => Promise<Uint8Array<ArrayBuffer>>;
};

/** Bytes sent in one call. */
const PIECE = 8 * 1024 * 1024;
/** Between two looks at a file that is being treated, in ms. */
const FOLLOW = 300;

/** Transfer a file, or go on with it from where an interrupted transfer came to. `see` is told how many bytes are over. */
export const uploadMasse = async (
  client: Client,
  { read, ...body }: Massefil,
  see: (bytes: number) => void = () => undefined,
): Promise<Result<Leverance, Refused>> => {
  const begun = await client.begyndMasse({ body });
  if (!begun.ok || begun.value.tilstand !== "undervejs") return begun;
  const { myndighed, stoerrelse } = body;
  const noegle = { myndighed, id: begun.value.id };
  for (let at = begun.value.modtagetBytes ?? 0; at < stoerrelse; ) {
    see(at);
    const piece = await read(at, Math.min(PIECE, stoerrelse - at));
    // A file that has grown shorter meanwhile: the hub says what is missing.
    if (piece.length === 0) break;
    const answer = await client.tilfoejMasse({ ...noegle, fra: String(at), body: piece });
    if (!answer.ok) return answer;
    at += piece.length;
  }
  see(stoerrelse);
  return client.afslutMasse(noegle);
};

/** Wait until every bilag of the file is settled, or the file refused. `see` is told of every look. */
export const followMasse = async (
  client: Client,
  { myndighed, id }: Pick<Leverance, "myndighed" | "id">,
  see: (leverance: Leverance) => void = () => undefined,
): Promise<Result<Leverance, Refused>> => {
  for (;;) {
    const seen = await client.seMasse({ myndighed, id });
    if (!seen.ok) return seen;
    see(seen.value);
    const { tilstand } = seen.value;
    if (tilstand === "behandlet" || tilstand === "afvist") return ok(seen.value);
    await sleep(FOLLOW);
  }
};
