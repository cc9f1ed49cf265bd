import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "../sdk/client.js";
import { sure } from "./sure.js";

/** A fagsystem at its mailbox: what the debitorsystem tells it is fetched and answered. */

const ROUND_MS = 100;
/** How long the debitorsystem and PSRM may take to have something to tell, in ms. */
const PATIENCE_MS = 60_000;

/**
 * Fetch and accept until everything that is `wanted` of this debitorkonto has come; throws when it does not in time. Gives
 * the operations of what came of the account, in order.
 */
export const fetchUntil = async (
  fbs: Client,
  debitorkonto: string,
  wanted: readonly string[],
): Promise<readonly string[]> => {
  const operationer: string[] = [];
  const missing = new Set(wanted);
  for (const end = Date.now() + PATIENCE_MS; missing.size > 0; ) {
    const { beskeder } = await sure(fbs.hentBeskeder({}));
    for (const { myndighed, id, operation, indhold } of beskeder) {
      await sure(fbs.kvitterBesked({ myndighed, id, body: { kode: "ACCEPTERET" } }));
      const besked = JSON.parse(indhold) as { readonly debitorkontoIdentifikator: string };
      if (besked.debitorkontoIdentifikator !== debitorkonto) continue;
      operationer.push(operation);
      missing.delete(operation);
    }
    if (beskeder.length > 0) continue;
    if (Date.now() > end) throw new Error(`FBS har ikke hørt ${[...missing].join(" og ")} i tide.`);
    await sleep(ROUND_MS);
  }
  return operationer;
};
