import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { PENGE } from "../../../test/browser/fixture-indbetalinger.js";
import { AFREGNING } from "../../../test/browser/fixture-inddrivelse.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl, fejlkatalog } from "../../domain/fejl.js";
import { indbetalingshandlingUrl, indbetalingUrl } from "../parts/opkraevningslinks.js";

const noegle = { myndighed: HELSINGOER, id: PENGE.uplaceret };
const url = (handling: string) => indbetalingshandlingUrl(noegle, handling);
const acted = (portal: ReturnType<typeof openPortal>) =>
  portal.calls.filter(({ operation }) => operation !== "seIndbetaling");

test("the page says what will be done before the button does it", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(url("placer"));
  assert.match(
    textOf(html),
    /Placer indbetalingen Sig, hvem der har betalt.* Dækker endnu intet 450,00 kr\./,
  );
  assert.deepEqual(acted(portal), []);
  assert.equal((await portal.get(url("slet"))).status, 404);
  assert.equal((await portal.post(url("slet"), {})).status, 404);
});

test("a payment is placed with a posted number; one that is none is not sent, and never repeated", async () => {
  const portal = openPortal(fuldt);
  const done = await portal.post(url("placer"), { slags: "CPR", nummer: "010101-0001" });
  assert.deepEqual(
    [done.status, done.headers.get("location")],
    [303, indbetalingUrl(noegle, { udfoert: "placer" })],
  );
  assert.deepEqual(acted(portal)[0]!.input.body, {
    part: { partType: "CPR", partIdentifikator: "0101010001" },
  });
  const wrong = await portal.post(url("placer"), { slags: "CPR", nummer: "010101-00" });
  assert.equal(wrong.status, 400);
  assert.match(wrong.html, /href="#nummer"/);
  assert.ok(!wrong.html.includes("010101-00"));
  assert.equal(acted(portal).length, 1);
});

test("a repayment carries an id of its own, so that the form sent twice pays once", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(url("tilbagebetal"));
  const nr = /name="nr" value="([^"]+)"/.exec(html)![1]!;
  assert.match(html, /name="beloeb" value="450,00"/);
  const form = { nr, beloeb: "1.00", begrundelse: "Betalt\r\ndobbelt" };
  for (const _ of [1, 2]) assert.equal((await portal.post(url("tilbagebetal"), { ...form })).status, 303);
  assert.deepEqual(
    acted(portal).map(({ input }) => input.body),
    [1, 2].map(() => ({ tilbagebetalingIdentifikator: nr, beloeb: "1.00", begrundelse: "Betalt dobbelt" })),
  );
});

test("a payment from the bank is said to be a settlement that waits for its money; the one of just its amount is chosen", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(url("afregn"));
  const valg = [...html.matchAll(/<option value="([^"]+)"( selected="")?[^>]*>([^<]+)/g)];
  assert.deepEqual(
    valg.map(([, id, selected, text]) => [id, selected !== undefined, text]),
    [[AFREGNING.venter, true, "30.11.2026: 450,00 kr."]],
  );
  const nothing = await portal.post(url("afregn"), { afregning: "" });
  assert.equal(nothing.status, 400);
  assert.match(nothing.html, /href="#afregning"/);
  const done = await portal.post(url("afregn"), { afregning: AFREGNING.venter });
  assert.equal(done.headers.get("location"), indbetalingUrl(noegle, { udfoert: "afregn" }));
  assert.deepEqual(
    portal.calls.filter(({ operation }) => operation === "afregnIndbetaling").map(({ input }) => input),
    [{ ...noegle, body: { afregning: AFREGNING.venter } }],
  );
  const ingen = { ...fuldt, seUnderretninger: () => ({ underretninger: [] }) };
  assert.match(
    textOf((await openPortal(ingen).get(url("afregn"))).html),
    /Ingen afregning venter på sine penge/,
  );
});

test("what cannot be read is not sent, each field says why; what the hub refuses is said on the page", async () => {
  const portal = openPortal(fuldt);
  const wrong = await portal.post(url("tilbagebetal"), { beloeb: "alt", begrundelse: "vedr. 010101-0001" });
  assert.equal(wrong.status, 400);
  assert.match(textOf(wrong.html), /Skriv et beløb som .*Der står et CPR-nummer/);
  assert.doesNotMatch(wrong.html, /010101-0001/);
  assert.equal((await portal.post(url("frigoer"), { begrundelse: " " })).status, 400);
  assert.deepEqual(acted(portal), []);
  const answers = {
    ...fuldt,
    tilbagebetalIndbetaling: () => fejl("DEB-043", { rest: "450,00", beloeb: "500,00" }),
  };
  const refused = await openPortal(answers).post(url("tilbagebetal"), {
    beloeb: "500",
    begrundelse: "Retur",
  });
  assert.equal(refused.status, fejlkatalog["DEB-043"].http);
  assert.match(textOf(refused.html), /Det blev ikke gjort .*DEB-043/);
});
