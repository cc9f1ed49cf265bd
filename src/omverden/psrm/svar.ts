import type { Oprettelse } from "../../domain/inddrivelse/aktioner/aktion.js";
import type { Aktionskvittering, Psrmfejl } from "../../domain/inddrivelse/aktioner/kvittering.js";
import type {
  Daekningsunderretning,
  Underretningsindhold,
} from "../../domain/inddrivelse/aktioner/underretning.js";
import type { Filterfund } from "../../domain/inddrivelse/filter/index.js";
import type { Stamdata } from "../../domain/inddrivelse/stamdata.js";
import type { Psrmdaekning, Psrmfordring } from "./fordring.js";
import { transitionPsrm } from "./tilstand.js";

/** What PSRM knows when an action comes, apart from the claims. */
export type Psrmvilkaar = {
  /** The CVR number of who sends. */
  readonly fordringshaver: string;
  /** The fordringstyper of its agreement. */
  readonly fordringstyper: ReadonlySet<string>;
  readonly isRente: (fordringstype: string) => boolean;
  /** Which notices of coverages it has chosen. */
  readonly daekningsform: Daekningsunderretning["slags"];
  /** The day the action came. */
  readonly modtaget: string;
  /** The number that a claim gets, if one is made. */
  readonly nytFordringId: string;
  readonly judgeFilter: (stamdata: Stamdata, modtagelsesdato: string) => readonly Filterfund[];
};

/** What comes of an action or a decision: the receipt, the claims that are new or changed, and the notices. */
export type Psrmsvar = {
  readonly kvittering: Aktionskvittering;
  readonly fordringer: readonly Psrmfordring[];
  readonly underretninger: readonly Underretningsindhold[];
};

/** UDFØRT. The first claim is the one the receipt names. */
export const udfoert = (
  aktionId: string,
  fordringer: readonly [Psrmfordring, ...Psrmfordring[]],
  underretninger: readonly Underretningsindhold[] = [],
): Psrmsvar => ({
  kvittering: { aktionId, status: "UDFØRT", fordringId: fordringer[0].fordringId, fejl: [] },
  fordringer,
  underretninger,
});

/** AFVIST. A claim that the action was meant for remembers it. */
export const afvist = (aktionId: string, fejl: readonly Psrmfejl[], fordring?: Psrmfordring): Psrmsvar => ({
  kvittering: {
    aktionId,
    status: "AFVIST",
    fejl,
    ...(fordring === undefined ? {} : { fordringId: fordring.fordringId }),
  },
  fordringer:
    fordring === undefined ? [] : [{ ...fordring, afviste: [...new Set([...fordring.afviste, aktionId])] }],
  underretninger: [],
});

/** A claim as it is made, before any correction. */
export const newFordring = (
  oprettetAf: Oprettelse,
  { fordringshaver, modtaget, nytFordringId }: Psrmvilkaar,
  fund: readonly Filterfund[],
): Psrmfordring => ({
  fordringId: nytFordringId,
  fordringshaver,
  tilstand: transitionPsrm(null, fund.length === 0 ? "psrm.modtaget" : "psrm.hoering")!,
  oprettetAf,
  stamdata: oprettetAf.stamdata,
  modtaget,
  korrektioner: [],
  afviste: [],
  daekninger: [],
  ...(fund.length === 0 ? {} : { hoering: { fund } }),
});

/** A coverage as the notice that the fordringshaver has chosen; negative amounts when it is lifted. */
export const daekningsunderretning = (
  slags: Daekningsunderretning["slags"],
  fordringId: string,
  { dato, hovedstol, rente, skyldner }: Psrmdaekning,
): Daekningsunderretning => {
  const faelles = { fordringId, dato, beloeb: hovedstol + rente, skyldner };
  return slags === "UDLIGNING" ? { slags, ...faelles } : { slags, ...faelles, hovedstol, rente };
};
