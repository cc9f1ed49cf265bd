import assert from "node:assert/strict";
import { test } from "node:test";
import { createReceivers } from "./receivers.js";
import { backOffMs } from "./retry.js";

test("a receiver rests after five failures in a row, longer each time, and one success wakes it", () => {
  let now = 0;
  const receivers = createReceivers(() => new Date(now));
  for (let failure = 1; failure <= 4; failure++) receivers.report("a", false);
  assert.ok(receivers.isOpen("a"));
  receivers.report("a", false);
  assert.ok(!receivers.isOpen("a"));
  assert.ok(receivers.isOpen("b"), "another receiver is not touched");
  now += 1_000;
  assert.ok(receivers.isOpen("a"));
  receivers.report("a", false);
  now += 1_999;
  assert.ok(!receivers.isOpen("a"));
  now += 1;
  assert.ok(receivers.isOpen("a"));
  receivers.report("a", true);
  receivers.report("a", false);
  assert.ok(receivers.isOpen("a"));
});

test("the wait between tries doubles up to its longest, with half of it left to chance", () => {
  assert.equal(
    backOffMs(1, 500, 60_000, () => 1),
    500,
  );
  assert.equal(
    backOffMs(1, 500, 60_000, () => 0),
    250,
  );
  assert.equal(
    backOffMs(4, 500, 60_000, () => 1),
    4_000,
  );
  assert.equal(
    backOffMs(100, 500, 60_000, () => 1),
    60_000,
  );
});
