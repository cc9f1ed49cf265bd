import type { Oere } from "../../domain/beloeb.js";
import type { Fordringsslags, Fordringstilstand } from "../../domain/debitor/fordring.js";
import type { Debitorkontotilstand, Kontoansvar } from "../../domain/debitor/konto.js";
import type { Haeftelsesrolle } from "../../domain/debitor/model.js";
import type { Regime } from "../../domain/debitor/regime.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Kontering } from "../../domain/kontering.js";

/** The rows of the debtor ledger as they stand. Amounts in øre; a part is `CPR:0101010000`. */

export type Kontorow = {
  readonly id: Uuid;
  readonly fagsystem: Uuid;
  readonly betegnelse: string;
  readonly sagsnummer: string | null;
  readonly kleNummer: string | null;
  readonly tilstand: Debitorkontotilstand;
  readonly ansvar: Kontoansvar;
};

export type Haeftelserow = {
  readonly id: Uuid;
  readonly konto: Uuid;
  readonly rolle: Haeftelsesrolle;
  readonly part: string;
  readonly navn: string;
  readonly gyldigFra: string;
  readonly gyldigTil: string | null;
};

export type Adresserow = {
  readonly id: Uuid;
  readonly haeftelse: Uuid;
  readonly linjer: readonly string[];
  readonly gyldigFra: string;
  readonly gyldigTil: string | null;
};

export type Abonnementrow = {
  readonly id: Uuid;
  readonly haeftelse: Uuid;
  readonly materiale: string;
  readonly gyldigFra: string;
  readonly gyldigTil: string | null;
};

export type Fordringrow = {
  readonly id: Uuid;
  readonly konto: Uuid;
  readonly skyldner: string;
  readonly slags: Fordringsslags;
  readonly hovedfordring: Uuid | null;
  readonly regime: Regime;
  readonly fordringstype: string;
  readonly beskrivelse: string;
  readonly hovedstol: Oere;
  /** Of an interest claim: what it is interest of. */
  readonly rentegrundlag: Oere | null;
  readonly restance: Oere;
  readonly stiftelsesdato: string;
  readonly forfaldsdato: string;
  readonly srb: string | null;
  readonly periodeFra: string | null;
  readonly periodeTil: string | null;
  readonly foraeldelsesdato: string;
  readonly domsdato: string | null;
  readonly forligsdato: string | null;
  readonly bfeNummer: string | null;
  readonly pNummer: string | null;
  readonly tilstand: Fordringstilstand;
  readonly rykket: readonly string[];
  readonly psrmId: string | null;
};

/** A claim's last day of payment was moved; `til` is the day it ended, if it ended before its time. */
export type Udsaettelsesrow = {
  readonly fordring: Uuid;
  readonly fra: string;
  readonly til: string;
  readonly srbFoer: string;
  readonly foraeldelseFoer: string;
  readonly ordning: Uuid | null;
};

export type Delfordringrow = {
  readonly id: Uuid;
  readonly fordring: Uuid;
  readonly nr: number;
  readonly tekst: string;
  readonly kontering: Kontering;
  readonly restance: Oere;
};

export type Indbetalingsrow = {
  readonly id: Uuid;
  readonly kilde: "bank" | "kasse" | "psrm" | "manuel";
  readonly reference: string;
  readonly beloeb: Oere;
  /** What of it covers nothing. */
  readonly rest: Oere;
  /** What has gone back: taken back by the bank, or paid back. */
  readonly annulleret: Oere;
  readonly dato: string;
  readonly betalingsid: string | null;
  readonly betaler: string | null;
  readonly tekst: string;
  readonly skyldner: string | null;
  readonly modtaget: Date;
};

/** A movement: what is added to the restance of a delfordring. */
export type Bevaegelserow = {
  readonly nr: bigint;
  readonly fordring: Uuid;
  readonly delfordring: Uuid;
  readonly art: Bevaegelsesart;
  readonly beloeb: Oere;
  readonly virkningsdato: string;
  readonly bogfoert: Date;
  readonly indbetaling: Uuid | null;
  readonly ophaever: bigint | null;
  readonly haendelse: Uuid;
  readonly aarsag: string | null;
  readonly aktoer: string;
};

export type Bevaegelsesart = "STIFTELSE" | "NEDREGULERING" | "DAEKNING" | "AFSKRIVNING" | "OPHAEVELSE";

/** A claim that movements have touched, as it stands after them. */
export type Beroert = {
  readonly id: Uuid;
  readonly konto: Uuid;
  readonly fagsystem: Uuid;
  readonly slags: "hovedfordring" | "rente" | "gebyr";
  readonly restance: bigint;
  readonly tilstand: Fordringstilstand;
  /** Where it stands at PSRM, or on the way there; null: not at all. */
  readonly hosPsrm: "AFLEVERET" | "HOERING" | "INDDRIVES" | null;
};
