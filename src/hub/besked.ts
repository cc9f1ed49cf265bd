import type { Tilstand } from "../domain/besked.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { Kvittering } from "../domain/kvittering.js";

/** A message as the hub keeps it. */
export type Besked = {
  readonly myndighed: Cvr;
  readonly id: Uuid;
  readonly afsenderMyndighed: Cvr;
  readonly afsenderSystem: Uuid;
  /** The it-system that it is addressed to, which fetches it; null: it goes where the route leads. */
  readonly modtagersystem: Uuid | null;
  readonly service: string;
  readonly operation: string;
  readonly afsenderId: Uuid;
  readonly indholdHash: Buffer;
  readonly raekkefoelge: string | null;
  readonly soegeord: readonly string[];
  readonly genfremsendelseAf: Uuid | null;
  /** The refused sending whose place this one takes: sent anew, or corrected by the fagsystem. It has no other. */
  readonly erstatter: Uuid | null;
  readonly tilstand: Tilstand;
  readonly kvittering: Kvittering | null;
  /** The token of a rehearsal, when the sender holds the receiver to it. */
  readonly proevebevis: string | null;
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
