import type { ClientConfig } from "pg";
import { startEmbedded } from "../adapters/postgres/embedded/server.js";
import { migrate } from "../adapters/postgres/migrate.js";
import type { Log } from "../hub/ports.js";
import { failed, ok, type Result } from "../kit/result.js";

/** A database that is ready: up to date, and ours to stop if we started it. */
export type Store = {
  readonly connection: ClientConfig;
  /** Nobody else writes to it: loans of an oeir that was killed may be taken back at once. */
  readonly exclusive: boolean;
  readonly stop: () => Promise<void>;
};

/** The database of `DATABASE_URL`, or our own in the data folder. The error is a plain sentence. */
export const openStore = async (
  { databaseUrl, data }: { databaseUrl: string | undefined; data: string },
  log: Log,
): Promise<Result<Store, string>> => {
  const store = databaseUrl === undefined ? await ownStore(data, log) : ok(foreignStore(databaseUrl));
  if (!store.ok) return store;
  const migrated = await migrate(store.value.connection).catch((reason: unknown) =>
    failed({
      tekst: `Databasen kan ikke nås (${reason instanceof Error ? reason.message : String(reason)}). Kontrollér DATABASE_URL.`,
    }),
  );
  if (migrated.ok) return store;
  await store.value.stop();
  return failed(migrated.error.tekst);
};

const foreignStore = (connectionString: string): Store => ({
  connection: { connectionString },
  exclusive: false,
  stop: async () => undefined,
});

const ownStore = async (folder: string, log: Log): Promise<Result<Store, string>> => {
  const server = await startEmbedded({ folder, log });
  return server.ok
    ? ok({ connection: server.value.connection, exclusive: true, stop: server.value.stop })
    : failed(server.error.tekst);
};
