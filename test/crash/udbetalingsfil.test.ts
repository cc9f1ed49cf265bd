import assert from "node:assert/strict";
import { test } from "node:test";
import { withClient } from "../../src/adapters/postgres/client.js";
import { ksdUdbetalingsfil } from "../../src/scenarier/ksd-udbetalinger.js";
import { throughKills } from "./massefil.js";
import { SEED } from "./process.js";

/**
 * kill -9 while a file of payouts is transferred and treated. `OEIR_UDBETALINGER` (1500) and `OEIR_MASSE_ROUNDS` (3) set its
 * size and the kills.
 */
const UDBETALINGER = Number(process.env.OEIR_UDBETALINGER ?? 1_500);
const ROUNDS = Number(process.env.OEIR_MASSE_ROUNDS ?? 3);
const PR_ANMODNING = 1;
const FEJL_HVER = 97;

const taken = async (connectionString: string) =>
  withClient({ connectionString }, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as udbetalinger, sum(beloeb)::bigint as beloeb,
         count(*) filter (where tilstand = 'TILBAGEHOLDT')::int as tilbageholdt,
         (select sum(kredit - debet)::bigint from erp.postering where kontering like '%95259%') as bogfoert,
         (select -sum(beloeb)::bigint from udbetaling.bevaegelse) as bevaeget
       from udbetaling.udbetaling`,
    );
    return rows[0] as Record<"udbetalinger" | "tilbageholdt", number> &
      Record<"beloeb" | "bogfoert" | "bevaeget", bigint>;
  });

test(`a file of ${UDBETALINGER} payouts is taken once, and answered right, over ${ROUNDS} kills`, {
  timeout: ROUNDS * 60_000 + UDBETALINGER * 100,
}, async (t) => {
  t.diagnostic(`OEIR_CRASH_SEED=${SEED} OEIR_UDBETALINGER=${UDBETALINGER} OEIR_MASSE_ROUNDS=${ROUNDS}`);
  const fil = ksdUdbetalingsfil({ antal: UDBETALINGER, prAnmodning: PR_ANMODNING, fejlHver: FEJL_HVER });
  const { done, kvittering, connectionString } = await throughKills(t, fil, ROUNDS);
  const anmodninger = Math.ceil(UDBETALINGER / PR_ANMODNING);
  const bad = Math.floor(anmodninger / FEJL_HVER);
  assert.deepEqual([done.bilag, done.accepteret, done.afvist], [anmodninger, anmodninger - bad, bad]);
  const { udbetalinger, beloeb, tilbageholdt, bogfoert, bevaeget } = await taken(connectionString);
  assert.equal(udbetalinger, UDBETALINGER - bad * PR_ANMODNING);
  assert.equal(tilbageholdt, 2);
  assert.deepEqual([beloeb, bogfoert, bevaeget], Array(3).fill(done.bogfoertDebet));
  assert.equal(kvittering.match(/<Anmodningskvittering[ >]/g)?.length, anmodninger);
  assert.equal(kvittering.match(/<Vaerdi>TILBAGEHOLDT /g)?.length, 2);
});
