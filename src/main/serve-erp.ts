import { join } from "node:path";
import { ensurePki } from "../adapters/security/pki.js";
import type { Log } from "../hub/ports.js";
import { ok, type Result } from "../kit/result.js";
import type { Config } from "./config.js";
import { type RunningErp, startErp } from "./erp.js";
import { createLog } from "./log.js";
import { openStore } from "./store.js";

/**
 * The reference ERP as a process of its own. It shares the hub's certificates (`<data>/pki`), which is how it knows the
 * hub, and nothing else: its database is that of DATABASE_URL, or its own in `<data>/erp`. The error is a plain sentence.
 */
export const startErpAlone = async (
  config: Config,
  log: Log = createLog(config.logLevel),
): Promise<Result<RunningErp, string>> => {
  const store = await openStore({ databaseUrl: config.databaseUrl, data: join(config.data, "erp") }, log);
  if (!store.ok) return store;
  try {
    const erp = await startErp(store.value.connection, await ensurePki(config.data), config.erpPort, log);
    if (!erp.ok) await store.value.stop();
    return erp.ok ? ok({ ...erp.value, stop: () => erp.value.stop().finally(store.value.stop) }) : erp;
  } catch (reason) {
    await store.value.stop();
    throw reason;
  }
};
