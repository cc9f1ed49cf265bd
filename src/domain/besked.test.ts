import assert from "node:assert/strict";
import { test } from "node:test";
import { type Haendelsesart, isAfsluttet, OVERGANGE, TILSTANDE, transition } from "./besked.js";

const arter = Object.keys(OVERGANGE) as Haendelsesart[];

test("every state and event has an answer: the state after, or that it cannot happen", () => {
  for (const tilstand of [null, ...TILSTANDE]) {
    for (const art of arter) {
      const after = transition(tilstand, art);
      assert.ok(after === undefined || TILSTANDE.includes(after));
    }
  }
});

test("a message that has ended never changes again, and every other state leads on", () => {
  for (const tilstand of TILSTANDE) {
    const leads = arter.filter((art) => transition(tilstand, art) !== undefined);
    assert.equal(leads.length === 0, isAfsluttet(tilstand), tilstand);
  }
});

test("a message is born MODTAGET or AFVIST, or ended in its file, and every state can be reached", () => {
  const born = arter.map((art) => transition(null, art)).filter((tilstand) => tilstand !== undefined);
  assert.deepEqual([...new Set(born)].sort(), ["ACCEPTERET", "AFVIST", "MODTAGET"]);
  const inFile = arter.filter((art) => art.endsWith("-i-masse"));
  assert.ok(inFile.every((art) => OVERGANGE[art].fra === null && isAfsluttet(OVERGANGE[art].til)));
  const reached = new Set(arter.map((art) => OVERGANGE[art].til));
  assert.deepEqual([...reached].sort(), [...TILSTANDE].sort());
});
