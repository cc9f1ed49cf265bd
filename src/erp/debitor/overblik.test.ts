import assert from "node:assert/strict";
import { test } from "node:test";
import { openDebitor } from "../../../test/debitor.js";
import { HELSINGOER, VEJEN } from "../../scenarier/parter.js";
import { countOpgaver, readOpgaver } from "./overblik.js";

test("a thousand tasks of one kind hide none of another, and all are counted", async (t) => {
  const debitor = await openDebitor(t);
  const add = (myndighed: string, art: string, antal: number) =>
    debitor.database.query(
      "test-opgaver",
      `insert into debitor.opgave (myndighed, id, art, emne, data)
       select $1, gen_random_uuid(), $2, gen_random_uuid(), '{}' from generate_series(1, $3::int)`,
      [myndighed, art, antal],
    );
  await add(HELSINGOER, "foraeldelse", 1_000);
  await add(VEJEN, "hoering", 3);
  await add(HELSINGOER, "uplaceret", 2);
  const vist = await readOpgaver(debitor, HELSINGOER);
  assert.equal(vist.filter(({ art }) => art === "uplaceret").length, 2);
  assert.deepEqual(await countOpgaver(debitor, HELSINGOER), [
    { art: "foraeldelse", antal: 1_000 },
    { art: "uplaceret", antal: 2 },
  ]);
});
