import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readPain002 } from "../src/domain/iso20022/pain002.js";

const SAMPLE = "../shared/cases/iso20022/pain002-epo_p_0_0_0_2018031510491259.xml";

test("a real bank's answer is read: the whole file is technically in order", {
  skip: !existsSync(SAMPLE),
}, () => {
  const laest = readPain002(readFileSync(SAMPLE));
  assert.ok(laest.ok);
  const { meddelelse, dato, svar, fejl } = laest.value;
  assert.deepEqual([meddelelse, dato, fejl], ["20180315375204222821684", "2018-03-15", []]);
  assert.deepEqual(
    svar.map(({ sted: _, ...one }) => one),
    [{ meddelelse: "MsgId-001", statuskode: "ACTC" }],
  );
});
