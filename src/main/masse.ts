import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Hub, Log } from "../hub/ports.js";
import type { HubSetup } from "./open-hub.js";

/** How often the register of files is looked at while there is no thread, in ms. */
const LOOK_MS = 500;
/** Young objects of a file live for one piece; with room for that they are never moved to the old ones. */
const YOUNG_MB = 24;
const OLD_MB = 256;

/** What the thread tells of itself. */
export type ThreadLog = {
  readonly level: keyof Log;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
};

/**
 * Treat files in a thread of their own, with a hub of its own on the same database: a file of hundreds of megabytes
 * takes no time from calls that wait for their answer. It begins when the first file is due, and again after a fault;
 * resolves when `signal` is aborted and the thread has stopped.
 */
export const runMasseThread = async (hub: Hub, setup: HubSetup, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const isDue = await hub.masseleverancer.isDue().catch(() => false);
    if (isDue) await runThread(setup, hub.log, signal);
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
};

const runThread = async (setup: HubSetup, log: Log, signal: AbortSignal): Promise<void> => {
  const thread = new Worker(new URL("./masse-thread.js", import.meta.url), {
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
  });
  const stop = (): void => thread.postMessage("stop");
  signal.addEventListener("abort", stop);
  thread.on("message", ({ level, fields, text }: ThreadLog) => log[level](fields, text));
  thread.on("error", (reason) => log.error({ reason: String(reason) }, "the thread of files has ended"));
  await once(thread, "exit");
  signal.removeEventListener("abort", stop);
};
