import type { Svarkode } from "./model.js";
import type { Aarsagsraekke } from "./reaktioner.js";

/**
 * The codes, their meaning and what to do. Meanings: ISO 20022, External Code Sets; NKS's answers: nemkonto.dk, Retursvar.
 * What to do, and who: our choice.
 */

const INTET = "Intet at gøre.";
const vent = (tekst: string): Aarsagsraekke => [tekst, "ingen", "ingen", INTET];

/** How far a payment has come (ExternalPaymentTransactionStatus1Code and its like for groups). */
export const STATUSTABEL: Readonly<Record<string, Aarsagsraekke>> = {
  RCVD: vent("Modtaget, endnu ikke kontrolleret"),
  ACTC: vent("Modtaget; formen er kontrolleret og i orden"),
  ACFC: vent("Modtaget; der er dækning på kommunens konto"),
  ACCP: vent("Modtaget; form og kundeforhold er kontrolleret og i orden"),
  ACSP: vent("Godkendt; pengene er ved at blive overført"),
  ACSC: vent("Overført fra kommunens konto"),
  ACCC: vent("Sat ind på modtagerens konto"),
  ACWC: [
    "Godkendt, men pengeinstituttet har ændret noget",
    "ingen",
    "oekonomi",
    "Se i svaret, hvad der er ændret; betalingen fortsætter.",
  ],
  ACWP: vent("Godkendt; endnu ikke sat ind på modtagerens konto"),
  PDNG: [
    "Venter; pengeinstituttet kontrollerer mere, før det svarer",
    "ingen",
    "ingen",
    "Vent på næste svar; kommer det ikke inden bankdagens slutning, så spørg pengeinstituttet.",
  ],
  PART: [
    "En del af bundtet er godkendt, en del afvist",
    "ingen",
    "ingen",
    "Se de enkelte betalinger: hver afvist betaling har sit eget svar.",
  ],
  RJCT: [
    "Afvist uden årsagskode; oftest har modtageren hverken NemKonto eller specifik konto",
    "kontakt-modtager",
    "sagsbehandler",
    "Se, om modtageren har en NemKonto; bed ellers modtageren om at anvise en, og betal derefter igen.",
  ],
  CANC: [
    "Standset; pengene er ikke sendt",
    "manuel",
    "sagsbehandler",
    "Betal igen, hvis der stadig skal betales; ellers skal udgiften føres tilbage.",
  ],
};

const nyKonto = (tekst: string): Aarsagsraekke => [
  tekst,
  "ny-konto",
  "sagsbehandler",
  "Bed modtageren om at anvise en ny NemKonto; betal først igen, når den er aktiv.",
];
const kontakt = (tekst: string): Aarsagsraekke => [
  tekst,
  "kontakt-modtager",
  "sagsbehandler",
  "Tal med modtageren om kontoen; betal igen, når den kan bruges, eller når en anden er anvist.",
];
const retData = (tekst: string, naeste: string): Aarsagsraekke => [
  tekst,
  "ret-data",
  "sagsbehandler",
  naeste,
];
const aftale = (tekst: string, naeste: string): Aarsagsraekke => [
  tekst,
  "opsaetning",
  "bankansvarlig",
  naeste,
];
const betalerdata = (tekst: string): Aarsagsraekke =>
  aftale(tekst, "Ret kommunens egne oplysninger i udbetalingspolitikken, og betal derefter igen.");
const gensend = (tekst: string): Aarsagsraekke => [
  tekst,
  "gensend-bundt",
  "drift",
  "Find ud af, hvorfor bundtet ikke kom helt frem, og betal derefter bundtets betalinger igen.",
];
const dublet = (tekst: string): Aarsagsraekke => [
  tekst,
  "dublet",
  "oekonomi",
  "Se på bankens kontoudtog, om pengene er udbetalt; betal ikke igen, før det er sikkert, at de ikke er.",
];
const dato = (tekst: string): Aarsagsraekke => [
  tekst,
  "flyt-dato",
  "oekonomi",
  "Betal igen med en bankdag, som pengeinstituttet kan tage imod.",
];
const undersoeg = (tekst: string, naeste: string): Aarsagsraekke => [tekst, "manuel", "oekonomi", naeste];

