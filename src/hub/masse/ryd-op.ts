import { setTimeout as sleep } from "node:timers/promises";
import type { Hub } from "../ports.js";
import { logOf } from "./modtag.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Clear away now and every hour, until `signal` is aborted. */
export const runRydOp = async (hub: Hub, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await rydOp(hub).catch((reason: unknown) =>
      hub.log.error({ reason: String(reason) }, "old files could not be cleared away"),
    );
    await sleep(HOUR_MS, undefined, { signal }).catch(() => undefined);
  }
};

/**
 * Delete the files whose masseleverance ended, or whose transfer was left, more than `gemDage` days ago, and what nobody
 * has fetched from IN since then. The masseleverance, its bilag and its receipt stay: they are in the database.
 */
export const rydOp = async (hub: Hub): Promise<void> => {
  const foer = new Date(hub.clock().getTime() - hub.config.gemDage * DAY_MS);
  for (const leverance of await hub.masseleverancer.forbi(await hub.filer.list(), foer)) {
    const log = { ...logOf(leverance, { navn: "posthuset" }), art: "masse.fil-slettet" } as const;
    await hub.journal.commit({ haendelser: [{ ...log, data: { gemDage: hub.config.gemDage } }] });
    await hub.filer.remove(leverance.id);
  }
  for (const { id } of hub.katalog().itsystemer) await hub.sftpmapper.clearIn(id, foer);
};
