import { ensurePki } from "../adapters/security/pki.js";
import type { Log } from "../hub/ports.js";
import { ok, type Result } from "../kit/result.js";
import type { Config } from "./config.js";
import { type RunningErp, startErp } from "./erp.js";
import { createLog } from "./log.js";
import { openStore } from "./store.js";

/**
 * The reference ERP alone, as a municipality's own system would be: its own database (in `config.data`, or
 * `DATABASE_URL`), and the certificates of `pkiFolder`, which is the hub's data folder, so that each knows the other.
 */
export const startErpAlone = async (
  config: Config,
  pkiFolder: string,
  log: Log = createLog(config.logLevel),
): Promise<Result<RunningErp, string>> => {
  const store = await openStore(config, log);
  if (!store.ok) return store;
  const erp = await startErp(store.value.connection, await ensurePki(pkiFolder), config, log);
  if (!erp.ok) {
    await store.value.stop();
    return erp;
  }
  const stop = async (): Promise<void> => {
    await erp.value.stop();
    await store.value.stop();
  };
  return ok({ ...erp.value, stop });
};
