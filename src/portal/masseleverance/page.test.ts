import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { beskeder, HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { OPGAVE } from "../../../test/browser/fixture-fejlopgaver.js";
import { LEVERANCE } from "../../../test/browser/fixture-masse.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { beskedUrl, leveranceUrl, massekvitteringUrl, opgaveUrl } from "../parts/links.js";

const { overfoeres, behandles, delvis, hel, afvist } = LEVERANCE;

test("a file says how it stands, its numbers, its own errors, and how it came", async () => {
  const text = textOf((await openPortal(fuldt).get(leveranceUrl(delvis))).html);
  assert.match(
    text,
    /november\.xml behandlet Fra KSD på vegne af Helsingør 99970 bilag er bogført, 30 er ikke/,
  );
  assert.match(text, /Bilag 100000 Posteringslinjer 500000 Bogført 99970 Ikke bogført 30/);
  assert.match(text, /123\.456\.789,00/);
  assert.match(
    text,
    /MAS-002 Filens Filtotal siger AntalBilag 100001, men filen har 100000.*Fagsystemet \(KSD\)/,
  );
  assert.match(text, /Dør lagt i it-systemets mappe \(SFTP\)/);
});

test("each bilag that is not booked has code and remedy, and leads to its message and its task; the rest on the next page", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(leveranceUrl(delvis));
  const text = textOf(html);
  assert.match(text, / 1 ikke modtaget FMT-005 /);
  assert.match(text, / 2 …[0-9a-f]{8} Helsingør ERP-002 Ingen konto for Funktion 55772.*omsætningstabellen/);
  assert.ok(html.includes(`href="${beskedUrl({ myndighed: HELSINGOER, id: beskeder.afvistDer.id })}"`));
  assert.ok(html.includes(`href="${opgaveUrl(OPGAVE.mapping)}"`));
  assert.doesNotMatch(text, / 26 …/);
  assert.ok(html.includes(`href="${leveranceUrl(delvis, { efter: "25" })}"`));
  const next = textOf((await portal.get(leveranceUrl(delvis, { efter: "25" }))).html);
  assert.match(next, / 26 ….* 30 …/);
  assert.match(next, /Forfra/);
});

test("the receipt is fetched as a file once the file has ended", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(leveranceUrl(delvis));
  assert.ok(html.includes(`href="${massekvitteringUrl(delvis)}"`));
  const fetched = await portal.get(massekvitteringUrl(delvis));
  assert.match(fetched.headers.get("content-disposition") ?? "", /^attachment; .*kvittering_.*\.xml$/);
  assert.equal(fetched.headers.get("content-type"), "application/xml");
  assert.equal(fetched.html, "<Finansbilagsfilkvittering/>");
  assert.ok(!(await portal.get(leveranceUrl(behandles))).html.includes(massekvitteringUrl(behandles)));
});

test("every state is said in words, and only what is under way can be followed", async () => {
  const portal = openPortal(fuldt);
  for (const [one, words] of [
    [overfoeres, /er ved at blive overført\. 25 %.*Følg med/],
    [behandles, /behandles; 42000 bilag har fået deres svar\. 42 %.*Følg med/],
    [hel, /Alle 3 bilag er bogført/],
    [afvist, /Hele filen er afvist: intet er bogført.*MAS-001/],
  ] as const) {
    assert.match(textOf((await portal.get(leveranceUrl(one))).html), words);
  }
  assert.equal((await portal.get(leveranceUrl(behandles, { foelg: "ja" }))).headers.get("refresh"), "2");
  assert.equal((await portal.get(leveranceUrl(hel, { foelg: "ja" }))).headers.get("refresh"), null);
  assert.doesNotMatch((await portal.get(leveranceUrl(hel))).html, /010101-0001|Følg med/);
});

test("a file that is not there is said so; what is no address of one is not asked for", async () => {
  const portal = openPortal(fuldt);
  const unknown = await portal.get(leveranceUrl({ ...hel, id: "01900000-0000-7000-8abe-000000000999" }));
  assert.equal(unknown.status, 404);
  assert.match(unknown.html, /MAS-006/);
  const before = portal.calls.length;
  assert.equal((await portal.get(`/masseleverancer/${HELSINGOER}/x`)).status, 404);
  assert.equal((await portal.get("/masseleverancer/x/x/kvittering")).status, 404);
  assert.equal(portal.calls.length, before);
});
