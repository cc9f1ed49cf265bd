import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt, KONTO } from "../../../test/browser/fixture.js";
import { beskeder, HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { beskedUrl, kontoUrl } from "../parts/links.js";

const konto = kontoUrl(HELSINGOER, KONTO);

test("each line shows its side, the balance after it, and the way to its message", async () => {
  const { html } = await openPortal(fuldt).get(konto);
  const text = textOf(html);
  assert.match(text, /20\.11\.2026 1, se beskeden Sygedagpenge uge 47 1\.234\.405,50 1\.234\.405,50/);
  assert.match(html, new RegExp(`href="${beskedUrl(beskeder.accepteret)}"`));
});

test("the period reaches the hub, and an empty one says the balance", async () => {
  const portal = openPortal({
    ...fuldt,
    seKontoudtog: ({ myndighed, kontonummer }) => ({
      myndighed,
      kontonummer,
      navn: "Sygedagpenge",
      primo: -5n,
      linjer: [],
    }),
  });
  const { html } = await portal.get(`${konto}?fra=2026-01-01&til=2026-01-31`);
  assert.deepEqual([portal.calls[0]!.input.fra, portal.calls[0]!.input.til], ["2026-01-01", "2026-01-31"]);
  assert.match(textOf(html), /ikke bogført noget i perioden\. Saldo: −0,05/);
});

test("an account that is none is a 404, and a bad date an error over the form", async () => {
  assert.equal((await openPortal(fuldt).get(kontoUrl(HELSINGOER, "1"))).status, 404);
  assert.equal((await openPortal(fuldt).get("/konti/123/1")).status, 404);
  const { status, html } = await openPortal(fuldt).get(`${konto}?fra=i+g%C3%A5r`);
  assert.equal(status, 400);
  assert.match(html, /Kontoudtoget kan ikke vises/);
  assert.match(html, /<form class="filter"/);
});
