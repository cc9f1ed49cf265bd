import assert from "node:assert/strict";
import { test } from "node:test";
import { withClient } from "../../src/adapters/postgres/client.js";
import { startTestOeir } from "./oeir.js";
import { envelope, goldenBilag, post } from "./soap.js";

const EDITS = [
  {
    name: "an edited row",
    sql: "update oeir.haendelse set aktoer = 'en anden' where art = 'besked.modtaget'",
    slags: "ændret række",
  },
  {
    name: "an edited receipt in the log",
    sql: "update oeir.haendelse set data = '{}' where art = 'besked.accepteret'",
    slags: "ændret række",
  },
  {
    name: "a deleted row",
    sql: "delete from oeir.haendelse where art = 'besked.modtaget'",
    slags: "manglende række",
  },
  {
    name: "rows cut off at the end",
    sql: "delete from oeir.haendelse h where nr = (select max(nr) from oeir.haendelse x where x.kaede = h.kaede) and kaede = (select kaede from oeir.haendelse where art = 'besked.modtaget' limit 1)",
    slags: "manglende række",
  },
  {
    name: "a row added outside the chain",
    sql: "insert into oeir.haendelse select kaede, nr + 1000, tid, myndighed, emne_art, emne, art, aktoer, data, hash from oeir.haendelse where art = 'besked.modtaget'",
    slags: "overskydende række",
  },
  {
    name: "an edited message",
    sql: "update oeir.besked_indhold set indhold = replace(indhold, '4405.00', '9405.00')",
    slags: "ændret besked",
  },
] as const;

for (const { name, sql, slags } of EDITS) {
  test(`${name} is found by verify, which names the first bad row`, async (t) => {
    const oeir = await startTestOeir(t);
    await post(oeir, envelope(goldenBilag));
    const before = await oeir.drift.verificerLog({});
    assert.ok(before.ok);
    assert.deepEqual(before.value.brud, []);
    assert.ok(before.value.raekker > 5);
    await withClient({ connectionString: oeir.connectionString }, (client) => client.query(sql));
    const after = await oeir.drift.verificerLog({});
    assert.ok(after.ok);
    assert.equal(after.value.brud[0]?.slags, slags);
    assert.ok(after.value.brud[0]!.nr > 0);
  });
}
