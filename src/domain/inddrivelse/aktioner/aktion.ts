import type { Oere } from "../../beloeb.js";
import type { Uuid } from "../../identifikatorer.js";
import type { Stamdata } from "../stamdata.js";

/**
 * What a fordringshaver can do to a claim at PSRM. Nothing is edited: a wrong correction is annulled by an action of its
 * own that refers to it, with the same amount and date. Source: Gældsstyrelsen's guides to actions. Dates that PSRM's
 * rules demand or forbid are optional here, for it is PSRM that answers with their errors. Amounts in øre.
 */

/** `aktionId` is the fordringshaver's own and makes sending twice harmless: the second gets the first one's receipt. */
type Hver = { readonly aktionId: Uuid };
/** `fordringId` is PSRM's number of the claim, given in the receipt of its creation. */
type PaaFordring = Hver & { readonly fordringId: string };

type Opretfordring = Hver & {
  readonly kode: "OPRETFORDRING";
  readonly stamdata: Stamdata;
  /** PSRM's number of the main claim; on related claims only. */
  readonly hovedfordringId?: string;
};

/** A recalled claim (`fordringId`) sent again: it gets a new number and a new place in the order of coverage. */
export type Genindsendfordring = PaaFordring & {
  readonly kode: "GENINDSENDFORDRING";
  readonly stamdata: Stamdata;
  readonly hovedfordringId?: string;
};

/** INDB: the debtor paid the fordringshaver (virkningsdato is the day of payment). REGU: the claim was too big. */
export type Nedskriv = PaaFordring & {
  readonly kode: "NEDSKRIV";
  readonly aarsag: "INDB" | "REGU";
  readonly beloeb: Oere;
  readonly virkningsdato?: string;
};

type Opskriv = PaaFordring & { readonly kode: "OPSKRIVNINGREGULERING"; readonly beloeb: Oere };

/** OANI annuls an INDB, OONR a REGU, NAOR an opskrivning or an OONR, NAOI an OANI. */
export type Annullering = PaaFordring & {
  readonly kode: "OANI" | "OONR" | "NAOR" | "NAOI";
  /** The aktionId of what is annulled. */
  readonly annullerer: Uuid;
  readonly beloeb: Oere;
  readonly virkningsdato?: string;
};

/** The hovedstol was told too low; the new one, not the difference. What is owed stays. */
type Hovedstolsrettelse = PaaFordring & { readonly kode: "FHI"; readonly hovedstol: Oere };

/** BORD: betalingsordning, BORT: bortfald, FEJL: sent in error, HENS: henstand, KLAG: klage, HAFT: debtors to be added. */
export const TILBAGEKALDSAARSAGER = ["BORD", "BORT", "FEJL", "HENS", "KLAG", "HAFT"] as const;
export type Tilbagekaldsaarsag = (typeof TILBAGEKALDSAARSAGER)[number];

export type Tilbagekald = PaaFordring & {
  readonly kode: "TILBAGEKALD";
  readonly aarsag: Tilbagekaldsaarsag;
  readonly virkningsdato?: string;
};

/** An action that makes a claim at PSRM. */
export type Oprettelse = Opretfordring | Genindsendfordring;
/** An action that changes what is owed. */
export type Beloebsaktion = Nedskriv | Opskriv | Annullering;
export type Aktion = Oprettelse | Beloebsaktion | Hovedstolsrettelse | Tilbagekald;

const NED: readonly Beloebsaktion["kode"][] = ["NEDSKRIV", "NAOR", "NAOI"];

/** What an action does to what is owed, in øre; negative when less is owed. */
export const virkningOf = ({ kode, beloeb }: Beloebsaktion): Oere => (NED.includes(kode) ? -beloeb : beloeb);
