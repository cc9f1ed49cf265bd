import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { PENGE } from "../../../test/browser/fixture-indbetalinger.js";
import { KRAV } from "../../../test/browser/fixture-opkraevning.js";
import { OWN_FORM, openPortal, textOf } from "../../../test/browser/open-portal.js";
import {
  fordringUrl,
  indbetalingerUrl,
  indbetalingUrl,
  kontoudtogsfilUrl,
  regningsfilUrl,
  regningUrl,
} from "../parts/opkraevningslinks.js";

const urlOf = (id: string, query = {}) => indbetalingUrl({ myndighed: HELSINGOER, id }, query);

test("payments are listed by what is left of them, and page by page", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(indbetalingerUrl(HELSINGOER));
  assert.match(
    textOf(html),
    /19\.11\.2026 i banken Husk bogen •+ ikke placeret 450,00 450,00 .*hos et fagsystem brugt 60,00/,
  );
  assert.ok(html.includes(`efter=2026-02-16_${PENGE.brugt}`));
  const { html: kun } = await portal.get(indbetalingerUrl(HELSINGOER, { kun: "uplacerede" }));
  assert.match(kun, /aria-current="true">Uplacerede/);
  assert.doesNotMatch(kun, /skyldners tilgode<\/span>/);
});

test("a payment says whose it is, what it covers and did cover, and what can be done with it", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(urlOf(PENGE.tilgode, { udfoert: "placer" }));
  assert.match(
    textOf(html),
    /Det er gjort .*Indbetaling på 60,00 kr\. skyldners tilgode .*Dækker endnu intet 10,00 kr\. Hvis den er Anna Andersen .*Placer indbetalingen Betal tilbage Tag dækningen tilbage .*taget tilbage hovedfordring 16\.02\.2026 50,00 .*Brugt på skyldnerens fordringer/,
  );
  assert.doesNotMatch(html, /0101010001/);
  assert.ok(html.includes(`href="${fordringUrl({ myndighed: HELSINGOER, id: KRAV.rykket })}"`));
  assert.match((await portal.get(urlOf(PENGE.brugt))).html, /Alt er brugt eller betalt tilbage/);
  assert.equal((await portal.get(urlOf("01900000-0000-7000-8e10-000000000099"))).status, 404);
});

test("the bank's file is taken in, and what came of each payment is told, also what was not taken in", async () => {
  const portal = openPortal(fuldt);
  const form = new FormData();
  form.set("fil", new File(["<Document/>"], "camt.xml"));
  const { status, html } = await portal.post(kontoudtogsfilUrl(HELSINGOER), form, OWN_FORM);
  assert.equal(status, 200);
  assert.match(
    textOf(html),
    /Noget i filen er ikke indlæst Endnu ikke bogført i banken: 1\. .*placeret ved betalings-id 1 250,00 ikke indlæst 1 0,00 .*Anna •+ placeret .*Retur ikke indlæst −50,00 .*IND-006/,
  );
  assert.ok(html.includes(`href="${urlOf(PENGE.tilgode)}"`));
  assert.equal((await portal.post(kontoudtogsfilUrl(HELSINGOER), new FormData(), OWN_FORM)).status, 400);
  assert.equal(portal.calls.length, 1);
});

test("a letter is shown as it was sent, with its payment line and the way to each claim", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(regningUrl(HELSINGOER, "2"));
  assert.match(
    textOf(html),
    /Rykker 2026-0000002 Hent brevet \(PDF\) Til Anna Andersen, Strandgade 1, 3000 Helsingør .*Betales senest 12\.03\.2026 .*Renteloven § 9 b .*Rykkergebyr 01\.03\.2026–31\.03\.2026 .*I alt 300,00 .*Carl Carlsen : 200,00 kr\./,
  );
  assert.ok(html.includes(`href="${fordringUrl({ myndighed: HELSINGOER, id: KRAV.gebyr })}"`));
  assert.ok(html.includes(`href="${regningsfilUrl(HELSINGOER, "2", { kopi: "1" })}"`));
  const file = await portal.get(regningsfilUrl(HELSINGOER, "2"));
  assert.deepEqual([file.headers.get("content-type"), file.html], ["application/pdf", "%PDF 2"]);
  assert.equal((await portal.get(regningUrl(HELSINGOER, "x"))).status, 404);
  assert.equal((await portal.get(regningsfilUrl(HELSINGOER, "x"))).status, 404);
});
