import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER, VEJEN } from "../../../test/browser/fixture-beskeder.js";
import { SORTIMENT } from "../../../test/browser/fixture-sortiment.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";

test("every version is listed with owner, state and number of values, newest first", async () => {
  const { html } = await openPortal(fuldt).get("/sortimenter");
  const text = textOf(html);
  assert.match(text, /Finans 1\.1 Fælles kladde 2 .*Finans 1\.0 Fælles udgivet 2 27\.11\.2019/);
  assert.match(text, /Vores: ingen versioner endnu Helsingør/);
  assert.match(html, new RegExp(`href="/sortimenter/${SORTIMENT}/1.0"`));
});

test("a municipality's own are chosen with the common ones", async () => {
  const portal = openPortal(fuldt);
  assert.doesNotMatch((await portal.get(`/sortimenter?myndighed=${VEJEN}`)).html, /Vores/);
  assert.match((await portal.get(`/sortimenter?myndighed=${HELSINGOER}`)).html, /Vores/);
});

test("none is said in words", async () => {
  const answers = { ...fuldt, seSortimenter: () => ({ sortimenter: [] }) };
  assert.match((await openPortal(answers).get("/sortimenter?sprog=en")).html, /There are no sortimenter/);
});
