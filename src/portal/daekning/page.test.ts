import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { AENDRING, daekning } from "../../../test/browser/fixture-omsaetning.js";
import { SORTIMENT } from "../../../test/browser/fixture-sortiment.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { aendringerUrl, daekningUrl } from "../parts/links.js";

const sortiment = `${SORTIMENT}/1.1`;
const side = daekningUrl({ myndighed: HELSINGOER, sortiment });

test("values without an account are named, each with the way to a rule in the open draft", async () => {
  const { html } = await openPortal(fuldt).get(side);
  const text = textOf(html);
  assert.match(text, /2 af 500 værdier har ingen konto den 01\.12\.2026/);
  assert.match(text, /Funktion 33218 Kulturhuse .* Opret en regel Funktion 33218/);
  assert.match(html, new RegExp(`aendringer/${AENDRING.kladde}\\?Funktion=33218#saet`));
  assert.match(html, /\?egne=Team%3DNord#saet/);
});

test("without a draft one is begun, and the same list is shown again", async () => {
  const portal = openPortal({ ...fuldt, seOmsaetningsaendringer: () => ({ aendringer: [] }) });
  const { html } = await portal.get(side);
  assert.match(html, /name="daekning" value="[^"]+\/1\.1"/);
  assert.doesNotMatch(html, /#saet/);
  const begun = await portal.post(aendringerUrl(HELSINGOER), { beskrivelse: "Nye", daekning: sortiment });
  assert.deepEqual([begun.status, begun.headers.get("location")], [303, side]);
});

test("nothing is asked before both are chosen, all covered is said in words, and a refusal is shown", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(daekningUrl());
  assert.match(html, /<option value="[^"]+\/1\.1">Finans 1\.1/);
  assert.ok(portal.calls.every(({ operation }) => operation !== "seDaekning"));
  const all = openPortal({ ...fuldt, seDaekning: () => ({ ...daekning, udenKonto: [] }) });
  assert.match(textOf((await all.get(side)).html), /Alle 500 værdier har en konto/);
  const refused = openPortal({ ...fuldt, seDaekning: () => fejl("ERP-006") });
  const answer = await refused.get(side);
  assert.match(textOf(answer.html), /Dækningen kan ikke vises .*ERP-006/);
});
