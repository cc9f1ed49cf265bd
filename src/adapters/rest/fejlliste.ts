import type { Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Result } from "../../kit/result.js";
import { askErp } from "./ask-erp.js";
import type { Handlers } from "./door.js";

/** Lists of failed payouts, where the reference ERP runs beside the hub. */
export type Fejllistevindue = {
  readonly indlaes: (
    myndighed: string,
    fil: { readonly bytes: Uint8Array; readonly navn: string },
    aktoer: Aktoer,
  ) => Promise<Result<Output<"indlaesFejlliste">, readonly Fejl[]>>;
};

/** Lists of failed payouts, as the municipality takes them in. */
export const fejllisteHandlers = (
  vindue: Fejllistevindue | undefined,
): Pick<Handlers, "indlaesFejlliste"> => ({
  indlaesFejlliste: ({ aktoer }, { myndighed, filnavn = "", body }) =>
    askErp(vindue, aktoer, "udbetaling.afgoer", myndighed, (liste) =>
      liste.indlaes(myndighed, { bytes: body, navn: filnavn }, aktoer),
    ),
});
