import assert from "node:assert/strict";
import { test } from "node:test";
import { withClient } from "../../src/adapters/postgres/client.js";
import { ksdMassefil } from "../../src/scenarier/ksd-masse.js";
import { throughKills } from "./massefil.js";
import { SEED } from "./process.js";

/**
 * kill -9 while a file is transferred and treated, at random places of it. `OEIR_MASSE_BILAG` (3000) and
 * `OEIR_MASSE_ROUNDS` (10) set its size and the kills.
 */
const BILAG = Number(process.env.OEIR_MASSE_BILAG ?? 3_000);
const ROUNDS = Number(process.env.OEIR_MASSE_ROUNDS ?? 10);
const FEJL_HVER = 100;

const booked = async (connectionString: string) =>
  withClient({ connectionString }, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as linjer, count(distinct (b.afsender_system, b.id))::int as bilag,
         count(distinct b.loebenummer)::int as numre, sum(p.debet)::bigint as debet, sum(p.kredit)::bigint as kredit
       from erp.bilag b join erp.postering p using (myndighed, loebenummer)`,
    );
    return rows[0] as { linjer: number; bilag: number; numre: number; debet: bigint; kredit: bigint };
  });

test(`a file of ${BILAG} bilag is booked once, and answered right, over ${ROUNDS} kills`, {
  timeout: ROUNDS * 30_000 + BILAG * 20,
}, async (t) => {
  t.diagnostic(`OEIR_CRASH_SEED=${SEED} OEIR_MASSE_BILAG=${BILAG} OEIR_MASSE_ROUNDS=${ROUNDS}`);
  const fil = ksdMassefil({ antal: BILAG, fejlHver: FEJL_HVER });
  const { done, kvittering, connectionString } = await throughKills(t, fil, ROUNDS);
  const bad = Math.floor(BILAG / FEJL_HVER);
  assert.deepEqual([done.bilag, done.accepteret, done.afvist], [BILAG, BILAG - bad, bad]);
  const { bilag, linjer, numre, debet, kredit } = await booked(connectionString);
  assert.deepEqual([bilag, linjer, numre], [BILAG - bad, 5 * (BILAG - bad), BILAG - bad]);
  assert.equal(debet, kredit);
  assert.equal(debet, done.bogfoertDebet);
  assert.equal(kvittering.match(/<Bilagskvittering[ >]/g)?.length, BILAG);
});
