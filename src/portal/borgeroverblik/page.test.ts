import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { KRAV } from "../../../test/browser/fixture-opkraevning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { borgeroverblikUrl, fordringsskyldnerUrl, skyldnerUrl } from "../parts/opkraevningslinks.js";

const noegle = { myndighed: HELSINGOER, id: KRAV.rykket };

test("the citizen's words stand as they are: what is owed and for what, what was paid last, what comes next", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(borgeroverblikUrl(noegle));
  const text = textOf(html);
  assert.match(text, /Helsingør Kommune den 23\.11\.2026, og ikke mere/);
  assert.match(
    text,
    /Du skylder 200,00 kr\. til Helsingør Kommune\. Der er betalt .*, senest den 16\. februar 2026\./,
  );
  assert.match(
    text,
    /Det, der skyldes .*Ikke afleveret bog \(Bibliotek\) Biblioteket Hvad der er sket 05\.01\.2026 Kravet opstod: 250,00 kr\. .*Der er sendt en rykker\. .*Du skylder det alene\. 05\.02\.2026 16\.02\.2026 50,00 200,00/,
  );
  assert.match(text, /Det, der ikke skyldes mere .*For sent afleveret film .*Og 3 ældre krav/);
  assert.match(text, /02\.03\.2026 Rykker af 2\. marts 2026 000000000000026 301,63/);
  assert.deepEqual(
    portal.calls.map(({ operation, input }) => [operation, input]),
    [["seBorgeroverblik", noegle]],
  );
});

test("the debtor's page leads there by one of their claims, and back: nobody's number is in an address", async () => {
  const portal = openPortal(fuldt);
  const found = await portal.post(skyldnerUrl(HELSINGOER), { slags: "CPR", nummer: "010101-0001" });
  assert.ok(found.html.includes(`href="${borgeroverblikUrl(noegle)}"`));
  const { html } = await portal.get(borgeroverblikUrl(noegle));
  assert.ok(html.includes(`href="${fordringsskyldnerUrl(noegle)}"`));
});
