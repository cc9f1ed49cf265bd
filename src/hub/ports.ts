import type { Adgang } from "../domain/adgang.js";
import type { Haendelsesart, Tilstand } from "../domain/besked.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { ItSystem } from "../domain/itsystem.js";
import type { Kvittering } from "../domain/kvittering.js";
import type { Rute } from "../domain/rute.js";
import type { Aftalerolle, Serviceaftale } from "../domain/serviceaftale.js";

/** Every outside thing that the hub needs. The real ones are wired in `main`; tests fake only the clock and the far end. */
export type Hub = {
  readonly journal: Journal;
  readonly beskeder: Beskeder;
  readonly udbakke: Udbakke;
  /** Systems, credentials, agreements and routes, in memory; at most a second old. */
  readonly katalog: () => Katalog;
  readonly send: Send;
  readonly receivers: Receivers;
  readonly clock: () => Date;
  readonly newId: () => Uuid;
  readonly log: Log;
  readonly config: HubConfig;
};

export type HubConfig = {
  /** How long a straks call waits for the receiver's receipt before it answers MODTAGET, in ms. */
  readonly svarfristMs: number;
  /** How long one delivery may take, in ms. Shorter than the loan. */
  readonly leveringsfristMs: number;
  /** How long a message is lent to one deliverer, in seconds. */
  readonly laanSekunder: number;
  /** Tries before a message is put aside as FEJLET. */
  readonly maxForsoeg: number;
  /** First and longest wait between tries, in ms. */
  readonly foersteVentMs: number;
  readonly laengsteVentMs: number;
};

/** Everything durable goes through here: when `commit` resolves it is on disk, whole or not at all. */
export type Journal = { readonly commit: (registrering: Registrering) => Promise<Registreret> };

export type Registrering = {
  readonly ny?: NyBesked;
  readonly overgang?: Overgang;
  readonly aendringer?: readonly Aendring[];
  readonly haendelser: readonly Haendelse[];
};

/** `findes`: the sender's id was taken, and nothing of this registrering was written. */
export type Registreret = { readonly slags: "gemt" } | { readonly slags: "findes"; readonly besked: Besked };

export type Besked = {
  readonly myndighed: Cvr;
  readonly id: Uuid;
  readonly afsenderMyndighed: Cvr;
  readonly afsenderSystem: Uuid;
  readonly service: string;
  readonly operation: string;
  readonly afsenderId: Uuid;
  readonly indholdHash: Buffer;
  readonly raekkefoelge: string | null;
  readonly soegeord: readonly string[];
  readonly genfremsendelseAf: Uuid | null;
  readonly tilstand: Tilstand;
  readonly kvittering: Kvittering | null;
  readonly modtaget: Date;
  readonly aendret: Date;
};

export type NyBesked = {
  readonly besked: Besked;
  /** The message as canonical JSON. */
  readonly indhold: string;
  /** `laant`: the caller delivers at once; `venter`: the worker takes it; `ingen`: nothing to deliver. */
  readonly udbakke: "laant" | "venter" | "ingen";
};

export type BeskedNoegle = { readonly myndighed: Cvr; readonly id: Uuid };

/** A change of state that has been decided by the transition table, and what becomes of the row in the udbakke. */
export type Overgang = BeskedNoegle & {
  readonly fra: Tilstand;
  readonly til: Tilstand;
  readonly kvittering: Kvittering | null;
  readonly udbakke:
    | { readonly slags: "slet" }
    | { readonly slags: "vent"; readonly ms: number }
    | { readonly slags: "opgiv" }
    | { readonly slags: "genoptag" };
};

/** Administrative facts. */
export type Aendring =
  | { readonly slags: "itsystem"; readonly itsystem: ItSystem }
  | { readonly slags: "adgang"; readonly adgang: Adgang }
  | { readonly slags: "serviceaftale"; readonly aftale: Serviceaftale }
  | { readonly slags: "rute"; readonly rute: Rute };

/** One row of the log. `data` holds what a reader needs to understand it; never personal data. */
export type Haendelse = {
  readonly myndighed: Cvr | null;
  readonly emneArt: "besked" | "opkald" | "serviceaftale" | "rute" | "itsystem" | "adgang";
  readonly emne: Uuid | null;
  readonly art: Haendelsesart | Handlingsart;
  readonly aktoer: string;
  readonly data: Readonly<Record<string, unknown>>;
};

export type Handlingsart =
  | "levering.mislykket"
  | "besked.genfremsendt"
  | "opkald.afvist"
  | "serviceaftale.anmodet"
  | "serviceaftale.godkend"
  | "serviceaftale.afvis"
  | "serviceaftale.ophoer"
  | "rute.sat"
  | "itsystem.oprettet"
  | "adgang.udstedt"
  | "adgang.tilbagekaldt";

