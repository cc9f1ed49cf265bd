import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answers } from "../../../test/browser/far-end.js";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER, VEJEN } from "../../../test/browser/fixture-beskeder.js";
import { KOERSEL } from "../../../test/browser/fixture-opkraevning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { koerselUrl, opkraevningsopgaverUrl, opkraevningUrl } from "../parts/opkraevningslinks.js";

const URL = opkraevningUrl(HELSINGOER);

const withOverblik = (felter: object): Answers => ({
  ...fuldt,
  seOpkraevning: (input) => ({ ...fuldt.seOpkraevning!(input), ...felter }) as never,
});

test("the overview says what is owed and due, that the ledgers agree, and how old it is, every age with its number", async () => {
  const text = textOf((await openPortal(fuldt).get(URL)).html);
  assert.match(text, /Udestående 2\.273\.100,00 kr\. Heraf forfaldent 438\.600,00 kr\./);
  assert.match(text, /Debitorbogholderiet stemmer med finansbogholderiet/);
  assert.match(
    text,
    /Ikke forfalden 81 % 1\.834\.500,00 812 1–30 dage 14 % .* 91–365 dage 0 % 0,00 0 Over et år &lt;1 % 6\.100,00 9/,
  );
  assert.match(text, /skal opkræves .*opkrævet .*rykket .*i høring hos PSRM .*under inddrivelse .*afsluttet/);
});

test("ledgers that do not agree are said so, with the difference", async () => {
  const { html } = await openPortal(withOverblik({ kontrolkonto: 227_300_000n, stemmer: false })).get(URL);
  assert.match(html, /alert-error/);
  assert.match(textOf(html), /stemmer ikke .*Tilgodehavender 2\.273\.100,00 2\.273\.000,00 100,00/);
});

test("tasks lead to their list, runs to themselves, and readiness names outcome, fagsystem and field with shares", async () => {
  const { html } = await openPortal(fuldt).get(URL);
  assert.ok(html.includes(`href="${opkraevningsopgaverUrl(HELSINGOER, { art: "hoering" })}"`));
  assert.ok(html.includes(`href="${koerselUrl({ myndighed: HELSINGOER, id: KOERSEL.koerer })}"`));
  const text = textOf(html);
  assert.match(
    text,
    /UDFØRT 860 ville blive modtaget \(89 %\) .*HØRING 74 .*AFVIST 31 ville blive afvist \(3 %\)/,
  );
  assert.match(text, /periodens start FBS 74 8 %/);
});

test("a ledger with nothing in it says so in words", async () => {
  const tom = withOverblik({ alder: [], tilstande: [], parathed: [], felter: [], opgaver: [] });
  const { html } = await openPortal({ ...tom, seKoersler: () => ({ koersler: [] }) }).get(URL);
  assert.match(
    textOf(html),
    /Intet er udestående\. .*Ingen opgaver venter\. .*ingen fordringer endnu\. .*ikke beregnet.*Ingen kørsler endnu\./,
  );
});

test("in English too; what the hub refuses is shown, and what is no municipality is not asked for", async () => {
  assert.match(
    textOf((await openPortal(fuldt).get(`${URL}?sprog=en`)).html),
    /The debtor ledger agrees .*Not due 81 % .*in hearing at PSRM .*would be taken/,
  );
  const refused = await openPortal({ ...fuldt, seOpkraevning: () => fejl("ERP-006") }).get(URL);
  assert.match(refused.html, /ERP-006/);
  const portal = openPortal(fuldt);
  assert.equal((await portal.get("/opkraevning/x")).status, 404);
  assert.deepEqual(portal.calls, []);
});

test("a municipality is chosen first, and found from the list of all", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get("/opkraevning");
  assert.ok(html.includes(`<a href="${opkraevningUrl(VEJEN)}">Vejen</a>`));
  const chosen = await portal.get(`/opkraevning?myndighed=${VEJEN}`);
  assert.deepEqual([chosen.status, chosen.headers.get("location")], [303, opkraevningUrl(VEJEN)]);
  assert.ok((await portal.get("/kommuner?navn=vejen")).html.includes(`href="${opkraevningUrl(VEJEN)}"`));
});
