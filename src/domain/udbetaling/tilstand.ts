/**
 * The life of a payout in the udbetalingssystem, whole: every state, every edge and the event it writes. From ANMODET on the
 * state follows from what NemKonto and the bank have said (domain/nemkonto/tilstand.ts). Our reconstruction.
 */

const TILSTANDE = {
  TILBAGEHOLDT: "Holdt tilbage, til et menneske har set på den",
  KLAR: "Klar; sendes til NemKonto før sin bankdag",
  ANMODET: "Sendt til NemKonto, uden svar",
  MODTAGET: "Modtaget af NemKonto",
  KONTROLLERET: "Kontrolleret af NemKonto",
  KOMPLETTERET: "Kontoen er fundet, og betalingen sendt til pengeinstituttet",
  I_PENGEINSTITUT: "Modtaget af pengeinstituttet",
  UDFOERT: "Udført; pengene har forladt kommunens konto",
  AFVIST: "Afvist; pengene er ikke udbetalt",
  STANDSET: "Standset, før pengene blev sendt",
  RETURNERET: "Kommet tilbage fra modtagerens pengeinstitut",
  AFSLAAET: "Afslået, før den blev sendt",
} as const;
export type Udbetalingstilstand = keyof typeof TILSTANDE;

/** The state in words for people. */
export const udbetalingstilstandsnavn = (tilstand: Udbetalingstilstand): string => TILSTANDE[tilstand];

export const UDBETALINGSTILSTANDE = Object.keys(TILSTANDE) as readonly Udbetalingstilstand[];

/** Where NemKonto or the bank has it, and nobody knows yet how it ends. */
export const UNDERVEJS: readonly Udbetalingstilstand[] = [
  "ANMODET",
  "MODTAGET",
  "KONTROLLERET",
  "KOMPLETTERET",
  "I_PENGEINSTITUT",
];

/** The payee does not have the money, though it was decided: somebody must do something. */
export const UBETALTE: readonly Udbetalingstilstand[] = ["AFVIST", "STANDSET", "RETURNERET"];

type Overgang = {
  readonly fra: readonly (Udbetalingstilstand | null)[];
  readonly til: Udbetalingstilstand;
  readonly betydning: string;
};

/** Answers come in any order: from any state under way to what is now known, and a late one may correct an ending. */
const EFTER_ANMODNING: readonly Udbetalingstilstand[] = [...UNDERVEJS, "UDFOERT", ...UBETALTE];

export const UDBETALINGSOVERGANGE = {
  "udbetaling.klar": { fra: [null], til: "KLAR", betydning: "Modtaget; intet taler imod den." },
  "udbetaling.tilbageholdt": {
    fra: [null, "KLAR"],
    til: "TILBAGEHOLDT",
    betydning: "Ligner en anden, er stor, eller er manuel: et menneske skal se på den.",
  },
  "udbetaling.frigivet": { fra: ["TILBAGEHOLDT"], til: "KLAR", betydning: "Et menneske har frigivet den." },
  "udbetaling.afslaaet": {
    fra: ["TILBAGEHOLDT", "KLAR"],
    til: "AFSLAAET",
    betydning: "Et menneske har afslået den; intet er udbetalt.",
  },
  "udbetaling.anmodet": { fra: ["KLAR"], til: "ANMODET", betydning: "Sat i et bundt til NemKonto." },
  "udbetaling.modtaget": { fra: EFTER_ANMODNING, til: "MODTAGET", betydning: "NemKonto har bundtet (1)." },
  "udbetaling.kontrolleret": {
    fra: EFTER_ANMODNING,
    til: "KONTROLLERET",
    betydning: "Betalingen har bestået NemKontos modtagekontrol (2).",
  },
  "udbetaling.kompletteret": {
    fra: EFTER_ANMODNING,
    til: "KOMPLETTERET",
    betydning: "NemKonto har fundet kontoen og sendt betalingen videre (5).",
  },
  "udbetaling.i-pengeinstitut": {
    fra: EFTER_ANMODNING,
    til: "I_PENGEINSTITUT",
    betydning: "Pengeinstituttet har den (8).",
  },
  "udbetaling.udfoert": {
    fra: EFTER_ANMODNING,
    til: "UDFOERT",
    betydning: "Banken har trukket pengene på kommunens konto (camt.054).",
  },
  "udbetaling.afvist": {
    fra: EFTER_ANMODNING,
    til: "AFVIST",
    betydning: "Afvist ved modtagelse (0, 2), komplettering (7) eller i pengeinstituttet (9).",
  },
  "udbetaling.standset": { fra: EFTER_ANMODNING, til: "STANDSET", betydning: "Standset efter ønske (5)." },
  "udbetaling.returneret": {
    fra: EFTER_ANMODNING,
    til: "RETURNERET",
    betydning: "Banken har sat pengene ind på kommunens konto igen (camt.054).",
  },
} as const satisfies Record<string, Overgang>;

export type Udbetalingshaendelse = keyof typeof UDBETALINGSOVERGANGE;

/** The state after `haendelse`, or undefined when that cannot happen in the state (`null` before the payout exists). */
export const transitionUdbetaling = (
  fra: Udbetalingstilstand | null,
  haendelse: Udbetalingshaendelse,
): Udbetalingstilstand | undefined => {
  const { fra: tilladte, til }: Overgang = UDBETALINGSOVERGANGE[haendelse];
  return tilladte.includes(fra) ? til : undefined;
};

/** The event that leads to a state which follows from what is known outside. */
export const haendelseTil = (tilstand: Udbetalingstilstand): Udbetalingshaendelse =>
  `udbetaling.${tilstand.toLowerCase().replace("_", "-")}` as Udbetalingshaendelse;
