import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { beskeder, HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { PENGE } from "../../../test/browser/fixture-indbetalinger.js";
import { KRAV } from "../../../test/browser/fixture-opkraevning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { beskedUrl, hvorforUrl } from "../parts/links.js";
import { fordringUrl, indbetalingUrl } from "../parts/opkraevningslinks.js";

const urlOf = (id: string) => fordringUrl({ myndighed: HELSINGOER, id });

test("a claim's life is a picture and a list: what happened, when, how much, and what was owed afterwards", async () => {
  const { html } = await openPortal(fuldt).get(urlOf(KRAV.rykket));
  const text = textOf(html);
  assert.match(
    text,
    /Skyldes nu 200,00 kr\. Oprindeligt 250,00 kr\. Næste skridt Overdrages til inddrivelse/,
  );
  assert.match(
    html,
    /<svg class="saldokurve"[^>]* role="img" aria-label="Restancen fra 05\.01\.2026 til 02\.03\.2026: først 250,00 kr\., nu 200,00 kr\./,
  );
  assert.match(
    text,
    /Modtaget fra fagsystemet .*Stiftet 250,00 kr\. .*Sat på en regning .*Fejl i prisen 25,00 kr\. 225,00 kr\. skyldes derefter .*Bevægelse 2 er ophævet 25,00 kr\. .*Betalt 50,00 kr\. 200,00 kr\. skyldes derefter · gælder fra 16\.02\.2026 .*Rykket/,
  );
});

test("why the balance is what it is: every movement in words with the balance after it", async () => {
  const text = textOf((await openPortal(fuldt).get(urlOf(KRAV.rykket))).html);
  assert.match(
    text,
    /Hvorfor restancen er.* 1 05\.01\.2026 Stiftet FBS 250,00 250,00 2 .* −25,00 225,00 3 .* 25,00 250,00 4 16\.02\.2026 Betalt Betalt 2026-02-16 gennem banken, betalings-id 000000000000018 indbetalingen , bilag 1 , beskeden FBS −50,00 200,00/,
  );
});

test("who did it is called by name; interest and fees stand under the claim, and the debtor is a link away", async () => {
  const text = textOf((await openPortal(fuldt).get(urlOf(KRAV.rykket))).html);
  assert.match(
    text,
    /Skyldner Anna Andersen .*Renter og gebyrer af den .*Rykkergebyr .*I alt 101,63 Fordringens liv/,
  );
  assert.match(text, /250,00 kr\. skyldes derefter · af FBS/);
});

test("the picture puts a payment on the day it counts from, also where it was booked later", async () => {
  const svar = fuldt.seFordring!({ myndighed: HELSINGOER, id: KRAV.rykket });
  if ("kode" in svar) return assert.fail();
  const bogfoert = new Date("2026-11-20T09:00:00Z");
  const sent = {
    ...svar,
    haendelser: [],
    bevaegelser: svar.bevaegelser.map((one) => ({ ...one, bogfoert })),
  };
  const { html } = await openPortal({ ...fuldt, seFordring: () => sent }).get(urlOf(KRAV.rykket));
  assert.match(html, /aria-label="Restancen fra 05\.01\.2026 til 16\.02\.2026/);
});

test("the next step says why it comes when it does, interest what it is of, and a movement leads to what it came of", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(urlOf(KRAV.rykket));
  assert.match(textOf(html), /tidligst 16\.03\.2026 Rykket forgæves 1 gang, sidst 2026-03-02/);
  for (const url of [
    indbetalingUrl({ myndighed: HELSINGOER, id: PENGE.tilgode }),
    hvorforUrl(HELSINGOER, 1, 1),
    beskedUrl(beskeder.accepteret),
  ])
    assert.ok(html.includes(`href="${url}"`), url);
  const rente = textOf((await portal.get(urlOf(KRAV.rente))).html);
  assert.match(rente, /Grundlag 1,75 % \+ 8 % om året af 250,00 kr\. Periode 01\.02\.2026 – 28\.02\.2026/);
});

test("interest and fees lead to their main claim; a claim that is not there, or no id, is said so", async () => {
  const portal = openPortal(fuldt);
  assert.ok((await portal.get(urlOf(KRAV.rente))).html.includes(`href="${urlOf(KRAV.rykket)}"`));
  const unknown = await portal.get(urlOf("01900000-0000-7000-8c10-000000000999"));
  assert.deepEqual([unknown.status, /DEB-044/.test(unknown.html)], [404, true]);
  const before = portal.calls.length;
  assert.equal((await portal.get(urlOf("x"))).status, 404);
  assert.equal(portal.calls.length, before);
});
