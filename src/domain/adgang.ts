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
