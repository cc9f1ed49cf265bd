import type { Svarkode } from "../nemkonto/model.js";

/**
 * A bank's status as the number that NKS would have given it, so that one table says where a payment is
 * (domain/nemkonto/tilstand.ts). Our reading. That the bank has transferred it (ACSC, ACCC) is not yet that the money has left
 * the municipality's account: that is said by its entry (camt.054).
 */
const SVARKODER: Readonly<Record<string, Svarkode>> = {
  RCVD: "1",
  PDNG: "1",
  ACTC: "2",
  ACFC: "2",
  ACCP: "2",
  ACSP: "8",
  ACWC: "8",
  ACWP: "8",
  ACSC: "8",
  ACCC: "8",
  RJCT: "9",
  CANC: "9",
};

/** Some of it is accepted and some not: it says nothing of a single payment. */
const PARTLY = "PART";

/** Undefined for a status that says nothing of a payment; one we do not know says no more than that the bank has it. */
export const svarkodeOf = (statuskode: string): Svarkode | undefined =>
  statuskode === PARTLY ? undefined : Object.hasOwn(SVARKODER, statuskode) ? SVARKODER[statuskode] : "1";

/** What came of an answer. */
export const SVARUDFALDSORD = {
  NOTERET: "Noteret; udbetalingens tilstand følger af det",
  KENDT: "Kendt i forvejen; intet er ændret",
  INTET: "Siger intet om en enkelt udbetaling",
  AFVIST: "Ikke noteret; svaret passer ikke med det, der er bestilt",
  UKENDT: "Ikke en af kommunens udbetalinger: spørg pengeinstituttet, hvad den er",
} as const;
export type Svarudfald = keyof typeof SVARUDFALDSORD;
export const SVARUDFALD = Object.keys(SVARUDFALDSORD) as readonly Svarudfald[];
