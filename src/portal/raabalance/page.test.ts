import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER, VEJEN } from "../../../test/browser/fixture-beskeder.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";

const url = (query: string) => `/konti/raabalance?myndighed=${HELSINGOER}${query}`;

test("the accounts that have moved stand under their hovedkonto with its sums, and the whole is zero", async () => {
  const { html } = await openPortal(fuldt).get(url(""));
  const text = textOf(html);
  assert.match(text, /Helsingør fra 01\.01\.2026 til 31\.12\.2026/);
  assert.match(
    text,
    /Hovedkonto 5 Sociale opgaver og beskæftigelse 0,00 0,00 1\.234\.405,50 0,00 1\.234\.405,50/,
  );
  assert.doesNotMatch(text, /Regresindtægter/);
  assert.match(text, /I alt 0,00 0,00 1\.234\.405,50 1\.234\.405,50 0,00/);
  assert.match(html, /href="\/konti\/\d+\/55771101352\?fra=2026-01-01&amp;til=2026-12-31"/);
});

test("a year, a month and an instant on a Danish clock reach the hub; odd years are refused over the form", async () => {
  const portal = openPortal(fuldt);
  await portal.get(url("&aar=2024"));
  await portal.get(url("&aar=2024&maaned=02&kendt=2026-07-01T12:00"));
  const asked = portal.calls.map(({ input: { fra, til, kendt } }) => [fra, til, kendt]);
  assert.deepEqual(asked, [
    ["2024-01-01", "2024-12-31", undefined],
    ["2024-02-01", "2024-02-29", "2026-07-01T10:00:00.000Z"],
  ]);
  const { status, html } = await portal.get(url("&aar=x"));
  assert.equal(status, 400);
  assert.match(textOf(html), /Råbalancen kan ikke vises .*DRF-008/);
  assert.match(html, /<form class="filter"/);
});

test("opening the next year is one press, and what came of it is said", async () => {
  const portal = openPortal(fuldt);
  assert.match((await portal.get(url(""))).html, /action="\/konti\/\d+\/primo\/2027"/);
  const { status, headers } = await portal.post(`/konti/${HELSINGOER}/primo/2027`, {});
  assert.equal(status, 303);
  const { html } = await portal.get(headers.get("location")!);
  assert.match(textOf(html), /Primo er dannet/);
  const refused = await portal.post(`/konti/${VEJEN}/primo/2027`, {});
  assert.equal(refused.status, 403);
  assert.match(textOf(refused.html), /Primo er ikke dannet .*ERP-001/);
  assert.match(textOf(refused.html), /Vejen fører ikke regnskab/);
});
