import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { beskeder } from "../../../test/browser/fixture-beskeder.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { beskedUrl, handlingUrl } from "../parts/links.js";

const { opgivet, genfremsendt, accepteret } = beskeder;
const acted = (portal: ReturnType<typeof openPortal>) =>
  portal.calls.filter(({ operation }) => /genoptag|kasser|genfremsend/.test(operation));

test("the page says what will happen before the button does it", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(handlingUrl(opgivet, "genoptag"));
  assert.match(textOf(html), /Genoptag beskeden Posthuset forsøger igen .*KSD-2026-47-0004 FEJLET/);
  assert.match(html, new RegExp(`<form method="post" action="${handlingUrl(opgivet, "genoptag")}"`));
  assert.deepEqual(acted(portal), []);
});

test("resuming is done once and leads to the message, which says so", async () => {
  const portal = openPortal(fuldt);
  const { status, headers } = await portal.post(handlingUrl(opgivet, "genoptag"), {});
  assert.equal(status, 303);
  assert.equal(headers.get("location"), `${beskedUrl(opgivet)}?udfoert=genoptag`);
  const { myndighed, id } = opgivet;
  assert.deepEqual(acted(portal), [{ operation: "genoptagBesked", input: { myndighed, id } }]);
  assert.match((await portal.get(headers.get("location")!)).html, /Beskeden er sat i gang igen/);
});

test("discarding takes a reason, in one line", async () => {
  const portal = openPortal(fuldt);
  const { status } = await portal.post(handlingUrl(opgivet, "kasser"), { begrundelse: " Sendt\r\ndobbelt " });
  assert.equal(status, 303);
  assert.deepEqual(acted(portal)[0]!.input.body, { begrundelse: "Sendt dobbelt" });
});

test("a reason that is missing, too long or names a person is not sent, and the field says why", async () => {
  const portal = openPortal(fuldt);
  const sentences = [
    ["  ", "Skriv en begrundelse."],
    ["a".repeat(501), "højst være 500 tegn"],
    ["gælder 010101-0001", "CPR-nummer i begrundelsen"],
  ] as const;
  for (const [begrundelse, sentence] of sentences) {
    const { status, html } = await portal.post(handlingUrl(opgivet, "kasser"), { begrundelse });
    assert.equal(status, 400);
    assert.match(html, new RegExp(`href="#begrundelse">[^<]*${sentence}`));
    assert.doesNotMatch(html, /010101/);
    assert.match(html, /aria-invalid="true" aria-describedby="begrundelse-hint begrundelse-fejl"/);
  }
  assert.deepEqual(acted(portal), []);
});

test("sending anew leads to the new message", async () => {
  const { headers } = await openPortal(fuldt).post(handlingUrl(genfremsendt, "genfremsend"), {});
  assert.equal(headers.get("location"), `${beskedUrl(beskeder.genfremsendt)}?udfoert=genfremsend`);
});

test("what the hub refuses is said on the page, with the hub's status", async () => {
  const answers = {
    ...fuldt,
    genoptagBesked: () => fejl("BSK-006", { tilstand: "MODTAGET", handling: "genoptag" }),
  };
  const { status, html } = await openPortal(answers).post(handlingUrl(opgivet, "genoptag"), {});
  assert.equal(status, 409);
  assert.match(textOf(html), /Det blev ikke gjort .*BSK-006/);
});

test("an action that does not fit the message has no button", async () => {
  const { html } = await openPortal(fuldt).get(handlingUrl(accepteret, "kasser"));
  assert.match(html, /Det kan ikke gøres med beskeden/);
  assert.doesNotMatch(html, /<button/);
});

test("an action that is none is no page", async () => {
  assert.equal((await openPortal(fuldt).get(handlingUrl(opgivet, "slet"))).status, 404);
  assert.equal((await openPortal(fuldt).post(handlingUrl(opgivet, "slet"), {})).status, 404);
});
