import { setTimeout as sleep } from "node:timers/promises";
import type { Hub } from "../ports.js";
import { backOffMs } from "../retry.js";
import { Senere, treatLeverance } from "./behandl.js";
import type { Masseleverance } from "./ports.js";

/** Files treated at once: a small one does not stand behind a large one, and straks calls keep their share. */
const AT_ONCE = 2;
/** How often the register is looked at when there is nothing to do, in ms. */
const IDLE_MS = 500;
/** How often a loan is renewed before it would end: a file lent to who is killed is free again soon. */
const RENEWALS = 3;

/** Treat the files that have been received, until `signal` is aborted; resolves when those under way have stopped. */
export const runMasse = async (hub: Hub, signal: AbortSignal): Promise<void> => {
  await Promise.all(Array.from({ length: AT_ONCE }, () => runOne(hub, signal)));
};

const runOne = async (hub: Hub, signal: AbortSignal): Promise<void> => {
  const tries = new Map<string, number>();
  while (!signal.aborted) {
    const leverance = await hub.masseleverancer.borrow(hub.config.laanSekunder).catch((reason: unknown) => {
      hub.log.error({ reason: String(reason) }, "the register of files cannot be read");
      return undefined;
    });
    if (leverance === undefined) await sleep(IDLE_MS, undefined, { signal }).catch(() => undefined);
    else await treat(hub, leverance, signal, tries);
  }
};

/** One try. What goes wrong leaves the file where it stood, to be gone on with later. */
const treat = async (
  hub: Hub,
  leverance: Masseleverance,
  signal: AbortSignal,
  tries: Map<string, number>,
): Promise<void> => {
  const { laanSekunder } = hub.config;
  const keep = (): void => void hub.masseleverancer.keep(leverance, laanSekunder).catch(() => undefined);
  const keeping = setInterval(keep, (laanSekunder * 1_000) / RENEWALS);
  try {
    await treatLeverance(hub, leverance, signal);
    tries.delete(leverance.id);
  } catch (reason) {
    const forsoeg = (tries.get(leverance.id) ?? 0) + 1;
    tries.set(leverance.id, forsoeg);
    const { foersteVentMs, laengsteVentMs } = hub.config;
    const ms = signal.aborted ? 0 : backOffMs(forsoeg, foersteVentMs, laengsteVentMs);
    const told = { leverance: leverance.id, reason: String(reason), ms };
    if (reason instanceof Senere) hub.log.warn(told, "a file waits");
    else hub.log.error(told, "a file could not be gone on with");
    await hub.masseleverancer.giveBack(leverance, ms).catch(() => undefined);
  } finally {
    clearInterval(keeping);
  }
};
