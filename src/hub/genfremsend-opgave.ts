import type { Aktoer } from "../domain/adgang.js";
import type { Fejl } from "../domain/fejl.js";
import type { Uuid } from "../domain/identifikatorer.js";
import { ok, type Result } from "../kit/result.js";
import { findFejlopgave } from "./fejlopgaver.js";
import type { OpgaveNoegle } from "./opgaveporte.js";
import type { Genfremsendelig, Hub } from "./ports.js";
import { mayResend, resendingOf } from "./resend.js";

/** Messages read and started at a time: fewer than a group of the journal holds. */
const AD_GANGEN = 250;
/** Most messages started by one press, so that it is answered in seconds; another press takes the next. Our choice. */
const MAX_PR_TRYK = 10_000;

/**
 * Send everything anew that waits for a task and can be mended outside the message; the worker delivers it. Gives how
 * many were started. What is under way already, from another press of the same button, is left alone: each refused
 * sending has one successor. ADG-010, BSK-022.
 */
export const resendOpgave = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: OpgaveNoegle,
): Promise<Result<number, Fejl>> => {
  const found = await findFejlopgave(hub, aktoer, "fejlopgaver.genfremsend", noegle);
  if (!found.ok) return found;
  let startet = 0;
  let efter: Uuid | undefined;
  do {
    const side = await hub.beskeder.genfremsendelige(noegle, efter, AD_GANGEN);
    startet += await startAll(hub, aktoer, side);
    efter = side.length < AD_GANGEN ? undefined : side.at(-1)!.original;
  } while (efter !== undefined && startet < MAX_PR_TRYK);
  const { myndighed, id } = noegle;
  if (startet > 0) {
    await hub.journal.commit({
      haendelser: [
        {
          ...{ myndighed, emneArt: "fejlopgave", emne: id, art: "fejlopgave.genfremsendt" },
          ...{ aktoer: aktoer.navn, data: { antal: startet } },
        },
      ],
    });
  }
  return ok(startet);
};

/** All at once, but for those of one order: they are placed one after another, in the order they came. */
const startAll = async (hub: Hub, aktoer: Aktoer, side: readonly Genfremsendelig[]): Promise<number> => {
  const orders = new Map<string, Genfremsendelig[]>();
  for (const one of side.filter(({ nyeste }) => mayResend(nyeste))) {
    const order = one.nyeste.raekkefoelge ?? one.original;
    orders.set(order, [...(orders.get(order) ?? []), one]);
  }
  const started = await Promise.all([...orders.values()].map((order) => startInTurn(hub, aktoer, order)));
  return started.reduce((total, antal) => total + antal, 0);
};

const startInTurn = async (hub: Hub, aktoer: Aktoer, order: readonly Genfremsendelig[]): Promise<number> => {
  let started = 0;
  for (const { nyeste, indhold } of order) {
    const { registrering } = resendingOf(hub, aktoer, nyeste, indhold);
    const { slags } = await hub.journal.commit(registrering("venter"));
    if (slags === "gemt") started++;
  }
  return started;
};
