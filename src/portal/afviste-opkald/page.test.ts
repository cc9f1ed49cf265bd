import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt, tomt } from "../../../test/browser/fixture.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";

test("a refused call is found with time, caller, error, place, owner and the reference the caller was given", async () => {
  const text = textOf((await openPortal(fuldt).get("/afviste-opkald")).html);
  assert.match(
    text,
    /23\.11\.2026, 09\.15\.00 KSD Odense SF1590_A AFT-001 .*Leverandøren 01900000-0000-7000-8eee-0+1/,
  );
  assert.match(text, /KSD ikke oplyst SF1590_A FMT-022 .*linje 9, kolonne 5 Fagsystemet/);
});

test("the choice of municipality reaches the hub", async () => {
  const portal = openPortal(fuldt);
  await portal.get("/afviste-opkald?myndighed=35209115");
  assert.deepEqual(portal.calls[0], { operation: "seAfvisteOpkald", input: { myndighed: "35209115" } });
});

test("none is said in words", async () => {
  assert.match((await openPortal(tomt).get("/afviste-opkald")).html, /Ingen opkald er afvist/);
});
