import type { Adgang } from "../domain/adgang.js";
import type { Haendelsesart, Tilstand } from "../domain/besked.js";
import type { Fejl } from "../domain/fejl.js";
import type { Forespoergsel } from "../domain/forespoergsel.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { ItSystem } from "../domain/itsystem.js";
import type { Kvittering } from "../domain/kvittering.js";
import type { Leverancehaendelse } from "../domain/masseleverance.js";
import type { Proevebevis } from "../domain/proevebevis.js";
import type { Proevning } from "../domain/proevning.js";
import type { Rute } from "../domain/rute.js";
import type { Aftalerolle, Serviceaftale } from "../domain/serviceaftale.js";
import type { Static, TObject } from "../kit/schema.js";
import type { Besked, BeskedNoegle, NyBesked } from "./besked.js";
import type { Filer, Leveranceaendring, Massefremgang, Masseleverancer, SendMasse } from "./masse/ports.js";
import type { Sftpmapper } from "./masse/sftp-porte.js";
import type { Fejlopgaver, OpgaveNoegle, Opgavepost } from "./opgaveporte.js";
import type { Sortimentaendring, Sortimentregister } from "./sortimentregister.js";

/** Every outside thing that the hub needs. The real ones are wired in `main`; tests fake only the clock and the far end. */
export type Hub = {
  readonly journal: Journal;
  readonly beskeder: Beskeder;
  readonly udbakke: Udbakke;
  readonly fejlopgaver: Fejlopgaver;
  /** Looks that were kept, newest first. */
  readonly indblik: (filter: Indbliksfilter, antal: number) => Promise<readonly SetHaendelse[]>;
  /** Systems, credentials, agreements and routes, in memory; at most a second old. */
  readonly katalog: () => Katalog;
  readonly sortimenter: Sortimentregister;
  readonly send: Send;
  readonly spoerg: Spoerg;
  readonly masseleverancer: Masseleverancer;
  readonly filer: Filer;
  readonly sftpmapper: Sftpmapper;
  readonly sendMasse: SendMasse;
  readonly proev: Proev;
  readonly beviser: Beviser;
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
  /** How often the folders of it-systems are looked at, in ms. */
  readonly sftpMs: number;
  /** How long what can not be taken must lie still in a folder before it is refused, in ms. */
  readonly sftpRoMs: number;
  /** How many days the file of a masseleverance, and what lies in IN, is kept. */
  readonly gemDage: number;
};

/** Everything durable goes through here: when `commit` resolves it is on disk, whole or not at all. */
export type Journal = { readonly commit: (registrering: Registrering) => Promise<Registreret> };

export type Registrering = {
  readonly ny?: NyBesked;
  readonly overgang?: Overgang;
  readonly aendringer?: readonly Aendring[];
  readonly leverance?: Leveranceaendring;
  readonly masse?: Massefremgang;
  /** What the change of state means for the work list. */
  readonly opgaver?: Opgavepost;
  readonly haendelser: readonly Haendelse[];
};

/**
 * `findes`: the sender's id was taken. `afloest`: the refused sending that this one would take the place of has a
 * successor already. Nothing of this registrering was written.
 */
export type Registreret =
  | { readonly slags: "gemt" }
  | { readonly slags: "findes"; readonly besked: Besked }
  | { readonly slags: "afloest" };

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
  | { readonly slags: "rute"; readonly rute: Rute }
  | Sortimentaendring;

/** One row of the log. `data` holds what a reader needs to understand it; never personal data. */
export type Haendelse = {
  readonly myndighed: Cvr | null;
  readonly emneArt:
    | "besked"
    | "masseleverance"
    | "opkald"
    | "serviceaftale"
    | "rute"
    | "itsystem"
    | "adgang"
    | "fejlopgave"
    | "sortiment"
    | "klassifikation"
    | "indblik";
  readonly emne: Uuid | null;
  readonly art: Haendelsesart | Leverancehaendelse | Handlingsart;
  readonly aktoer: string;
  readonly data: Readonly<Record<string, unknown>>;
};

