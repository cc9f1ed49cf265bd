import { setTimeout as sleep } from "node:timers/promises";
import type { Erp } from "../porte.js";
import { noteSvar, type SendPost, type Udbakkebesked } from "../udbakke.js";
import { udbetalingsudbakke } from "./udbakke.js";

/**
 * Bundles and stops that the hub has taken and that nobody has answered since: the hub may have been unable to hand them over,
 * somebody may have given them up, and NemKonto may have refused them later. The same message again gives its receipt as it now
 * stands; a refused bundle never reached NemKonto, and a refused stop stops nothing.
 */

/** Most of a kind that are asked about in one round. */
const MAX_BESKEDER = 100;

/** How long a payout that is paid although it was to be stopped may still be told why, in days: its answer may come late. */
const DAGE_EFTER = 7;

const ubesvarede = (operation: string, venter: string): string =>
  `select p.myndighed, p.nr, p.id, p.modtager, p.operation, p.indhold from udbetaling.udbakke p
  where p.operation = '${operation}' and p.sendt < $1 and p.svar is null and ${venter}
  order by p.nr limit $2`;

const BUNDTER = ubesvarede(
  "NKSBetalingsanmodningAfsend",
  "(p.myndighed, p.id) in (select myndighed, bundt from udbetaling.udbetaling where tilstand = 'ANMODET')",
);

const STOP = ubesvarede(
  "NKSBetalingStands",
  `exists (select from udbetaling.udbetaling u
    where u.myndighed = p.myndighed and u.id = (p.indhold::jsonb ->> 'betalingIdentifikator')::uuid
      and (u.tilstand in ('ANMODET', 'MODTAGET', 'KONTROLLERET', 'KOMPLETTERET', 'I_PENGEINSTITUT')
        or u.tilstand = 'UDFOERT' and p.sendt > $1::timestamptz - make_interval(days => ${DAGE_EFTER})))`,
);

/** How long a message may be without an answer before the hub is asked, and how often it is asked, in ms. */
const MELLEM_MS = 5 * 60_000;

/** Ask the hub about bundles and stops sent before `foer`; gives how many it had refused. */
export const spoergTilSendte = async (erp: Erp, send: SendPost, foer: Date): Promise<number> => {
  const { query } = erp.database;
  const valg = [foer, MAX_BESKEDER];
  const bundter = await query<Udbakkebesked>("udbetaling-ubesvarede-bundter", BUNDTER, valg);
  const stop = await query<Udbakkebesked>("udbetaling-ubesvarede-stop", STOP, valg);
  let afviste = 0;
  for (const besked of [...bundter, ...stop]) {
    const svar = await send(besked.myndighed, besked.operation, besked.indhold);
    if (svar === undefined || svar.taget) continue;
    await noteSvar(erp, udbetalingsudbakke(erp), besked, svar);
    afviste += 1;
  }
  return afviste;
};

/** Ask until `signal` is aborted. */
export const runKvitteringer = async (
  erp: Erp,
  send: SendPost,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => {
  while (!signal.aborted) {
    const foer = new Date(erp.clock().getTime() - MELLEM_MS);
    await spoergTilSendte(erp, send, foer).catch(onError);
    await sleep(MELLEM_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
