import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl, fejlkatalog } from "../../domain/fejl.js";
import { politikUrl } from "../parts/opkraevningslinks.js";

const URL = politikUrl(HELSINGOER);
const FORM = {
  gyldigFra: "2027-01-01",
  kreditornummer: "80000008",
  bankkonti: "DK50 0040 0440 1162 43\r\n\r\nDK9520000123456789",
  betalingsfrist: "20",
  dageTilRykker: "10",
  dageMellem: "14",
  rykkere: "2",
  gebyrOffentlig: "1.250,5",
  gebyrCivil: "100",
  bagatel: "50,00",
  renteCivil: "ja",
};

test("the rules in force, the law's limits and every decision are shown; that nothing is decided yet is said", async () => {
  const { html } = await openPortal(fuldt).get(URL);
  assert.match(
    textOf(html),
    /ikke besluttet noget endnu.* Dage til at betale en regning 30 .*offentligretlige krav, kroner 250,00 .*Renter af civilretlige krav nej .*Renteloven § 9 b 01\.01\.2003 100,00 .*Eva/,
  );
  assert.match(html, /name="betalingsfrist" value="30"/);
});

test("new rules are sent as they were typed, a box that is not ticked as a no", async () => {
  const portal = openPortal(fuldt);
  const done = await portal.post(URL, FORM);
  assert.equal(done.headers.get("location"), politikUrl(HELSINGOER, { besluttet: "ja" }));
  assert.deepEqual(portal.calls.at(-1)!.input.body, {
    gyldigFra: "2027-01-01",
    kreditornummer: "80000008",
    bankkonti: ["DK5000400440116243", "DK9520000123456789"],
    betalingsfrist: 20,
    dageTilRykker: 10,
    dageMellem: 14,
    rykkere: 2,
    gebyrOffentlig: "1250.50",
    gebyrCivil: "100.00",
    renteOffentlig: false,
    renteCivil: true,
    bagatel: "50.00",
  });
});

test("each field that cannot be used is told, what was typed stands, and nothing is sent", async () => {
  const portal = openPortal(fuldt);
  const { status, html } = await portal.post(URL, { ...FORM, gyldigFra: "", rykkere: "-1", bagatel: "lidt" });
  assert.equal(status, 400);
  for (const felt of ["gyldigFra", "rykkere", "bagatel"]) assert.ok(html.includes(`href="#${felt}"`), felt);
  assert.match(html, /name="bagatel" value="lidt"/);
  assert.doesNotMatch(html, /name="renteOffentlig" value="ja" checked/);
  assert.ok(portal.calls.every(({ operation }) => operation === "sePolitik"));
});

test("rules that the law does not allow are refused with the ledger's words", async () => {
  const answers = { ...fuldt, saetPolitik: () => fejl("ADG-010", { rolle: "kommune", handling: "x" }) };
  const { status, html } = await openPortal(answers).post(URL, FORM);
  assert.equal(status, fejlkatalog["ADG-010"].http);
  assert.match(textOf(html), /Reglerne er ikke ændret .*ADG-010/);
  const lov = { felt: "gebyrCivil", vaerdi: "150,00", fra: "0,00", til: "100,00", lov: "Renteloven" };
  const loft = fejl("DEB-084", lov, { element: "Politik/GebyrCivil" });
  const nej = await openPortal({ ...fuldt, saetPolitik: () => loft }).post(URL, FORM);
  assert.match(nej.html, /href="#gebyrCivil".*id="gebyrCivil-fejl">[^<]*100,00[^<]*Renteloven/s);
  assert.doesNotMatch(nej.html, /Reglerne er ikke ændret/);
});
