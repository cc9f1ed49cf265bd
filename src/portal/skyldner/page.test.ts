import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER, VEJEN } from "../../../test/browser/fixture-beskeder.js";
import { KRAV } from "../../../test/browser/fixture-opkraevning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fordringUrl, skyldnerUrl } from "../parts/opkraevningslinks.js";

const URL = skyldnerUrl(HELSINGOER);
const NUMMER = "010101-0001";

test("a debtor is found by a posted number, however it is typed; the number is nowhere on the page or in an address", async () => {
  const portal = openPortal(fuldt);
  const { status, html } = await portal.post(URL, { slags: "CPR", nummer: ` ${NUMMER} ` });
  assert.equal(status, 200);
  assert.deepEqual(portal.calls[0], {
    operation: "findSkyldner",
    input: { myndighed: HELSINGOER, body: { part: { partType: "CPR", partIdentifikator: "0101010001" } } },
  });
  assert.doesNotMatch(html, /010101-?0001/);
});

test("claims stand under their account, interest and fees under their claim, each with state and next step", async () => {
  const { html } = await openPortal(fuldt).post(URL, { slags: "CPR", nummer: NUMMER });
  const text = textOf(html);
  assert.match(text, /Anna Andersen Skylder i alt 3\.671,63 kr\. Har til gode 10,00 kr\./);
  assert.match(
    text,
    /Biblioteket \(FBS\) .*Ikke afleveret bog .*250,00 200,00 rykket Overdrages til inddrivelse tidligst 16\.03\.2026 Rykkergebyr gebyr .*100,00 opkrævet Følger hovedfordringen Rente .*1,63 .*I alt 301,63 Børnehuset Åen/,
  );
  assert.match(text, /Pladsbetaling januar 2025 .*i høring hos PSRM Afgør høringen/);
  assert.match(text, /skal opkræves Kommer på den næste regning/);
  assert.ok(html.includes(`href="${fordringUrl({ myndighed: HELSINGOER, id: KRAV.gebyr })}"`));
  assert.match(text, /16\.02\.2026 i banken A\. Andersen •+ 60,00 10,00/);
  assert.match(text, /Rykker 02\.03\.2026 301,63 000000000000026/);
});

test("a number that is none is not looked up, and not repeated; who owes nothing is said so", async () => {
  const portal = openPortal(fuldt);
  for (const form of [
    { slags: "CPR", nummer: "" },
    { slags: "CPR", nummer: "12345678" },
    { slags: "CVR", nummer: "0101010001" },
    { slags: "", nummer: "0101010001" },
    { slags: "CPR", nummer: "010101<b>01" },
  ]) {
    const { status, html } = await portal.post(URL, form);
    assert.equal(status, 400);
    assert.match(html, /href="#nummer">/);
    if (form.nummer !== "") assert.ok(!html.includes(form.nummer));
  }
  assert.deepEqual(portal.calls, []);
  const nobody = await portal.post(skyldnerUrl(VEJEN), { slags: "CVR", nummer: "13585628" });
  assert.match(textOf(nobody.html), /Vejen har ingen fordringer mod den/);
});
