import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import type { Erp, Query } from "../porte.js";
import { bortfaldUdbetaling } from "./beslut.js";
import { type Udbetalingsopgaveart, udbetalingsopgaver } from "./opgaver.js";

/**
 * Close a task with a reason. Of a payout that has not been paid it is that it lapses (the errors of `bortfaldUdbetaling`); what
 * is held back is released or rejected instead (UDB-047). UDB-045: it is not open.
 */
export const lukOpgave = async (
  erp: Erp,
  query: Query,
  anledning: Anledning,
  { id, begrundelse }: { readonly id: Uuid; readonly begrundelse: string },
): Promise<Result<undefined, readonly Fejl[]>> => {
  const { myndighed, aktoer } = anledning;
  const [opgave] = await query<{ art: Udbetalingsopgaveart; emne: Uuid }>(
    "udbetaling-opgave",
    "select art, emne from udbetaling.opgave where myndighed = $1 and id = $2 and lukket is null",
    [myndighed, id],
  );
  if (opgave === undefined) return failed([fejl("UDB-045", { id })]);
  const { art, emne } = opgave;
  if (art === "tilbageholdt") return failed([fejl("UDB-047", { id: emne })]);
  if (art === "ubetalt") {
    const svar = await bortfaldUdbetaling(erp, query, anledning, { id: emne, begrundelse });
    return svar.ok ? ok(undefined) : svar;
  }
  await udbetalingsopgaver.close(query, myndighed, { art, emne }, aktoer, begrundelse);
  return ok(undefined);
};
