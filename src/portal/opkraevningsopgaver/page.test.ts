import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { PENGE } from "../../../test/browser/fixture-indbetalinger.js";
import { ANMODNING, KRAV } from "../../../test/browser/fixture-opkraevning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import {
  fordringshandlingUrl,
  fordringUrl,
  indbetalingUrl,
  opgavesvarUrl,
  opkraevningsopgaverUrl,
} from "../parts/opkraevningslinks.js";

const url = (query = {}) => opkraevningsopgaverUrl(HELSINGOER, query);

test("tasks stand by kind, what hurries first, each with what it is about and the way to where it is done", async () => {
  const { html } = await openPortal(fuldt).get(url());
  const text = textOf(html);
  assert.match(
    text,
    /Forældes 28\.12\.2026 .*I høring hos PSRM PSRM er i tvivl.* R_1_8: Periodens start er ikke oplyst\. R_1_9: .*Afvist af PSRM .*569: Periodens start ligger efter .*IND-006 Banken har ikke givet CAMT-1 .*Indbetalinger uden fordring .*19\.11\.2026, 450,00 kr\., Husk bogen •+ .*taget tilbage .*50,00 kr\. .*31\.10\.2026, 1,00 kr\. .*DØDSBO .*DebitorkontoLukket DEB-020 .*Anmodninger fra fagsystemer .*Forkert skyldner/,
  );
  for (const href of [
    fordringshandlingUrl({ myndighed: HELSINGOER, id: KRAV.hoering }, "hoering"),
    fordringUrl({ myndighed: HELSINGOER, id: KRAV.rykket }),
    indbetalingUrl({ myndighed: HELSINGOER, id: PENGE.uplaceret }),
    opgavesvarUrl({ myndighed: HELSINGOER, id: ANMODNING }),
  ])
    assert.ok(html.includes(`href="${href}"`), href);
});

test("one kind can be chosen; a kind with nothing waiting, or no task at all, is said in words", async () => {
  const portal = openPortal(fuldt);
  const one = textOf((await portal.get(url({ art: "afvist" }))).html);
  assert.match(one, /569: /);
  assert.doesNotMatch(one, /Husk bogen/);
  assert.match((await portal.get(url({ art: "andet" }))).html, /Ingen opgaver af den slags venter/);
  const tom = openPortal({ ...fuldt, seOpkraevningsopgaver: () => ({ opgaver: [] }) });
  assert.match((await tom.get(url())).html, /Ingen opgaver venter\./);
});

test("a task of a kind that the portal does not know is shown too", async () => {
  const ny = { id: KRAV.ny, art: "nyt", emne: KRAV.ny, oprettet: new Date(), data: "[]" };
  const { html } = await openPortal({ ...fuldt, seOpkraevningsopgaver: () => ({ opgaver: [ny] }) }).get(
    url(),
  );
  assert.match(html, /<h2>nyt<\/h2>/);
});

test("a request is answered once: the page says what is asked for, and a choice and a reason are needed", async () => {
  const portal = openPortal(fuldt);
  const svar = opgavesvarUrl({ myndighed: HELSINGOER, id: ANMODNING });
  assert.match(textOf((await portal.get(svar)).html), /Besvar anmodningen .*Flytning: Forkert skyldner/);
  const empty = await portal.post(svar, {});
  assert.deepEqual([empty.status, /href="#svar".*href="#begrundelse"/s.test(empty.html)], [400, true]);
  const done = await portal.post(svar, { svar: "ja", aarsag: "KLAG", begrundelse: "Rigtigt" });
  assert.deepEqual([done.status, done.headers.get("location")], [303, url({ udfoert: "ja" })]);
  const body = { godkendt: true, begrundelse: "Rigtigt", tilbagekaldsaarsag: "KLAG" };
  assert.deepEqual(
    portal.calls.filter(({ operation }) => operation === "besvarOpgave").map(({ input }) => input.body),
    [body],
  );
  assert.match((await portal.get(url({ udfoert: "ja" }))).html, /Fagsystemet har fået sit svar/);
  const other = { myndighed: HELSINGOER, id: "01900000-0000-7000-8a10-000000000001" };
  assert.equal((await portal.get(opgavesvarUrl(other))).status, 404);
});
