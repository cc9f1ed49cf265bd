import { setTimeout as sleep } from "node:timers/promises";
import type { Erp } from "../porte.js";
import { noteSvar, type SendPost, type Udbakkebesked } from "../udbakke.js";
import { udbetalingsudbakke } from "./udbakke.js";

/**
 * Bundles that the hub has taken and that nobody has answered since: the hub may have been unable to hand them over, and somebody
 * may have given them up. The same message again gives its receipt as it now stands; a refused bundle never reached NemKonto.
 */

/** Most that are asked about in one round. */
const MAX_BUNDTER = 100;

const UBESVAREDE = `select p.myndighed, p.nr, p.id, p.modtager, p.operation, p.indhold from udbetaling.udbakke p
  where p.operation = 'NKSBetalingsanmodningAfsend' and p.sendt < $1 and p.svar is null
    and (p.myndighed, p.id) in (select myndighed, bundt from udbetaling.udbetaling where tilstand = 'ANMODET')
  order by p.nr limit $2`;

/** How long a bundle may be without an answer before the hub is asked, and how often it is asked, in ms. */
const MELLEM_MS = 5 * 60_000;

/** Ask the hub about bundles sent before `foer`; gives how many it had refused. */
export const spoergTilBundter = async (erp: Erp, send: SendPost, foer: Date): Promise<number> => {
  const bundter = await erp.database.query<Udbakkebesked>("udbetaling-ubesvarede-bundter", UBESVAREDE, [
    foer,
    MAX_BUNDTER,
  ]);
  let afviste = 0;
  for (const bundt of bundter) {
    const svar = await send(bundt.myndighed, bundt.operation, bundt.indhold);
    if (svar === undefined || svar.taget) continue;
    await noteSvar(erp, udbetalingsudbakke(erp), bundt, svar);
    afviste += 1;
  }
  return afviste;
};

/** Ask until `signal` is aborted. */
export const runBundtkvitteringer = async (
  erp: Erp,
  send: SendPost,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => {
  while (!signal.aborted) {
    const foer = new Date(erp.clock().getTime() - MELLEM_MS);
    await spoergTilBundter(erp, send, foer).catch(onError);
    await sleep(MELLEM_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
