import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { KRAV } from "../../../test/browser/fixture-opkraevning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl, fejlkatalog } from "../../domain/fejl.js";
import { fordringshandlingUrl, fordringsskyldnerUrl, fordringUrl } from "../parts/opkraevningslinks.js";

const noegle = { myndighed: HELSINGOER, id: KRAV.rykket };
const url = (handling: string) => fordringshandlingUrl(noegle, handling);
const acted = (portal: ReturnType<typeof openPortal>) =>
  portal.calls.filter(({ operation }) => operation !== "seFordring");

test("a claim leads to what fits it as it stands, and to all that its debtor owes", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(fordringUrl(noegle));
  assert.match(textOf(html), /Giv henstand Aftal betalingsordning Ret stamdata Afskriv Renter og gebyrer/);
  const ended = await portal.get(fordringUrl({ ...noegle, id: KRAV.betalt }));
  assert.doesNotMatch(textOf(ended.html), /Giv henstand|Afskriv /);
  assert.ok(html.includes(`href="${fordringsskyldnerUrl(noegle)}"`));
  assert.match(textOf((await portal.get(fordringsskyldnerUrl(noegle))).html), /Anna Andersen Skylder i alt/);
});

test("the page says what will be done before the button does it; an action that is none is no page", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(url("afskriv"));
  assert.match(
    textOf(html),
    /Afskriv Kommunen opgiver det, der skyldes\. .*Ikke afleveret bog rykket .*200,00 kr\./,
  );
  assert.deepEqual(acted(portal), []);
  for (const none of ["slet", "toString", "constructor"]) {
    assert.equal((await portal.get(url(none))).status, 404);
    assert.equal((await portal.post(url(none), {})).status, 404);
  }
});

test("each action is done once with what was typed, and leads to the claim, which says so", async () => {
  const begrundelse = "Aftalt\r\nmed skyldneren";
  const aarsag = "Aftalt med skyldneren";
  for (const [handling, form, body] of [
    [
      "henstand",
      { til: "2026-12-31" },
      { fordringer: [KRAV.rykket], til: "2026-12-31", begrundelse: aarsag },
    ],
    ["afsluthenstand", {}, { fordringer: [KRAV.rykket], begrundelse: aarsag }],
    ["afskriv", { medTilhoerende: "ja" }, { aarsag, medTilhoerende: true }],
    ["ophaevafskrivning", {}, { aarsag }],
  ] as const) {
    const portal = openPortal(fuldt);
    const done = await portal.post(url(handling), { ...form, begrundelse });
    assert.equal(done.status, 303, handling);
    assert.equal(done.headers.get("location"), fordringUrl(noegle, { udfoert: handling }));
    assert.deepEqual(
      acted(portal).map(({ input }) => input.body),
      [body],
    );
    assert.match((await portal.get(done.headers.get("location")!)).html, /Det er gjort/);
  }
});

test("what cannot be used is not sent: each field says why, and what was typed stands, but no person's number", async () => {
  const portal = openPortal(fuldt);
  const empty = await portal.post(url("henstand"), {});
  assert.equal(empty.status, 400);
  assert.match(textOf(empty.html), /Vælg den dag, .* Skriv en begrundelse\./);
  const { html } = await portal.post(url("henstand"), {
    til: "2026-12-31",
    begrundelse: "gælder 010101-0001",
  });
  assert.match(html, /value="2026-12-31"/);
  assert.doesNotMatch(html, /010101-0001/);
  assert.equal((await portal.post(url("afskriv"), { begrundelse: "a".repeat(201) })).status, 400);
  assert.deepEqual(acted(portal), []);
});

test("what the ledger refuses is said on the page, with its status", async () => {
  const answers = { ...fuldt, afskrivFordring: () => fejl("DEB-031", { id: "x", tilstand: "INDDRIVES" }) };
  const { status, html } = await openPortal(answers).post(url("afskriv"), { begrundelse: "Tabt" });
  assert.equal(status, fejlkatalog["DEB-031"].http);
  assert.match(textOf(html), /Det blev ikke gjort .*DEB-031/);
});
