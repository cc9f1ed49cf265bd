import { failed, ok, type Result } from "../kit/result.js";
import { type Fejl, fejl } from "./fejl.js";
import type { Cvr, Uuid } from "./identifikatorer.js";
import type { Service } from "./integration.js";
import { myndighedsnavn } from "./kommuner.js";

/**
 * A serviceaftale: the municipality's instruction that an it-system may use a service on its behalf (GDPR art. 28(3)).
 * Asked for by the supplier, approved or refused by the municipality's signatory (underskriftsberettiget), ended by
 * either. A working flow needs two: the sender's and the receiver's.
 */
export type Serviceaftale = {
  readonly id: Uuid;
  readonly itsystem: Uuid;
  readonly myndighed: Cvr;
  readonly service: Service;
  readonly rolle: Aftalerolle;
  readonly operationer: readonly string[];
  /** First and last day of validity; no last day: until it is ended. */
  readonly gyldigFra: string;
  readonly gyldigTil: string | null;
  readonly tilstand: Aftaletilstand;
  /** When it was last changed: an agreement has no version number, and is known by this. */
  readonly aendret: Date;
};

export type Aftalerolle = "afsender" | "modtager";
export type Aftaletilstand = "anmodet" | "godkendt" | "afvist" | "ophørt";
export type Aftalehandling = "godkend" | "afvis" | "ophoer";

/** Every edge of an agreement's life. */
const OVERGANGE: Readonly<Record<Aftalehandling, { fra: Aftaletilstand; til: Aftaletilstand }>> = {
  godkend: { fra: "anmodet", til: "godkendt" },
  afvis: { fra: "anmodet", til: "afvist" },
  ophoer: { fra: "godkendt", til: "ophørt" },
};

/** The state after `handling`, or AFT-007 when it cannot be done in this state. */
export const decideAftale = (
  tilstand: Aftaletilstand,
  handling: Aftalehandling,
): Result<Aftaletilstand, Fejl> =>
  OVERGANGE[handling].fra === tilstand
    ? ok(OVERGANGE[handling].til)
    : failed(fejl("AFT-007", { tilstand, handling }));

/**
 * Whether one of `aftaler` (those between the system and the myndighed on the service, in the role) allows `operation`
 * on the day `dato`. Otherwise the error that tells most: AFT-001…005 in that order of nearness to being allowed.
 */
export const validateAftale = (
  aftaler: readonly Serviceaftale[],
  soegt: { itsystem: string; myndighed: Cvr; service: string; operation: string },
  dato: string,
): Result<Serviceaftale, Fejl> => {
  const problems: { nearness: number; fejl: Fejl }[] = [];
  for (const aftale of aftaler) {
    const problem = problemWith(aftale, soegt, dato);
    if (problem === undefined) return ok(aftale);
    problems.push(problem);
  }
  const nearest = problems.sort((a, b) => b.nearness - a.nearness)[0]?.fejl;
  return failed(nearest ?? fejl("AFT-001", named(soegt)));
};

const named = (soegt: { itsystem: string; myndighed: Cvr; service: string }): Record<string, string> => ({
  itsystem: soegt.itsystem,
  myndighed: myndighedsnavn(soegt.myndighed),
  service: soegt.service,
});

const problemWith = (
  aftale: Serviceaftale,
  soegt: { itsystem: string; myndighed: Cvr; service: string; operation: string },
  dato: string,
): { nearness: number; fejl: Fejl } | undefined => {
  const vaerdier = named(soegt);
  if (aftale.tilstand === "ophørt" || (aftale.gyldigTil !== null && aftale.gyldigTil < dato)) {
    return { nearness: 2, fejl: fejl("AFT-003", { ...vaerdier, dato: aftale.gyldigTil ?? dato }) };
  }
  if (aftale.tilstand !== "godkendt") {
    return { nearness: 1, fejl: fejl("AFT-002", { ...vaerdier, tilstand: aftale.tilstand }) };
  }
  if (aftale.gyldigFra > dato) {
    return { nearness: 3, fejl: fejl("AFT-004", { ...vaerdier, dato: aftale.gyldigFra }) };
  }
  if (!aftale.operationer.includes(soegt.operation)) {
    return { nearness: 4, fejl: fejl("AFT-005", { ...vaerdier, operation: soegt.operation }) };
  }
  return undefined;
};
