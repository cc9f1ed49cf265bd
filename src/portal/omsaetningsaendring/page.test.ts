import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { AENDRING } from "../../../test/browser/fixture-omsaetning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { aendringshandlingUrl, aendringUrl } from "../parts/links.js";

const kladde = { myndighed: HELSINGOER, id: AENDRING.kladde };
const url = aendringUrl(kladde);

test("a draft says what it does to each rule, and offers to edit, simulate and activate it", async () => {
  const { html } = await openPortal(fuldt).get(url);
  const text = textOf(html);
  assert.match(text, /Regel 1 Funktion 55771, Art 52 55771109079 Øvrige udgifter/);
  assert.match(text, /ny regel Funktion 33250 55771109079/);
  assert.match(text, /Regel 3 Funktion 55775-55784, Team Nord\* reglen ophører/);
  for (const handling of ["linje", "fjern", "aktiver", "indstil", "kasser"]) {
    assert.match(html, new RegExp(`action="${aendringshandlingUrl(kladde, handling)}"`));
  }
  assert.doesNotMatch(html, /id="simulering"/);
});

test("an activated change can be seen and no longer done anything with", async () => {
  const { html } = await openPortal(fuldt).get(aendringUrl({ ...kladde, id: AENDRING.aktiveret }));
  assert.match(textOf(html), /Gælder fra 01\.12\.2026/);
  assert.doesNotMatch(html, /method="post"/);
});

test("a simulation says how many lines move from which account to which, and what stands in the way", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(`${url}?simuler=ja&maaned=2026-11&pr=2026-12-01`);
  const text = textOf(html);
  assert.match(text, /1\.234 linjer bogført fra 01\.11\.2026 til 30\.11\.2026/);
  assert.match(text, /17 linjer flytter fra konto 55771101352 til konto 55771109079 17 4\.405,00/);
  assert.match(text, /2 linjer flytter fra konto 33250199979 til ingen åben konto/);
  assert.match(text, /Ændringen kan ikke aktiveres, som den er OMS-003/);
  assert.doesNotMatch(html, /0101364001/);
  const asked = portal.calls.find(({ operation }) => operation === "simulerOmsaetningsaendring");
  assert.deepEqual([asked?.input.maaned, asked?.input.pr], ["2026-11", "2026-12-01"]);
  assert.match(html, /name="gyldigFra" value="2026-12-01"/);
});

test("the form begins with the rule or the line that is asked for", async () => {
  const portal = openPortal(fuldt);
  const rule = (await portal.get(`${url}?regel=2`)).html;
  assert.match(rule, /Ret regel 2/);
  assert.match(rule, /name="Funktion" value="55770-55779"/);
  const line = (await portal.get(`${url}?linje=3`)).html;
  assert.match(line, /name="regel" value="3"/);
  assert.match(line, /name="egne" value="Team=Nord\*"/);
});

test("a rule is put in the change with its patterns and account, and ended with the other button", async () => {
  const portal = openPortal(fuldt);
  const form = { Funktion: "557*", Dranst: "", egne: "Team=Nord*; Projekt = bro", konto: "55771109079" };
  const { status, headers } = await portal.post(aendringshandlingUrl(kladde, "linje"), form);
  assert.deepEqual([status, headers.get("location")], [303, url]);
  assert.deepEqual(portal.calls.at(-1)?.input.body, {
    moenstre: [
      { dimension: "Funktion", moenster: "557*" },
      { dimension: "Team", moenster: "Nord*" },
      { dimension: "Projekt", moenster: "bro" },
    ],
    kontonummer: "55771109079",
  });
  await portal.post(aendringshandlingUrl(kladde, "linje"), { ...form, regel: "2", ophoer: "ja" });
  assert.deepEqual(portal.calls.at(-1)?.input.body, { nr: 2, ophoer: true });
});

test("what cannot be read is said at its field, and what the hub refuses with its code; nothing is lost", async () => {
  const portal = openPortal({
    ...fuldt,
    saetOmsaetningslinje: () => fejl("OMS-002", { konto: "1" }),
    aktiverOmsaetningsaendring: () => fejl("OMS-009"),
  });
  const post = (handling: string, form: Record<string, string>) =>
    portal.post(aendringshandlingUrl(kladde, handling), form);
  const empty = await post("linje", { konto: "1" });
  assert.equal(empty.status, 400);
  assert.match(empty.html, /href="#Funktion">Skriv mindst ét mønster/);
  assert.match((await post("linje", { egne: "Nord" })).html, /href="#egne">Skriv egne dimensioner/);
  const refused = await post("linje", { Funktion: "557*", konto: "1" });
  assert.equal(refused.status, 422);
  assert.match(refused.html, /name="Funktion" value="557\*"/);
  assert.match((await post("aktiver", {})).html, /href="#gyldigFra">Vælg den første dag/);
  const eyes = await post("aktiver", { gyldigFra: "2026-12-01" });
  assert.equal(eyes.status, 403);
  assert.match(textOf(eyes.html), /Det blev ikke gjort OMS-009 Kommunen kræver fire øjne/);
});

test("each button does its own, and what is no button is no page", async () => {
  for (const [handling, operation] of [
    ["fjern", "fjernOmsaetningslinje"],
    ["indstil", "indstilOmsaetningsaendring"],
    ["hent", "hentOmsaetningsaendring"],
    ["kasser", "kasserOmsaetningsaendring"],
  ] as const) {
    const portal = openPortal(fuldt);
    assert.equal((await portal.post(aendringshandlingUrl(kladde, handling), { linje: "1" })).status, 303);
    assert.equal(portal.calls.at(-1)?.operation, operation);
  }
  const portal = openPortal(fuldt);
  assert.equal((await portal.post(aendringshandlingUrl(kladde, "slet"), {})).status, 404);
  assert.equal((await portal.get(`/omsaetning/${HELSINGOER}/aendringer/x`)).status, 404);
});
