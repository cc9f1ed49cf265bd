import type { Oere } from "../../domain/beloeb.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Bankpost } from "../../domain/kontoudtog/kontoudtog.js";
import type { Postudfald } from "../../domain/kontoudtog/postudfald.js";
import type { Result } from "../../kit/result.js";

/** One file of the bank, being taken in: whose, which, by whom, and on which day. */
export type Fil = {
  readonly myndighed: string;
  /** Follows from the content: the same file has the same. */
  readonly id: Uuid;
  /** The bank's id of it. */
  readonly meddelelse: string;
  readonly aktoer: string;
  readonly dato: string;
};

/** What became of one entry of the file. */
export type Postsvar = {
  readonly post: Bankpost;
  readonly udfald: Postudfald;
  /** The payment that came in. */
  readonly indbetaling?: Uuid;
  /** What it covers, and what it has left. */
  readonly daekket?: Oere;
  readonly rest?: Oere;
  /** The payout that was made, or has come home. */
  readonly udbetaling?: Uuid;
  /** How many payouts it was, where the bank has booked a bundle as one. */
  readonly udbetalinger?: number;
  readonly fejl?: readonly Fejl[];
};

/** A ledger that takes what is its own of the bank's file. */
export type Posttager = {
  /** The accounts in the bank whose entries may be its own. */
  readonly konti: (myndighed: string, dato: string) => Promise<readonly string[]>;
  /**
   * Takes what is its own; what it leaves out is offered to the next. What is taken stays taken, known by the bank's
   * reference, so that the same entry in another file is known again.
   */
  readonly tag: (fil: Fil, poster: readonly Bankpost[]) => Promise<ReadonlyMap<Bankpost, Postsvar>>;
  /** All of the file has been offered: `svar` is what it came to, `ulaeste` are errors of entries that could not be read. */
  readonly afslut: (
    fil: Fil,
    svar: readonly Postsvar[],
    ulaeste: readonly Fejl[],
  ) => Promise<Result<void, readonly Fejl[]>>;
};
