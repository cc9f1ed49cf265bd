import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { FBS, KRAV } from "../../../test/browser/fixture-opkraevning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import {
  fordringshandlingUrl,
  fordringUrl,
  inddrivelseUrl,
  parathedUrl,
} from "../parts/opkraevningslinks.js";

const til = (id: string, handling: string) => fordringshandlingUrl({ myndighed: HELSINGOER, id }, handling);

test("both sides' sums stand beside each other, and what differs is told one by one, the unexplained first", async () => {
  const { html } = await openPortal(fuldt).get(inddrivelseUrl(HELSINGOER));
  const text = textOf(html);
  assert.match(
    text,
    /50,00 kr\. skal undersøges: kommunen og PSRM er ikke enige Forskelle på 50,00 kr\. forklarer sig selv/,
  );
  assert.match(
    text,
    /\+ Opskrivning 1\.000,00 950,00 50,00 = Inddrivelsesgrundlag 96\.400,00 96\.350,00 50,00/,
  );
  assert.match(text, /1000000002 undersøg PSRM kender ikke .*1000000001 forklaret Svaret kom/);
  assert.match(text, /Der er ingen forbindelse til PSRM/);
});

test("a hearing and a refusal say why and by when, and lead to where they are answered", async () => {
  const { html } = await openPortal(fuldt).get(inddrivelseUrl(HELSINGOER));
  assert.match(
    textOf(html),
    /I høring .*HØRING R_1_8 periodens start: .*Skriv perioden\. 04\.12\.2026 Godkend eller fortryd/,
  );
  assert.match(textOf(html), /569 Periodens start ligger .*Ret perioden\. Ret stamdata/);
  for (const url of [til(KRAV.hoering, "hoering"), til(KRAV.rykket, "stamdata")])
    assert.ok(html.includes(`href="${url}"`));
});

test("another day is asked for by the form; what is no day is said on top of it", async () => {
  const portal = openPortal(fuldt);
  await portal.get(inddrivelseUrl(HELSINGOER, { skaeringsdato: "2026-09-30" }));
  assert.equal(portal.calls[0]!.input.skaeringsdato, "2026-09-30");
  const bad = await portal.get(inddrivelseUrl(HELSINGOER, { skaeringsdato: "i går" }));
  assert.deepEqual([bad.status, /DRF-008/.test(bad.html)], [400, true]);
});

test("readiness is listed by outcome, field and fagsystem, with shares, rules and advice, page by page", async () => {
  const portal = openPortal(fuldt);
  const valg = { udfald: "HØRING", felt: "periodeFra", fagsystem: FBS };
  const { html } = await portal.get(parathedUrl(HELSINGOER, valg));
  const asked = portal.calls.find(({ operation }) => operation === "seParathed")!;
  assert.deepEqual(asked.input, { myndighed: HELSINGOER, ...valg });
  assert.match(
    textOf(html),
    /FBS UDFØRT 860 ville blive modtaget \(89 %\), HØRING 74 .*\(8 %\), AFVIST 31 .*periodens start FBS 74 .*Pladsbetaling februar 2026 .*\(FBS\) HØRING .*Skriv perioden\. 250,00/,
  );
  assert.ok(html.includes(`efter=${KRAV.ny}"`));
  assert.match(html, /<option value="HØRING" selected/);
});

test("a claim shows what PSRM thinks of it, everything sent with the answers, and what it has told", async () => {
  const { html } = await openPortal(fuldt).get(fordringUrl({ myndighed: HELSINGOER, id: KRAV.hoering }));
  assert.match(
    textOf(html),
    /Afgør høringen Send til PSRM igen Tilbagekald fra PSRM Ret stamdata .*HØRING ville gå i høring \(vurderet 19\.11\.2026\) .*Numre hos PSRM: 1000000001 \(HØRING\) .*Opret fordring OPRETFORDRING .*HØRING .*Inddrevet 50,00 22\.11\.2026 Sendt tilbage: Dødsbo/,
  );
});

test("each action on a claim at PSRM is sent as it was chosen, and not without a reason", async () => {
  const begrundelse = "Aftalt";
  for (const [handling, form, body] of [
    ["hoering", { valg: "GODKEND" }, { valg: "GODKEND", begrundelse }],
    ["tilbagekald", { aarsag: "HENS", virkningsdato: "" }, { aarsag: "HENS", begrundelse }],
    ["genindsend", {}, { begrundelse }],
    [
      "stamdata",
      { periodeFra: "2025-01-01", hovedstol: "3.200,00", fjern: "domsdato", beskrivelse: "" },
      { periodeFra: "2025-01-01", hovedstol: "3200.00", fjern: ["domsdato"], begrundelse },
    ],
  ] as const) {
    const portal = openPortal(fuldt);
    const acted = () => portal.calls.filter(({ operation }) => !operation.startsWith("se"));
    assert.equal((await portal.post(til(KRAV.hoering, handling), { ...form })).status, 400, handling);
    assert.deepEqual(acted(), []);
    assert.equal((await portal.post(til(KRAV.hoering, handling), { ...form, begrundelse })).status, 303);
    assert.deepEqual(acted()[0]!.input.body, body);
  }
});

test("an empty correction, and a choice that is none, are not sent", async () => {
  const portal = openPortal(fuldt);
  for (const handling of ["stamdata", "hoering", "tilbagekald"]) {
    const form = { begrundelse: "Aftalt", valg: "MÅSKE", aarsag: "ANDET" };
    assert.equal((await portal.post(til(KRAV.hoering, handling), form)).status, 400);
  }
  const bad = await portal.post(til(KRAV.hoering, "stamdata"), { hovedstol: "meget", begrundelse: "Aftalt" });
  assert.match(bad.html, /href="#hovedstol"/);
  assert.ok(portal.calls.every(({ operation }) => operation.startsWith("se")));
});
