import type { Tilstand } from "../domain/besked.js";
import type { Fejl, FejlKode } from "../domain/fejl.js";
import type { Opgavefejl, Opgavelukning } from "../domain/fejlopgave.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";

/** The work list's part of the ports. */

/** What one message's change of state means for the work list; written in the same transaction. */
export type Opgavepost = {
  readonly myndighed: Cvr;
  /** The sending whose state changed, and the first sending of the same bilag, by which tasks know it. */
  readonly besked: Uuid;
  readonly original: Uuid;
  /** The refused sending that this one took the place of. */
  readonly erstatter: Uuid | null;
  readonly afsenderSystem: Uuid;
  /** Why what no longer waits was solved. */
  readonly ved: Opgavelukning;
  /** What it now waits for; empty: nothing any more. */
  readonly fejl: readonly Opgavefejl[];
  readonly tid: Date;
};

export type Ejer = Opgavefejl["ejer"];

export type Fejlopgave = {
  readonly myndighed: Cvr;
  readonly id: Uuid;
  readonly aarsag: string;
  readonly ejer: Ejer;
  readonly itsystem: Uuid | null;
  readonly foerstFra: Uuid;
  readonly fejl: Fejl;
  readonly oprettet: Date;
  readonly frist: string;
  readonly lukket: Date | null;
  readonly lukketVed: Opgavelukning | null;
  /** Messages that have met the cause, and those that still wait for it. */
  readonly antal: number;
  readonly uloest: number;
};

export type OpgaveNoegle = { readonly myndighed: Cvr; readonly id: Uuid };

export type OpgaveFilter = {
  readonly myndigheder: readonly Cvr[];
  readonly ejer?: Ejer;
  /** Only tasks that belong to one of these it-systems. */
  readonly itsystemer?: readonly Uuid[];
  readonly tilstand?: "aaben" | "lukket";
  readonly kode?: string;
  /** Only the task with this id. */
  readonly id?: Uuid;
  /** Only tasks that this message (any sending of it) has met. */
  readonly besked?: Uuid;
  /** Only tasks after this one in the list (the next page). */
  readonly efter?: { readonly frist: string; readonly id: Uuid };
  readonly antal: number;
};

/** A refused message of a task: where the error is, and what has become of the message since. */
export type Opgavebesked = {
  readonly besked: Uuid;
  readonly element: string | null;
  readonly linje: number | null;
  readonly kolonne: number | null;
  readonly steder: number;
  readonly oprettet: Date;
  readonly loest: Date | null;
  readonly loestAf: Uuid | null;
  readonly soegeord: readonly string[];
  readonly afsenderId: Uuid;
  readonly afsenderSystem: Uuid;
  readonly nyeste: Uuid;
  readonly nyesteTilstand: Tilstand;
};

/** How many tasks of one owner stand open, and how many of them are past their deadline on a day. */
export type Ejerantal = {
  readonly ejer: Ejer;
  readonly aabne: number;
  readonly overskredne: number;
  readonly beskeder: number;
};

/** One day's tasks of one sender and code. Hours are of the tasks closed that day. */
export type Fejltal = {
  readonly dag: string;
  readonly itsystem: Uuid;
  readonly kode: FejlKode;
  readonly opgaver: number;
  readonly beskeder: number;
  readonly lukket: number;
  readonly medianTimer: number | null;
};

type Opgaveudvalg = Pick<OpgaveFilter, "myndigheder" | "itsystemer">;

/** Reading the work list. No query runs without the myndighed. */
export type Fejlopgaver = {
  readonly find: (noegle: OpgaveNoegle) => Promise<Fejlopgave | undefined>;
  /** By deadline, oldest first. */
  readonly search: (filter: OpgaveFilter) => Promise<readonly Fejlopgave[]>;
  /** Messages of a task, by id, after this one. */
  readonly beskeder: (
    noegle: OpgaveNoegle,
    efter: Uuid | undefined,
    antal: number,
  ) => Promise<readonly Opgavebesked[]>;
  readonly antal: (udvalg: Opgaveudvalg, idag: string) => Promise<readonly Ejerantal[]>;
  /** Days are Danish; `fra` and `til` belong to the period. */
  readonly statistik: (
    udvalg: Opgaveudvalg,
    periode: { readonly fra: string; readonly til: string },
  ) => Promise<readonly Fejltal[]>;
};
