import type { Oere } from "../../domain/beloeb.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Cvr, Uuid } from "../../domain/identifikatorer.js";
import type { Integration } from "../../domain/integration.js";
import type { Kvittering } from "../../domain/kvittering.js";
import type { Doer, Leverancetilstand } from "../../domain/masseleverance.js";
import type { Kontroltal } from "../../domain/massetype.js";
import type { Massetypenavn } from "../../domain/massetyper.js";
import type { Rute } from "../../domain/rute.js";
import type { NyBesked } from "../besked.js";
import type { Opgavepost } from "../opgaveporte.js";

/** What masse needs of the outside: the register of files, the files themselves, and the way to receivers. */

export type LeveranceNoegle = { readonly myndighed: Cvr; readonly id: Uuid };

/** One file: how it came, where it is in its life, and how far it has been treated. */
export type Masseleverance = LeveranceNoegle & {
  readonly afsenderSystem: Uuid;
  /** What kind of file it is, once its root has been read. */
  readonly massetype: Massetypenavn | null;
  /** The sender's own id of the file, once its head has been read. */
  readonly filId: Uuid | null;
  readonly filnavn: string;
  readonly doer: Doer;
  /** In bytes, as the sender said. */
  readonly stoerrelse: number;
  /** As the sender said, hex; null where it said nothing. */
  readonly sha256: string | null;
  readonly tilstand: Leverancetilstand;
  readonly fremgang: Fremgang;
  readonly fejl: readonly Fejl[];
  readonly oprettet: Date;
  readonly modtaget: Date | null;
  readonly afsluttet: Date | null;
};

/** How far the file has been treated, and what has come of it so far; amounts in øre. */
export type Fremgang = Kontroltal & {
  /** Bytes and lines before the next bilag. */
  readonly offset: number;
  readonly linje: number;
  readonly accepteret: number;
  readonly afvist: number;
  /** The debet of the accepted ones. */
  readonly bogfoertDebet: Oere;
};

export const BEGYNDELSEN: Fremgang = {
  offset: 0,
  linje: 1,
  bilag: 0,
  posteringer: 0,
  accepteret: 0,
  afvist: 0,
  debet: 0n,
  kredit: 0n,
  bogfoertDebet: 0n,
};

/** What came of one bilag; `kvittering` only where there is no message that has it. */
export type Massebilag = {
  readonly nr: number;
  readonly afsenderId: Uuid | null;
  readonly besked: Uuid | null;
  readonly modtager: Cvr | null;
  readonly kode: Kvittering["kode"];
  readonly kvittering: Kvittering | null;
};

/** A file that is new or changes its state. */
export type Leveranceaendring = { readonly slags: "ny" | "aendret"; readonly leverance: Masseleverance };

/** The next bilag of a file and what came of them. Written only if the file stands at `fra` (in bytes). */
export type Massefremgang = {
  readonly leverance: LeveranceNoegle;
  readonly fra: number;
  readonly til: Fremgang;
  readonly nye: readonly NyBesked[];
  readonly bilag: readonly Massebilag[];
  /** What the refused ones, and those that correct others, mean for the work list. */
  readonly opgaver: readonly Opgavepost[];
  /** What is wrong with the file as a whole, as far as it has been read. */
  readonly fejl: readonly Fejl[];
};

/** A bilag of a file with its receipt, as people and receipts show it. */
export type Bilagsudfald = Omit<Massebilag, "kvittering"> & { readonly kvittering: Kvittering };

export type Bilagsfilter = { readonly kun?: "afvist"; readonly efter: number; readonly antal: number };

export type Masseleverancer = {
  readonly find: (noegle: LeveranceNoegle) => Promise<Masseleverance | undefined>;
  /** Others with the sender's own id of the file, and other content. */
  readonly otherContent: (leverance: Masseleverance, filId: Uuid) => Promise<boolean>;
  readonly list: (
    myndigheder: readonly Cvr[],
    system: Uuid | undefined,
    antal: number,
  ) => Promise<readonly Masseleverance[]>;
  /** Whether a file is there to be borrowed. */
  readonly isDue: () => Promise<boolean>;
  /** Lend the file that has waited longest; undefined when none is due. */
  readonly borrow: (laanSekunder: number) => Promise<Masseleverance | undefined>;
  /** Renew the loan. */
  readonly keep: (noegle: LeveranceNoegle, laanSekunder: number) => Promise<void>;
  /** End the loan; the file is due again in `ms`. */
  readonly giveBack: (noegle: LeveranceNoegle, ms: number) => Promise<void>;
  readonly bilag: (noegle: LeveranceNoegle, filter: Bilagsfilter) => Promise<readonly Bilagsudfald[]>;
  /** Those of `ider` that ended before `foer`, or whose transfer began before it and never ended. */
  readonly forbi: (ider: readonly Uuid[], foer: Date) => Promise<readonly LeveranceNoegle[]>;
};

/** The bytes of files, on a disk that keeps them; a file is named by its masseleverance. */
export type Filer = {
  readonly read: (id: Uuid, fra: number) => AsyncIterable<Buffer>;
  /** Bytes that are there; undefined when there is no such file. */
  readonly size: (id: Uuid) => Promise<number | undefined>;
  /** Write bytes at the end, which must be at `fra`; on disk when it resolves. Gives the new size. */
  readonly append: (id: Uuid, fra: number, bytes: Uint8Array) => Promise<number>;
  readonly sha256: (id: Uuid) => Promise<string>;
  /** Keep these bytes, under no id yet; on disk when it resolves, gone if the bytes do not come whole. */
  readonly draft: (bytes: AsyncIterable<Uint8Array>) => Promise<Filkladde>;
  readonly list: () => Promise<readonly Uuid[]>;
  readonly remove: (id: Uuid) => Promise<void>;
};

/** A file without a masseleverance. It is left to nobody: either kept or dropped. */
export type Filkladde = {
  readonly stoerrelse: number;
  readonly sha256: string;
  readonly read: () => AsyncIterable<Buffer>;
  /** It is this masseleverance's file from now on, in place of one that may be there. */
  readonly keep: (id: Uuid) => Promise<void>;
  readonly drop: () => Promise<void>;
};

export type Massebesked = { readonly id: Uuid; readonly indhold: string };

export type Massesvar =
  | { readonly slags: "kvitteringer"; readonly kvitteringer: readonly Kvittering[] }
  | { readonly slags: "utilgaengelig" | "uforstaaelig"; readonly aarsag: string };

/**
 * Hands many messages of an integration over in one call. `altEllerIntet`: the receiver books all of them in one transaction, or none,
 * and then every receipt is AFVIST.
 */
export type SendMasse = (
  rute: Rute,
  integration: Integration<never>,
  beskeder: AsyncIterable<Massebesked> | Iterable<Massebesked>,
  valg: { readonly altEllerIntet: boolean; readonly fristMs: number },
) => Promise<Massesvar>;
