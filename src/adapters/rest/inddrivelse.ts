import type { Input, Output } from "../../contract/endpoints.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Result } from "../../kit/result.js";
import { askErp } from "./ask-erp.js";
import type { Handlers } from "./door.js";

type Svar<T> = Promise<Result<T, readonly Fejl[]>>;
type Aktionssvar = Svar<Output<"seAktioner">>;

/** Collection as the door shows it, and what is asked of it; `aktoer` is who asks. */
export type Inddrivelsesvindue = {
  readonly overblik: (myndighed: string, skaeringsdato: string | undefined) => Svar<Output<"seInddrivelse">>;
  readonly parathed: (
    myndighed: string,
    valg: Omit<Input<"seParathed">, "myndighed">,
  ) => Svar<Output<"seParathed">>;
  readonly underretninger: (
    myndighed: string,
    valg: Omit<Input<"seUnderretninger">, "myndighed">,
  ) => Svar<Output<"seUnderretninger">>;
  readonly aktioner: (myndighed: string, id: Uuid) => Aktionssvar;
  readonly tilbagekald: (sag: Sag, body: Input<"tilbagekaldFordring">["body"]) => Aktionssvar;
  readonly genindsend: (sag: Sag, body: Input<"genindsendFordring">["body"]) => Aktionssvar;
  readonly besvar: (sag: Sag, body: Input<"besvarHoering">["body"]) => Aktionssvar;
  readonly ret: (sag: Sag, body: Input<"retStamdata">["body"]) => Aktionssvar;
};

export type Sag = { readonly myndighed: string; readonly id: Uuid; readonly aktoer: string };

type Inddrivelseshandling =
  | "seInddrivelse"
  | "seParathed"
  | "seUnderretninger"
  | "seAktioner"
  | "tilbagekaldFordring"
  | "genindsendFordring"
  | "besvarHoering"
  | "retStamdata";

/** What collectors see of collection, and do. */
export const inddrivelseHandlers = (
  vindue: Inddrivelsesvindue | undefined,
): Pick<Handlers, Inddrivelseshandling> => ({
  seInddrivelse: ({ aktoer }, { myndighed, skaeringsdato }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (one) => one.overblik(myndighed, skaeringsdato)),
  seParathed: ({ aktoer }, { myndighed, ...valg }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (one) => one.parathed(myndighed, valg)),
  seUnderretninger: ({ aktoer }, { myndighed, ...valg }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (one) => one.underretninger(myndighed, valg)),
  seAktioner: ({ aktoer }, { myndighed, id }) =>
    askErp(vindue, aktoer, "opkraevning.se", myndighed, (one) => one.aktioner(myndighed, id)),
  tilbagekaldFordring: ({ aktoer }, { myndighed, id, body }) =>
    askErp(vindue, aktoer, "opkraevning.koer", myndighed, (one) =>
      one.tilbagekald({ myndighed, id, aktoer: aktoer.navn }, body),
    ),
  genindsendFordring: ({ aktoer }, { myndighed, id, body }) =>
    askErp(vindue, aktoer, "opkraevning.koer", myndighed, (one) =>
      one.genindsend({ myndighed, id, aktoer: aktoer.navn }, body),
    ),
  besvarHoering: ({ aktoer }, { myndighed, id, body }) =>
    askErp(vindue, aktoer, "opkraevning.koer", myndighed, (one) =>
      one.besvar({ myndighed, id, aktoer: aktoer.navn }, body),
    ),
  retStamdata: ({ aktoer }, { myndighed, id, body }) =>
    askErp(vindue, aktoer, "opkraevning.koer", myndighed, (one) =>
      one.ret({ myndighed, id, aktoer: aktoer.navn }, body),
    ),
});
