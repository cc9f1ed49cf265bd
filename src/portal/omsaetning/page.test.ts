import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER, VEJEN } from "../../../test/browser/fixture-beskeder.js";
import { AENDRING } from "../../../test/browser/fixture-omsaetning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { aendringerUrl, aendringUrl, omsaetningUrl, regelUrl } from "../parts/links.js";

const side = omsaetningUrl({ myndighed: HELSINGOER });

test("the rules stand in the order they win, with overlaps and unreachable ones marked and named", async () => {
  const { html } = await openPortal(fuldt).get(side);
  const text = textOf(html);
  assert.match(text, /Regler for Helsingør den 23\.11\.2026, i den orden de vinder/);
  assert.match(text, /Regel 1 Funktion 55771, Art 52 55771101352 Sygedagpenge/);
  assert.match(text, /Regel 4 alle linjer/);
  assert.match(text, /Regel 2 vinder over Regel 3/);
  assert.match(text, /Regel 3 , taget af 1, 2/);
  assert.match(text, /Regel 3 Funktion 55775-55784, Team Nord\* .*? overlapper bruges aldrig/);
  assert.match(html, new RegExp(`href="${regelUrl(HELSINGOER, 3)}"`));
});

test("without a municipality the page asks for one; one without a table is said in words; a bad day is an error", async () => {
  const portal = openPortal(fuldt);
  assert.match((await portal.get("/omsaetning")).html, /<option value="">Vælg kommune/);
  assert.deepEqual(portal.calls, []);
  assert.match(
    (await portal.get(omsaetningUrl({ myndighed: VEJEN }))).html,
    /Vejen har ingen omsætningstabel/,
  );
  const bad = await portal.get(`${side}&dato=i+gaar`);
  assert.equal(bad.status, 400);
  assert.match(textOf(bad.html), /Omsætningstabellen kan ikke vises .*DRF-008/);
});

test("a change is begun with its description, and with the rule it is about", async () => {
  const portal = openPortal(fuldt);
  const { status, headers } = await portal.post(aendringerUrl(HELSINGOER), {
    beskrivelse: "Ny konto\r\nfra december",
    regel: "1",
  });
  assert.equal(status, 303);
  assert.equal(
    headers.get("location"),
    aendringUrl({ myndighed: HELSINGOER, id: AENDRING.kladde }, { regel: "1" }),
  );
  assert.deepEqual(portal.calls.at(-1)?.input, {
    myndighed: HELSINGOER,
    body: { beskrivelse: "Ny konto fra december" },
  });
});

test("a description that is missing or holds a CPR number begins nothing, and a refusal is shown", async () => {
  const portal = openPortal(fuldt);
  for (const beskrivelse of ["", "vedr. 010101-0001"]) {
    const { status, html } = await portal.post(aendringerUrl(HELSINGOER), { beskrivelse });
    assert.equal(status, 400);
    assert.doesNotMatch(html, /010101-0001/);
  }
  assert.ok(portal.calls.every(({ operation }) => operation !== "opretOmsaetningsaendring"));
  const refused = openPortal({
    ...fuldt,
    opretOmsaetningsaendring: () => fejl("ADG-010", { rolle: "kommune", handling: "omsaetning.ret" }),
  });
  const { status, html } = await refused.post(aendringerUrl(HELSINGOER), { beskrivelse: "Ny konto" });
  assert.equal(status, 403);
  assert.match(html, /<textarea[^>]*>Ny konto<\/textarea>/);
});

test("four eyes are asked for with a button", async () => {
  const portal = openPortal(fuldt);
  assert.match((await portal.get(side)).html, /name="fireOejne" value="ja"/);
  const { status } = await portal.post(`/omsaetning/${HELSINGOER}/indstilling`, { fireOejne: "ja" });
  assert.equal(status, 303);
  assert.deepEqual(portal.calls.at(-1)?.input, { myndighed: HELSINGOER, body: { fireOejne: true } });
});