const BELOEB = "Ret beløbet i fagsystemet, og betal igen.";
const SPOERG_BANK = "Spørg kommunens pengeinstitut om årsagen; betal igen, når den er kendt.";
const MYNDIGHEDSKRAV =
  "Tilføj det, som mangler, og betal igen; spørg pengeinstituttet, hvis det ikke er klart hvad.";

/** Why a payment is refused or has come back (ExternalStatusReason1Code, ExternalReturnReason1Code). */
export const AARSAGSTABEL: Readonly<Record<string, Aarsagsraekke>> = {
  AC01: retData("Kontonummeret er forkert", "Ret kontonummeret, eller betal til NemKonto i stedet."),
  AC02: betalerdata("Kommunens kontonummer er forkert"),
  AC03: retData(
    "Modtagerens kontonummer er forkert",
    "Ret kontonummeret, eller betal til NemKonto i stedet.",
  ),
  AC04: nyKonto("Kontoen er lukket"),
  AC05: betalerdata("Kommunens konto er lukket"),
  AC06: kontakt("Kontoen er spærret"),
  AC07: nyKonto("Modtagerens konto er lukket"),
  AG01: aftale(
    "Overførslen er ikke tilladt på denne kontotype",
    "Aftal med kommunens pengeinstitut, at denne slags overførsel er tilladt, eller brug en anden konto.",
  ),
  AG03: aftale(
    "Pengeinstituttet har ikke denne slags overførsel",
    "Aftal med kommunens pengeinstitut, hvilken slags overførsel der skal bruges.",
  ),
  AM01: retData("Beløbet er nul", BELOEB),
  AM02: retData("Beløbet er større, end det må være", BELOEB),
  AM03: retData("Valutaen er ikke tilladt", "Betal i danske kroner."),
  AM04: [
    "Der er ikke penge nok på kommunens konto",
    "kommunens-bank",
    "bankansvarlig",
    "Sørg for dækning på kommunens konto, og betal derefter igen.",
  ],
  AM05: dublet("Banken har en betaling magen til"),
  AM09: gensend("Beløbet er et andet end det aftalte"),
  AM10: gensend("Bundtets sum er en anden end summen af dets betalinger"),
  AM18: gensend("Bundtets antal er et andet end antallet af dets betalinger"),
  BE01: retData(
    "Navnet eller nummeret passer ikke til kontoen",
    "Se, om betalingsmodtageren er den rigtige, og om kontoen er dennes; ret det, og betal igen.",
  ),
  BE04: retData("Modtagerens adresse mangler", "Tilføj modtagerens adresse, og betal igen."),
  BE05: aftale(
    "Pengeinstituttet kender ikke den, der sender betalingerne",
    "Se, om aftalen med pengeinstituttet har kommunens rigtige afsendernummer.",
  ),
  BE06: kontakt("Modtageren er ikke kunde i det pengeinstitut, som kontoen er i"),
  BE16: betalerdata("Kommunens eget nummer (CVR) er ugyldigt"),
  BE17: retData(
    "Modtagerens nummer (CPR eller CVR) er ugyldigt",
    "Ret modtagerens nummer i fagsystemet, og betal igen.",
  ),
  CH03: dato("Udførelsesdatoen er for langt ude i fremtiden"),
  CH04: dato("Udførelsesdatoen er passeret"),
  CUST: undersoeg(
    "Afvist efter ønske fra kunden",
    "Find ud af, om kommunen eller modtageren har bedt om det, og betal kun igen efter aftale.",
  ),
  DS02: aftale(
    "Ordren er ikke underskrevet, eller en underskriver har annulleret den",
    "Se, hvem der må godkende betalinger i aftalen med pengeinstituttet, og om en af dem har annulleret.",
  ),
  DT04: aftale(
    "Pengeinstituttet tager ikke imod betalinger med en dato i fremtiden",
    "Aftal med pengeinstituttet, hvor lang tid i forvejen betalinger må sendes.",
  ),
  DUPL: dublet("Betalingen er sendt før"),
  FF01: [
    "Filen eller beskeden har ikke den rigtige form",
    "opsaetning",
    "drift",
    "Send fejlen med den afviste fil til leverandøren; betal igen, når den er rettet.",
  ],
  FOCR: undersoeg(
    "Sendt tilbage, fordi der er bedt om det",
    "Find ud af, hvem der har bedt om det; betal kun igen, hvis modtageren stadig har pengene til gode.",
  ),
  MD07: undersoeg(
    "Modtageren er død",
    "Afklar, hvem der har ret til pengene (boet), før der betales igen; ellers føres udgiften tilbage.",
  ),
  MS02: kontakt("Modtageren eller kunden har afvist uden at sige hvorfor"),
  MS03: undersoeg("Pengeinstituttet har afvist uden at sige hvorfor", SPOERG_BANK),
  NARR: undersoeg("Årsagen står i svarets tekst", "Læs teksten i svaret, og gør, hvad den siger."),
  NOAS: kontakt("Modtageren eller kunden har ikke svaret"),
  RC01: retData("Registreringsnummeret er forkert", "Ret kontoen, eller betal til NemKonto i stedet."),
  RR01: undersoeg("Lovkrav: kommunens konto eller nummer mangler", MYNDIGHEDSKRAV),
  RR02: undersoeg("Lovkrav: kommunens navn eller adresse mangler", MYNDIGHEDSKRAV),
  RR03: undersoeg("Lovkrav: modtagerens navn eller adresse mangler", MYNDIGHEDSKRAV),
  TM01: [
    "Kom efter pengeinstituttets sidste frist den dag",
    "naeste-bankdag",
    "oekonomi",
    "Betal igen til næste bankdag; sker det ofte, så lad betalinger sendes tidligere.",
  ],
};

