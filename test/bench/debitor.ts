import { openDatabase } from "../../src/adapters/postgres/database.js";
import { afstem, isAfstemt } from "../../src/erp/debitor/afstem.js";
import { carryOn, type Koerselstype, start } from "../../src/erp/debitor/koersel/koersel.js";
import { overdragelseskoersel } from "../../src/erp/debitor/koersel/overdragelser.js";
import { parathedskoersel } from "../../src/erp/debitor/koersel/parathed.js";
import { regningskoersel } from "../../src/erp/debitor/koersel/regninger.js";
import { rentekoersel } from "../../src/erp/debitor/koersel/renter.js";
import { rykkerkoersel } from "../../src/erp/debitor/koersel/rykkere.js";
import { opretMyndighed } from "../../src/erp/opret-myndighed.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { debitorOn, type TestDebitor } from "../debitor.js";
import { seedFordringer } from "../mange-fordringer.js";
import { createDatabase, dropDatabase, startTestServer, urlOf } from "../server.js";

/** `npm run bench:debitor`: runs over a municipality's claims, one debtor each. `OEIR_FORDRINGER` sets how many. */

const ANTAL = Number(process.env.OEIR_FORDRINGER ?? 100_000);

const timed = async (navn: string, work: () => Promise<unknown>): Promise<void> => {
  const begun = performance.now();
  const result = await work();
  const seconds = (performance.now() - begun) / 1_000;
  const rss = Math.round(process.memoryUsage.rss() / 1024 / 1024);
  console.log(
    `${navn.padEnd(14)} ${seconds.toFixed(1).padStart(7)} s  ${Math.round(ANTAL / seconds)} fordringer/s  RSS ${rss} MB  ${JSON.stringify(result ?? "")}`,
  );
};

const run = (debitor: TestDebitor, type: Koerselstype, dato: string) => async () => {
  debitor.goTo(dato);
  const begun = await start(debitor, type, { myndighed: HELSINGOER, dato }, "bench");
  if (!begun.ok) throw new Error(begun.error.kode);
  return (await carryOn(debitor, type, begun.value)).resultat;
};

const NAVN = "oeir_bench_debitor";
const server = await startTestServer();
await createDatabase(server.url, NAVN, server.template);
const database = openDatabase({ connectionString: urlOf(server.url, NAVN) });
try {
  await opretMyndighed(database, HELSINGOER);
  const debitor = debitorOn(database, "2026-01-05");
  await timed("oprettelse", () => seedFordringer(debitor, ANTAL));
  await timed("regninger", run(debitor, regningskoersel, "2026-01-06"));
  await timed("parathed", run(debitor, parathedskoersel, "2026-01-07"));
  await timed("rykkere", run(debitor, rykkerkoersel, "2026-03-02"));
  await timed("renter", run(debitor, rentekoersel, "2026-04-01"));
  await timed("inddrivelse", run(debitor, overdragelseskoersel, "2026-04-02"));
  await timed("afstemning", async () => ({ afstemt: isAfstemt(await afstem(debitor, HELSINGOER)) }));
} finally {
  await database.close();
  await dropDatabase(server.url, NAVN);
  await server.stop();
}
