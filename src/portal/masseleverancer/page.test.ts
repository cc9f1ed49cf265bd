import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { VEJEN } from "../../../test/browser/fixture-beskeder.js";
import { LEVERANCE } from "../../../test/browser/fixture-masse.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { leveranceUrl } from "../parts/links.js";

test("each file is listed with system, municipality, state, how far it is, and what came of it", async () => {
  const { html } = await openPortal(fuldt).get("/masseleverancer");
  const text = textOf(html);
  assert.match(text, /december\.xml KSD Helsingør overføres 25 %/);
  assert.match(text, /november-del-2\.xml KSD Helsingør behandles 42 % 42000 41580 420/);
  assert.match(text, /november\.xml KSD Helsingør behandlet 100000 99970 30/);
  assert.match(text, /forkert\.xml KSD Helsingør afvist/);
  assert.ok(html.includes(`href="${leveranceUrl(LEVERANCE.delvis)}"`));
  assert.match(html, /<progress[^>]* max="100" value="42"/);
  assert.doesNotMatch(html, /010101-0001/);
});

test("the page is renewed by itself only for a reader who asks, and only while a file is under way", async () => {
  const portal = openPortal(fuldt);
  const still = await portal.get("/masseleverancer");
  assert.equal(still.headers.get("refresh"), null);
  assert.match(still.html, /href="\/masseleverancer\?foelg=ja"/);
  const followed = await portal.get("/masseleverancer?foelg=ja");
  assert.equal(followed.headers.get("refresh"), "2");
  assert.match(textOf(followed.html), /Stop med at opdatere siden/);
  const ended = { ...fuldt, seMasser: () => ({ leverancer: [LEVERANCE.delvis] }) };
  assert.equal((await openPortal(ended).get("/masseleverancer?foelg=ja")).headers.get("refresh"), null);
});

test("a municipality's own are chosen; none is said in words", async () => {
  const { html } = await openPortal(fuldt).get(`/masseleverancer?myndighed=${VEJEN}&sprog=en`);
  assert.match(html, /There are no files/);
});
