import type { Oere } from "../../domain/beloeb.js";
import type { Fordringshaendelse } from "../../domain/debitor/fordring.js";
import type { Debitorkontohaendelse } from "../../domain/debitor/konto.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type {
  Abonnementrow,
  Adresserow,
  Bevaegelsesart,
  Delfordringrow,
  Fordringrow,
  Haeftelserow,
  Indbetalingsrow,
  Kontorow,
} from "./billede.js";

/**
 * What is to be written of one decision, decided before anything is: rows, movements, changes of state. It is written in
 * one transaction with its booking and its messages (`skriv.ts`).
 */
export type Skrivning = {
  readonly konti?: readonly Kontorow[];
  readonly haeftelser?: readonly Haeftelserow[];
  readonly adresser?: readonly Adresserow[];
  readonly abonnementer?: readonly Abonnementrow[];
  readonly fordringer?: readonly NyFordring[];
  readonly delfordringer?: readonly Omit<Delfordringrow, "restance">[];
  readonly indbetalinger?: readonly Omit<Indbetalingsrow, "rest" | "annulleret" | "modtaget">[];
  /**
   * Money that has gone back: taken back by the bank, or paid back to who paid too much; and money from the bank that settles
   * what PSRM has collected (`kilde` psrm), and so was booked when PSRM told of it.
   */
  readonly annulleringer?: readonly Annullering[];
  /** RIM's own interest that PSRM has collected, negative when it is lifted; øre. */
  readonly psrmrente?: Oere;
  readonly afslutninger?: readonly Afslutningsrow[];
  readonly bevaegelser?: readonly NyBevaegelse[];
  readonly fordringsskift?: readonly Fordringsskift[];
  /** Claims that go over to another account, and to who owes there. */
  readonly flytninger?: readonly {
    readonly fordring: Uuid;
    readonly konto: Uuid;
    readonly skyldner: string;
  }[];
  readonly kontoskift?: readonly { readonly konto: Uuid; readonly haendelse: Debitorkontohaendelse }[];
  /** Accounts that the debitorsystem maintains from now on. */
  readonly overdragelser?: readonly Uuid[];
  readonly noter?: readonly Note[];
};

/** A new claim; its first state is that which its event leads to. */
export type NyFordring = Omit<Fordringrow, "restance" | "rykket" | "psrmId">;

export type Afslutningsrow = {
  readonly tabel: "haeftelse" | "adresse" | "materialeabonnement";
  readonly id: Uuid;
  readonly dato: string;
};

export type Annullering = {
  readonly indbetaling: Uuid;
  /** Where the money goes. */
  readonly kilde: Indbetalingsrow["kilde"];
  readonly beloeb: Oere;
  readonly aarsag: string;
};

export type NyBevaegelse = {
  readonly fordring: Uuid;
  readonly delfordring: Uuid;
  readonly art: Bevaegelsesart;
  readonly beloeb: Oere;
  readonly virkningsdato: string;
  readonly indbetaling?: Uuid;
  readonly ophaever?: bigint;
  readonly aarsag?: string;
};

/** A change of a claim's state, and what follows it in the same row. */
export type Fordringsskift = {
  readonly fordring: Uuid;
  readonly haendelse: Fordringshaendelse;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Of henstand: the betalingsordning that it is given for. */
  readonly ordning?: Uuid;
  readonly felter?: Partial<Pick<Fordringrow, "konto" | "skyldner" | "srb" | "foraeldelsesdato">> & {
    readonly rykket?: string;
  };
};

/** Something worth remembering of a claim, an account or a payment that is no change of state. */
export type Note = {
  readonly emneArt: "fordring" | "debitorkonto" | "indbetaling" | "haeftelse";
  readonly emne: Uuid;
  readonly art: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Several decisions as one. */
export const samlet = (dele: readonly Skrivning[]): Skrivning => {
  const alle: Record<string, unknown[]> = {};
  for (const del of dele)
    for (const [navn, rows] of Object.entries(del)) {
      alle[navn] ??= [];
      alle[navn].push(...(rows as readonly unknown[]));
    }
  return alle as Skrivning;
};
