import assert from "node:assert/strict";
import { test } from "node:test";
import { AFTALE, fuldt } from "../../../test/browser/fixture.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { aftaleUrl, beslutningUrl } from "../parts/links.js";

const decided = (portal: ReturnType<typeof openPortal>) =>
  portal.calls.filter(({ operation }) => /^(godkend|afvis|ophoer)Serviceaftale/.test(operation));

test("each decision is explained first, and recorded with its reason", async () => {
  const wanted = [
    ["godkend", AFTALE.anmodet],
    ["afvis", AFTALE.anmodet],
    ["ophoer", AFTALE.godkendt],
  ] as const;
  for (const [handling, id] of wanted) {
    const portal = openPortal(fuldt);
    const { html } = await portal.get(beslutningUrl(id, handling));
    assert.match(html, /<label class="form-label" for="begrundelse">/);
    const { status, headers } = await portal.post(beslutningUrl(id, handling), {
      begrundelse: "Efter aftale",
    });
    assert.equal(status, 303);
    assert.equal(headers.get("location"), `${aftaleUrl(id)}?besluttet=ja`);
    const operation = `${handling}Serviceaftale`;
    assert.deepEqual(decided(portal), [{ operation, input: { id, body: { begrundelse: "Efter aftale" } } }]);
  }
});

test("no reason, no decision", async () => {
  const portal = openPortal(fuldt);
  const { status, html } = await portal.post(beslutningUrl(AFTALE.anmodet, "afvis"), {});
  assert.equal(status, 400);
  assert.match(html, /href="#begrundelse">Skriv en begrundelse\./);
  assert.deepEqual(decided(portal), []);
});

test("what the hub refuses is said with the hub's status, and the reason is not lost", async () => {
  const answers = {
    ...fuldt,
    godkendServiceaftale: () => fejl("AFT-007", { tilstand: "afvist", handling: "godkend" }),
  };
  const { status, html } = await openPortal(answers).post(beslutningUrl(AFTALE.anmodet, "godkend"), {
    begrundelse: "Ja",
  });
  assert.equal(status, 409);
  assert.match(textOf(html), /Det blev ikke gjort .*AFT-007/);
  assert.match(html, /<textarea[^>]*>Ja<\/textarea>/);
});

test("a decision that does not fit, or is none, cannot be taken", async () => {
  const portal = openPortal(fuldt);
  assert.doesNotMatch((await portal.get(beslutningUrl(AFTALE.ophoert, "godkend"))).html, /<button/);
  assert.equal((await portal.get(beslutningUrl(AFTALE.anmodet, "slet"))).status, 404);
  assert.equal((await portal.post(beslutningUrl("x", "godkend"), { begrundelse: "Ja" })).status, 404);
});
