import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { SORTIMENT } from "../../../test/browser/fixture-sortiment.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { sortimentUrl } from "../parts/links.js";

const published = (portal: ReturnType<typeof openPortal>) =>
  portal.calls.filter(({ operation }) => operation === "udgivSortimentversion");

test("a version shows its facts and values with their periods; a published one cannot be published again", async () => {
  const { html } = await openPortal(fuldt).get(sortimentUrl(SORTIMENT, "1.0"));
  const text = textOf(html);
  assert.match(text, /Tilstand udgivet .*Ejer Fælles .*Noter Første udgave/);
  assert.match(text, /Funktion 55771 Sygedagpenge 01\.01\.2020–31\.12\.2026/);
  assert.match(text, /Dette er den første udgivne version/);
  assert.doesNotMatch(html, /method="post"/);
});

test("a draft shows what it changes: new values, and changed ones with how they were", async () => {
  const { html } = await openPortal(fuldt).get(sortimentUrl(SORTIMENT, "1.1"));
  const text = textOf(html);
  assert.match(text, /Siden version 1\.0: 1 nye, 0 fjernet, 1 ændret/);
  assert.match(text, /Ændrede værdier .*55771 Sygedagpenge 01\.01\.2020– Dagpenge, 01\.01\.2020–/);
  assert.doesNotMatch(text, /Fjernede værdier/);
});

test("the values can be narrowed to a dimension and a day", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(`${sortimentUrl(SORTIMENT, "1.0")}?dimension=Art&pr=2026-01-01`);
  assert.equal(portal.calls[0]?.input.pr, "2026-01-01");
  assert.match(html, /<option value="Art" selected="">/);
  assert.doesNotMatch(textOf(html), /Funktion 55771/);
});

test("a draft is published with its notes, and not without", async () => {
  const portal = openPortal(fuldt);
  const url = sortimentUrl(SORTIMENT, "1.1");
  const without = await portal.post(url, {});
  assert.equal(without.status, 400);
  assert.match(without.html, /href="#begrundelse">Skriv, hvad der er ændret\./);
  assert.deepEqual(published(portal), []);
  const { status, headers } = await portal.post(url, { begrundelse: "Art 59 kommer til" });
  assert.equal(status, 303);
  assert.equal(headers.get("location"), `${url}?udgivet=ja`);
  const input = { id: SORTIMENT, version: "1.1", body: { noter: "Art 59 kommer til" } };
  assert.deepEqual(published(portal), [{ operation: "udgivSortimentversion", input }]);
});

test("what the hub refuses is said with its status, and the notes are not lost", async () => {
  const answers = { ...fuldt, udgivSortimentversion: () => fejl("SOR-012", { version: "1.1" }) };
  const { status, html } = await openPortal(answers).post(sortimentUrl(SORTIMENT, "1.1"), {
    begrundelse: "Ny",
  });
  assert.equal(status, 409);
  assert.match(textOf(html), /Versionen blev ikke udgivet SOR-012/);
  assert.match(html, /<textarea[^>]*>Ny<\/textarea>/);
});

test("an empty draft says that it cannot be published, and an unknown version that it is not there", async () => {
  const portal = openPortal(fuldt);
  const empty = await portal.get(sortimentUrl(SORTIMENT, "1.2"));
  assert.match(textOf(empty.html), /har ingen værdier endnu og kan ikke udgives/);
  assert.doesNotMatch(empty.html, /method="post"/);
  assert.equal((await portal.get(sortimentUrl(SORTIMENT, "9"))).status, 404);
});
