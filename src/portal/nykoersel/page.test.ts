import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { KOERSEL } from "../../../test/browser/fixture-opkraevning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { koerselUrl, koerslerUrl, nyKoerselUrl } from "../parts/opkraevningslinks.js";

const ny = (query = {}) => nyKoerselUrl(HELSINGOER, query);
const koersel = (id: string, query = {}) => koerselUrl({ myndighed: HELSINGOER, id }, query);

test("a run is seen with its totals before it is started, and looking starts nothing", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(ny({ art: "rykker", dato: "2026-11-24" }));
  assert.match(
    textOf(html),
    /Intet er sket endnu .*den 24\.11\.2026\. .*Rykkere 312 Fordringer 540 Gebyrer 78\.000,00 kr\. Renter 1,63 kr\. Beløb 1\.234\.567,00 kr\. Start kørslen/,
  );
  const body = { art: "rykker", dato: "2026-11-24", forhaandsvisning: true };
  assert.deepEqual(portal.calls, [{ operation: "startKoersel", input: { myndighed: HELSINGOER, body } }]);
});

test("the button starts the very run that was shown, and leads to where it can be followed", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(ny({ art: "regning" }));
  assert.match(html, /name="dato" value="2026-11-23"/);
  const started = await portal.post(ny(), { art: "regning", dato: "2026-11-23" });
  assert.deepEqual(
    [started.status, started.headers.get("location")],
    [303, koersel(KOERSEL.faerdig, { foelg: "ja" })],
  );
  assert.deepEqual(portal.calls.at(-1)!.input.body, { art: "regning", dato: "2026-11-23" });
});

test("a run of the kind under way is said so on the page; what is no run is not asked for", async () => {
  const portal = openPortal(fuldt);
  const refused = await portal.get(ny({ art: "rente" }));
  assert.deepEqual([refused.status, /DEB-040/.test(refused.html)], [409, true]);
  const before = portal.calls.length;
  assert.equal((await portal.get(ny({ art: "slet" }))).status, 400);
  assert.equal((await portal.post(ny(), {})).status, 400);
  assert.equal(portal.calls.length, before);
});

test("a run under way says how far it is and can be followed; an ended one says what came of it, in words", async () => {
  const portal = openPortal(fuldt);
  const under = await portal.get(koersel(KOERSEL.koerer));
  assert.match(textOf(under.html), /Regninger kører .*250 af 1000 er behandlet\. 25 % Følg med/);
  assert.equal((await portal.get(koersel(KOERSEL.koerer, { foelg: "ja" }))).headers.get("refresh"), "2");
  const ended = await portal.get(koersel(KOERSEL.faerdig, { foelg: "ja" }));
  assert.equal(ended.headers.get("refresh"), null);
  assert.match(textOf(ended.html), /Kørslen er færdig: 400 er behandlet\. .*Rykkere 312 .*Startet af Eva/);
  assert.match(textOf((await portal.get(koersel(KOERSEL.tom))).html), /Der var intet at gøre/);
  assert.equal((await portal.get(koersel("01900000-0000-7000-8d10-000000000999"))).status, 404);
});

test("the list has every run with how it stands, and the form for a new one", async () => {
  const { html } = await openPortal(fuldt).get(koerslerUrl(HELSINGOER));
  assert.match(html, new RegExp(`<form class="filter" method="get" action="${ny()}"`));
  assert.match(
    textOf(html),
    /Regninger 23\.11\.2026 kører 25 % .*Rykkere .*færdig Rykkere: 312, Fordringer: 540, Gebyrer: 78\.000,00 kr\. .*intet at gøre/,
  );
});
