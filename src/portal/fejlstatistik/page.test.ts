import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt, tomt } from "../../../test/browser/fixture.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";

test("statistics sum refused bilag per day, and per system and code with the hours to close", async () => {
  const { html } = await openPortal(fuldt).get("/fejlstatistik");
  assert.match(textOf(html), /20\.11\.2026 4001 2 0 23\.11\.2026 0 0 1 1,5/);
  assert.match(textOf(html), /KSD ERP-002 4000 1 1 1,5 KSD FIN-007 1 1 0/);
  assert.match(html, /<meter min="0" max="4001" value="4001" aria-label="2026-11-20: 4001"/);
});

test("a period without errors, and one that cannot be read, say so", async () => {
  assert.match(textOf((await openPortal(tomt).get("/fejlstatistik")).html), /Intet er afvist i perioden\./);
  const { status, html } = await openPortal(fuldt).get("/fejlstatistik?fra=igaar");
  assert.equal(status, 400);
  assert.match(textOf(html), /DRF-008/);
});
