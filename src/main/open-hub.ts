import { join } from "node:path";
import type { ClientConfig } from "pg";
import { createFiler } from "../adapters/filer/filer.js";
import { createSftpmapper } from "../adapters/filer/sftp-mapper.js";
import { createMasseSend } from "../adapters/masse/client.js";
import { type Database, openDatabase } from "../adapters/postgres/database.js";
import { writeLane } from "../adapters/postgres/lane.js";
import { openPipelined } from "../adapters/postgres/pipelined.js";
import { createBeviser } from "../adapters/security/beviser.js";
import type { PkiPaths } from "../adapters/security/pki.js";
import { receiverAgent } from "../adapters/security/tls.js";
import { createSoapProev, createSoapSend } from "../adapters/soap/client.js";
import { createSoapSpoerg } from "../adapters/soap/spoerg-client.js";
import type { Hub, HubConfig, Log } from "../hub/ports.js";
import { createHub } from "./hub.js";
import { ensureSealKeys } from "./noegler.js";

/** What a hub is opened with; plain values only, so that a thread can be given them. */
export type HubSetup = {
  readonly connection: ClientConfig;
  /** The data folder: keys, and the files of masseleverancer. */
  readonly data: string;
  readonly pki: PkiPaths;
  readonly config: HubConfig;
  /** Most connections for reading, and connections for writing: two let one group wait for the disk while the next is made. */
  readonly connections: number;
  readonly lanes: number;
};

type OpenHub = { readonly hub: Hub; readonly database: Database; readonly close: () => Promise<void> };

/** A hub over PostgreSQL with its ways to receivers. `signal` ends its own reading; `close` when its users have ended. */
export const openHub = async (setup: HubSetup, log: Log, signal: AbortSignal): Promise<OpenHub> => {
  const { connection, data, pki, config } = setup;
  const database = openDatabase(connection, { maxConnections: setup.connections });
  const lanes = Array.from({ length: setup.lanes }, () => openPipelined(writeLane(connection)));
  const agent = receiverAgent(pki);
  // Of their own, so that many who ask never hold a delivery up.
  const questions = receiverAgent(pki);
  const parts = {
    send: createSoapSend(agent),
    spoerg: createSoapSpoerg(questions),
    proev: createSoapProev(agent),
    beviser: createBeviser(ensureSealKeys(data)),
    filer: await createFiler(join(data, "masse")),
    sftpmapper: createSftpmapper(join(data, "sftp")),
    sendMasse: createMasseSend(agent),
  };
  const hub = await createHub({ database, lanes, log, config, ...parts }, signal);
  return {
    hub,
    database,
    close: async () => {
      agent.destroy();
      questions.destroy();
      await Promise.all(lanes.map((lane) => lane.close()));
      await database.close();
    },
  };
};
