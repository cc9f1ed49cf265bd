import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { OPGAVE, UDBETALING } from "../../../test/browser/fixture-udbetaling.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import {
  udbetalingshandlingUrl,
  udbetalingsopgaverUrl,
  udbetalingsopgaveUrl,
} from "../parts/udbetalingslinks.js";

const URL = udbetalingsopgaverUrl(HELSINGOER);
const luk = (navn: keyof typeof OPGAVE, udbetaling?: string) =>
  udbetalingsopgaveUrl({ myndighed: HELSINGOER, id: OPGAVE[navn] }, { udbetaling });

test("what is not paid comes before what is held, each with why, the next step, by whom, and where it is done", async () => {
  const { html } = await openPortal(fuldt).get(URL);
  assert.match(
    textOf(html),
    /Ikke udbetalt .*Modtagerens konto er lukket\. Kontakt modtageren, få en ny konto, og betal igen\. Gøres af sagsbehandleren .*Holdt tilbage .*Ligner en anden/,
  );
  const afvist = { myndighed: HELSINGOER, id: UDBETALING.afvist };
  assert.ok(html.includes(`href="${udbetalingshandlingUrl(afvist, "genudbetal")}"`));
  assert.ok(html.includes(`href="${luk("ubetalt", UDBETALING.afvist)}"`));
});

test("one kind can be chosen; a kind with nothing in it says so", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(udbetalingsopgaverUrl(HELSINGOER, { art: "uafleveret" }));
  assert.match(textOf(html), /UdbetalingsstatusAfsend: UDB-040/);
  assert.equal(portal.calls.at(-1)?.input.art, "uafleveret");
  const tom = await portal.get(udbetalingsopgaverUrl(HELSINGOER, { art: "modstrid" }));
  assert.match(textOf(tom.html), /Ingen opgaver af den slags venter\./);
});

test("closing what is not paid says that it lapses; the hub's refusal is shown on the form", async () => {
  const portal = openPortal(fuldt);
  assert.match(
    textOf((await portal.get(luk("ubetalt", UDBETALING.afvist))).html),
    /Luk som bortfaldet .*Modtagerens konto er lukket\./,
  );
  assert.match(textOf((await portal.get(luk("uafleveret"))).html), /Luk opgaven .*UdbetalingsstatusAfsend/);
  const ukendt = udbetalingsopgaveUrl({ myndighed: HELSINGOER, id: OPGAVE.ukendt }, { art: "ukendt" });
  assert.ok((await portal.get(URL)).html.includes(`href="${ukendt}"`));
  assert.match(textOf((await portal.get(ukendt)).html), /Luk opgaven .*Betalingen YR-2026 i bundtet/);
  const nej = await portal.post(luk("holdt", UDBETALING.holdt), { begrundelse: "Set" });
  assert.deepEqual([nej.status, /UDB-047/.test(nej.html)], [409, true]);
  const ja = await portal.post(luk("uafleveret"), { begrundelse: "Givet besked på anden vis" });
  assert.equal(ja.headers.get("location"), udbetalingsopgaverUrl(HELSINGOER, { udfoert: "ja" }));
});
