import type { Input, Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Result } from "../../kit/result.js";
import { askErp } from "./ask-erp.js";
import type { Handlers } from "./door.js";

type Svar<T> = Promise<Result<T, Fejl>>;

/** The debtor ledger that the door can show and start runs of: the reference ERP's, where it runs beside the hub. */
export type Opkraevningsvindue = {
  readonly overblik: (myndighed: string) => Svar<Output<"seOpkraevning">>;
  readonly skyldner: (
    myndighed: string,
    part: Input<"findSkyldner">["body"]["part"],
  ) => Svar<Output<"findSkyldner">>;
  readonly fordring: (myndighed: string, id: Uuid) => Svar<Output<"seFordring">>;
  readonly koersler: (myndighed: string) => Svar<Output<"seKoersler">>;
  readonly start: (
    myndighed: string,
    oenske: Input<"startKoersel">["body"],
    aktoer: Aktoer,
  ) => Svar<Output<"startKoersel">>;
  readonly opgaver: (myndighed: string) => Svar<Output<"seOpkraevningsopgaver">>;
};

type Opkraevningshandling =
  | "seOpkraevning"
  | "findSkyldner"
  | "seFordring"
  | "seKoersler"
  | "startKoersel"
  | "seOpkraevningsopgaver";

/** What collectors see and do. */
export const opkraevningHandlers = (
  vindue: Opkraevningsvindue | undefined,
): Pick<Handlers, Opkraevningshandling> => ({
  seOpkraevning: ({ aktoer }, { myndighed }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (ledger) => ledger.overblik(myndighed)),
  findSkyldner: ({ aktoer }, { myndighed, body }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (ledger) => ledger.skyldner(myndighed, body.part)),
  seFordring: ({ aktoer }, { myndighed, id }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (ledger) => ledger.fordring(myndighed, id)),
  seKoersler: ({ aktoer }, { myndighed }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (ledger) => ledger.koersler(myndighed)),
  startKoersel: ({ aktoer }, { myndighed, body }) =>
    askErp(vindue, aktoer, "opkraevning.koer", myndighed, (ledger) => ledger.start(myndighed, body, aktoer)),
  seOpkraevningsopgaver: ({ aktoer }, { myndighed }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (ledger) => ledger.opgaver(myndighed)),
});
