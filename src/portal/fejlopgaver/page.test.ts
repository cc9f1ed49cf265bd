import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt, tomt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { OPGAVE } from "../../../test/browser/fixture-fejlopgaver.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { opgaveUrl } from "../parts/links.js";

test("the work list has a part for each owner, most urgent first, with counts, deadlines and what is overdue", async () => {
  const { html } = await openPortal(fuldt).get("/fejlopgaver");
  const text = textOf(html);
  assert.match(
    text,
    /Driften 1 åbne, 1 bilag venter, 1 over fristen .*DRF-007 .*Kommunen 1 åbne, 3999 bilag venter, 1 over fristen .*3999 \/ 4000 22\.11\.2026 overskredet .*Fagsystemet .*FIN-007 .*Fagsystemet \(KSD\)/,
  );
  assert.ok(html.includes(`href="${opgaveUrl(OPGAVE.mapping)}"`));
});

test("one owner's tasks come alone, page by page, in the municipality that was chosen", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(`/fejlopgaver?ejer=kommune&myndighed=${HELSINGOER}`);
  assert.doesNotMatch(textOf(html), /DRF-007/);
  assert.match(html, /href="\/fejlopgaver\?ejer=kommune&amp;myndighed=64502018&amp;efter=2026-11-22_side"/);
  const asked = portal.calls.filter(({ operation }) => operation === "seFejlopgaver");
  assert.deepEqual(
    asked.map(({ input }) => input),
    [{ myndighed: HELSINGOER, ejer: "kommune", antal: "50" }],
  );
});

test("a list with nothing on it says so", async () => {
  assert.match(textOf((await openPortal(tomt).get("/fejlopgaver")).html), /Der er ingen opgaver her\./);
});
