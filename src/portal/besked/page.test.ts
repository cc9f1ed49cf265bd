import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt, KONTO } from "../../../test/browser/fixture.js";
import { beskeder, HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { UDBETALING } from "../../../test/browser/fixture-udbetaling.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { betalingsidOf } from "../../domain/nemkonto/betalingsid.js";
import { beskedUrl, hvorforUrl, tilbagefoerUrl } from "../parts/links.js";
import { udbetalingUrl } from "../parts/udbetalingslinks.js";

const show = (besked: (typeof beskeder)[keyof typeof beskeder], query = "", answers = fuldt) =>
  openPortal(answers).get(beskedUrl(besked) + query);

test("a booked message says where, shows its lines to the øre and leads to its accounts", async () => {
  const { html } = await show(beskeder.accepteret);
  const text = textOf(html);
  assert.match(
    text,
    /Besked KSD-2026-47-0001 ACCEPTERET Fra KSD til Helsingør, modtaget 23\.11\.2026, 08\.01\.00/,
  );
  assert.match(text, /Bogført Reference-ERP Helsingør har bogført bilaget hos Helsingør\./);
  assert.match(text, /5\.57\.71 dranst 1 grp\. 013 art 5\.2 konto \d+ .*CPR •+ 1\.234\.405,50/);
  assert.match(text, /Sum 1\.234\.405,50 1\.234\.405,50/);
  assert.match(html, new RegExp(`href="/konti/${HELSINGOER}/${KONTO}"`));
  assert.match(html, new RegExp(`href="${hvorforUrl(HELSINGOER, 1, 1)}" aria-label="Hvorfor linje 1\\?"`));
  assert.match(html, new RegExp(`href="${tilbagefoerUrl(HELSINGOER, 1)}"`));
  assert.doesNotMatch(text, /Det kan du gøre/);
});

test("a message names the agreement and the sortiment it was received by; a hub that cannot say hides nothing else", async () => {
  const { html } = await show(beskeder.accepteret);
  assert.match(
    textOf(html),
    /Modtaget efter serviceaftale .* som ændret 27\.11\.2019.*\(Helsingør Kommune\)/,
  );
  assert.match(textOf(html), /Efter sortiment .* version 1\.0/);
  const answers = { ...fuldt, seBeskedgrundlag: () => fejl("DRF-004") };
  const without = textOf((await show(beskeder.accepteret, "", answers)).html);
  assert.match(without, /Om beskeden/);
  assert.doesNotMatch(without, /Efter sortiment/);
});

test("a message refused by the hub gives every error with place, owner and remedy, and cannot be sent anew", async () => {
  const { html } = await show(beskeder.afvistHer);
  const text = textOf(html);
  assert.match(text, /Afvist af posthuset: intet er bogført/);
  assert.match(
    text,
    /FIN-006 .*Hvor linje 40, kolonne 7, .*Hvem skal gøre noget Fagsystemet \(KSD\) Hvad skal gøres/,
  );
  assert.match(text, /FIN-007 Bilaget går ikke op/);
  assert.match(text, /Kontrolleret posthuset Stoppet her/);
  assert.match(text, /denne besked kan ikke sendes igen/);
  assert.doesNotMatch(html, /\/genfremsend"/);
});

test("a given-up message can be resumed or discarded", async () => {
  const { html } = await show(beskeder.opgivet);
  assert.match(textOf(html), /Lagt til side: der skal gøres noget .*30 gange/);
  assert.match(html, /\/genoptag"/);
  assert.match(html, /\/kasser"/);
});

test("only the newest sending of a bilag can be sent anew, and each leads to the others", async () => {
  const original = await show(beskeder.afvistDer);
  assert.doesNotMatch(original.html, /\/genfremsend"/);
  assert.match(original.html, new RegExp(`href="${beskedUrl(beskeder.genfremsendt)}"`));
  const anew = await show(beskeder.genfremsendt);
  assert.match(anew.html, /\/genfremsend"/);
  assert.match(textOf(anew.html), /Kommunen \(Helsingør\)/);
});

test("a message that waits says why the latest try failed", async () => {
  assert.match(
    textOf((await show(beskeder.venter)).html),
    /2 forsøg .*er mislykket.*Fejl ved seneste forsøg DRF-002/,
  );
});

test("a receiver that never answered may have booked, and the page does not say otherwise", async () => {
  const text = textOf((await show(beskeder.udeblevet)).html);
  assert.match(text, /Spørg modtageren, om det er bogført/);
  assert.doesNotMatch(text, /intet er bogført/i);
});

test("no person's number is shown, wherever the sender has put one", async () => {
  const indhold = beskeder.accepteret.indhold
    .replaceAll("••••••••••", "0101010001")
    .replaceAll("Til udbetaling", "Til 010101-0001")
    .replace("Sygedagpenge uge 47", "vedr. 0101010001");
  const leaky = { ...beskeder.accepteret, indhold, soegeord: ["010101-0001"] };
  const { html } = await show(leaky, "", { ...fuldt, seBesked: () => leaky });
  assert.doesNotMatch(html, /010101-?0001/);
  assert.match(textOf(html), /vedr\. ••••••••••/);
});

test("in English, sentences come from the catalogue with their values, and Danish ones are marked as Danish", async () => {
  const { html } = await show(beskeder.afvistHer, "?sprog=en");
  assert.match(
    textOf(html),
    /The bilag does not balance: debet 4\.405,00, kredit 4\.400,00, difference 5,00\./,
  );
  assert.match(textOf(html), /line 12, column 3/);
  assert.match(html, /<span lang="da">Beskeden bryder en eller flere regler\.<\/span>/);
});

test("books that are kept elsewhere give no links, and no error", async () => {
  const { status, html } = await show(beskeder.accepteret, "", {
    ...fuldt,
    seBogfoering: () => fejl("ERP-006"),
  });
  assert.equal(status, 200);
  assert.doesNotMatch(html, /href="\/konti\//);
});

test("content that is no finansbilag is shown as raw data", async () => {
  const odd = { ...beskeder.accepteret, indhold: '{"a":1}' };
  const text = textOf((await show(odd, "", { ...fuldt, seBesked: () => odd })).html);
  assert.match(text, /kan ikke vises som et finansbilag.*\{ "a": 1 \}/);
});

test("a message of payouts leads to each of them, and shows nobody's number or account", async () => {
  const om = (operation: string, indhold: object) => {
    const hoved = {
      beskedIdentifikator: UDBETALING.holdt,
      afsenderMyndighed: HELSINGOER,
      modtagerMyndighed: HELSINGOER,
      afsenderSystem: UDBETALING.klar,
    };
    const one = { ...beskeder.accepteret, operation, indhold: JSON.stringify({ ...hoved, ...indhold }) };
    return show(one, "", { ...fuldt, seBesked: () => one });
  };
  const betalingsmodtager = { partType: "CPR", partIdentifikator: "0101364001" };
  const bankkonto = { registreringsnummer: "1234", kontonummer: "5550001111" };
  const anmodning = await om("OpretUdbetaling", {
    udbetalinger: [
      {
        udbetalingIdentifikator: UDBETALING.afvist,
        betalingsmodtager,
        beloeb: "4450.00",
        dispositionsdato: "2026-11-30",
        ydelsesart: "SYGDP",
        destination: "Bankkonto",
        bankkonto,
      },
    ],
  });
  const stands = await om("NKSBetalingStands", {
    betalingIdentifikator: betalingsidOf(UDBETALING.afvist),
    begrundelse: "Forkert beløb",
  });
  for (const { html } of [anmodning, stands]) {
    assert.ok(html.includes(`href="${udbetalingUrl({ myndighed: HELSINGOER, id: UDBETALING.afvist })}"`));
    assert.doesNotMatch(html, /0101364001|5550001111/);
  }
  assert.match(textOf(anmodning.html), /SYGDP, CPR •+ 30\.11\.2026 4\.450,00/);
});

test("an id that is none is not asked for; one that is unknown is the hub's 404", async () => {
  const portal = openPortal(fuldt);
  assert.equal((await portal.get(`/beskeder/${HELSINGOER}/ikke-et-id`)).status, 404);
  assert.deepEqual(portal.calls, []);
  const unknown = await portal.get(`/beskeder/${HELSINGOER}/01900000-0000-7000-8ccc-999999999999`);
  assert.equal(unknown.status, 404);
  assert.match(textOf(unknown.html), /BSK-003/);
});
