import { todayIn } from "../kit/dates.js";
import { failed, ok, type Result } from "../kit/result.js";
import { type Fejl, fejl } from "./fejl.js";
import type { Cvr, Uuid } from "./identifikatorer.js";

/** Who may do what: an it-system hands messages over; people act for a municipality, a supplier or operations. */
export type Rolle = "system" | "kommune" | "leverandoer" | "drift";

/** A credential as the hub keeps it: never the secret itself, only its fingerprint (SHA-256, hex). */
export type Adgang = {
  readonly id: Uuid;
  readonly slags: "certifikat" | "token";
  readonly rolle: Rolle;
  /** Only for the role `system`. */
  readonly itsystem?: Uuid;
  /** Only for the roles `kommune` and `leverandoer`. */
  readonly cvr?: Cvr;
  readonly navn: string;
  readonly fingeraftryk: string;
  readonly gyldigFra: Date;
  readonly gyldigTil: Date;
  readonly tilbagekaldt?: Date;
};

/** A caller whose credential has been found good. */
export type Aktoer = {
  readonly rolle: Rolle;
  readonly adgangId: Uuid;
  readonly navn: string;
  readonly itsystem?: Uuid;
  readonly cvr?: Cvr;
};

/**
 * Is this credential good now? Revoked (ADG-007) is told before out of its period (ADG-004 a certificate, ADG-005 a
 * token). Several credentials of one it-system may be good at once.
 */
export const validateAdgang = (adgang: Adgang, nu: Date): Result<Aktoer, Fejl> => {
  const { id, slags, rolle, navn, itsystem, cvr, tilbagekaldt } = adgang;
  if (tilbagekaldt !== undefined)
    return failed(fejl("ADG-007", { dato: todayIn("Europe/Copenhagen", tilbagekaldt) }));
  const outside = outsidePeriod(slags === "token" ? "ADG-005" : "ADG-004", adgang, nu);
  if (outside !== undefined) return failed(outside);
  return ok({
    rolle,
    adgangId: id,
    navn,
    ...(itsystem === undefined ? {} : { itsystem }),
    ...(cvr === undefined ? {} : { cvr }),
  });
};

/** The error `kode` unless `nu` is in the period, whose first and last instant belong to it. */
export const outsidePeriod = (
  kode: "ADG-004" | "ADG-005",
  { gyldigFra, gyldigTil }: Pick<Adgang, "gyldigFra" | "gyldigTil">,
  nu: Date,
): Fejl | undefined =>
  gyldigFra <= nu && nu <= gyldigTil
    ? undefined
    : fejl(kode, { fra: instant(gyldigFra), til: instant(gyldigTil) });

/** A foreign certificate may carry a date that is none. */
const instant = (date: Date): string => (Number.isNaN(date.getTime()) ? "?" : date.toISOString());
