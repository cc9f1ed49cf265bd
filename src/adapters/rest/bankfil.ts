import type { bankfilEndpoints } from "../../contract/endpoints/bankfil.js";
import type { Input, Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Result } from "../../kit/result.js";
import { askErp } from "./ask-erp.js";
import type { Handlers } from "./door.js";

type Svar<T> = Promise<Result<T, readonly Fejl[]>>;

/** Bundles as files for a bank, and its answers, where the reference ERP runs beside the hub. */
export type Bankfilvindue = {
  readonly pain001: (input: Input<"hentPain001">) => Svar<AsyncIterable<string | Uint8Array>>;
  readonly pain002: (input: Input<"indlaesPain002">, aktoer: Aktoer) => Svar<Output<"indlaesPain002">>;
};

/** A file that a bank pays by is no look: it takes the right to decide. */
export const bankfilHandlers = (
  vindue: Bankfilvindue | undefined,
): Pick<Handlers, keyof typeof bankfilEndpoints> => ({
  hentPain001: ({ aktoer }, input) =>
    askErp(vindue, aktoer, "udbetaling.afgoer", input.myndighed, (ledger) => ledger.pain001(input)),
  indlaesPain002: ({ aktoer }, input) =>
    askErp(vindue, aktoer, "udbetaling.afgoer", input.myndighed, (ledger) => ledger.pain002(input, aktoer)),
});
