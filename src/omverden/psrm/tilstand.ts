/**
 * The life of one claim at PSRM, whole. Published: the two kinds of hearing, recall, return, write-off; the names are
 * ours. An action is answered in the step that judges it, so "modtaget, not yet judged" is a state of the store's inbox
 * and not of a claim.
 */
export type Psrmtilstand =
  /** In hearing: the fordringshaver is to stand by it or take it back. */
  | "AFVENTER_FORDRINGSHAVER"
  /** In hearing: Gældsstyrelsen is to decide. */
  | "AFVENTER_RIM"
  | "UNDER_INDDRIVELSE"
  /** Recalled by the fordringshaver. */
  | "TILBAGEKALDT"
  /** Sent back by Gældsstyrelsen. */
  | "RETURNERET"
  | "AFSKREVET"
  /** Refused after its hearing. */
  | "AFVIST"
  /** Taken back in its hearing. */
  | "FORTRUDT";

type Overgang = {
  readonly fra: readonly (Psrmtilstand | null)[];
  readonly til: Psrmtilstand;
  readonly betydning: string;
};

const OVERGANGE = {
  "psrm.modtaget": {
    fra: [null, "AFVENTER_RIM"],
    til: "UNDER_INDDRIVELSE",
    betydning: "UDFØRT: fordringen er modtaget til inddrivelse.",
  },
  "psrm.hoering": {
    fra: [null],
    til: "AFVENTER_FORDRINGSHAVER",
    betydning: "HØRING: stamdata er uden for filteret; fordringen er ikke modtaget.",
  },
  "psrm.begrundet": {
    fra: ["AFVENTER_FORDRINGSHAVER"],
    til: "AFVENTER_RIM",
    betydning: "Fordringshaver står ved sine stamdata og har begrundet dem.",
  },
  "psrm.fortrudt": {
    fra: ["AFVENTER_FORDRINGSHAVER"],
    til: "FORTRUDT",
    betydning: "Fordringshaver trækker sig og kan sende igen.",
  },
  "psrm.afvist": { fra: ["AFVENTER_RIM"], til: "AFVIST", betydning: "Gældsstyrelsen godtager ikke grunden." },
  "psrm.tilbagekaldt": {
    fra: ["UNDER_INDDRIVELSE", "TILBAGEKALDT"],
    til: "TILBAGEKALDT",
    betydning: "Kommunens igen; en anden gang kun med årsag FEJL.",
  },
  "psrm.returneret": {
    fra: ["UNDER_INDDRIVELSE"],
    til: "RETURNERET",
    betydning: "Gældsstyrelsen kan ikke inddrive den.",
  },
  "psrm.afskrevet": { fra: ["UNDER_INDDRIVELSE"], til: "AFSKREVET", betydning: "Skyldes ikke mere." },
} as const satisfies Record<string, Overgang>;
export type Psrmhaendelse = keyof typeof OVERGANGE;

/** The only way a claim's state at PSRM changes: the state after, or undefined when it cannot happen (`null`: no claim yet). */
export const transitionPsrm = (
  fra: Psrmtilstand | null,
  haendelse: Psrmhaendelse,
): Psrmtilstand | undefined => {
  const overgang: Overgang = OVERGANGE[haendelse];
  return overgang.fra.includes(fra) ? overgang.til : undefined;
};