export type Handlingsart =
  | "levering.mislykket"
  | "besked.genfremsendt"
  | "masse.fil-slettet"
  | "fejlopgave.oprettet"
  | "fejlopgave.lukket"
  | "fejlopgave.genfremsendt"
  | "fejlopgave.note"
  | "opkald.afvist"
  | "indblik"
  | "serviceaftale.anmodet"
  | "serviceaftale.godkend"
  | "serviceaftale.afvis"
  | "serviceaftale.ophoer"
  | "rute.sat"
  | "itsystem.oprettet"
  | "adgang.udstedt"
  | "adgang.tilbagekaldt"
  | "klassifikation.oprettet"
  | "klassifikation.rettet"
  | "sortiment.oprettet"
  | "sortiment.version"
  | "sortiment.importeret"
  | "sortiment.udgivet"
  | "sortiment.tilbagetrukket";

export type SetHaendelse = Haendelse & { readonly tid: Date; readonly kaede: number; readonly nr: bigint };

/** Which looks; what is left out does not matter. `til` is not with; `foer` is the last of the page before. */
export type Indbliksfilter = {
  readonly myndigheder: readonly Cvr[] | undefined;
  readonly aktoer: string | undefined;
  readonly emne: Uuid | undefined;
  readonly fra: Date | undefined;
  readonly til: Date | undefined;
  readonly foer: Pick<SetHaendelse, "kaede" | "nr"> | undefined;
};

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
  /** The original messages with these sender's ids, by `afsenderId`. */
  readonly originaler: (system: Uuid, afsenderIder: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, Besked>>;
  /** The newest version of the bilag with the sender's id: sent anew or corrected, as often as it may be. */
  readonly findNyeste: (system: Uuid, afsenderId: Uuid) => Promise<Besked | undefined>;
  readonly indhold: (noegle: BeskedNoegle) => Promise<string>;
  /** Of the messages that wait for a task those whose newest version is refused: by their originals' ids, after this one. */
  readonly genfremsendelige: (
    opgave: OpgaveNoegle,
    efter: Uuid | undefined,
    antal: number,
  ) => Promise<readonly Genfremsendelig[]>;
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

/** A refused sending, with what it says. */
export type Genfremsendelig = { readonly original: Uuid; readonly nyeste: Besked; readonly indhold: string };

export type Antal = { readonly myndighed: Cvr; readonly tilstand: Tilstand; readonly antal: number };

/** `genoptaget`: operations have started it again after it was given up. */
export type Levering = BeskedNoegle & {
  readonly service: string;
  readonly forsoeg: number;
  readonly genoptaget: boolean;
};

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
  /** Lend what is addressed to a system, in the order it came. */
  readonly borrowFor: (
    modtagersystem: Uuid,
    antal: number,
    laanSekunder: number,
  ) => Promise<readonly Levering[]>;
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

/** What came of a question: an answer, or the receiver's refusal with its errors (`nej`); else as of a delivery. */
export type Spoergesvar =
  | { readonly slags: "svar"; readonly svar: Static<TObject> }
  | { readonly slags: "nej"; readonly fejl: readonly Fejl[] }
  | { readonly slags: "utilgaengelig"; readonly aarsag: string }
  | { readonly slags: "uforstaaelig"; readonly aarsag: string };

/** Asks the receiver; `id` is the id of the call. */
export type Spoerg = (
  rute: Rute,
  forespoergsel: Forespoergsel,
  spoergsmaal: { readonly id: Uuid; readonly myndighed: Cvr; readonly indhold: Static<TObject> },
  fristMs: number,
) => Promise<Spoergesvar>;

/** What came of a rehearsal at the receiver. `ikke`: it cannot be asked now, or cannot rehearse. */
export type Proevesvar =
  | { readonly slags: "proevet"; readonly proevning: Proevning }
  | { readonly slags: "ikke"; readonly aarsag: string };

/** Asks the receiver what would become of a message; nothing is written anywhere. */
export type Proev = (
  rute: Rute,
  besked: Pick<Besked, "id" | "myndighed">,
  indhold: string,
  fristMs: number,
) => Promise<Proevesvar>;

/** Seals the proof of a rehearsal, and knows its own seal again (undefined for any other text). */
export type Beviser = {
  readonly seal: (bevis: Proevebevis) => string;
  readonly open: (tekst: string) => Proevebevis | undefined;
};

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
