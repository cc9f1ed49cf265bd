import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt, tomt } from "../../../test/browser/fixture.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";

test("the overview counts each state and each municipality with traffic, and they agree", async () => {
  const text = textOf((await openPortal(fuldt).get("/")).html);
  assert.match(text, /1 MODTAGET .*1 AFLEVERET .*1 ACCEPTERET .*4 AFVIST .*2 FEJLET/);
  assert.match(text, /Helsingør 0 1 1 3 1 6 Vejen 1 0 0 1 1 3 I alt 1 1 1 4 2 9/);
});

test("what stands still is named with why and who must act, given-up messages first", async () => {
  const text = textOf((await openPortal(fuldt).get("/")).html);
  assert.match(
    text,
    /Forsøg KSD-2026-47-0004 Vejen Opgivet: .*DRF-007 .* Driften 30 KSD-2026-47-0005 Vejen Venter på beskeden foran/,
  );
});

test("the latest refusals lead to the message and to the error's place in the catalogue", async () => {
  const { html } = await openPortal(fuldt).get("/");
  assert.match(html, /href="\/beskeder\/64502018\/01900000-0000-7000-8ccc-000000000009"/);
  assert.match(html, /href="\/fejlkoder#ERP-002"/);
  assert.match(html, /href="\/fejlkoder#AFT-001"/);
});

test("a newcomer with an empty hub is told what to type; others are not", async () => {
  const empty = textOf((await openPortal(tomt).get("/")).html);
  assert.match(empty, /Der er ingen beskeder endnu .*npx oeir demo/);
  assert.match(empty, /Intet står stille\. .*Ingen beskeder er afvist\. .*Ingen opkald er afvist\./);
  assert.doesNotMatch((await openPortal(fuldt).get("/")).html, /npx oeir demo/);
});
