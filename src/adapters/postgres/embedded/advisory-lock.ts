import { setTimeout as sleep } from "node:timers/promises";
import pg, { type ClientConfig } from "pg";
import type { Log } from "../../../hub/ports.js";

/**
 * PostgreSQL's word that nobody else works in the data folder: a lock that lasts as long as a connection, and so
 * falls when its holder dies, however that happens.
 */
export type AdvisoryLock = { readonly release: () => Promise<void> };

/** Any number that nobody else uses: "oeir" in ASCII. */
const KEY = 0x6f656972;

/** How long the connection of a holder that was just killed may linger, in ms. */
const MAX_LINGER = 3000;
const PAUSE = 50;

/** Takes the lock and keeps it, also over a loss of the connection. Nothing: somebody else has it. */
export const holdAdvisoryLock = async (
  connection: ClientConfig,
  log: Log,
): Promise<AdvisoryLock | undefined> => {
  let released = false;
  let client: pg.Client | undefined;

  const keep = (held: pg.Client): void => {
    client = held;
    held.once("end", () => {
      if (released) return;
      log.warn({}, "Forbindelsen med låsen på datamappen er tabt og tages igen");
      void retake();
    });
  };
  const retake = async (): Promise<void> => {
    while (!released) {
      const taken = await take(connection).catch(() => undefined);
      if (taken !== undefined && released) return taken.end();
      if (taken !== undefined) return keep(taken);
      await sleep(PAUSE, undefined, { ref: false });
    }
  };
  const release = async (): Promise<void> => {
    released = true;
    await client?.end();
  };

  const deadline = Date.now() + MAX_LINGER;
  while (Date.now() < deadline) {
    const taken = await take(connection);
    if (taken !== undefined) {
      keep(taken);
      return { release };
    }
    await sleep(PAUSE);
  }
  return undefined;
};

const take = async (connection: ClientConfig): Promise<pg.Client | undefined> => {
  const client = new pg.Client({ ...connection, application_name: "oeir lås" });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [KEY]);
  if (rows[0]?.taken) return client;
  await client.end();
  return undefined;
};
