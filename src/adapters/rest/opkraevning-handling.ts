import type { opkraevningshandlingEndpoints } from "../../contract/endpoints/opkraevning-handling.js";
import type { Input, Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { isCvr } from "../../domain/identifikatorer.js";
import { maskCpr } from "../../domain/maskering.js";
import { authorize } from "../../hub/authorize.js";
import { failed, type Result } from "../../kit/result.js";
import type { Call, Handler, Handlers } from "./door.js";

type Operationer = keyof typeof opkraevningshandlingEndpoints;

/** What collectors decide in the reference ERP's debtor ledger, where it runs beside the hub: one function per operation. */
export type Handlingsvindue = {
  readonly [K in Operationer]: (
    input: Input<K>,
    aktoer: Aktoer,
  ) => Promise<Result<Output<K>, readonly Fejl[]>>;
};

/** Decisions of collectors. */
export const opkraevningshandlingHandlers = (
  vindue: Handlingsvindue | undefined,
): Pick<Handlers, Operationer> => {
  const see = <K extends Operationer>(navn: K) => ask(vindue, navn, "opkraevning.se");
  const decide = <K extends Operationer>(navn: K) => ask(vindue, navn, "opkraevning.afgoer");
  return {
    seSkyldnerAfFordring: see("seSkyldnerAfFordring"),
    seBorgeroverblik: see("seBorgeroverblik"),
    givHenstand: decide("givHenstand"),
    afslutHenstand: decide("afslutHenstand"),
    afskrivFordring: decide("afskrivFordring"),
    ophaevAfskrivning: decide("ophaevAfskrivning"),
    aftalBetalingsordning: decide("aftalBetalingsordning"),
    seBetalingsordninger: see("seBetalingsordninger"),
    ophaevBetalingsordning: decide("ophaevBetalingsordning"),
    besvarOpgave: decide("besvarOpgave"),
    seForaeldelser: see("seForaeldelser"),
    sePolitik: see("sePolitik"),
    saetPolitik: decide("saetPolitik"),
  };
};

const ask =
  <K extends Operationer>(
    vindue: Handlingsvindue | undefined,
    navn: K,
    handling: "opkraevning.se" | "opkraevning.afgoer",
  ): Handler<K> =>
  async ({ aktoer }: Call, input: Input<K>) => {
    const { myndighed } = input as unknown as { readonly myndighed: string };
    const allowed = authorize(aktoer, handling, myndighed);
    if (!allowed.ok) return { fejl: [allowed.error] };
    if (!isCvr(myndighed)) return { fejl: [fejl("DRF-008", { grund: "'myndighed' er ikke et CVR-nummer" })] };
    if (hasPerson(input)) return { fejl: [fejl("DEB-089")] };
    const answer = vindue === undefined ? failed([fejl("ERP-006")]) : await vindue[navn](input, aktoer);
    return answer.ok ? ({ value: answer.value } as never) : { fejl: answer.error };
  };

/** Whether a reason holds something that looks like a person's number: what is decided is kept and shown. */
const hasPerson = (input: { readonly body?: unknown }): boolean =>
  Object.values((input.body ?? {}) as Record<string, unknown>).some(
    (value) => typeof value === "string" && maskCpr(value) !== value,
  );
