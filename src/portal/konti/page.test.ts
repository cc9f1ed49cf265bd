import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt, KONTO } from "../../../test/browser/fixture.js";
import { HELSINGOER, VEJEN } from "../../../test/browser/fixture-beskeder.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";

test("without a municipality the page asks for one, and leads to those with messages", async () => {
  const { html } = await openPortal(fuldt).get("/konti");
  assert.match(html, new RegExp(`href="/konti\\?myndighed=${HELSINGOER}">Helsingør`));
});

test("accounts are shown in kroner with a real minus, and their balances add up to zero", async () => {
  const { html } = await openPortal(fuldt).get(`/konti?myndighed=${HELSINGOER}&pr=2026-11-23`);
  const text = textOf(html);
  assert.match(text, /Konti i Helsingør pr\. 23\.11\.2026/);
  assert.match(text, /1\.234\.405,50 0,00 1\.234\.405,50 .*0,00 1\.234\.405,50 −1\.234\.405,50/);
  assert.match(text, /Sum; [^0]*0, når regnskabet går op 1\.234\.405,50 1\.234\.405,50 0,00/);
  assert.match(html, new RegExp(`href="/konti/${HELSINGOER}/${KONTO}\\?til=2026-11-23"`));
});

test("the time the books were known at reaches the hub, and the way on: statement, råbalance and files of the year", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(`/konti?myndighed=${HELSINGOER}&pr=2026-11-23&kendt=2026-11-24T08:30`);
  assert.equal(portal.calls[0]!.input.kendt, "2026-11-24T07:30:00.000Z");
  assert.match(html, /value="2026-11-24T08:30"/);
  assert.match(html, /kendt=2026-11-24T08%3A30"/);
  assert.match(html, /href="\/konti\/raabalance\?myndighed=\d+&amp;aar=2026&amp;kendt=/);
  for (const form of ["csv", "saldi", "hledger", "dst"])
    assert.ok(html.includes(`href="/konti/${HELSINGOER}/eksport/2026/${form}"`));
});

test("a municipality without books here is said in words", async () => {
  assert.match((await openPortal(fuldt).get(`/konti?myndighed=${VEJEN}`)).html, /Vejen fører ikke regnskab/);
});

test("a bad date, and books kept elsewhere, are errors on top of the form", async () => {
  const bad = await openPortal(fuldt).get(`/konti?myndighed=${HELSINGOER}&pr=i+gaar`);
  assert.equal(bad.status, 400);
  assert.match(textOf(bad.html), /Kontiene kan ikke vises .*DRF-008/);
  const elsewhere = await openPortal({ ...fuldt, seKonti: () => fejl("ERP-006") }).get(
    `/konti?myndighed=${VEJEN}`,
  );
  assert.equal(elsewhere.status, 404);
  assert.match(elsewhere.html, /<form class="filter"/);
});
