import { parentPort, workerData } from "node:worker_threads";
import { runMasse } from "../hub/masse/koer.js";
import type { Log } from "../hub/ports.js";
import type { ThreadLog } from "./masse.js";
import { type HubSetup, openHub } from "./open-hub.js";

/** The thread that treats files: started by masse.ts, told to stop by any message. */

const tell =
  (level: keyof Log) =>
  (fields: Readonly<Record<string, unknown>>, text: string): void =>
    parentPort?.postMessage({ level, fields, text } satisfies ThreadLog);

const stopping = new AbortController();
parentPort?.once("message", () => stopping.abort());
const log: Log = { info: tell("info"), warn: tell("warn"), error: tell("error") };
const { hub, close } = await openHub(workerData as HubSetup, log, stopping.signal);
await runMasse(hub, stopping.signal);
await close();
