import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";

const search = async (navn: string) =>
  textOf((await openPortal(fuldt).get(`/kommuner?navn=${encodeURIComponent(navn)}`)).html);

test("all 98 are there, with their ERP, and what the source leaves open says so", async () => {
  const { html } = await openPortal(fuldt).get("/kommuner");
  const text = textOf(html);
  assert.match(text, /98 kommuner/);
  assert.equal(html.match(/<th scope="row"/g)?.length, 98);
  assert.match(
    text,
    /Helsingør beskeder , konti , opkrævning 0217, 64502018 KMD Opus forvaltes af leverandøren .*Pilot 1 27\.11\.2019/,
  );
  assert.match(text, /Varde .*Står to gange i kildens tabel for bogføring/);
  assert.match(text, /Randers .*ikke oplyst i kilden .*Mangler i kildens tabel for opkrævning/);
});

test("a municipality is found by part of its name, however it is typed, by code and by CVR number", async () => {
  for (const typed of ["helsing", "HELSINGØR", "helsingoer", "0217", "64502018"]) {
    assert.match(await search(typed), /1 kommune .*Helsingør/, typed);
  }
  assert.match(await search("atlantis"), /Ingen kommune passer/);
});
