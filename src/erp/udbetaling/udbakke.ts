import { ok } from "../../kit/result.js";
import type { Erp } from "../porte.js";
import type { Udbakke } from "../udbakke.js";
import { noterBeviserI } from "./noter.js";
import { udbetalingsopgaver } from "./opgaver.js";

/** Longest text kept of a refusal. */
const MAX_TEKST = 200;

/**
 * Bundles and stops to NemKonto, and what became of payouts to fagsystemer. A bundle that is refused before NemKonto has it is
 * as one that NemKonto cannot read: its payouts are refused, and the money is back on the interim account. Anything else that is
 * refused is somebody's task.
 */
export const udbetalingsudbakke = (erp: Erp): Udbakke => ({
  skema: "udbetaling",
  onAfvist: async (query, anledning, { myndighed, id, operation }, svar) => {
    if (operation === "NKSBetalingsanmodningAfsend") {
      const bevis = { slags: "svar", svarkode: "0", statuskode: "RJCT" } as const;
      return noterBeviserI(erp, query, anledning, [
        {
          om: { bundt: id },
          noegle: "posthus",
          dato: anledning.dato,
          tekst: svar.slice(0, MAX_TEKST),
          ...bevis,
        },
      ]);
    }
    await udbetalingsopgaver.create(erp, query, myndighed, {
      art: "uafleveret",
      emne: id,
      data: { operation, svar },
    });
    return ok(undefined);
  },
});
