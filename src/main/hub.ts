import { randomFillSync } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { v7 } from "uuid";
import { createBeskeder } from "../adapters/postgres/beskeder.js";
import type { Database, Pipelined } from "../adapters/postgres/database.js";
import { createFejlopgaver } from "../adapters/postgres/fejlopgaver.js";
import { createIndblik } from "../adapters/postgres/indblik.js";
import { createJournal } from "../adapters/postgres/journal.js";
import { loadKatalog } from "../adapters/postgres/katalog.js";
import { createMasseleverancer } from "../adapters/postgres/masseleverancer.js";
import { createSortimentregister } from "../adapters/postgres/sortimenter.js";
import { createUdbakke } from "../adapters/postgres/udbakke.js";
import type { Filer, SendMasse } from "../hub/masse/ports.js";
import type { Sftpmapper } from "../hub/masse/sftp-porte.js";
import type { Beviser, Hub, HubConfig, Journal, Log, Proev, Send, Spoerg } from "../hub/ports.js";
import { createReceivers } from "../hub/receivers.js";

const POOL = Buffer.allocUnsafe(4_096);
let used = POOL.length;

/** Sixteen random bytes at a time from a pool: asking the system for each id costs more than the id. */
const pooledRandom = (): Uint8Array => {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += 16;
  return POOL.subarray(used - 16, used);
};

/** How old the catalogue of systems, agreements and routes may be in another process, in ms. */
const KATALOG_MS = 1_000;

export type HubParts = {
  readonly database: Database;
  /** Connections for writing; two let one group be written while the next is on its way to disk. */
  readonly lanes: readonly Pipelined[];
  readonly send: Send;
  readonly spoerg: Spoerg;
  readonly proev: Proev;
  readonly beviser: Beviser;
  readonly filer: Filer;
  readonly sftpmapper: Sftpmapper;
  readonly sendMasse: SendMasse;
  readonly log: Log;
  readonly config: HubConfig;
  readonly clock?: () => Date;
};

/** The hub over PostgreSQL; its catalogue is read now, after each change made here, and every second. */
export const createHub = async (
  { database, lanes, log, clock = () => new Date(), ...parts }: HubParts,
  signal: AbortSignal,
): Promise<Hub> => {
  let katalog = await loadKatalog(database);
  const { refresh: refreshSortimenter, ...sortimenter } = await createSortimentregister(database, clock);
  // One at a time, in order: what was read last is the newest.
  let loading: Promise<void> = Promise.resolve();
  const load = async (): Promise<void> => {
    [katalog] = await Promise.all([loadKatalog(database), refreshSortimenter()]);
  };
  const refresh = (): Promise<void> => {
    loading = loading.catch(() => undefined).then(load);
    return loading;
  };
  void keepFresh(refresh, log, signal);
  const newId = (): string => v7({ rng: pooledRandom });
  return {
    journal: refreshing(createJournal(database, lanes, clock, newId), refresh),
    beskeder: createBeskeder(database),
    udbakke: createUdbakke(database),
    fejlopgaver: createFejlopgaver(database),
    indblik: createIndblik(database),
    masseleverancer: createMasseleverancer(database),
    katalog: () => katalog,
    sortimenter,
    ...parts,
    receivers: createReceivers(clock),
    clock,
    newId,
    log,
  };
};

/** Administrative facts are seen at once by the process that wrote them. */
const refreshing = (journal: Journal, refresh: () => Promise<void>): Journal => ({
  commit: async (registrering) => {
    const registreret = await journal.commit(registrering);
    if (registrering.aendringer !== undefined) await refresh();
    return registreret;
  },
});

const keepFresh = async (refresh: () => Promise<void>, log: Log, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await sleep(KATALOG_MS, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
    await refresh().catch((reason: unknown) =>
      log.warn({ reason: String(reason) }, "the catalogue was not refreshed"),
    );
  }
};
