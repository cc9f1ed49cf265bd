/**
 * The life of a claim (fordring), whole: every state, every edge and the event it writes. Published: "Afventer Opkrævning"
 * and "Opkræv"; the rest is our reconstruction. What is owed is no state: it is the sum of the claim's movements.
 */

/** Interest and fees are claims of their own that refer to their hovedfordring. */
export type Fordringsslags = "hovedfordring" | "rente" | "gebyr";

const TILSTANDE = {
  AFVENTER: "Afventer opkrævning",
  OPKRAEV: "Skal opkræves",
  OPKRAEVET: "Opkrævet",
  RYKKET: "Rykket",
  HENSTAND: "Henstand eller betalingsordning",
  AFLEVERET: "Sendt til PSRM, uden svar",
  HOERING: "I høring hos PSRM; hører stadig til kommunen",
  INDDRIVES: "Under inddrivelse",
  AFSLUTTET: "Afsluttet; der skyldes intet",
} as const;
export type Fordringstilstand = keyof typeof TILSTANDE;

/** The state in words for people. */
export const fordringstilstandsnavn = (tilstand: Fordringstilstand): string => TILSTANDE[tilstand];

type Overgang = {
  readonly fra: readonly (Fordringstilstand | null)[];
  readonly til: Fordringstilstand;
  readonly betydning: string;
};

/** Owed to the municipality, which asks for it itself. */
const HOS_KOMMUNEN: readonly Fordringstilstand[] = ["AFVENTER", "OPKRAEV", "OPKRAEVET", "RYKKET", "HENSTAND"];
const AABNE: readonly Fordringstilstand[] = [...HOS_KOMMUNEN, "AFLEVERET", "HOERING", "INDDRIVES"];

export const FORDRINGSOVERGANGE = {
  "fordring.afventer": {
    fra: [null],
    til: "AFVENTER",
    betydning: "Født; fagsystemet siger til, når den skal opkræves.",
  },
  "fordring.opkraev": { fra: [null, "AFVENTER"], til: "OPKRAEV", betydning: "Kommer på den næste regning." },
  "fordring.afvent": { fra: ["OPKRAEV"], til: "AFVENTER", betydning: "Fagsystemet holder den tilbage igen." },
  "fordring.opkraevet": { fra: ["OPKRAEV"], til: "OPKRAEVET", betydning: "Står på en regning." },
  "fordring.tilskrevet": {
    fra: [null],
    til: "OPKRAEVET",
    betydning: "Rente eller gebyr af en fordring, der er opkrævet.",
  },
  "fordring.ejerskiftet": {
    fra: ["OPKRAEVET", "RYKKET"],
    til: "OPKRAEV",
    betydning: "En anden skylder den nu, og får sin egen regning og sine egne rykkere.",
  },
  "fordring.rykket": { fra: ["OPKRAEVET", "RYKKET"], til: "RYKKET", betydning: "Står på en rykker." },
  "fordring.henstand": {
    fra: ["OPKRAEV", "OPKRAEVET", "RYKKET", "HENSTAND"],
    til: "HENSTAND",
    betydning: "Udsat; sidste rettidige betalingsdato er flyttet.",
  },
  "fordring.henstand-slut": {
    fra: ["HENSTAND"],
    til: "OPKRAEVET",
    betydning: "Udsættelsen er udløbet eller brudt.",
  },
  "fordring.henstand-slut-uden-regning": {
    fra: ["HENSTAND"],
    til: "OPKRAEV",
    betydning: "Udsættelsen er udløbet eller brudt; skyldneren har endnu ingen regning fået.",
  },
  "fordring.afleveret": {
    fra: ["OPKRAEVET", "RYKKET", "HOERING", "AFSLUTTET"],
    til: "AFLEVERET",
    betydning: "Sendt til inddrivelse.",
  },
  "fordring.inddrives": {
    fra: ["AFLEVERET", "HOERING"],
    til: "INDDRIVES",
    betydning: "Modtaget af PSRM (UDFØRT).",
  },
  "fordring.hoering": {
    fra: ["AFLEVERET", "AFSLUTTET"],
    til: "HOERING",
    betydning: "Uden for filteret: godkend med begrundelse, eller fortryd.",
  },
  "fordring.afvist": {
    fra: ["AFLEVERET", "HOERING"],
    til: "RYKKET",
    betydning: "Afvist af PSRM, eller fortrudt; tilbage hos kommunen.",
  },
  "fordring.tilbage": { fra: ["INDDRIVES"], til: "RYKKET", betydning: "Tilbagekaldt eller returneret." },
  "fordring.afsluttet": {
    fra: AABNE,
    til: "AFSLUTTET",
    betydning: "Betalt, nedreguleret eller afskrevet til nul.",
  },
  "fordring.genaabnet": {
    fra: ["AFSLUTTET"],
    til: "OPKRAEVET",
    betydning: "En dækning eller afskrivning er ophævet.",
  },
  "fordring.genaabnet-uden-regning": {
    fra: ["AFSLUTTET"],
    til: "OPKRAEV",
    betydning: "En dækning eller afskrivning er ophævet; skyldneren har endnu ingen regning fået.",
  },
  "fordring.genoptaget": {
    fra: ["AFSLUTTET"],
    til: "INDDRIVES",
    betydning: "En dækning er ophævet; fordringen er stadig hos PSRM.",
  },
} as const satisfies Record<string, Overgang>;

export type Fordringshaendelse = keyof typeof FORDRINGSOVERGANGE;

/** The only way a claim's state changes: the state after `haendelse`, or undefined when it cannot happen in this state. */
export const transitionFordring = (
  fra: Fordringstilstand | null,
  haendelse: Fordringshaendelse,
): Fordringstilstand | undefined => {
  const overgang: Overgang = FORDRINGSOVERGANGE[haendelse];
  return overgang.fra.includes(fra) ? overgang.til : undefined;
};

/** Whether the municipality itself may change what is owed: not while the claim is on its way to PSRM. */
export const isHosKommunen = (tilstand: Fordringstilstand): boolean => HOS_KOMMUNEN.includes(tilstand);

/** Whether PSRM has the claim, or will have it: what happens to it here must be told there. */
export const isHosPsrm = (tilstand: Fordringstilstand): boolean =>
  tilstand === "AFLEVERET" || tilstand === "HOERING" || tilstand === "INDDRIVES";

/**
 * Where anybody may pay the claim to the municipality unasked. One in hearing is not received by PSRM, so it is still the
 * municipality's to be paid (Gældsstyrelsen's guide to høring); PSRM is told when it has been decided.
 */
export const BETALBARE: readonly Fordringstilstand[] = [...HOS_KOMMUNEN, "HOERING"];
