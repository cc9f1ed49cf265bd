import { readConfig } from "../../src/main/config.js";
import { startOeir } from "../../src/main/serve.js";
import { PILOTER, seedParter } from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";

/** An oeir of its own process, to be killed: configured by the environment, tells on stdout where it is. */
const hub = { foersteVentMs: 50, laengsteVentMs: 500, laanSekunder: 2, leveringsfristMs: 1_500 };
const started = await startOeir(readConfig({ logLevel: "error", hub }));
if (!started.ok) throw new Error(started.error);
const { url, operatorToken, erp } = started.value;
await seedParter(createClient({ url, token: operatorToken }), erp!.adresse);
for (const myndighed of PILOTER) await erp!.opretMyndighed(myndighed);
process.stdout.write(`${JSON.stringify({ url, operatorToken })}\n`);
// The test's process is gone when its end of stdin is.
process.stdin.on("end", () => process.exit(1)).resume();
