import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejlkatalog } from "../../domain/fejl.js";
import { grupper } from "./texts.js";

test("every code of the catalogue has its anchor, once", async () => {
  const { html } = await openPortal(fuldt).get("/fejlkoder");
  const anchors = [...html.matchAll(/ id="([A-Z0-9]{3}-\d{3})"/g)].map(([, kode]) => kode);
  assert.deepEqual(anchors, Object.keys(fejlkatalog));
});

test("sentences show the place of their values, in both languages", async () => {
  const portal = openPortal(fuldt);
  assert.match(textOf((await portal.get("/fejlkoder")).html), /FIN-007 Bilaget går ikke op: debet ‹debet›/);
  assert.match(
    textOf((await portal.get("/fejlkoder?sprog=en")).html),
    /FIN-007 The bilag does not balance: debet ‹debet›/,
  );
});

test("every group of the catalogue has a name", () => {
  const prefixes = new Set(Object.keys(fejlkatalog).map((kode) => kode.split("-")[0]!));
  for (const prefix of prefixes) assert.ok(prefix in grupper("da"), prefix);
});
