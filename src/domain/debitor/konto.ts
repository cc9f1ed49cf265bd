/**
 * The life of a debitorkonto. Published: it can be handed over (overdraget) and closed; the edges are ours. Who maintains it
 * is no state of it: what was handed over stays so, also when the account closes and is opened again.
 */

/** AKTIV: something is owed, or may come to be. LUKKET: nothing is owed; the fagsystem may set it for kassation. */
export type Debitorkontotilstand = "AKTIV" | "LUKKET";

/** Who maintains an account; a fagsystem hands it over once and for all. */
export type Kontoansvar = "FAGSYSTEM" | "DEBITORSYSTEM";

type Overgang = {
  readonly fra: Debitorkontotilstand | null;
  readonly til: Debitorkontotilstand;
  readonly betydning: string;
};

const KONTOOVERGANGE = {
  "debitorkonto.oprettet": { fra: null, til: "AKTIV", betydning: "Oprettet af fagsystemet." },
  "debitorkonto.lukket": {
    fra: "AKTIV",
    til: "LUKKET",
    betydning: "Intet skyldes; fagsystemet kan kassere.",
  },
  "debitorkonto.genaabnet": {
    fra: "LUKKET",
    til: "AKTIV",
    betydning: "En ny fordring, eller en dækning er ophævet.",
  },
} as const satisfies Record<string, Overgang>;

export type Debitorkontohaendelse = keyof typeof KONTOOVERGANGE;

export const transitionDebitorkonto = (
  fra: Debitorkontotilstand | null,
  haendelse: Debitorkontohaendelse,
): Debitorkontotilstand | undefined =>
  KONTOOVERGANGE[haendelse].fra === fra ? KONTOOVERGANGE[haendelse].til : undefined;
