import { type Fejl, fejl } from "../../domain/fejl.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Moenstre } from "./regel.js";

/** The life of a change of the omsætningstabel, whole. */
export const AENDRINGSTILSTANDE = ["kladde", "indstillet", "aktiveret", "kasseret"] as const;
export type Aendringstilstand = (typeof AENDRINGSTILSTANDE)[number];

type Overgang = {
  readonly fra: readonly Aendringstilstand[];
  readonly til: Aendringstilstand;
  readonly navn: string;
};

/** What can be done with a change, in which states, and the state after it. */
const OVERGANGE = {
  ret: { fra: ["kladde"], til: "kladde", navn: "rettes" },
  indstil: { fra: ["kladde"], til: "indstillet", navn: "indstilles" },
  hent: { fra: ["indstillet"], til: "kladde", navn: "hentes tilbage" },
  aktiver: { fra: ["kladde", "indstillet"], til: "aktiveret", navn: "aktiveres" },
  kasser: { fra: ["kladde", "indstillet"], til: "kasseret", navn: "kasseres" },
} as const satisfies Record<string, Overgang>;

export type Aendringshandling = keyof typeof OVERGANGE;

/** The only way the state of a change moves. OMS-007 when that cannot be done in its state. */
export const moveTilstand = (
  fra: Aendringstilstand,
  handling: Aendringshandling,
): Result<Aendringstilstand, Fejl> => {
  const { fra: from, til, navn }: Overgang = OVERGANGE[handling];
  return from.includes(fra) ? ok(til) : failed(fejl("OMS-007", { tilstand: fra, handling: navn }));
};

/** What a change does to one rule. */
export type Aendringslinje = {
  readonly linje: number;
  /** Null: a new rule. */
  readonly nr: number | null;
  /** The newest version of the rule when the line was made; null for a new rule. */
  readonly fraVersion: number | null;
  readonly moenstre: Moenstre;
  /** Null: the rule ends. */
  readonly kontonummer: string | null;
};

/** A change, drafted, proposed, activated from a date, or discarded. */
export type Aendring = {
  readonly id: string;
  readonly beskrivelse: string;
  readonly tilstand: Aendringstilstand;
  /** The day it counts from, once activated. */
  readonly gyldigFra: string | null;
  readonly oprettet: Date;
  readonly oprettetAf: string;
  readonly aendret: Date;
  readonly aendretAf: string;
  /** The credentials of all who made it or changed its lines. */
  readonly forfattere: readonly string[];
  readonly linjer: readonly Aendringslinje[];
};
