import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { KRAV } from "../../../test/browser/fixture-opkraevning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { foraeldelserUrl, fordringUrl } from "../parts/opkraevningslinks.js";

test("claims that time runs out for say how many days are left and what interrupts it; one that is barred is marked", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(foraeldelserUrl(HELSINGOER, { dage: "90" }));
  assert.deepEqual(portal.calls[0]!.input, { myndighed: HELSINGOER, dage: "90" });
  assert.match(
    textOf(html),
    /Forældes inden for 90 dage .*28\.12\.2026 35 200,00 rykket Skyldneren erkender skriftligt; Overdragelse til PSRM .*forældet/,
  );
  assert.ok(html.includes(`href="${fordringUrl({ myndighed: HELSINGOER, id: KRAV.rykket })}"`));
});

test("nothing near is said in words, and what is no number of days is said on top of the form", async () => {
  const portal = openPortal(fuldt);
  assert.match(
    (await portal.get(foraeldelserUrl(HELSINGOER, { dage: "0" }))).html,
    /Ingen fordringer forældes/,
  );
  const bad = await portal.get(foraeldelserUrl(HELSINGOER, { dage: "snart" }));
  assert.deepEqual([bad.status, /DRF-008/.test(bad.html), /value="snart"/.test(bad.html)], [400, true, true]);
});
