import { readConfig } from "../../src/main/config.js";
import { startOeir } from "../../src/main/serve.js";
import { HELSINGOER, issueToken, KSD, PILOTER, seedParter } from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";

/** The hub to be measured, with its ERP in the same process; `intake` keeps the route shut, so that nothing is delivered. */
const started = await startOeir(readConfig({ port: 0, tlsPort: 0, erpPort: 0, logLevel: "error" }));
if (!started.ok) throw new Error(started.error);
const { url, operatorToken, erp } = started.value;
const drift = createClient({ url, token: operatorToken });
await seedParter(drift, erp!.adresse);
for (const myndighed of PILOTER) await erp!.opretMyndighed(myndighed);
if (process.argv[2] === "intake") {
  const ruter = await drift.seRuter({ myndighed: HELSINGOER });
  if (!ruter.ok) throw new Error("no route");
  await drift.saetRute({ body: { ...ruter.value.ruter[0]!, paaPause: true } });
}
const token = await issueToken(drift, KSD, "KSD");
process.stdout.write(`${JSON.stringify({ port: Number(new URL(url).port), token, operatorToken })}\n`);
process.on("SIGTERM", async () => {
  process.stdout.write(`${JSON.stringify({ rssMb: Math.round(process.memoryUsage().rss / 1_048_576) })}\n`);
  await started.value.stop();
  process.exit(0);
});
