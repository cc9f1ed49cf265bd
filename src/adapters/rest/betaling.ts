import type { Input, Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Result } from "../../kit/result.js";
import { askErp } from "./ask-erp.js";
import type { Handlers } from "./door.js";

type Svar<T> = Promise<Result<T, Fejl | readonly Fejl[]>>;

/** Bills and payments of the reference ERP's debtor ledger, as the door can show and change them. */
export type Betalingsvindue = {
  readonly regning: (myndighed: string, nr: string) => Svar<Output<"seRegning">>;
  /** The letter as a file: the debtor's own, or that of who gets a copy. */
  readonly brev: (
    myndighed: string,
    nr: string,
    form: "pdf" | "html",
    kopi: string | undefined,
  ) => Svar<AsyncIterable<string | Uint8Array>>;
  readonly indlaes: (
    myndighed: string,
    bytes: Uint8Array,
    aktoer: Aktoer,
  ) => Svar<Output<"indlaesKontoudtog">>;
  readonly indbetalinger: (
    myndighed: string,
    valg: Pick<Input<"seIndbetalinger">, "kun" | "efter">,
  ) => Svar<Output<"seIndbetalinger">>;
  readonly indbetaling: (myndighed: string, id: Uuid) => Svar<Output<"seIndbetaling">>;
  readonly placer: (input: Input<"placerIndbetaling">, aktoer: Aktoer) => Svar<Output<"placerIndbetaling">>;
  readonly afregn: (input: Input<"afregnIndbetaling">, aktoer: Aktoer) => Svar<Output<"afregnIndbetaling">>;
  readonly frigoer: (
    input: Input<"frigoerIndbetaling">,
    aktoer: Aktoer,
  ) => Svar<Output<"frigoerIndbetaling">>;
  readonly tilbagebetal: (
    input: Input<"tilbagebetalIndbetaling">,
    aktoer: Aktoer,
  ) => Svar<Output<"tilbagebetalIndbetaling">>;
};

type Betalingshandling =
  | "seRegning"
  | "hentRegningPdf"
  | "hentRegningHtml"
  | "indlaesKontoudtog"
  | "seIndbetalinger"
  | "seIndbetaling"
  | "placerIndbetaling"
  | "afregnIndbetaling"
  | "frigoerIndbetaling"
  | "tilbagebetalIndbetaling";

/** Bills and payments, as collectors see and change them. */
export const betalingHandlers = (vindue: Betalingsvindue | undefined): Pick<Handlers, Betalingshandling> => ({
  seRegning: ({ aktoer }, { myndighed, nr }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (ledger) => ledger.regning(myndighed, nr)),
  hentRegningPdf: ({ aktoer }, { myndighed, nr, kopi }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (ledger) => ledger.brev(myndighed, nr, "pdf", kopi)),
  hentRegningHtml: ({ aktoer }, { myndighed, nr, kopi }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (ledger) => ledger.brev(myndighed, nr, "html", kopi)),
  indlaesKontoudtog: ({ aktoer }, { myndighed, body }) =>
    askErp(vindue, aktoer, "opkraevning.koer", myndighed, (ledger) =>
      ledger.indlaes(myndighed, body, aktoer),
    ),
  seIndbetalinger: ({ aktoer }, { myndighed, ...valg }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (ledger) => ledger.indbetalinger(myndighed, valg)),
  seIndbetaling: ({ aktoer }, { myndighed, id }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (ledger) => ledger.indbetaling(myndighed, id)),
  placerIndbetaling: ({ aktoer }, input) =>
    askErp(vindue, aktoer, "opkraevning.koer", input.myndighed, (ledger) => ledger.placer(input, aktoer)),
  afregnIndbetaling: ({ aktoer }, input) =>
    askErp(vindue, aktoer, "opkraevning.koer", input.myndighed, (ledger) => ledger.afregn(input, aktoer)),
  frigoerIndbetaling: ({ aktoer }, input) =>
    askErp(vindue, aktoer, "opkraevning.koer", input.myndighed, (ledger) => ledger.frigoer(input, aktoer)),
  tilbagebetalIndbetaling: ({ aktoer }, input) =>
    askErp(vindue, aktoer, "opkraevning.koer", input.myndighed, (ledger) =>
      ledger.tilbagebetal(input, aktoer),
    ),
});
