import type { Input, Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { isDate } from "../../kit/dates.js";
import { failed, type Result } from "../../kit/result.js";
import { askErp } from "./ask-erp.js";
import type { Handlers } from "./door.js";

type Svar<T> = Promise<Result<T, Fejl | readonly Fejl[]>>;

/** The reconciliation of the reference ERP's payouts, as the door can show and close it. */
export type Udbetalingsafstemningsvindue = {
  readonly mellemregning: (
    myndighed: string,
    valg: Pick<Input<"seMellemregning">, "pr" | "konto" | "kun" | "efter">,
  ) => Svar<Output<"seMellemregning">>;
  readonly afstem: (myndighed: string, dato: string) => Svar<Output<"seUdbetalingsafstemning">>;
  readonly afslut: (myndighed: string, dato: string, aktoer: Aktoer) => Svar<Output<"afslutUdbetalingsdag">>;
  readonly afslutninger: (myndighed: string, efter: string | undefined) => Svar<Output<"seAfslutninger">>;
  /** The closing statement as a file. */
  readonly hent: (
    myndighed: string,
    nr: string,
    form: "html" | "csv",
  ) => Svar<AsyncIterable<string | Uint8Array>>;
  readonly forsinkede: (myndighed: string) => Svar<Output<"seForsinkede">>;
};

type Afstemningshandling =
  | "seMellemregning"
  | "seUdbetalingsafstemning"
  | "afslutUdbetalingsdag"
  | "seAfslutninger"
  | "hentAfslutning"
  | "hentAfslutningCsv"
  | "seForsinkede";

const withDay = <T>(dato: string, ask: () => Svar<T>): Svar<T> =>
  isDate(dato)
    ? ask()
    : Promise.resolve(failed(fejl("DRF-008", { grund: "'dato' er ikke en dag, som 2026-11-27" })));

/** Payouts held against NemKonto, the bank and the books. */
export const udbetalingsafstemningHandlers = (
  vindue: Udbetalingsafstemningsvindue | undefined,
): Pick<Handlers, Afstemningshandling> => ({
  seMellemregning: ({ aktoer }, { myndighed, ...valg }) =>
    askErp(vindue, aktoer, "udbetaling.se", myndighed, (erp) => erp.mellemregning(myndighed, valg)),
  seUdbetalingsafstemning: ({ aktoer }, { myndighed, dato }) =>
    askErp(vindue, aktoer, "udbetaling.se", myndighed, (erp) =>
      withDay(dato, () => erp.afstem(myndighed, dato)),
    ),
  afslutUdbetalingsdag: ({ aktoer }, { myndighed, dato }) =>
    askErp(vindue, aktoer, "udbetaling.afgoer", myndighed, (erp) =>
      withDay(dato, () => erp.afslut(myndighed, dato, aktoer)),
    ),
  seAfslutninger: ({ aktoer }, { myndighed, efter }) =>
    askErp(vindue, aktoer, "udbetaling.se", myndighed, (erp) => erp.afslutninger(myndighed, efter)),
  hentAfslutning: ({ aktoer }, { myndighed, nr }) =>
    askErp(vindue, aktoer, "udbetaling.se", myndighed, (erp) => erp.hent(myndighed, nr, "html")),
  hentAfslutningCsv: ({ aktoer }, { myndighed, nr }) =>
    askErp(vindue, aktoer, "udbetaling.se", myndighed, (erp) => erp.hent(myndighed, nr, "csv")),
  seForsinkede: ({ aktoer }, { myndighed }) =>
    askErp(vindue, aktoer, "udbetaling.se", myndighed, (erp) => erp.forsinkede(myndighed)),
});
