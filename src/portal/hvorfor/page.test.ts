import assert from "node:assert/strict";
import { test } from "node:test";
import { AFTALE, fuldt } from "../../../test/browser/fixture.js";
import { beskeder, HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { hvorfor } from "../../../test/browser/fixture-omsaetning.js";
import { SORTIMENT } from "../../../test/browser/fixture-sortiment.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { aftaleUrl, beskedUrl, hvorforUrl, regelUrl, sortimentUrl, tilbagefoerUrl } from "../parts/links.js";

const url = hvorforUrl(HELSINGOER, 1, 1);

test("why tells the line, its dimensions, the rule that decided, and why the others came after", async () => {
  const { html } = await openPortal(fuldt).get(url);
  const text = textOf(html);
  assert.match(text, /Bilag 1, linje 1, Helsingør/);
  assert.match(text, /4\.405,00 debet/);
  assert.match(text, /Regel 1 , version 1 Passer på Funktion 55771, Art 52/);
  assert.match(text, /Regel 2 Funktion 55770-55779 55771109079 dækker flere værdier af Funktion/);
  assert.match(text, /Regel 4 alle linjer 55771109079 er lige så snæver, men har et højere nummer/);
  assert.match(html, new RegExp(`href="${beskedUrl(beskeder.accepteret)}"`));
  assert.match(html, new RegExp(`href="${regelUrl(HELSINGOER, 1)}"`));
  assert.doesNotMatch(html, /0101364001/);
});

test("why goes on to what let the message in, by which versions, and to the reversal of the bilag", async () => {
  const { html } = await openPortal(fuldt).get(url);
  assert.match(
    textOf(html),
    /Afsender KSD, Helsingør Modtaget efter serviceaftale .*Efter sortiment .*version 1\.0/,
  );
  assert.match(html, new RegExp(`href="${aftaleUrl(AFTALE.godkendt)}"`));
  assert.match(html, new RegExp(`href="${sortimentUrl(SORTIMENT, "1.0")}"`));
  assert.match(html, new RegExp(`href="${tilbagefoerUrl(HELSINGOER, 1)}"`));
  const reversed = openPortal({ ...fuldt, seHvorfor: () => ({ ...hvorfor, tilbagefoertAf: 7 }) });
  const again = await reversed.get(url);
  assert.match(textOf(again.html), /Ført tilbage med bilag 7/);
  assert.doesNotMatch(again.html, new RegExp(tilbagefoerUrl(HELSINGOER, 1)));
});

test("a line that is none is a 404 with its code", async () => {
  const { status, html } = await openPortal(fuldt).get(hvorforUrl(HELSINGOER, 99, 1));
  assert.equal(status, 404);
  assert.match(textOf(html), /OMS-013 Bilag 99 har ingen linje 1/);
});