const ULAESELIG: Aarsagsraekke = [
  "NemKonto kunne ikke læse bundtet",
  "opsaetning",
  "drift",
  "Send fejlen med bundtets nummer til leverandøren; betal bundtets betalinger igen, når den er rettet.",
];
const UDEN_KONTO: Aarsagsraekke = [
  "Modtageren har hverken NemKonto eller specifik konto",
  "ny-konto",
  "sagsbehandler",
  "Bed modtageren om at anvise en NemKonto, eller betal til en anvist konto.",
];
const AFVIST_I_KONTROL = undersoeg(
  "Afvist i NemKontos modtagekontrol",
  "Se svarets tekst; ret det, som den nævner, og betal igen.",
);
const AFVIST_I_BANKEN = undersoeg("Afvist i pengeinstituttet", SPOERG_BANK);

/** NKS's answers by their number, where no reason says more: as they mostly are, and with the status RJCT. */
export const SVARTABEL: Readonly<Record<Svarkode, readonly [svar: Aarsagsraekke, afvist: Aarsagsraekke]>> = {
  "0": [ULAESELIG, ULAESELIG],
  "1": [vent("Bundtet er modtaget"), gensend("NemKonto har afvist hele bundtet")],
  "2": [vent("Betalingen har bestået modtagekontrollen"), AFVIST_I_KONTROL],
  "5": [vent("Kontoen er fundet, og betalingen er sendt til pengeinstituttet"), AFVIST_I_BANKEN],
  "7": [UDEN_KONTO, UDEN_KONTO],
  "8": [vent("Pengeinstituttet har modtaget betalingen"), AFVIST_I_BANKEN],
  "9": [AFVIST_I_BANKEN, AFVIST_I_BANKEN],
};
