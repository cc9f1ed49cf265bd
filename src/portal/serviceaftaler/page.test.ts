import assert from "node:assert/strict";
import { test } from "node:test";
import { AFTALE, fuldt, tomt } from "../../../test/browser/fixture.js";
import { VEJEN } from "../../../test/browser/fixture-beskeder.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";

test("agreements are listed with state, role, operations and validity", async () => {
  const { html } = await openPortal(fuldt).get("/serviceaftaler");
  const text = textOf(html);
  assert.match(
    text,
    /KSD, Helsingør godkendt afsender, SF1590_A ModtagFinansbilag, HentKvittering 27\.11\.2019–/,
  );
  assert.match(text, /KSD, Vejen ophørt .*27\.11\.2019–31\.10\.2026/);
  assert.match(html, new RegExp(`href="/serviceaftaler/${AFTALE.anmodet}"`));
});

test("the filter reaches the hub and stays chosen", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(
    `/serviceaftaler?myndighed=${VEJEN}&tilstand=${encodeURIComponent("ophørt")}`,
  );
  assert.deepEqual(portal.calls[0]!.input, { myndighed: VEJEN, tilstand: "ophørt" });
  assert.match(html, /<option value="ophørt" selected="">/);
});

test("none is said in words", async () => {
  assert.match((await openPortal(tomt).get("/serviceaftaler")).html, /Ingen aftaler passer/);
});
