import type { Input, Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { authorize } from "../../hub/authorize.js";
import type { Result } from "../../kit/result.js";
import type { Handlers } from "./door.js";

type Nemkontohandling =
  | "seNemkontoregister"
  | "saetNemkontoadfaerd"
  | "fremadNemkonto"
  | "hentNemkontoudtog"
  | "seNemkontobetalinger";

type Svar<K extends Nemkontohandling> = Promise<Result<Output<K>, Fejl>>;

/** The other side of the stand-in for NemKonto. Only where it is switched on. */
export type Nemkontovindue = {
  readonly register: () => Svar<"seNemkontoregister">;
  readonly saet: (body: Input<"saetNemkontoadfaerd">["body"]) => Svar<"saetNemkontoadfaerd">;
  readonly fremad: (myndighed: string, body: Input<"fremadNemkonto">["body"]) => Svar<"fremadNemkonto">;
  readonly udtog: (input: Input<"hentNemkontoudtog">) => Svar<"hentNemkontoudtog">;
  readonly betalinger: (input: Input<"seNemkontobetalinger">) => Svar<"seNemkontobetalinger">;
};

/** Rehearsals only, and by operations only. NKS-016 where there is no stand-in. */
export const nemkontooevelseHandlers = (
  vindue: Nemkontovindue | undefined,
): Pick<Handlers, Nemkontohandling> => ({
  seNemkontoregister: ({ aktoer }) => rehearse(vindue, aktoer, (one) => one.register()),
  saetNemkontoadfaerd: ({ aktoer }, { body }) => rehearse(vindue, aktoer, (one) => one.saet(body)),
  fremadNemkonto: ({ aktoer }, { myndighed, body }) =>
    rehearse(vindue, aktoer, (one) => one.fremad(myndighed, body)),
  hentNemkontoudtog: ({ aktoer }, input) => rehearse(vindue, aktoer, (one) => one.udtog(input)),
  seNemkontobetalinger: ({ aktoer }, input) => rehearse(vindue, aktoer, (one) => one.betalinger(input)),
});

const rehearse = async <T>(
  vindue: Nemkontovindue | undefined,
  aktoer: Aktoer,
  ask: (vindue: Nemkontovindue) => Promise<Result<T, Fejl>>,
): Promise<{ readonly value: T } | { readonly fejl: readonly Fejl[] }> => {
  const allowed = authorize(aktoer, "nemkonto.styr");
  if (!allowed.ok) return { fejl: [allowed.error] };
  if (vindue === undefined) return { fejl: [fejl("NKS-016")] };
  const svar = await ask(vindue);
  return svar.ok ? { value: svar.value } : { fejl: [svar.error] };
};
