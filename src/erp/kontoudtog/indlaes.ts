import { createHash } from "node:crypto";
import { v5 as uuidOf } from "uuid";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { camt054Steps } from "../../domain/kontoudtog/camt054.js";
import { type Bankpost, kontonoegle } from "../../domain/kontoudtog/kontoudtog.js";
import { todayIn } from "../../kit/dates.js";
import { ok, type Result } from "../../kit/result.js";
import { stepwise } from "../../kit/steps.js";
import type { Fil, Postsvar, Posttager } from "./tager.js";

/** The bank's file has one door, whatever its entries are about. */
export type Kontoudtogsdoer = {
  readonly clock: () => Date;
  /** The ledgers that an entry is offered to, in this order. */
  readonly tagere: readonly Posttager[];
};

export type Indlaesning = {
  readonly id: Uuid;
  readonly meddelelse: string;
  readonly ikkeBogfoert: number;
  readonly poster: readonly Postsvar[];
  /** Of entries that could not be read, or not be taken. */
  readonly fejl: readonly Fejl[];
};

/** The id of a file follows from its content. Ours. */
const NAVNERUM = "6b5d0c1e-3f59-4d0a-8a64-15900000c054";

/**
 * Take a camt.054 in. Each ledger takes its own entries, and knows them again: the same file, or one that overlaps it,
 * takes nothing twice. What could not be taken is in the answer. The file is refused whole: FMT-…, IND-001, IND-010.
 */
export const indlaesKontoudtog = async (
  { clock, tagere }: Kontoudtogsdoer,
  myndighed: string,
  bytes: Uint8Array,
  aktoer: string,
): Promise<Result<Indlaesning, readonly Fejl[]>> => {
  const laest = await stepwise(camt054Steps(bytes));
  if (!laest.ok) return laest;
  const { meddelelse, ikkeBogfoert, poster, fejl: ulaeste } = laest.value;
  const id = uuidOf(`${myndighed}/${createHash("sha256").update(bytes).digest("hex")}`, NAVNERUM);
  const dato = todayIn("Europe/Copenhagen", clock());
  const fil: Fil = { myndighed, id, meddelelse, aktoer, dato };
  const svar = await offer(tagere, fil, poster);
  for (const tager of tagere) {
    const afsluttet = await tager.afslut(fil, svar, ulaeste);
    if (!afsluttet.ok) return afsluttet;
  }
  const fejlene = [...ulaeste, ...svar.flatMap((one) => one.fejl ?? [])];
  return ok({ id, meddelelse, ikkeBogfoert, poster: svar, fejl: fejlene });
};

/** What became of each entry, in the order of the file. IND-003: of an account that no ledger of the municipality has. */
const offer = async (
  tagere: readonly Posttager[],
  fil: Fil,
  poster: readonly Bankpost[],
): Promise<readonly Postsvar[]> => {
  const svar = new Map<Bankpost, Postsvar>();
  const egne = new Set<string>();
  for (const tager of tagere) {
    const konti = new Set((await tager.konti(fil.myndighed, fil.dato)).map(kontonoegle));
    const rest = poster.filter((post) => !svar.has(post) && konti.has(kontonoegle(post.konto)));
    for (const [post, one] of await tager.tag(fil, rest)) svar.set(post, one);
    for (const konto of konti) egne.add(konto);
  }
  return poster.map(
    (post) =>
      svar.get(post) ??
      (egne.has(kontonoegle(post.konto)) ? { post, udfald: "SPRUNGET_OVER" } : fremmed(post)),
  );
};

const fremmed = (post: Bankpost): Postsvar => ({
  post,
  udfald: "AFVIST",
  fejl: [fejl("IND-003", { konto: post.konto.slice(0, 40) }, post.sted)],
});
