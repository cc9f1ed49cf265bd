import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { beskeder, HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { LUKKET, OPGAVE } from "../../../test/browser/fixture-fejlopgaver.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { beskedUrl, opgavehandlingUrl, opgaveUrl } from "../parts/links.js";

const { mapping, balance, opgivet } = OPGAVE;

test("a task says what is wrong, who must mend it, how and by when, what happened, and where in each bilag", async () => {
  const { html } = await openPortal(fuldt).get(opgaveUrl(mapping));
  const text = textOf(html);
  assert.match(text, /ERP-002 Ingen konto for Funktion 55772/);
  assert.match(text, /Kommunen \(Helsingør\) .*omsætningstabellen.* 22\.11\.2026 overskredet/);
  assert.match(text, /Bilag, der venter 3999 Bilag i alt 4000/);
  assert.match(text, /mødte årsagen første gang\. .*Note .*Rækken er bestilt hos bogføringen/);
  assert.match(text, /Finanspostering\[1\] og 2 steder mere/);
  assert.ok(html.includes(`href="${beskedUrl(beskeder.genfremsendt)}"`));
});

test("the button sends everything anew and says how many were started", async () => {
  const portal = openPortal(fuldt);
  assert.match(textOf((await portal.get(opgaveUrl(mapping))).html), /Genfremsend alle \(3999\)/);
  const { status, headers } = await portal.post(opgavehandlingUrl(mapping, "genfremsend"), {});
  assert.equal(status, 303);
  assert.equal(headers.get("location"), `${opgaveUrl(mapping)}?startet=3999`);
  const shown = await portal.get(`${opgaveUrl(mapping)}?startet=3999`);
  assert.match(textOf(shown.html), /3999 bilag er sendt igen og afleveres nu/);
});

test("what cannot be sent anew from here has no such button, and a closed task none at all", async () => {
  const portal = openPortal(fuldt);
  for (const one of [balance, opgivet]) {
    const { html } = await portal.get(opgaveUrl(one));
    assert.doesNotMatch(html, /Genfremsend alle/);
    assert.match(html, /Skriv i historikken/);
  }
  const { html } = await portal.get(opgaveUrl(LUKKET));
  assert.doesNotMatch(html, /<textarea|Genfremsend alle/);
  assert.match(textOf(html), /det sidste bilag blev bogført/);
});

test("a note is kept in the history; an empty one, or one with a person's number, is not", async () => {
  const portal = openPortal(fuldt);
  const url = opgavehandlingUrl(mapping, "note");
  const done = await portal.post(url, { begrundelse: "Rækken er\r\nbestilt" });
  assert.equal(done.headers.get("location"), `${opgaveUrl(mapping)}?noteret=ja`);
  assert.deepEqual(portal.calls.at(-1), {
    operation: "noterOpgave",
    input: { myndighed: HELSINGOER, id: mapping.id, body: { note: "Rækken er bestilt" } },
  });
  for (const begrundelse of ["", "vedr. 010101-0001"]) {
    const { status, html } = await portal.post(url, { begrundelse });
    assert.equal(status, 400);
    assert.match(html, /href="#begrundelse"/);
    assert.doesNotMatch(html, /010101-0001/);
  }
});

test("what the hub refuses is said on the page; what is no task is not asked for", async () => {
  const refusing = { ...fuldt, genfremsendOpgave: () => fejl("ADG-010", { rolle: "system", handling: "x" }) };
  const { status, html } = await openPortal(refusing).post(opgavehandlingUrl(mapping, "genfremsend"), {});
  assert.equal(status, 403);
  assert.match(textOf(html), /Det blev ikke gjort .*ADG-010/);
  const portal = openPortal(fuldt);
  assert.equal((await portal.get(`/fejlopgaver/${HELSINGOER}/x`)).status, 404);
  assert.deepEqual(portal.calls, []);
});
