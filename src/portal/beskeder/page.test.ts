import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt, tomt } from "../../../test/browser/fixture.js";
import { beskeder, KSD, VEJEN } from "../../../test/browser/fixture-beskeder.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";

test("what is searched for reaches the hub, and stands in the form afterwards", async () => {
  const portal = openPortal(fuldt);
  const query = `soeg=+KSD-2026-47-0004+&tilstand=FEJLET&myndighed=${VEJEN}&system=${KSD}`;
  const { html } = await portal.get(`/beskeder?${query}&andet=1`);
  const { input } = portal.calls.find(({ operation }) => operation === "soegBeskeder")!;
  const wanted = { soeg: "KSD-2026-47-0004", tilstand: "FEJLET", myndighed: VEJEN, system: KSD, antal: "25" };
  assert.deepEqual(input, wanted);
  assert.match(html, /value="KSD-2026-47-0004"/);
  assert.match(html, /<option value="FEJLET" selected="">/);
  assert.match(html, new RegExp(`href="/beskeder/${VEJEN}/${beskeder.opgivet.id}">KSD-2026-47-0004<`));
});

test("a row says state in words, time in Denmark, sender, municipality and first error", async () => {
  const text = textOf((await openPortal(fuldt).get("/beskeder?tilstand=FEJLET")).html);
  assert.match(
    text,
    /KSD-2026-47-0004 FEJLET 23\.11\.2026, 08\.04\.00 KSD Vejen DRF-007 Modtageren Reference-ERP Vejen har 30 gange/,
  );
});

test("the next page keeps the search, and leads back to the newest", async () => {
  const portal = openPortal(fuldt);
  const first = await portal.get(`/beskeder?system=${KSD}`);
  const next = /href="(\/beskeder\?[^"]*foer=[^"]*)"/.exec(first.html)![1]!.replaceAll("&amp;", "&");
  assert.match(next, new RegExp(`system=${KSD}`));
  const second = await portal.get(next);
  assert.match(second.html, new RegExp(`href="/beskeder\\?system=${KSD}">Til de nyeste`));
  assert.doesNotMatch(second.html, /Ældre beskeder/);
});

test("nothing found says so, and where calls without a message are", async () => {
  const { html } = await openPortal(tomt).get("/beskeder?soeg=ingen");
  assert.match(html, /Ingen beskeder passer/);
  assert.match(html, /href="\/afviste-opkald">se afviste opkald/);
});

test("a CPR number is neither passed on nor shown again", async () => {
  const portal = openPortal(fuldt);
  const { status, html } = await portal.get("/beskeder?soeg=010101-0001");
  assert.equal(status, 400);
  assert.match(html, /href="#soeg">Der kan ikke søges på CPR-numre/);
  assert.doesNotMatch(html, /010101/);
  assert.ok(portal.calls.every(({ operation }) => operation !== "soegBeskeder"));
});

test("what the hub cannot search for is an error on top of the form, not an empty list", async () => {
  const portal = openPortal({
    ...fuldt,
    soegBeskeder: () => fejl("DRF-008", { grund: "'tilstand' kan ikke læses" }),
  });
  const { status, html } = await portal.get("/beskeder?tilstand=VÆK");
  assert.equal(status, 400);
  assert.match(textOf(html), /Søgningen kan ikke udføres .*DRF-008 .*'tilstand' kan ikke læses/);
  assert.match(html, /<form class="filter"/);
});

test("values from outside are text, never markup", async () => {
  const { html } = await openPortal(tomt).get(`/beskeder?soeg=${encodeURIComponent('"><img src=x>')}`);
  assert.doesNotMatch(html, /<img/);
});
