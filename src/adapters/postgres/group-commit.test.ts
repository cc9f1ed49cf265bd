import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { groupCommit, type Lane } from "./group-commit.js";

const slow =
  (groups: number[][]): Lane<number, number> =>
  async (units) => {
    groups.push([...units]);
    await sleep(5);
    return units.map((unit) => unit * 2);
  };

test("what arrives while all lanes are busy shares the next group, in order, and each gets its own answer", async () => {
  const groups: number[][] = [];
  const submit = groupCommit([slow(groups)], 100, () => true);
  assert.deepEqual(await Promise.all([1, 2, 3, 4].map(submit)), [2, 4, 6, 8]);
  assert.deepEqual(groups, [[1], [2, 3, 4]]);
});

test("a group that fails is done one by one, so that the bad one falls alone", async () => {
  const lane: Lane<number, number> = async (units) => {
    await sleep(1);
    if (units.includes(3)) throw new Error("bad");
    return units;
  };
  const submit = groupCommit([lane], 100, () => true);
  const results = await Promise.allSettled([1, 2, 3, 4].map(submit));
  assert.deepEqual(
    results.map(({ status }) => status),
    ["fulfilled", "fulfilled", "rejected", "fulfilled"],
  );
});

test("when nobody knows whether a group was written, none of it is tried again", async () => {
  let calls = 0;
  const lane: Lane<number, number> = async (units) => {
    calls += 1;
    await sleep(1);
    if (units.length > 1) throw new Error("lost");
    return units;
  };
  const submit = groupCommit([lane], 100, () => false);
  const results = await Promise.allSettled([1, 2, 3].map(submit));
  assert.deepEqual(
    results.map(({ status }) => status),
    ["fulfilled", "rejected", "rejected"],
  );
  assert.equal(calls, 2);
});

test("more than can wait is turned away at once", async () => {
  const submit = groupCommit([slow([])], 1, () => true);
  const results = await Promise.allSettled(
    Array.from({ length: 4_100 }, (_, unit) => (unit < 4_098 ? undefined : unit)).map((unit) =>
      unit === undefined ? Promise.race([submit(0), sleep(1)]) : submit(unit),
    ),
  );
  assert.equal(results.at(-1)?.status, "rejected");
});
