import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { Klasse, Klassifikation, RegistreretKlasse } from "../domain/klassifikation.js";
import type { Sortiment, Sortimentejer, Sortimentvaerdi, Sortimentversion } from "../domain/sortiment.js";
import type { FindSortiment, KendtSortiment } from "../domain/sortimentopslag.js";

/** What the hub needs of sortimenter: those in use from memory, the rest from the store. */
export type Sortimentregister = {
  /** In memory, at most a second old. */
  readonly find: FindSortiment;
  readonly alle: () => readonly KendtSortiment[];
  /** Remember, some time soon, that the system used the version. Never waits, and may be lost. */
  readonly noteBrug: (brug: Brug) => void;
  readonly brug: (sortiment: Uuid, myndigheder: readonly Cvr[]) => Promise<readonly Sortimentbrug[]>;
  /** The values of a version, drafts too, in order of dimension and value. */
  readonly vaerdier: (noegle: Versionsnoegle) => Promise<readonly Sortimentvaerdi[]>;
  readonly klassifikationer: () => Promise<readonly Klassifikation[]>;
  /** Every registration, also those that have ended. */
  readonly klasser: (noegle: Klassifikationsnoegle) => Promise<readonly RegistreretKlasse[]>;
};

export type Versionsnoegle = {
  readonly myndighed: Sortimentejer;
  readonly sortiment: Uuid;
  readonly version: string;
};

export type Klassifikationsnoegle = { readonly myndighed: Sortimentejer; readonly id: Uuid };

export type Brug = {
  readonly myndighed: Cvr;
  readonly itsystem: Uuid;
  readonly sortiment: Uuid;
  readonly version: string;
};

/** First and last day on which the system named the version in a message to the myndighed. */
export type Sortimentbrug = Brug & { readonly foerste: string; readonly seneste: string };

/** Changes of sortimenter and klassifikationer, written with the log like every administrative fact. */
export type Sortimentaendring =
  | { readonly slags: "sortiment"; readonly sortiment: Sortiment }
  | { readonly slags: "sortimentversion.ny"; readonly version: Sortimentversion }
  /** In place of all values the draft has. */
  | {
      readonly slags: "sortimentvaerdier";
      readonly version: Sortimentversion;
      readonly vaerdier: readonly Sortimentvaerdi[];
    }
  /** The new state; `fra` is the version as it was judged, and nothing is written when it has changed since. */
  | {
      readonly slags: "sortimentversion.tilstand";
      readonly fra: Sortimentversion;
      readonly til: Sortimentversion;
    }
  | { readonly slags: "klassifikation"; readonly klassifikation: Klassifikation }
  | {
      readonly slags: "klasser";
      readonly noegle: Klassifikationsnoegle;
      readonly luk: readonly RegistreretKlasse[];
      readonly tilfoej: readonly Klasse[];
      readonly tid: Date;
      readonly aktoer: string;
    };
