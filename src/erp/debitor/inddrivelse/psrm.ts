import type { UdfoertAktion } from "../../../domain/inddrivelse/aktioner/afstem.js";
import type { Aktion } from "../../../domain/inddrivelse/aktioner/aktion.js";
import type { Aktionskvittering } from "../../../domain/inddrivelse/aktioner/kvittering.js";
import type { Underretning } from "../../../domain/inddrivelse/aktioner/underretning.js";

export type NumreretUnderretning = { readonly nr: bigint; readonly underretning: Underretning };

/** PSRM as the debtor ledger reaches it: its own stand-in, or Gældsstyrelsen. A municipality is a fordringshaver. */
export type Psrm = {
  readonly send: (fordringshaver: string, aktion: Aktion) => Promise<Aktionskvittering>;
  /** Notices after a number, in order. */
  readonly underretninger: (
    fordringshaver: string,
    efter: bigint,
  ) => Promise<readonly NumreretUnderretning[]>;
  /** Stand by a claim in hearing, with a reason, or take it back. False: it is not in hearing. */
  readonly svarHoering: (
    fordringshaver: string,
    fordringId: string,
    svar: { readonly valg: "GODKEND"; readonly begrundelse: string } | { readonly valg: "FORTRYD" },
  ) => Promise<boolean>;
  /** What PSRM has executed for the municipality, and the day it received each; oldest first. */
  readonly udfoerte: (
    fordringshaver: string,
  ) => Promise<readonly (UdfoertAktion & { readonly modtaget: string })[]>;
};
