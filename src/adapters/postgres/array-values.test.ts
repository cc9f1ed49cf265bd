import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { freshDatabase } from "../../../test/postgres.js";
import { addDays } from "../../kit/dates.js";
import { openPipelined } from "./pipelined.js";

const text = fc
  .string({ unit: "binary" })
  .filter((value) => !value.includes("\u0000") && value.isWellFormed());
const row = fc.record({
  text: fc.option(text),
  uuid: fc.option(fc.uuid()),
  bytea: fc.option(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
  heltal: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  stort: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  dato: fc.option(fc.integer({ min: -40_000, max: 40_000 }).map((days) => addDays("2000-01-01", days))),
});

test("arrays of every type come to PostgreSQL as they are, with nulls, and so do empty ones", async (t) => {
  const { connectionString } = await freshDatabase(t);
  const connection = openPipelined({ connectionString });
  t.after(() => connection.close());
  const echo = async (rows: readonly (typeof row extends fc.Arbitrary<infer R> ? R : never)[]) => {
    const [answer] = await connection.transaction([
      {
        name: "echo",
        text: `select * from unnest($1::text[], $2::uuid[], $3::bytea[], $4::int[], $5::bigint[], $6::date[])
          with ordinality as r (text, uuid, bytea, heltal, stort, dato, nr) order by nr`,
        values: (["text", "uuid", "bytea", "heltal", "stort", "dato"] as const).map((name) =>
          rows.map((one) => one[name]),
        ),
      },
    ]);
    return answer!.rows.map(({ nr, ...rest }) => rest);
  };
  const nothing = { text: undefined, uuid: null, bytea: null, heltal: null, stort: null, dato: null };
  assert.equal((await echo([nothing as never]))[0]?.text, null);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      assert.deepEqual(
        await echo(rows),
        rows.map((one) => ({ ...one })),
      );
    }),
    { numRuns: 100 },
  );
});
