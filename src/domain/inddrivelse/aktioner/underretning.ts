import type { Oere } from "../../beloeb.js";
import type { Uuid } from "../../identifikatorer.js";
import type { Skyldner } from "../stamdata.js";
import type { Tilbagekaldsaarsag } from "./aktion.js";

/** What PSRM tells of its own accord; pulled by the fordringshaver and kept three months. Amounts in øre. */

type Daekket = {
  readonly fordringId: string;
  /** The day of the coverage, or of its lifting. */
  readonly dato: string;
  /** Negative when a coverage is lifted. */
  readonly beloeb: Oere;
  readonly skyldner: Skyldner;
};

/** A coverage as one amount. A fordringshaver chooses these or allokeringer, never both. */
type Udligning = Daekket & { readonly slags: "UDLIGNING" };
/** The same with principal and interest apart; they sum to `beloeb`. */
type Allokering = Daekket & {
  readonly slags: "ALLOKERING";
  readonly hovedstol: Oere;
  readonly rente: Oere;
};
export type Daekningsunderretning = Udligning | Allokering;

/** Monthly, on the last bank day: what goes to the NemKonto, claim by claim. */
type Afregning = {
  readonly slags: "AFREGNING";
  readonly dato: string;
  readonly periodeFra: string;
  readonly periodeTil: string;
  readonly udbetalt: Oere;
  readonly linjer: readonly Daekket[];
};

/** Monthly: inddrivelsesrente of one claim; both days belong to the period. */
type Renter = {
  readonly slags: "RENTER";
  readonly dato: string;
  readonly fordringId: string;
  readonly periodeFra: string;
  readonly periodeTil: string;
  readonly beloeb: Oere;
};

export type Afskrivningsaarsag =
  | "FORÆLDELSE"
  | "KONKURS"
  | "DØDSBO"
  | "GÆLDSSANERING"
  | "FORGÆVES INDDRIVELSE";

/** Written off by RIM: nobody owes it any more. */
type Afskrivning = {
  readonly slags: "AFSKRIVNING";
  readonly dato: string;
  readonly fordringId: string;
  readonly aarsag: Afskrivningsaarsag;
  readonly beloeb: Oere;
  /** Only where one of several debtors is let off. */
  readonly skyldner?: Skyldner;
};

/** The claim is the municipality's again, with what is left: after a recall, or sent back by RIM itself. */
type Returnering = {
  readonly slags: "RETURNERING";
  readonly dato: string;
  readonly fordringId: string;
  readonly aarsag: Tilbagekaldsaarsag | "RIM";
  readonly beloeb: Oere;
};

export type Underretningsindhold = Daekningsunderretning | Afregning | Renter | Afskrivning | Returnering;

/** As it is stored and pulled: `tid` is the instant it was made. */
export type Underretning = Underretningsindhold & { readonly id: Uuid; readonly tid: string };
