import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../src/adapters/postgres/client.js";
import { startEmbedded } from "../src/adapters/postgres/embedded/server.js";
import { silent } from "./server.js";

/**
 * A process that uses a data folder, for tests that kill it: starts the server, commits one row, tells so on stdout
 * and stays. Refused, it tells why and ends.
 */
const server = await startEmbedded({ folder: process.argv[2]!, log: silent });
if (server.ok) {
  await withClient(server.value.connection, async (client) => {
    await client.query("create table if not exists spor (pid integer)");
    await client.query("insert into spor values ($1)", [process.pid]);
  });
}
const told = server.ok
  ? { ok: true, adopted: server.value.adopted }
  : { ok: false, tekst: server.error.tekst };
process.stdout.write(`${JSON.stringify(told)}\n`);
if (server.ok) await sleep(60_000);
