import { setTimeout as sleep } from "node:timers/promises";
import type { Uuid } from "../../domain/identifikatorer.js";
import { createOpgave } from "./opgaver.js";
import type { Debitor } from "./porte.js";

/** Messages to fagsystemer on their way to the hub: one after the other for each fagsystem, until it has them. */

/** What the hub said: taken, or refused for good. Undefined: it could not be asked, or could not answer; try again. */
export type Postsvar = { readonly taget: boolean; readonly svar: string } | undefined;

/** Hands a message to the hub on behalf of a municipality's debitorsystem. */
export type SendPost = (myndighed: string, operation: string, indhold: string) => Promise<Postsvar>;

/** The way to the hub: how a message is handed over, and whether anybody in a municipality subscribes to claims that may be paid. */
export type Post = { readonly send: SendPost; readonly isHeard: (myndighed: string) => boolean };

type Venter = {
  readonly myndighed: string;
  readonly nr: bigint;
  readonly id: Uuid;
  readonly modtager: Uuid | null;
  readonly operation: string;
  readonly indhold: string;
};

/** Messages to one fagsystem of one municipality taken at a time: those that wait hold nobody else's back. */
const PIECE = 100;
/** How often it is looked at when nothing could be handed over, in ms. */
const IDLE_MS = 500;

const VENTER = `select u.* from (select distinct myndighed, modtager from debitor.udbakke where sendt is null) m
  cross join lateral (select myndighed, nr, id, modtager, operation, indhold from debitor.udbakke
    where myndighed = m.myndighed and modtager is not distinct from m.modtager and sendt is null
    order by nr limit $1) u
  order by u.nr`;

/**
 * One round: the oldest messages, each fagsystem's of a municipality until one of them cannot be handed over. Gives how many
 * were.
 */
export const sendVentende = async (
  debitor: Debitor,
  send: SendPost,
  signal?: AbortSignal,
): Promise<number> => {
  const venter = await debitor.database.query<Venter>("debitor-udbakke", VENTER, [PIECE]);
  const stopped = new Set<string>();
  let sendt = 0;
  for (const besked of venter) {
    const { myndighed, modtager, operation, indhold } = besked;
    const raekke = `${myndighed}/${modtager ?? ""}`;
    if (stopped.has(raekke)) continue;
    if (signal?.aborted) break;
    const svar = await send(myndighed, operation, indhold);
    if (svar === undefined) {
      stopped.add(raekke);
      continue;
    }
    await record(debitor, besked, svar);
    sendt += 1;
  }
  return sendt;
};

/** One that is refused does not hold the others back: it is somebody's task, and its facts can be looked up (B_02). */
const record = (
  debitor: Debitor,
  { myndighed, nr, id, operation }: Venter,
  { taget, svar }: NonNullable<Postsvar>,
): Promise<void> =>
  debitor.database.transaction(async (query) => {
    await query(
      "debitor-udbakke-sendt",
      "update debitor.udbakke set sendt = now(), svar = $3 where myndighed = $1 and nr = $2",
      [myndighed, nr, taget ? null : svar],
    );
    if (!taget)
      await createOpgave(debitor, query, myndighed, {
        art: "uafleveret",
        emne: id,
        data: { operation, svar },
      });
  });

/** Hand over what comes, until `signal` is aborted. */
export const runUdbakke = (
  debitor: Debitor,
  { send }: Post,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => keepGoing(() => sendVentende(debitor, send, signal), signal, onError);

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
