import { setTimeout as sleep } from "node:timers/promises";
import type { Fejl } from "../domain/fejl.js";
import type { Uuid } from "../domain/identifikatorer.js";
import { ok, type Result } from "../kit/result.js";
import { type Anledning, withAnledning } from "./anledning.js";
import type { Erp, Query, Skema } from "./porte.js";

/** Messages of a subledger on their way to the hub: one after the other for each receiver, until it has them. */

/** What the hub said: taken, or refused for good. Undefined: it could not be asked, or could not answer; try again. */
export type Postsvar = { readonly taget: boolean; readonly svar: string } | undefined;

/** Hands a message to the hub on behalf of a municipality's ERP. */
export type SendPost = (myndighed: string, operation: string, indhold: string) => Promise<Postsvar>;

/** An it-system subscribes to claims of a municipality that may be paid. */
export type Abonnement = { readonly myndighed: string; readonly system: Uuid };

/** The way to the hub: how a message is handed over, and who subscribes today. */
export type Post = { readonly send: SendPost; readonly abonnenter: () => readonly Abonnement[] };

export type Udbakkebesked = {
  readonly myndighed: string;
  readonly nr: bigint;
  readonly id: Uuid;
  readonly modtager: Uuid | null;
  readonly operation: string;
  readonly indhold: string;
};

/** Whose messages they are, and what is to be done when one is refused for good, in the transaction that notes it. */
export type Udbakke = {
  readonly skema: Skema;
  readonly onAfvist: (
    query: Query,
    anledning: Anledning,
    besked: Udbakkebesked,
    svar: string,
  ) => Promise<Result<unknown, readonly Fejl[]>>;
};

/** Messages to one receiver of one municipality taken at a time: those that wait hold nobody else's back. */
const PIECE = 100;
/** How often it is looked at when nothing could be handed over, in ms. */
const IDLE_MS = 500;

const venterI = (skema: Skema): string => `select u.*
  from (select distinct myndighed, modtager from ${skema}.udbakke where sendt is null) m
  cross join lateral (select myndighed, nr, id, modtager, operation, indhold from ${skema}.udbakke
    where myndighed = m.myndighed and modtager is not distinct from m.modtager and sendt is null
    order by nr limit $1) u
  order by u.nr`;

/**
 * Who could not be handed anything is left alone, each time twice as long, in ms: the hub writes every call that it refuses in
 * its log for good.
 */
const FOERSTE_PAUSE_MS = 500;
const LAENGSTE_PAUSE_MS = 60_000;

/** Receivers of municipalities that are left alone, and until when. */
type Pauser = Map<string, { readonly til: number; readonly ms: number }>;

const pause = (pauser: Pauser, raekke: string): void => {
  const foer = pauser.get(raekke)?.ms ?? FOERSTE_PAUSE_MS / 2;
  const ms = Math.min(2 * foer, LAENGSTE_PAUSE_MS);
  pauser.set(raekke, { ms, til: performance.now() + ms });
};

/**
 * One round: the oldest messages, each receiver's of a municipality until one of them cannot be handed over. Gives how many
 * were. One whose answer cannot be noted stops its own receiver's only; the round ends with its trouble.
 */
export const sendVentende = async (
  erp: Erp,
  udbakke: Udbakke,
  send: SendPost,
  { signal, pauser = new Map() }: { readonly signal?: AbortSignal; readonly pauser?: Pauser } = {},
): Promise<number> => {
  const { skema } = udbakke;
  const venter = await erp.database.query<Udbakkebesked>(`${skema}-udbakke`, venterI(skema), [PIECE]);
  const stopped = new Set<string>();
  const trouble: unknown[] = [];
  let sendt = 0;
  for (const besked of venter) {
    const { myndighed, modtager, operation, indhold } = besked;
    const raekke = `${myndighed}/${modtager ?? ""}`;
    if (stopped.has(raekke) || (pauser.get(raekke)?.til ?? 0) > performance.now()) continue;
    if (signal?.aborted) break;
    try {
      const svar = await send(myndighed, operation, indhold);
      if (svar !== undefined) {
        await noteSvar(erp, udbakke, besked, svar);
        pauser.delete(raekke);
        sendt += 1;
        continue;
      }
    } catch (reason) {
      trouble.push(reason);
    }
    stopped.add(raekke);
    pause(pauser, raekke);
  }
  if (trouble.length > 0) throw trouble[0];
  return sendt;
};

/** Who notes it. */
const AKTOER = "Posthuset";

/** Note what the hub said of a message. One that is refused does not hold the others back. */
export const noteSvar = async (
  erp: Erp,
  { skema, onAfvist }: Udbakke,
  besked: Udbakkebesked,
  { taget, svar }: NonNullable<Postsvar>,
): Promise<void> => {
  const { myndighed, nr, operation } = besked;
  const hvad = { myndighed, aktoer: AKTOER, tekst: `${operation}: afvist` };
  const noted = await withAnledning(erp, hvad, async (query, anledning) => {
    await query(
      `${skema}-udbakke-sendt`,
      `update ${skema}.udbakke set sendt = now(), svar = $3 where myndighed = $1 and nr = $2`,
      [myndighed, nr, taget ? null : svar],
    );
    return taget ? ok(undefined) : onAfvist(query, anledning, besked, svar);
  });
  if (!noted.ok) throw new Error(`not noted: ${noted.error.map(({ kode }) => kode).join(", ")}`);
};

/** Hand over what comes, until `signal` is aborted. */
export const runUdbakke = (
  erp: Erp,
  udbakke: Udbakke,
  send: SendPost,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => {
  const pauser: Pauser = new Map();
  return keepGoing(() => sendVentende(erp, udbakke, send, { signal, pauser }), signal, onError);
};

/** Round after round, at once while there is something to do. `onError` is told of what nobody expected. */
export const keepGoing = async (
  round: () => Promise<number>,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => {
  while (!signal.aborted) {
    const done = await round().catch((reason: unknown) => {
      onError(reason);
      return 0;
    });
    if (done === 0) await sleep(IDLE_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
