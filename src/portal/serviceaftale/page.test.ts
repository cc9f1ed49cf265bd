import assert from "node:assert/strict";
import { test } from "node:test";
import { AFTALE, fuldt } from "../../../test/browser/fixture.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { aftaleUrl, beslutningUrl } from "../parts/links.js";

test("an agreement shows its history, and only the decisions that fit its state", async () => {
  const portal = openPortal(fuldt);
  const anmodet = await portal.get(aftaleUrl(AFTALE.anmodet));
  assert.match(
    textOf(anmodet.html),
    /Historik 20\.11\.2019, 10\.00\.00 Anmodet af KMD .*Godkendt .*KSD-pilot/,
  );
  assert.match(anmodet.html, new RegExp(beslutningUrl(AFTALE.anmodet, "godkend")));
  assert.match(anmodet.html, new RegExp(beslutningUrl(AFTALE.anmodet, "afvis")));
  assert.doesNotMatch(anmodet.html, new RegExp(beslutningUrl(AFTALE.anmodet, "ophoer")));
  assert.match(
    (await portal.get(aftaleUrl(AFTALE.godkendt))).html,
    new RegExp(beslutningUrl(AFTALE.godkendt, "ophoer")),
  );
  assert.doesNotMatch((await portal.get(aftaleUrl(AFTALE.ophoert))).html, /class="knapper"/);
});

test("an id that is none, or that nobody has, is a 404", async () => {
  assert.equal((await openPortal(fuldt).get("/serviceaftaler/x")).status, 404);
  assert.equal((await openPortal(fuldt).get(aftaleUrl("01900000-0000-7000-8ddd-999999999999"))).status, 404);
});
