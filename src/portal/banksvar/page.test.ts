import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER, VEJEN } from "../../../test/browser/fixture-beskeder.js";
import { BANKBUNDT, UDBETALING } from "../../../test/browser/fixture-udbetaling.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { banksvarUrl, fejllisteUrl, udbetalingerUrl, udbetalingUrl } from "../parts/udbetalingslinks.js";

const filOf = (felt: string, navn: string): FormData => {
  const form = new FormData();
  form.set(felt, new File(["<Document/>"], navn));
  return form;
};
const linkTo = (id: string): string => `href="${udbetalingUrl({ myndighed: HELSINGOER, id })}"`;

test("the bank's answers are shown one by one: noted with what is next, known, of nobody here; and what cannot be read, with its place", async () => {
  const portal = openPortal(fuldt);
  const { status, html } = await portal.post(banksvarUrl(HELSINGOER), filOf("pain002", "svar.xml"));
  assert.equal(status, 200);
  assert.match(
    textOf(html),
    /Noget i filen er ikke indlæst .*noteret 1 indlæst før; intet er ændret 1 ikke en af kommunens udbetalinger: spørg banken, hvad den er 1 .*RJCT AC04 Kontoen er lukket Bed modtageren om en ny NemKonto\. noteret 1 .*Bundtet …\S+ ACTC .*FREMMED •+ .*ISO-003 .*linje 12, kolonne 1 .*Bed banken om en rettet fil/,
  );
  assert.ok(html.includes(linkTo(UDBETALING.afvist)));
  assert.ok(html.includes(`href="${udbetalingerUrl(HELSINGOER, { bundt: BANKBUNDT })}"`));
  // Nothing is next of what changed nothing.
  assert.equal(html.match(/Bed modtageren om en ny NemKonto/g)?.length, 1);
});

test("a list of failures keeps its name; each line leads to its payouts, and what nobody is sure of says who to ask", async () => {
  const portal = openPortal(fuldt);
  const navn = "§38_00042_12-11-2026_051646.csv";
  const { html } = await portal.post(fejllisteUrl(HELSINGOER), filOf("fejlliste", navn));
  assert.equal(portal.calls.at(-1)!.input.filnavn, navn);
  assert.match(
    textOf(html),
    /noget i den skal et menneske se på Listen er dannet den 12\.11\.2026 kl\. 05:16:46\. .*noteret: udbetalingen er afvist 1 4\.450,00 .*flere udbetalinger kan være ment: spørg udbetalingssystemet, hvilken det er 1 4\.450,00/,
  );
  for (const id of [UDBETALING.afvist, UDBETALING.klar, UDBETALING.igen])
    assert.ok(html.includes(linkTo(id)));
});

test("no file, and one that is refused whole, say so, with the place and the remedy, and the way back", async () => {
  const portal = openPortal({
    ...fuldt,
    indlaesFejlliste: () =>
      fejl("G68-044", { kolonne: "beløb", forventet: "kroner" }, { linje: 2, kolonne: 4 }),
  });
  const tom = await portal.post(banksvarUrl(HELSINGOER), new FormData());
  assert.deepEqual([tom.status, portal.calls.length], [400, 0]);
  assert.match(textOf(tom.html), /Vælg en fil med bankens svar/);
  const nej = await portal.post(fejllisteUrl(HELSINGOER), filOf("fejlliste", "liste.csv"));
  assert.equal(nej.status, 400);
  assert.match(
    textOf(nej.html),
    /Filen er ikke indlæst .*Kolonnen beløb .*linje 2, kolonne 4 .*Indlæs filen, som den kom/,
  );
  assert.ok(nej.html.includes(`href="${banksvarUrl(HELSINGOER)}"`));
  const ingen = await openPortal(fuldt).post(fejllisteUrl(VEJEN), filOf("fejlliste", "liste.csv"));
  assert.match(textOf(ingen.html), /Der er ingen linjer på listen.*siger ikke, at de er betalt/);
});
