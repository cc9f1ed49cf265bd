import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { KRAV } from "../../../test/browser/fixture-opkraevning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fordringUrl, inddrivelseUrl, underretningerUrl } from "../parts/opkraevningslinks.js";

test("each notice says when, what, of which claim, how much, and whether its money has come", async () => {
  const { html } = await openPortal(fuldt).get(underretningerUrl(HELSINGOER));
  const text = textOf(html);
  assert.match(text, /30\.11\.2026 Afregnet ikke i banken 450,00/);
  assert.match(text, /31\.10\.2026 Afregnet i banken 4\.600,00/);
  assert.match(
    text,
    /21\.11\.2026 Inddrevet Pladsbetaling januar 2025, •+ 1000000001 ikke afregnet 120,00 100,00/,
  );
  assert.match(text, /20\.10\.2026 Inddrevet .*1000000001 31\.10\.2026 120,00/);
  assert.match(text, /Inddrevet kendes ikke her 77 ikke afregnet/);
  assert.match(text, /Rente hos PSRM 01\.10\.2026 til 31\.10\.2026/);
  assert.match(text, /Sendt tilbage Dødsbo/);
  assert.ok(html.includes(`href="${fordringUrl({ myndighed: HELSINGOER, id: KRAV.hoering })}"`));
  assert.ok(html.includes(`href="${underretningerUrl(HELSINGOER, { efter: "7" })}"`));
});

test("one kind is asked for by its link, and what is no kind shows all; recovery leads there", async () => {
  const portal = openPortal(fuldt);
  const url = underretningerUrl(HELSINGOER, { slags: "RETURNERING" });
  assert.ok((await portal.get(underretningerUrl(HELSINGOER))).html.includes(`href="${url}"`));
  const { html } = await portal.get(url);
  assert.doesNotMatch(textOf(html), /kendes ikke her/);
  await portal.get(underretningerUrl(HELSINGOER, { slags: "ANDET" }));
  assert.deepEqual(
    portal.calls.map(({ input }) => input.slags),
    [undefined, "RETURNERING", undefined],
  );
  const inddrivelse = await portal.get(inddrivelseUrl(HELSINGOER));
  assert.ok(inddrivelse.html.includes(`href="${underretningerUrl(HELSINGOER)}"`));
});
