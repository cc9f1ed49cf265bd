import type { Oere } from "../beloeb.js";
import type { Uuid } from "../identifikatorer.js";

/**
 * What reconciliation finds: every kind of difference, in plain words, with who must do what. `afvigelse`: request, NemKonto,
 * bank and books do not agree. `opfoelgning`: they agree, and somebody has something left to do. `oplysning`: nobody has.
 */

export type Alvor = "afvigelse" | "opfoelgning" | "oplysning";

type Beskrivelse = {
  readonly alvor: Alvor;
  readonly tekst: string;
  readonly hvem: "fagsystemet" | "bogholderen" | "udbetalingen" | "driften" | "ingen";
  readonly goer: string;
};

const afvigelse = (
  tekst: string,
  hvem: Beskrivelse["hvem"],
  goer: string,
  alvor: Alvor = "afvigelse",
): Beskrivelse => ({ alvor, tekst, hvem, goer });

const ARTER = {
  "udfoert-uden-anmodning": afvigelse(
    "Banken har flyttet penge for en udbetaling, der ikke er sendt til NemKonto herfra",
    "udbetalingen",
    "Spørg straks banken, hvem der har bedt om betalingen.",
  ),
  "ukendt-bankpost": afvigelse(
    "Bankposten ligner en udbetaling herfra, men er ikke anmodet her",
    "udbetalingen",
    "Spørg banken, hvem der har bedt om betalingen; indlæs den fil eller anmodning, der mangler.",
  ),
  "udbetalt-to-gange": afvigelse(
    "Der er udbetalt mere end det, der er besluttet",
    "udbetalingen",
    "Bed banken tage den ene betaling tilbage; har modtageren pengene, så kræv dem tilbage.",
  ),
  samlepost: afvigelse(
    "Banken har bogført et bundt under ét, og det er ikke afklaret, hvilke udbetalinger posten er",
    "udbetalingen",
    "Indlæs de svar, der mangler; passer beløbet stadig ikke, så bed banken om postens enkelte betalinger.",
  ),
  modstrid: afvigelse(
    "NemKonto har afvist eller standset den, og dog har banken udført den",
    "udbetalingen",
    "Spørg NemKonto og banken, om modtageren har pengene, før den betales igen.",
  ),
  bankbeloeb: afvigelse(
    "Banken har flyttet et andet beløb end udbetalingens",
    "udbetalingen",
    "Spørg banken, hvad der er rigtigt. Bogfør det, der så står undervejs, med et finansbilag (SF1590_A) mod den konto, med udbetalingens id som NemKontoAnmodning.",
  ),
  "returnering-taget-tilbage": afvigelse(
    "Banken har taget en returnering tilbage",
    "udbetalingen",
    "Spørg banken, om modtageren har pengene, før den betales igen.",
  ),
  "retur-uden-udfoerelse": afvigelse(
    "Kommet tilbage fra banken, uden at banken har meldt den udført",
    "udbetalingen",
    "Indlæs den fil fra banken, som mangler.",
  ),
  "bankpost-mangler": afvigelse(
    "Udbetalingen står som udført eller returneret, men bankens post findes ikke",
    "udbetalingen",
    "Indlæs den fil fra banken, som mangler.",
  ),
  "ikke-udfoert": afvigelse(
    "Udførelsesdagen er gået, og banken har ikke udført den",
    "udbetalingen",
    "Indlæs bankens fil; står den der ikke, så spørg NemKonto.",
  ),
  "svar-mangler": afvigelse(
    "NemKonto har ikke svaret i tide",
    "driften",
    "Hent svarene igen; kommer der intet, så spørg NemKonto, om bundtet er modtaget.",
  ),
  "uden-kontering": afvigelse(
    "Anmodet, men udgiften er ikke bogført mod mellemregningen",
    "fagsystemet",
    "Send finansbilaget (SF1590_A) med udbetalingens id som NemKontoAnmodning.",
  ),
  "kontering-uden-udbetaling": afvigelse(
    "Udgiften er bogført mod mellemregningen, men der er ingen udbetaling med det id",
    "fagsystemet",
    "Send udbetalingen (SF1590_C), eller modpostér bilaget.",
  ),
  "kontering-beloeb": afvigelse(
    "Der er bogført et andet beløb mod mellemregningen end udbetalingens",
    "fagsystemet",
    "Ret bogføringen med et nyt finansbilag (SF1590_A).",
  ),
  "kontering-dobbelt": afvigelse(
    "Udgiften er bogført både af fagsystemet (SF1590_A) og med udbetalingens egne konteringslinjer",
    "fagsystemet",
    "Modpostér finansbilaget.",
  ),
  "fremmed-postering": afvigelse(
    "Postering på kontoen, som ikke nævner nogen udbetaling",
    "bogholderen",
    "Flyt den til en anden konto, eller bogfør den igen med udbetalingens id som NemKontoAnmodning.",
  ),
  bogfoering: afvigelse(
    "Udbetalingens bogføring svarer ikke til, hvor pengene er",
    "driften",
    "Se udbetalingens bevægelser; ret ved et nyt bilag, og meld fejlen.",
  ),
  "ikke-sendt": afvigelse(
    "Udførelsesdagen er gået, og den er ikke sendt til NemKonto",
    "udbetalingen",
    "Frigiv eller afslå den, eller start en betalingskørsel.",
    "opfoelgning",
  ),
  "ikke-betalt-igen": afvigelse(
    "Modtageren har ikke fået pengene, og den er hverken betalt igen eller bortfaldet",
    "udbetalingen",
    "Kontakt modtageren, og betal igen; eller luk den som bortfaldet.",
    "opfoelgning",
  ),
  "modpostering-mangler": afvigelse(
    "Udbetalingen skal ikke betales, men udgiften står stadig på mellemregningen",
    "fagsystemet",
    "Modpostér udgiften med et finansbilag (SF1590_A).",
    "opfoelgning",
  ),
  "anden-bankpost": afvigelse(
    "En anden bevægelse på kontoen: ikke anmodet her",
    "ingen",
    "Se efter, om den er ventet.",
    "oplysning",
  ),
} as const satisfies Record<string, Beskrivelse>;

export type Afvigelsesart = keyof typeof ARTER;
export const AFVIGELSESARTER = Object.keys(ARTER) as readonly Afvigelsesart[];

/** One difference: how much, and of which payout, posting or entry in the bank. Amounts in øre. */
export type Afvigelse = {
  readonly art: Afvigelsesart;
  readonly beloeb: Oere;
  readonly udbetaling?: Uuid;
  /** The bilag of a posting, by its number. */
  readonly bilag?: bigint;
  /** The bank's reference. */
  readonly bankpost?: string;
  /** What there is more to say. */
  readonly note?: string;
};

export const beskrivAfvigelse = (art: Afvigelsesart): Beskrivelse => ARTER[art];
