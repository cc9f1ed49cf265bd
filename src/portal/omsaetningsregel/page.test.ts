import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { hvorforUrl, regelUrl } from "../parts/links.js";

const url = regelUrl(HELSINGOER, 1);

test("a rule shows every version with who and when, and the lines it has booked with the way to why", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(`${url}?version=1`);
  const text = textOf(html);
  assert.match(
    text,
    /2 Funktion 55771, Art 52 55771109079 01\.12\.2026 .*Bo Sygedagpenge til den nye konto , lavet af Anna/,
  );
  assert.match(text, /kommunens første tabel 5/);
  assert.match(text, /De nyeste linjer, version 1 har bogført/);
  assert.match(html, new RegExp(`href="${hvorforUrl(HELSINGOER, 1, 1)}"`));
  assert.doesNotMatch(html, /0101364001/);
  assert.equal(portal.calls.find(({ operation }) => operation === "seRegellinjer")?.input.version, "1");
});

test("a rule that is none is a 404 with its code", async () => {
  const { status, html } = await openPortal(fuldt).get(regelUrl(HELSINGOER, 99));
  assert.equal(status, 404);
  assert.match(textOf(html), /OMS-005 Der er ingen regel 99/);
});
