import type { Uuid } from "../../domain/identifikatorer.js";
import { readBetalingsid } from "../../domain/nemkonto/betalingsid.js";
import type { NKSStandsning } from "../../domain/nemkonto/model.js";
import { ok } from "../../kit/result.js";
import type { Erp } from "../porte.js";
import type { Udbakke } from "../udbakke.js";
import { tellUdbetalinger } from "./haendelser.js";
import { noterBeviserI } from "./noter.js";
import { udbetalingsopgaver } from "./opgaver.js";

/** The payout that a stop is about. */
const standsetAf = (indhold: string): Uuid | undefined =>
  readBetalingsid((JSON.parse(indhold) as NKSStandsning).betalingIdentifikator);

/** Longest text kept of a refusal. */
const MAX_TEKST = 200;

/**
 * Bundles and stops to NemKonto, and what became of payouts to fagsystemer. A bundle that is refused before NemKonto has it is
 * as one that NemKonto cannot read: its payouts are refused, and the money is back on the interim account. A stop that is refused
 * is a task of its payout, and stands in its history; anything else that is refused is a task of the message.
 */
export const udbetalingsudbakke = (erp: Erp): Udbakke => ({
  skema: "udbetaling",
  onAfvist: async (query, anledning, { myndighed, id, operation, indhold }, svar) => {
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
    const standset = operation === "NKSBetalingStands" ? standsetAf(indhold) : undefined;
    if (standset !== undefined)
      await tellUdbetalinger(query, anledning, [
        {
          udbetaling: standset,
          art: "udbetaling.standsning-afvist",
          data: { begrundelse: svar.slice(0, MAX_TEKST) },
        },
      ]);
    await udbetalingsopgaver.create(erp, query, myndighed, {
      art: "uafleveret",
      emne: standset ?? id,
      data: { operation, svar },
    });
    return ok(undefined);
  },
});