export type SetHaendelse = Haendelse & { readonly tid: Date; readonly kaede: number; readonly nr: bigint };

export type BeskedFilter = {
  readonly myndigheder: readonly Cvr[];
  readonly tilstand?: Tilstand;
  readonly afsenderSystem?: Uuid;
  /** An id, a bilagsnummer or a reference, whole. */
  readonly soeg?: string;
  /** Only messages older than this id (the next page). */
  readonly foer?: Uuid;
  readonly antal: number;
};

/** Reading messages. No query runs without the myndighed, but for the sender's own id. */
export type Beskeder = {
  readonly find: (noegle: BeskedNoegle) => Promise<Besked | undefined>;
  /** The newest message with the sender's id (a resent one before its original). */
  readonly findByAfsenderId: (system: Uuid, afsenderId: Uuid) => Promise<Besked | undefined>;
  readonly indhold: (noegle: BeskedNoegle) => Promise<string>;
  readonly search: (filter: BeskedFilter) => Promise<readonly Besked[]>;
  readonly haendelser: (emne: Uuid) => Promise<readonly SetHaendelse[]>;
  /** The newest refused calls of these myndigheder (and, with `null` among them, of nobody known). */
  readonly afvisteOpkald: (
    myndigheder: readonly (Cvr | null)[],
    antal: number,
  ) => Promise<readonly SetHaendelse[]>;
  /** How many messages are in each state, per myndighed. */
  readonly antal: (myndigheder: readonly Cvr[]) => Promise<readonly Antal[]>;
};

export type Antal = { readonly myndighed: Cvr; readonly tilstand: Tilstand; readonly antal: number };

export type Levering = BeskedNoegle & { readonly service: string; readonly forsoeg: number };

/** `myndighed/service`: one route. */
export type Rutenoegle = string;

/** The queue of messages that wait. */
export type Udbakke = {
  /** Lend up to `antal` messages that are due, first in their order, and not on a barred route. */
  readonly borrow: (
    antal: number,
    laanSekunder: number,
    barred: readonly Rutenoegle[],
  ) => Promise<readonly Levering[]>;
  /** Lend this one, if it is due and first in its order. */
  readonly borrowOne: (noegle: BeskedNoegle, laanSekunder: number) => Promise<Levering | undefined>;
  /** What stands still and why: put aside, or behind another in its order. */
  readonly blocked: (myndigheder: readonly Cvr[]) => Promise<readonly Blokeret[]>;
  readonly depth: () => Promise<{
    readonly venter: number;
    readonly opgivet: number;
    readonly aeldste: Date | null;
  }>;
};

export type Blokeret = BeskedNoegle & {
  readonly raekkefoelge: string | null;
  readonly opgivet: boolean;
  readonly forsoeg: number;
  readonly foran: Uuid | null;
};

export type Katalog = {
  readonly itsystem: (id: Uuid) => ItSystem | undefined;
  readonly itsystemer: readonly ItSystem[];
  readonly adgang: (fingeraftryk: string) => Adgang | undefined;
  readonly adgange: readonly Adgang[];
  readonly aftaler: (soegt: {
    itsystem: Uuid;
    myndighed: Cvr;
    service: string;
    rolle: Aftalerolle;
  }) => readonly Serviceaftale[];
  readonly alleAftaler: readonly Serviceaftale[];
  readonly rute: (myndighed: Cvr, service: string) => Rute | undefined;
  readonly ruter: readonly Rute[];
};

/** What came of a delivery. `utilgaengelig`: nobody knows whether the receiver acted; it will be asked again. */
export type Leveringssvar =
  | { readonly slags: "kvittering"; readonly kvittering: Kvittering }
  | { readonly slags: "utilgaengelig"; readonly aarsag: string }
  | { readonly slags: "uforstaaelig"; readonly aarsag: string };

/** Hands a message over to the receiver. `indhold` is the canonical JSON; the besked id goes along as idempotency key. */
export type Send = (rute: Rute, besked: Besked, indhold: string, fristMs: number) => Promise<Leveringssvar>;

/** Which receivers are worth calling right now (a circuit breaker per receiver). */
export type Receivers = {
  readonly isOpen: (modtagersystem: Uuid) => boolean;
  readonly report: (modtagersystem: Uuid, wentWell: boolean) => void;
};

/** Structured log without personal data. */
export type Log = {
  readonly info: (fields: Readonly<Record<string, unknown>>, text: string) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>, text: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, text: string) => void;
};
