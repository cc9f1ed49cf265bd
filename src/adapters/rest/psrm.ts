import type { Input, Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { authorize } from "../../hub/authorize.js";
import type { Result } from "../../kit/result.js";
import type { Handlers } from "./door.js";

type Svar = Promise<Result<Output<"psrmIndbetal">, Fejl>>;

/** The other side of the stand-in for PSRM: what a debtor and Gældsstyrelsen do there. Only where it is switched on. */
export type Psrmvindue = {
  readonly indbetal: (myndighed: string, body: Input<"psrmIndbetal">["body"]) => Svar;
  readonly afgoer: (myndighed: string, body: Input<"psrmAfgoer">["body"]) => Svar;
  readonly afskriv: (myndighed: string, body: Input<"psrmAfskriv">["body"]) => Svar;
  readonly returner: (myndighed: string, body: Input<"psrmReturner">["body"]) => Svar;
  readonly afregn: (myndighed: string, body: Input<"psrmAfregn">["body"]) => Svar;
};

type Psrmhandling = "psrmIndbetal" | "psrmAfgoer" | "psrmAfskriv" | "psrmReturner" | "psrmAfregn";

/** Rehearsals only, and by operations only. PSR-015 where there is no stand-in. */
export const psrmHandlers = (vindue: Psrmvindue | undefined): Pick<Handlers, Psrmhandling> => ({
  psrmIndbetal: ({ aktoer }, { myndighed, body }) =>
    rehearse(vindue, aktoer, (one) => one.indbetal(myndighed, body)),
  psrmAfgoer: ({ aktoer }, { myndighed, body }) =>
    rehearse(vindue, aktoer, (one) => one.afgoer(myndighed, body)),
  psrmAfskriv: ({ aktoer }, { myndighed, body }) =>
    rehearse(vindue, aktoer, (one) => one.afskriv(myndighed, body)),
  psrmReturner: ({ aktoer }, { myndighed, body }) =>
    rehearse(vindue, aktoer, (one) => one.returner(myndighed, body)),
  psrmAfregn: ({ aktoer }, { myndighed, body }) =>
    rehearse(vindue, aktoer, (one) => one.afregn(myndighed, body)),
});

const rehearse = async (
  vindue: Psrmvindue | undefined,
  aktoer: Aktoer,
  ask: (vindue: Psrmvindue) => Svar,
): Promise<{ readonly value: Output<"psrmIndbetal"> } | { readonly fejl: readonly Fejl[] }> => {
  const allowed = authorize(aktoer, "psrm.styr");
  if (!allowed.ok) return { fejl: [allowed.error] };
  if (vindue === undefined) return { fejl: [fejl("PSR-015")] };
  const svar = await ask(vindue);
  return svar.ok ? { value: svar.value } : { fejl: [svar.error] };
};
